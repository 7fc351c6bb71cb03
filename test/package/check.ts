/**
 * The package as others get it: packed, installed in a project of its own, compiled by plain TypeScript and run. Run by
 * `npm run package:check`, after the build.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import packageJson from '../../package.json';
import { peers } from '../../pins.json';
import { EXAMPLES, exampleNames } from '../support/example-names';
import { checkWritten, ROOT, WITHOUT_WARNING } from './support';

/** What a project beside the package needs: its peers, and a compiler. */
const NEEDED = [...Object.keys(peers), 'typescript', '@types/node'];
const devDependencies: Readonly<Record<string, string>> = packageJson.devDependencies;
const NEWEST = Object.fromEntries(NEEDED.map((name) => [name, devDependencies[name]]));
/** Beside the oldest peers there may be another cdk8s-plus: the one that new projects begin with. */
const OTHER_PLUS = 'cdk8s-plus-33';
const OLDEST = {
  ...NEWEST,
  ...Object.fromEntries(Object.entries(peers).map(([name, { oldest }]) => [name, oldest])),
  [OTHER_PLUS]: '2.5.57',
};
/** Options that a project begins with: nothing that knows our sources. */
const TSCONFIG = { compilerOptions: { target: 'es2022', module: 'node20', strict: true, types: ['node'] } };

/** Lines of Node that users run beside the one that runs this, as npm distributes them. */
const OTHER_NODES = ['22.23.3', '24.21.0'];

const NAMES = exampleNames();

