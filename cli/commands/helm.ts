/** A post-renderer: Helm writes a rendered chart to standard input, and installs what it reads from standard output. */

import { compileInput } from '../../lib/shared/input/compile';
import { Input } from '../../lib/shared/input/objects';
import { checkedNamespace } from '../../lib/shared/namespace';
import { UsageError } from '../../lib/shared/usage-error';
import type { Command } from '../command';
import { INPUT_OPTIONS, namespaceOf } from '../compiled';
import { EXIT } from '../exit';
import { printBeside } from '../output/beside';
import { locate } from '../output/findings';
import { withLosses } from '../output/losses';
import { documentsText, outputOf } from '../output/manifests';
import { ends, STRICT } from '../output/strict';
import { SEVERITY, severitiesOf } from '../severities';

export const command: Command = {
  takes: [0, 0],
  help: `Reads the manifests of a chart from standard input, and writes plain ones: a post-renderer of Helm. Helm does not tell
the namespace of the release: name it by -n, or by $HELM_NAMESPACE.`,
  options: { namespace: INPUT_OPTIONS['namespace']!, ...SEVERITY, ...STRICT },
  examples: [
    'helm template web chart/ -n shop | cdk8s-prometheus helm -n shop',
    'HELM_NAMESPACE=shop helm install web chart/ --post-renderer cdk8s-prometheus --post-renderer-args helm',
  ],
  run(call, io) {
    const bytes = io.readInput();
    // A chart may render nothing.
    if (bytes.toString('latin1').trim() === '') {
      io.out(NOTHING);
      return EXIT.fine;
    }
    const input = Input.of([{ name: '<chart>', bytes: () => bytes, pipe: 'seen' }]);
    const namespace = namespaceOf(call) ?? checkedNamespace(io.environment['HELM_NAMESPACE'], '$HELM_NAMESPACE');
    const compilation = compileInput(input, {
      namespace,
      isOfOne: true,
      severities: severitiesOf(call, input, namespace),
    });
    // Helm would put them where the release is, and what they become has to be there, too.
    if (namespace === undefined && compilation.findings.some(({ code }) => code === 'unknown-namespace'))
      throw new UsageError('the chart leaves the namespace to the release: name it by `-n` or `HELM_NAMESPACE`');
    // Helm shows nobody a warning, and a chart that has no instance would lose all that it has for one.
    const findings = withLosses(compilation, 'error');
    printBeside(locate(findings, input), call, io);
    const code = ends(call, findings, io);
    if (code === EXIT.fine) io.out(documentsText(outputOf(compilation)) || NOTHING);
    return code;
  },
};

/** Helm 4 takes a post-renderer that writes nothing for one that has failed. */
const NOTHING = '# no objects\n';
