/** Where to say what is said beside the output, when who runs the program shows it to nobody: Helm 4 keeps what a plugin says. */

import { closeSync, openSync, writeSync } from 'node:fs';
import { reasonOf } from '../lib/shared/input/reasons';
import { UsageError } from '../lib/shared/usage-error';
import type { Io } from './io';

/** Names a file that has all of it in the end, and nothing of an earlier run. */
const FILE = 'CDK8S_PROMETHEUS_MESSAGES';

/** Helm sets it for a plugin. */
const PLUGIN = 'HELM_PLUGIN_NAME';

type Say = Io['error'];

export function spoken(say: Say, environment: Io['environment'], isSeen: boolean): Say {
  const file = environment[FILE] ?? '';
  if (file !== '') return both(say, intoFile(file));
  return isSeen || environment[PLUGIN] === undefined ? say : both(say, onTerminal());
}

function both(say: Say, more: Say): Say {
  return (text) => {
    say(text);
    more(text);
  };
}

function intoFile(file: string): Say {
  try {
    const to = openSync(file, 'w', 0o600);
    return (text) => writeSync(to, text);
  } catch (error) {
    throw new UsageError(
      `$${FILE} is \`${file}\`, which cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`,
    );
  }
}

/** That of who has called Helm; a pipeline has none. */
function onTerminal(): Say {
  return (text) => {
    try {
      const to = openSync('/dev/tty', 'w');
      writeSync(to, text);
      closeSync(to);
    } catch {
      // Nobody is there.
    }
  };
}
