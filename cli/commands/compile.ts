import { visible } from '../../lib/core';
import { count } from '../../lib/shared/explain/lines';
import { type Command, isSet, outputOf } from '../command';
import { compilationOf, INPUT_OPTIONS } from '../compiled';
import { EXIT } from '../exit';
import { ONLY, onlyAsked } from '../only';
import { printBeside } from '../output/beside';
import { locate } from '../output/findings';
import { checkFolder, writeFolder } from '../output/folder';
import { withLosses } from '../output/losses';
import { documentsText, outputOf as objectsOf } from '../output/manifests';
import { ends, STRICT } from '../output/strict';

export const command: Command = {
  takes: [0, 0],
  help: `Writes what Prometheus, Alertmanager and the like become: StatefulSets, Secrets, Services and rights. Other objects pass
through as they are. Nothing is written where anything is wrong.`,
  options: {
    ...INPUT_OPTIONS,
    output: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      help: 'write a file an object into this folder, which is replaced as a whole; else all to standard output',
    },
    ...ONLY,
    ...STRICT,
  },
  examples: [
    'cdk8s-prometheus compile -f monitoring/ | kubectl apply -f -',
    'cdk8s-prometheus compile -f monitoring/ --only prometheus/monitoring/k8s -o dist/',
    'helm template web chart/ | cdk8s-prometheus compile -f monitoring/ -f - -o dist/',
  ],
  async run(call, io) {
    const folder = outputOf(call);
    const compilation = onlyAsked(await compilationOf(call, io), call);
    if (folder !== undefined) checkFolder(folder, compilation.files);
    const findings = withLosses(compilation);
    printBeside(locate(findings, compilation.input), call, io);
    const code = ends(call, findings, io);
    if (code !== EXIT.fine) return code;
    const objects = objectsOf(compilation);
    if (folder === undefined) io.out(documentsText(objects));
    else writeFolder(folder, objects);
    if (folder !== undefined && io.terminal.error && !isSet(call, 'quiet'))
      io.error(`${count(objects.length, 'object')} written to \`${visible(folder)}\`\n`);
    return code;
  },
};
