import { isOpen } from './gates';
import type { Version } from './version';

/** Which names metrics and labels may have: letters, digits and underscores, or any text. */
export type NameScheme = 'legacy' | 'utf8';

const UTF8_NAMES = { Prometheus: { since: '3.0.0' }, Thanos: { since: '0.38.0' } } as const;

export function nameScheme(product: keyof typeof UTF8_NAMES, version: Version): NameScheme {
  return isOpen(UTF8_NAMES[product], version) ? 'utf8' : 'legacy';
}

/** Thanos writes the rules anew, and its engine reads this key as a mapping to be merged. */
const MERGE_KEY = '<<';

/** The name that no label or annotation of a rule may have, since the server itself cannot write it. */
export function unwritableName(product: string): string | undefined {
  return product === 'Thanos' ? MERGE_KEY : undefined;
}
