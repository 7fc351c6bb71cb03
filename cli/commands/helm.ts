/** A post-renderer: Helm writes a rendered chart to standard input, and installs what it reads from standard output. */

import { type Command, isSet, textOf } from '../command';
import { compileInput, INPUT_OPTIONS } from '../compiled';
import { EXIT } from '../exit';
import { Input } from '../input/objects';
import { locate, printBeside } from '../output/findings';
import { documentsText, outputOf } from '../output/manifests';
import { ends, STRICT } from '../output/strict';

export const command: Command = {
  takes: [0, 0],
  help: `Reads the manifests of a chart from standard input, and writes plain ones: a post-renderer of Helm. Objects without a
namespace are taken for those of the release.`,
  options: { namespace: INPUT_OPTIONS['namespace']!, ...STRICT },
  examples: [
    'helm install web chart/ --post-renderer cdk8s-prometheus --post-renderer-args helm        # Helm 3',
    'helm plugin install node_modules/cdk8s-prometheus/build/helm                              # Helm 4',
    'helm install web chart/ --post-renderer cdk8s-prometheus',
  ],
  run(call, io) {
    const bytes = io.readInput();
    // A chart may render nothing.
    if (bytes.toString('latin1').trim() === '') return EXIT.fine;
    const input = Input.of([{ name: '<chart>', bytes: () => bytes }]);
    const compilation = compileInput(input, textOf(call, 'namespace') ?? io.environment['HELM_NAMESPACE']);
    printBeside(locate(compilation.findings, input), isSet(call, 'quiet'), io);
    const code = ends(call, compilation.findings);
    if (code === EXIT.fine) io.out(documentsText(outputOf({ input, instances: compilation.instances })));
    return code;
  },
};
