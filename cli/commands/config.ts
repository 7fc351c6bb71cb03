import { CONFIGURED_KINDS, INSTANCE_KINDS, LABEL, type Labels } from '../../lib/core';
import { compiledOf } from '../../lib/shared/compiled-of';
import {
  type ConfigFile,
  filesInOrder,
  mainFilesOf,
  neverConfigured,
  textOfFiles,
  withoutConfig,
} from '../../lib/shared/config-files';
import { UsageError } from '../../lib/shared/usage-error';
import { type Command, isSet } from '../command';
import type { Compilation } from '../compilation';
import { compilationOf, INPUT_OPTIONS, namespaceOf } from '../compiled';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { beginOfName, find, kindNamed, type ObjectName, parseObjectName, settled } from '../object-name';
import { printBeside } from '../output/beside';
import { locate } from '../output/findings';
import { type Tool, validateFiles, versionOf } from '../tools';

export const command: Command = {
  operands: ' KIND/NAMESPACE/NAME',
  offers: CONFIGURED_KINDS.map(beginOfName),
  takes: [1, 1],
  help: `Prints the configuration that an instance will load, unpacked. What is $(NAME) in it is known in the pod only: its own name
and shard, and credentials.`,
  options: {
    ...INPUT_OPTIONS,
    all: { type: 'boolean', help: 'rules, and the web configuration and the like, too' },
    validate: { type: 'boolean', help: 'have promtool or amtool check it: $PROMTOOL, $AMTOOL, or those of the PATH' },
  },
  examples: [
    'cdk8s-prometheus config prometheus/monitoring/k8s -f monitoring/',
    'cdk8s-prometheus config alertmanager/monitoring/main -f monitoring/ --validate',
  ],
  async run(call, io) {
    const operand = call.operands[0]!;
    const kind = kindNamed(operand.split('/')[0]!, INSTANCE_KINDS);
    const never = kind === undefined ? undefined : neverConfigured(kind);
    if (never !== undefined) throw new UsageError(never);
    const asked = parseObjectName(operand, CONFIGURED_KINDS, namespaceOf(call));
    const compilation = await compilationOf(call, io);
    const name = settled(
      asked,
      compilation.app.instances.map(({ resource }) => resource),
    );
    const files = filesOf(compilation, name);
    const { findings, input } = compilation;
    const errors = findings.filter(({ severity }) => severity === 'error');
    // A tool may refuse what the server takes with a warning of ours.
    printBeside(locate(isSet(call, 'validate') ? findings : errors, input), call, io);
    if (errors.length > 0) return EXIT.findings;
    const shown = isSet(call, 'all') ? files : mainFilesOf(files);
    if (shown.length === 0)
      throw new UsageError(withoutConfig(find(compilation.app.instances, ({ resource }) => resource, name)));
    // A tool that cannot be run is a mistake of the call: nothing is printed then.
    const verdict = isSet(call, 'validate') ? await validateFiles(files, toolFor(name), io.environment) : undefined;
    io.out(textOfFiles(shown));
    if (verdict === undefined) return EXIT.fine;
    io.error(verdict.said);
    if (verdict.ok) return EXIT.fine;
    io.error(await otherVersion(name, compilation, io));
    return EXIT.findings;
  },
};

function filesOf({ instances, app }: Compilation, name: ObjectName): readonly ConfigFile[] {
  const declaration = find(app.instances, ({ resource }) => resource, name);
  const compiled = compiledOf(declaration.resource, instances);
  return compiled === undefined ? [] : filesInOrder(compiled);
}

function toolFor({ kind }: ObjectName): Tool {
  return kind === 'Alertmanager' ? 'amtool' : 'promtool';
}

interface Workload {
  readonly template?: { readonly metadata: { readonly labels?: Labels } };
}

/** A tool of another version refuses what its own does not know; a ruler has no tool of its version. */
async function otherVersion(name: ObjectName, { instances, app }: Compilation, io: Io): Promise<string> {
  const tool = toolFor(name);
  const { resource } = find(app.instances, (declaration) => declaration.resource, name);
  const made = compiledOf(resource, instances)?.manifests ?? [];
  const runs = made.flatMap(
    ({ spec }) => (spec as Workload | undefined)?.template?.metadata.labels?.[LABEL.version] ?? [],
  )[0];
  const has = await versionOf(tool, io.environment);
  if (name.kind === 'ThanosRuler' || runs === undefined || has === undefined || has === runs) return '';
  return `${tool} is ${has}, and the instance runs ${runs}: another version may refuse what the server takes\n`;
}
