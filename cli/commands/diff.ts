import { UsageError } from '../../lib/shared/usage-error';
import { cdk8sSettings } from '../app';
import { type Call, type Command, chosenBy, textOf } from '../command';
import { appCommand, INPUT_OPTIONS, namespaceOf } from '../compiled';
import { differenceOf, isDifferent } from '../diff/compare';
import { differenceMarkdown, differenceText } from '../diff/print';
import { type Side, sidesOf, sidesOfApp } from '../diff/sides';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { printBeside } from '../output/beside';

const FORMATS = { text: differenceText, markdown: differenceMarkdown } as const;

export const command: Command = {
  operands: ' OLD [NEW]',
  takes: [1, 2],
  help: `Says what changes in meaning: jobs, rules, routes and receivers; and of each instance whether it is reloaded in place, scaled or
restarted, and because of which field. OLD and NEW are files or folders, with custom resources or with what they became; git:REF is what
the other one was, and git:REF:PATH anything else. Without NEW, it is what a cdk8s app writes now, and git:REF what its output was. Ends with 0 where nothing changes, with 1 where something does, with 2 where that cannot
be told.`,
  options: {
    app: INPUT_OPTIONS['app']!,
    namespace: INPUT_OPTIONS['namespace']!,
    format: {
      type: 'string',
      choices: Object.keys(FORMATS),
      help: 'text unless said; markdown for a pull request',
    },
  },
  examples: [
    'cdk8s-prometheus diff git:main monitoring/',
    'cdk8s-prometheus diff dist.old/ dist/ --format markdown',
    "cdk8s-prometheus diff git:main --app 'npx tsx main.ts'",
  ],
  async run(call, io) {
    const print = chosenBy(call, 'format', FORMATS, 'text');
    const [before, after] = await comparedSides(call, io);
    const errors = [...before.errors, ...after.errors];
    printBeside(errors, call, io);
    // What cannot be compiled would seem to be gone.
    if (errors.length > 0) return EXIT.usage;
    const difference = differenceOf(before, after);
    io.out(print(difference));
    return isDifferent(difference) ? EXIT.findings : EXIT.fine;
  },
};

async function comparedSides(call: Call, io: Io): Promise<readonly [Side, Side]> {
  const [old, now] = call.operands as [string, string?];
  if (now !== undefined && textOf(call, 'app') !== undefined)
    throw new UsageError('NEW and `--app` exclude each other: what the app writes is the new side');
  if (now !== undefined) return sidesOf(old, now, namespaceOf(call), io);
  const command = appCommand(call, io);
  if (command === undefined)
    throw new UsageError('what is compared with is missing: name it, or a cdk8s app with `--app` or in cdk8s.yaml');
  const { output = 'dist' } = cdk8sSettings(io);
  return sidesOfApp(old, output, command, call, io);
}
