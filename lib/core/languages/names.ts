/** Names as Kubernetes accepts them. */

import type { Problem } from '../base/findings';
import { isLabelKey } from './kubernetes-selectors';
import { isMisreadNumber } from './misread-number';

const SUBDOMAIN_PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const DNS_LABEL_PATTERN = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** What is allowed, in words. */
export const SUBDOMAIN = 'at most 253 of a-z, 0-9, "-" and ".", each part beginning and ending with a letter or digit';
export const DNS_LABEL = 'at most 63 of a-z, 0-9 and "-", beginning and ending with a letter or digit';
export const LABEL_KEY =
  'at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, and before it perhaps a domain and "/"';
export const DATA_KEY = 'at most 253 letters, digits, "-", "_" and ".", beginning with no ".."';

export function isSubdomain(name: string): boolean {
  return name.length <= 253 && SUBDOMAIN_PATTERN.test(name);
}

/** As the name of a namespace, a container or a volume has to be. */
export function isDnsLabel(name: string): boolean {
  return DNS_LABEL_PATTERN.test(name);
}

/** A key of a Secret or a ConfigMap. */
export function isDataKey(key: string): boolean {
  return /^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..');
}

function isPortName(name: string): boolean {
  return name.length <= 15 && /^[a-z0-9](-?[a-z0-9])*$/.test(name) && /[a-z]/.test(name);
}

function isVariableName(name: string): boolean {
  return /^[ -<>-~]+$/.test(name);
}

/** Names that go into a manifest, which could not be written with one that is read as a number there. */
function written(accepts: (text: string) => boolean): (text: string) => boolean {
  return (text) => accepts(text) && !isMisreadNumber(text);
}

/** What a field names, where Kubernetes is the one that checks it. */
export type NameFormat = 'object-name' | 'data-key' | 'dns-label' | 'port-name' | 'label-key' | 'variable-name';

interface Named {
  readonly accepts: (text: string) => boolean;
  /** What is allowed, in words. */
  readonly words: string;
}

export const NAME_FORMATS: Readonly<Record<NameFormat, Named>> = {
  'object-name': { accepts: written(isSubdomain), words: SUBDOMAIN },
  'data-key': { accepts: written(isDataKey), words: DATA_KEY },
  'dns-label': { accepts: written(isDnsLabel), words: DNS_LABEL },
  'port-name': { accepts: isPortName, words: 'at most 15 of a-z, 0-9 and "-", with at least one letter' },
  'label-key': { accepts: isLabelKey, words: LABEL_KEY },
  'variable-name': { accepts: isVariableName, words: 'printable characters of ASCII without "="' },
};

/** What is allowed where that name is not. */
export function allowedBeside({ words }: Named, text: string): string {
  return isMisreadNumber(text) ? 'a name that kubectl does not read as a number, as it does this one' : words;
}

/** What is wrong with a name or a key of an object of Kubernetes', or `undefined`. */
export function nameProblem(format: 'object-name' | 'data-key' | 'dns-label', text: string): Problem | undefined {
  const named = NAME_FORMATS[format];
  if (named.accepts(text)) return undefined;
  return {
    code: 'invalid-name',
    message: REFUSED[format],
    given: JSON.stringify(text),
    allowed: allowedBeside(named, text),
    hint: 'Correct it',
  };
}

const REFUSED = {
  'object-name': 'no object of Kubernetes can have this name',
  'data-key': 'no Secret or ConfigMap can have this key',
  'dns-label': 'Kubernetes does not accept this name',
};