/** Runs a command, and gives what it prints. */
function run(directory: string, command: string, ...parameters: readonly string[]): string {
  return execFileSync(command, parameters, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function install(project: string, dependencies: Readonly<Record<string, string | undefined>>): void {
  const tarball = run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', project).trim();
  const manifest = { private: true, dependencies: { ...dependencies, 'cdk8s-prometheus': `file:${tarball}` } };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  run(project, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--silent');
}

/** The examples' programs, as a reader would paste them, against the manifests that are beside them. */
function checkExample(project: string, example: string, node = process.execPath): void {
  checkWritten(project, example, 'the package', (env) => {
    execFileSync(node, [`${example}.js`], { cwd: project, env, stdio: ['ignore', 'inherit', 'ignore'] });
  });
}

function checkConsumer(): void {
  const project = mkdtempSync(join(tmpdir(), 'package-'));
  install(project, NEWEST);
  for (const example of NAMES) {
    writeFileSync(join(project, `${example}.ts`), readFileSync(join(EXAMPLES, example, 'main.ts'), 'utf8'));
  }
  run(project, 'npx', 'tsc', '-p', '.');
  for (const example of NAMES) checkExample(project, example);
  console.log(`TypeScript: ${NAMES.length} examples compile and synthesize with the packed package`);
  checkSize(project);
  checkDependent(project);
  checkCli(project, process.execPath);
  for (const version of OTHER_NODES) checkOtherNode(project, version);
  rmSync(project, { recursive: true });
}

/** A few examples with the oldest peers, and what takes objects of cdk8s-plus with those of another one. */
function checkOldest(): void {
  const project = mkdtempSync(join(tmpdir(), 'package-'));
  install(project, OLDEST);
  const installed = Object.keys(peers).map((name) => {
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
  const examples = ['seed', 'deployment', 'web', 'config-reloader'];
  for (const example of examples) {
    copyFileSync(join(EXAMPLES, example, 'main.ts'), join(project, `${example}.ts`));
  }
  writeFileSync(join(project, 'other.ts'), OTHER_PROGRAM);
  run(project, 'npx', 'tsc', '-p', '.');
  for (const example of examples) checkExample(project, example);
  const jobs = run(project, process.execPath, 'other.js').trim().split('\n');
  const kinds = jobs.map((job) => /job_name: (\w+)/.exec(job)?.[1]);
  if (kinds.join() !== 'serviceMonitor,podMonitor,probe') throw new Error(`${OTHER_PLUS}: the jobs are ${jobs}`);
  console.log(`the oldest peers: the same bytes with ${installed.join(', ')}, and monitors of ${OTHER_PLUS}`);
  rmSync(project, { recursive: true });
}

const OTHER_PROGRAM = `
import { App, Chart } from 'cdk8s';
import { Deployment, Ingress, IngressBackend, Secret } from '${OTHER_PLUS}';
import { ConfigSource, PodMonitor, Probe, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
const shop = new Deployment(chart, 'shop', { containers: [{ image: 'shop', portNumber: 8080 }] });
const service = shop.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });
const ingress = new Ingress(chart, 'ingress');
ingress.addHostDefaultBackend('shop.example.com', IngressBackend.fromService(service));
ServiceMonitor.forService(service);
PodMonitor.forWorkload(shop);
Probe.forIngress(ingress, { prober: { url: 'blackbox:9115' } });

const spec = { serviceMonitorSelector: {}, podMonitorSelector: {}, probeSelector: {} };
const main = new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec });
main.expose({ host: 'prometheus.example.com', tlsSecret: Secret.fromSecretName(chart, 'tls', 'certificate') });
const file = new Secret(chart, 'config', { stringData: { 'prometheus.yaml': '' } });
const config = ConfigSource.fromSecret(file, 'prometheus.yaml');
new Prometheus(chart, 'own', { metadata: { name: 'own' }, spec: {}, config });
console.log(main.renderConfig().match(/job_name: .*/g)!.join('\\n'));
app.synth();
`;

/** What is in it is what somebody runs or reads, and loading it reads no more files than a library of its kind. */
function checkSize(project: string): void {
  const home = join(project, 'node_modules', 'cdk8s-prometheus');
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)));
  const unknown = files.filter((file) => !IN_PACKAGE.some((pattern) => pattern.test(file)));
  if (unknown.length > 0) throw new Error(`the package holds what nobody needs:\n${unknown.join('\n')}`);
  const loads = (name: string) =>
    Number(run(project, process.execPath, '-p', `require('${name}'); Object.keys(require.cache).length`));
  const [ours, like] = [loads('cdk8s-prometheus'), loads('cdk8s-plus-27')];
  if (ours > like) throw new Error(`the package loads ${ours} files, and cdk8s-plus-27 ${like}`);
  console.log(`the package holds ${files.length} files; loading it reads ${ours}, where cdk8s-plus-27 reads ${like}`);
}

const IN_PACKAGE = [
  /^(package\.json|\.jsii|\.jsii\.gz|README(\.zh)?\.md|CHANGELOG\.md|LICENSE)$/,
  /^build\/lib\/(index|compiler)\.js$/,
  /^build\/(lib|imports)\/.*\.d\.ts$/,
  /^build\/(cli|helm)\/(cdk8s-prometheus\.js|plugin\.yaml)$/,
];

/** A library of others, which jsii compiles: it finds our types by the files that declare them. */
function checkDependent(project: string): void {
  const home = join(project, 'dependent');
  mkdirSync(join(home, 'lib'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'));
  const all = Object.fromEntries([...Object.keys(peers), 'cdk8s-prometheus'].map((name) => [name, '*']));
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ ...DEPENDENT, peerDependencies: all, devDependencies: all }),
  );
  writeFileSync(join(home, 'lib', 'index.ts'), LIBRARY);
  writeFileSync(join(home, 'README.md'), '# Dependent\n');
  execFileSync(process.execPath, [join(ROOT, 'node_modules', 'jsii', 'bin', 'jsii')], {
    cwd: home,
    env: { ...process.env, ...WITHOUT_WARNING },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const known = readFileSync(join(home, '.jsii'), 'utf8');
  for (const type of ['Prometheus', 'PrometheusSpec', 'JiraConfig']) {
    if (!known.includes(`"fqn": "cdk8s-prometheus.${type}"`))
      throw new Error(`a library of others does not find ${type}`);
  }
  console.log('jsii: a library of others compiles, and finds the types of the package');
}

const DEPENDENT = {
  name: 'dependent',
  version: '0.1.0',
  description: 'a library of others',
  license: 'Apache-2.0',
  author: { name: 'somebody', email: 'somebody@example.com' },
  repository: { type: 'git', url: 'https://git.example.com/dependent.git' },
  main: 'lib/index.js',
  types: 'lib/index.d.ts',
  jsii: { targets: {}, outdir: 'dist' },
};

const LIBRARY = `import { Construct } from 'constructs';
import { type JiraConfig, Prometheus, type PrometheusSpec } from 'cdk8s-prometheus';

export interface TeamProps {
  readonly spec: PrometheusSpec;
  readonly jira?: JiraConfig;
}

export class Team extends Construct {
  public readonly server: Prometheus;
  public constructor(scope: Construct, id: string, props: TeamProps) {
    super(scope, id);
    this.server = new Prometheus(this, 'server', { metadata: { name: 'team' }, spec: props.spec });
  }
}
`;

/** The program by its name, and as a file that is all there is of the package. */
function checkCli(project: string, node: string): void {
  const bin = join(project, 'node_modules', '.bin', 'cdk8s-prometheus');
  const copy = join(mkdtempSync(join(tmpdir(), 'cli-')), 'cdk8s-prometheus.js');
  copyFileSync(bin, copy);
  writeFileSync(join(project, 'input.yaml'), CUSTOM_RESOURCE);
  const [named, alone] = [bin, copy].map((file) =>
    execFileSync(node, [file, 'compile', '-f', 'input.yaml'], { cwd: project, encoding: 'utf8' }),
  );
  if (!named!.includes('kind: StatefulSet')) throw new Error('the command line writes no StatefulSet');
  if (named !== alone) throw new Error('the command line writes something else as a file of its own');
  rmSync(dirname(copy), { recursive: true });
  checkApp(project, node, bin);
  console.log('the command line compiles, in the package and as a file of its own, and asks an app');
}

/** The app runs with the Node of the path, and the command line with another. */
function checkApp(project: string, node: string, bin: string): void {
  const asked = [bin, 'explain', 'servicemonitor/monitoring/example-app', '--app', `"${process.execPath}" seed.js`];
  const answer = execFileSync(node, asked, { cwd: project, encoding: 'utf8' });
  if (!answer.includes('Prometheus monitoring/prometheus takes it')) {
    throw new Error(`the command line learns nothing of an app:\n${answer}`);
  }
}

const CUSTOM_RESOURCE = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
`;

function checkOtherNode(project: string, version: string): void {
  const home = mkdtempSync(join(project, 'node-'));
  const { status } = spawnSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', `node@${version}`]);
  const node = join(home, 'node_modules', 'node', 'bin', 'node');
  if (status !== 0 || !existsSync(node)) {
    if (process.env['CI'] === 'true') throw new Error(`Node ${version} cannot be had`);
    console.log(`Node ${version}: SKIPPED, since npm could not install it`);
    return;
  }
  for (const example of NAMES) checkExample(project, example, node);
  console.log(`Node ${version}: the examples synthesize to the same bytes`);
  checkCli(project, node);
}

checkConsumer();
checkOldest();
