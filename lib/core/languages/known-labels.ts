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
  if (!/^[a-z]+$/.test(name) || name === known || name === `${known}s`) return false;
  return isSlip(name, known) || hasOtherLetter(name, known);
}

/** No word that anybody writes is one of the known with another letter. */
function hasOtherLetter(name: string, known: string): boolean {
  return name.length === known.length && [...name].filter((letter, index) => letter !== known[index]).length === 1;
}
