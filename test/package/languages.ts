/**
 * Two examples in the other languages, with the package as that language gets it: they write the same bytes as TypeScript does.
 * Peers come from the language's own registry; where that may not have them, they are generated from the npm packages, as their own
 * releases are. Run by `npm run package:check`, after the build.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pins from '../../pins.json';
import { EXAMPLES } from '../support/example-names';
import { checkWritten, ROOT, WITHOUT_WARNING } from './support';

const PROGRAMS = join(EXAMPLES, 'languages');
const GENERATED = join(ROOT, 'build', 'packages');

interface Language {
  readonly name: string;
  /** Programs that it needs, each called so that it only tells its version. */
  readonly needs: readonly (readonly [command: string, ...parameters: string[]])[];
  /** Builds the examples in a folder of their own, and gives the command that runs each. */
  readonly build: (folder: string, peers: string) => Readonly<Record<Example, readonly string[]>>;
}

type Example = 'seed' | 'together';

const LANGUAGES: readonly Language[] = [
  {
    name: 'Python',
    needs: [['python3', '-m', 'venv', '--help']],
    build(folder) {
      const python = join(folder, 'venv', 'bin', 'python');
      run(folder, 'python3', '-m', 'venv', 'venv');
      const { cdk8s, constructs, 'cdk8s-plus-27': plus } = pins.peers;
      const peers = [`cdk8s>=${cdk8s.newest}`, `cdk8s-plus-27>=${plus.newest}`, `constructs>=${constructs.newest}`];
      run(folder, python, '-m', 'pip', 'install', '--quiet', ...peers, join(GENERATED, 'python'));
      run(folder, python, '-c', aboutDictionaries());
      const programs = join(PROGRAMS, 'python');
      return { seed: [python, join(programs, 'main.py')], together: [python, join(programs, 'together.py')] };
    },
  },
  {
    name: 'Go',
    needs: [['go', 'version']],
    build(folder, peers) {
      cpSync(join(PROGRAMS, 'go'), folder, { recursive: true });
      writeFileSync(join(folder, 'go.mod'), goModule(join(peers, 'go')));
      run(folder, 'go', 'mod', 'tidy');
      const built = join(folder, 'built');
      mkdirSync(built);
      run(folder, 'go', 'build', '-o', built, './...');
      return { seed: [join(built, 'example')], together: [join(built, 'together')] };
    },
  },
  {
    name: 'Java',
    needs: [
      ['javac', '-version'],
      ['mvn', '-version'],
    ],
    build(folder, peers) {
      writeFileSync(join(folder, 'pom.xml'), JAVA_RUNTIME);
      run(folder, 'mvn', '--quiet', '--batch-mode', 'dependency:build-classpath', '-Dmdep.outputFile=classpath');
      const classpath = readFileSync(join(folder, 'classpath'), 'utf8').trim();
      const classes = join(folder, 'classes');
      mkdirSync(classes);
      const packages = [join(peers, 'java'), join(GENERATED, 'java')].map((home) => join(home, 'src', 'main'));
      const sources = [...packages, join(PROGRAMS, 'java')].flatMap(javaFiles);
      writeFileSync(join(folder, 'sources'), sources.map((file) => `"${file}"`).join('\n'));
      run(folder, 'javac', '-nowarn', '-proc:none', '-J-Xmx2g', '-d', classes, '-cp', classpath, '@sources');
      for (const home of packages) cpSync(join(home, 'resources'), classes, { recursive: true });
      const java = ['java', '-cp', `${classes}:${classpath}`];
      return { seed: [...java, 'Main'], together: [...java, 'Together'] };
    },
  },
];

/** What the page says of dictionaries in lists: the first line is taken, and the second one is an error. */
function aboutDictionaries(): string {
  const page = readFileSync(join(ROOT, 'docs', 'languages.md'), 'utf8');
  const [taken, refused] = /^```python\n(ServiceMonitorSpec[\s\S]*?)```$/m.exec(page)![1]!.split('\n');
  return `from cdk8s_prometheus import *
selector = LabelSelector(match_labels={"app": "web"})
${taken}
try:
    ${refused}
except TypeError:
    pass
else:
    raise SystemExit("a wrong field of a structure is no error")
`;
}

const GO_PEERS = {
  'github.com/aws/constructs-go/constructs/v10': 'constructs',
  'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': 'cdk8s',
  'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2': 'cdk8splus27',
};
const GO_PACKAGE = 'github.com/cdk8s-prometheus/cdk8s-prometheus-go/cdk8sprometheus';

function goModule(peers: string): string {
  const replaced = [
    ...Object.entries(GO_PEERS).map(([name, folder]) => `replace ${name} => ${join(peers, folder)}`),
    `replace ${GO_PACKAGE} => ${join(GENERATED, 'go', 'cdk8sprometheus')}`,
  ];
  return `module example\n\ngo 1.25\n\nrequire github.com/aws/jsii-runtime-go v1.142.0\n\n${replaced.join('\n')}\n`;
}

/** What generated Java needs at run time. */
const JAVA_RUNTIME = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>example</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>software.amazon.jsii</groupId><artifactId>jsii-runtime</artifactId><version>1.139.0</version></dependency>
    <dependency><groupId>org.jetbrains</groupId><artifactId>annotations</artifactId><version>19.0.0</version></dependency>
    <dependency><groupId>javax.annotation</groupId><artifactId>javax.annotation-api</artifactId><version>1.3.2</version></dependency>
  </dependencies>
</project>
`;

function javaFiles(home: string): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => join(home, file));
}

function run(folder: string, command: string, ...parameters: readonly string[]): void {
  execFileSync(command, parameters, {
    cwd: folder,
    env: { ...process.env, ...WITHOUT_WARNING },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function check({ name, needs, build }: Language, peers: string): void {
  const missing = needs.find(([command, ...parameters]) => spawnSync(command, parameters).status !== 0);
  if (missing !== undefined) {
    if (process.env['CI'] === 'true') throw new Error(`${name}: there is no ${missing[0]}`);
    console.log(`${name}: SKIPPED, since there is no ${missing[0]}: install it to run the example`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'language-'));
  const programs = Object.entries(build(folder, peers));
  for (const [example, [command, ...parameters]] of programs) {
    checkWritten(folder, example, name, (env) => {
      execFileSync(command!, parameters, {
        cwd: folder,
        env: { ...env, ...WITHOUT_WARNING },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    });
  }
  const names = programs.map(([example]) => `\`${example}\``).join(' and ');
  console.log(`${name}: the examples ${names} write the same bytes as in TypeScript`);
  rmSync(folder, { recursive: true });
}

/** Go and Java of the peers, as jsii writes them for their own releases. */
function generatePeers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const packages = Object.keys(pins.peers).map((name) => join(ROOT, 'node_modules', name));
  const pacmak = join(ROOT, 'node_modules', '.bin', 'jsii-pacmak');
  run(ROOT, pacmak, '--targets', 'go', 'java', '--code-only', '--force-target', '-o', folder, ...packages);
  return folder;
}

const peers = generatePeers();
for (const language of LANGUAGES) check(language, peers);
rmSync(peers, { recursive: true });
