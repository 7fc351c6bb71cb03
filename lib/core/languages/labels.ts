import type { NameScheme } from '../base/name-scheme';

const LEGACY_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const LEGACY_METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

export function isLabelName(name: string, scheme: NameScheme): boolean {
  return scheme === 'legacy' ? LEGACY_LABEL.test(name) : name !== '' && isWellFormed(name);
}

/** What a name of a label may be, as a finding says it. */
export function labelNameForm(scheme: NameScheme): string {
  return scheme === 'utf8' ? 'any text that is not empty' : 'letters, digits and "_", not beginning with a digit';
}

export function isMetricName(name: string, scheme: NameScheme): boolean {
  return scheme === 'legacy' ? LEGACY_METRIC.test(name) : name !== '' && isWellFormed(name);
}

/** Whether a text can be written as UTF-8: half of a surrogate pair cannot. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
