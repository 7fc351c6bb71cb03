import type { Call } from '../command';
import { hasColours, type Io } from '../io';
import { type Located, textOfFinding } from './findings';
import { isShown } from './strict';

/** Prints what is wrong beside the output. */
export function printBeside(located: readonly Located[], call: Call, io: Io): void {
  const colours = hasColours(io.terminal.error, io.environment);
  const shown = isShown(call);
  for (const each of located) if (shown(each.finding)) io.error(textOfFinding(each, colours));
}
