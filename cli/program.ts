/** The program: which command is meant, what it answers, and how it ends. */

import { isUsageError, UsageError } from '../lib/shared/usage-error';
import { version } from '../package.json';
import { Stopped } from './child';
import { helpOf, isSet, parseCall, type Suggest } from './command';
import { COMMANDS } from './commands';
import { EXIT, type ExitCode } from './exit';
import type { Io } from './io';

/** Runs the program in a process that may be unfit for it: a working folder that is gone, a full disk. */
export async function answered(args: readonly string[], around: () => Io): Promise<ExitCode> {
  try {
    return await run(args, around());
  } catch (error) {
    // Who started the program sees by which signal it ended.
    if (error instanceof Stopped) process.kill(process.pid, error.signal);
    else if (!isUsageError(error)) throw error;
    else process.stderr.write(`cdk8s-prometheus: ${error.message}\n`);
    return EXIT.usage;
  }
}

/** Runs the program with its arguments, and says how it ends. Nothing but a bug of ours is thrown. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      io.error(`${io.terminal.out ? '' : WITHOUT_COMMAND}${OVERVIEW}`);
      return EXIT.usage;
    }
    if (name === 'help' || name === '--help' || name === '-h') return await help(rest, io);
    if (name === '--version' || name === '-v') {
      io.out(`${version}\n`);
      return EXIT.fine;
    }
    const command = await (await commandOf(name)).load();
    const call = parseCall(command, rest, await suggestions());
    if (!isSet(call, 'help')) return await command.run(call, io);
    io.out(helpOf(name, command));
    return EXIT.fine;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const of = name !== undefined && Object.hasOwn(COMMANDS, name) ? ` ${name}` : '';
    io.error(`cdk8s-prometheus: ${error.message}\nTry \`cdk8s-prometheus${of} --help\`.\n`);
    return EXIT.usage;
  }
}

async function help([name]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined) io.out(OVERVIEW);
  else io.out(helpOf(name, await (await commandOf(name)).load()));
  return EXIT.fine;
}

async function commandOf(name: string) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  const suggest = await suggestions();
  throw new UsageError(
    [`there is no command \`${name}\``, suggest(name, Object.keys(COMMANDS))].filter(Boolean).join('. '),
  );
}

/** Only who errs needs them. */
async function suggestions(): Promise<Suggest> {
  return (await import('../lib/core/index.js')).didYouMean;
}

/** Helm 3 would take a page of help for manifests. A person who types the name only wants to read that page. */
const WITHOUT_COMMAND =
  'cdk8s-prometheus: there is no command. A post-renderer of Helm 3 needs `--post-renderer-args helm`.\n\n';

const WIDTH = Math.max(...Object.keys(COMMANDS).map((name) => name.length));

const OVERVIEW = `Prometheus Operator's custom resources in, plain Kubernetes manifests out: no CRDs, no controller.

usage: cdk8s-prometheus COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(WIDTH)}  ${summary}`)
  .join('\n')}

cdk8s-prometheus COMMAND --help says more of each, with an example; cdk8s-prometheus --version prints the version.

Exit codes: 0 fine; 1 something is wrong with the objects; 2 something is wrong with the call, or with a file.
`;
