/** Which findings end a command with a failure. */

import type { Finding } from '../../lib/core';
import { type Call, isSet, type Options } from '../command';
import { EXIT, type ExitCode } from '../exit';

export const STRICT: Options = { strict: { type: 'boolean', help: 'fail over warnings as well' } };

export function ends(call: Call, findings: readonly Finding[]): ExitCode {
  const fails = ({ severity }: Finding) => severity === 'error' || (severity === 'warning' && isSet(call, 'strict'));
  return findings.some(fails) ? EXIT.findings : EXIT.fine;
}
