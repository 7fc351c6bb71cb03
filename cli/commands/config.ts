import { type Command, isSet, textOf } from '../command';
import { type Compilation, compilationOf, INPUT_OPTIONS } from '../compiled';
import { type ConfigFile, configFilesOf, type Role, roleOf } from '../config-files';
import { EXIT, type ExitCode } from '../exit';
import type { Io } from '../io';
import { find, type ObjectName, parseObjectName } from '../object-name';
import { locate, printBeside } from '../output/findings';
import { validateFiles } from '../tools';
import { UsageError } from '../usage-error';

const INSTANCES = ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'] as const;

export const command: Command = {
  operands: ' KIND/NAMESPACE/NAME',
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
  run(call, io) {
    const name = parseObjectName(call.operands[0]!, INSTANCES, textOf(call, 'namespace'));
    const compilation = compilationOf(call, io);
    const files = filesOf(compilation, name);
    const { findings, input } = compilation;
    const errors = findings.filter(({ severity }) => severity === 'error');
    printBeside(locate(errors, input), true, io);
    if (errors.length > 0) return EXIT.findings;
    const shown = isSet(call, 'all') ? files : files.filter((file) => isMain(file, files));
    if (shown.length === 0) throw new UsageError(ownConfigOf(compilation, name));
    io.out(textOfFiles(shown));
    return isSet(call, 'validate') ? validated(files, name, io) : EXIT.fine;
  },
};

const ORDER: readonly Role[] = ['main', 'jobs', 'rules', 'other'];

function filesOf({ instances, app }: Compilation, name: ObjectName): readonly ConfigFile[] {
  const declaration = find(app.instances, ({ resource }) => resource, name);
  const compiled = instances.find((instance) => instance.declaration.resource.origin === declaration.resource.origin);
  const files = compiled === undefined ? [] : configFilesOf(compiled);
  return [...files].sort((a, b) => ORDER.indexOf(roleOf(a)) - ORDER.indexOf(roleOf(b)));
}

/** A ruler has no main file: its rules are all that it loads. */
function isMain(file: ConfigFile, files: readonly ConfigFile[]): boolean {
  const roles: readonly Role[] = files.some((each) => roleOf(each) === 'main') ? ['main', 'jobs'] : ['rules'];
  return roles.includes(roleOf(file));
}

function ownConfigOf({ app }: Compilation, name: ObjectName): string {
  const { settings } = find(app.instances, ({ resource }) => resource, name);
  const where = settings.config?.kind === 'secret' ? `: it is in the Secret \`${settings.config.name}\`` : '';
  return `no configuration is written for ${name.kind} ${name.namespace}/${name.name}${where}`;
}

/** Several are documents, each with its place above it. */
function textOfFiles(files: readonly ConfigFile[]): string {
  if (files.length === 1) return files[0]!.text;
  return files
    .map(({ kind, namespace, name, key, text }) => `# ${kind} ${namespace}/${name}: ${key}\n${text}`)
    .join('---\n');
}

function validated(files: readonly ConfigFile[], { kind }: ObjectName, io: Io): ExitCode {
  const { ok, said } = validateFiles(files, kind === 'Alertmanager' ? 'amtool' : 'promtool', io.environment);
  io.error(said);
  return ok ? EXIT.fine : EXIT.findings;
}
