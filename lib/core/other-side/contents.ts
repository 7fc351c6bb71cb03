/** Secrets and ConfigMaps of the app that the API server would refuse for what they hold. Their values are never shown. */

import type { App } from '../base/app';
import type { Findings } from '../base/findings';
import { memberPath } from '../base/place';
import type { Manifest } from '../base/resource';
import { defined, isRecord } from '../base/values';
import { isLiteral } from '../input/plain-text';
import { isPutInLater } from '../languages/placeholder';

export function checkContents({ objectsOf, holds }: App, findings: Findings): void {
  for (const kind of ['Secret', 'ConfigMap'] as const) {
    for (const object of objectsOf?.('core', kind) ?? []) {
      // What is encrypted is another object when it is applied.
      if (object['sops'] !== undefined) continue;
      const problem = FIELDS[kind].flatMap(([field, accepts]) => wrongIn(object, field, accepts))[0];
      if (problem === undefined) continue;
      const { name, namespace } = object.metadata;
      const origin = holds?.(object)[0]?.object.origin;
      findings.warning({ kind, name, ...defined({ namespace, origin }) }, problem.at, problem.remark);
    }
  }
}

type Accepts = 'text' | 'base64';

const FIELDS: Readonly<Record<'Secret' | 'ConfigMap', readonly (readonly [string, Accepts])[]>> = {
  Secret: [
    ['data', 'base64'],
    ['stringData', 'text'],
  ],
  ConfigMap: [
    ['data', 'text'],
    ['binaryData', 'base64'],
  ],
};

interface Problem {
  readonly at: string;
  readonly remark: Parameters<Findings['warning']>[2];
}

const REFUSED = 'the API server refuses the object';

/** One is enough: the next build tells the next. */
function wrongIn(object: Manifest, field: string, accepts: Accepts): Problem[] {
  const held = object[field];
  if (!isRecord(held)) return [];
  for (const [key, value] of Object.entries(held)) {
    const at = memberPath(field, key);
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string') return [{ at, remark: noText(value) }];
    if (accepts === 'base64' && isLiteral(value) && !isPutInLater(value) && !isBase64(value))
      return [{ at, remark: noBase64(object.kind) }];
  }
  return [];
}

/** As Go reads it: line ends count for nothing, and the end is filled up. */
function isBase64(text: string): boolean {
  const digits = text.replace(/[\r\n]+/g, '');
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

function noText(value: unknown): Problem['remark'] {
  return {
    code: 'invalid-value',
    message: `this is no text, and ${REFUSED}`,
    given: Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a mapping' : `a ${typeof value}`,
    allowed: 'a text',
    hint: typeof value === 'object' ? 'Write it as a text: `KEY: |` and the lines below it' : 'Write it in quotes',
  };
}

function noBase64(kind: string): Problem['remark'] {
  const field = kind === 'Secret' ? 'stringData' : 'data';
  return {
    code: 'invalid-value',
    message: `this is no base64, and ${REFUSED}`,
    given: 'a text',
    allowed: 'base64',
    hint: `Write it in \`${field}\`, where texts are as they are, or encode it`,
  };
}
