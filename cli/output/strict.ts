/** Which findings end a command with a failure, and which are shown. */

import type { Finding } from '../../lib/core';
import { count } from '../../lib/shared/explain/lines';
import { type Call, isSet, type Options } from '../command';
import { EXIT, type ExitCode } from '../exit';
import type { Io } from '../io';

export const STRICT: Options = { strict: { type: 'boolean', help: 'fail over warnings as well' } };

/** How many warnings make a command fail that has no error. */
export function failingWarnings(call: Call, findings: readonly Finding[]): number {
  if (!isSet(call, 'strict') || findings.some(({ severity }) => severity === 'error')) return 0;
  return findings.filter(({ severity }) => severity === 'warning').length;
}

/** How a command ends; that warnings make it fail is said. */
export function ends(call: Call, findings: readonly Finding[], io: Io): ExitCode {
  const warnings = failingWarnings(call, findings);
  if (warnings > 0) io.error(`${count(warnings, 'warning')}, which --strict makes fail\n`);
  return warnings > 0 || findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

/** Errors only where it is to be quiet, and whatever else makes the command fail. */
export function isShown(call: Call): (finding: Finding) => boolean {
  const warnings = !isSet(call, 'quiet') || isSet(call, 'strict');
  return ({ severity }) => severity === 'error' || (severity === 'warning' && warnings);
}
