/** Paths as a server on Linux takes them apart. */

import { ACCOUNT } from '../base/sidecar-protocol';

/** The steps of a path from the root, without those that lead nowhere. */
export function stepsOf(path: string): readonly string[] {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  // One folder by two names, in every image.
  return steps[0] === 'run' ? ['var', ...steps] : steps;
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** Whether a path climbs: where that leads to is for the links of the file system to say, and not for the text. */
export function climbs(steps: readonly string[]): boolean {
  return steps.includes('..');
}

/** Whether the steps lead to a folder or file, or into it. */
export function leadsInto(steps: readonly string[], folder: string): boolean {
  return stepsOf(folder).every((step, index) => steps[index] === step);
}

/** Whether a text means more files than the one of that name. */
export function isPattern(text: string): boolean {
  return /[*?[\\]/.test(text);
}

/** Whether a path is that of the service account's own token, by whatever name. */
export function isAccountToken(path: string): boolean {
  const steps = stepsOf(path);
  return steps.at(-1) === ACCOUNT.token && leadsInto(steps, ACCOUNT.dir);
}
