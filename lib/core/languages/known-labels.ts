/** Labels that everybody has, of whose names a letter is easily wrong. */

import { remembered } from '../base/memoized';
import { isSlip } from './slip';

const KNOWN: readonly string[] = [
  ...['alertname', 'severity', 'instance', 'namespace', 'container', 'endpoint', 'service'],
  ...['quantile', 'prometheus', 'deployment', 'statefulset', 'daemonset'],
];

/** The label that was meant; a plural, other punctuation and other letters' case may be names of somebody's own. */
export const misspelt = remembered((name: string): { readonly meant?: string } => {
  const meant = KNOWN.find((each) => isMisspelt(name, each));
  return meant === undefined ? {} : { meant };
});

function isMisspelt(name: string, known: string): boolean {
  return /^[a-z]+$/.test(name) && name !== known && name !== `${known}s` && isSlip(name, known);
}
