import { type Command, textOf } from '../command';
import { INPUT_OPTIONS } from '../compiled';
import { differenceOf, isDifferent } from '../diff/compare';
import { differenceMarkdown, differenceText } from '../diff/print';
import { sideOf } from '../diff/sides';
import { EXIT } from '../exit';
import { printBeside } from '../output/findings';
import { UsageError } from '../usage-error';

const FORMATS = { text: differenceText, markdown: differenceMarkdown } as const;

export const command: Command = {
  operands: ' OLD NEW',
  takes: [2, 2],
  help: `Says what changes in meaning: jobs, rules, routes and receivers; and of each instance whether it is reloaded in place, scaled or
restarted, and because of which field. OLD and NEW are files or folders, with custom resources or with what they became; git:REF is what
the other one was, and git:REF:PATH anything else. Ends with 0 where nothing changes, with 1 where something does, with 2 where that cannot
be told.`,
  options: {
    namespace: INPUT_OPTIONS['namespace']!,
    format: {
      type: 'string',
      value: Object.keys(FORMATS).join('|'),
      help: 'text unless said; markdown for a pull request',
    },
  },
  examples: ['cdk8s-prometheus diff git:main monitoring/', 'cdk8s-prometheus diff dist.old/ dist/ --format markdown'],
  run(call, io) {
    const format = textOf(call, 'format') ?? 'text';
    const print = Object.hasOwn(FORMATS, format) ? FORMATS[format as keyof typeof FORMATS] : undefined;
    if (print === undefined)
      throw new UsageError(`there is no format \`${format}\`: choose ${Object.keys(FORMATS).join(', ')}`);
    const [old, now] = call.operands as [string, string];
    const namespace = textOf(call, 'namespace');
    const [before, after] = [sideOf(old, now, namespace, io), sideOf(now, old, namespace, io)];
    const errors = [...before.errors, ...after.errors];
    printBeside(errors, true, io);
    // What cannot be compiled would seem to be gone.
    if (errors.length > 0) return EXIT.usage;
    const difference = differenceOf(before.manifests, after.manifests);
    io.out(print(difference));
    return isDifferent(difference) ? EXIT.findings : EXIT.fine;
  },
};
