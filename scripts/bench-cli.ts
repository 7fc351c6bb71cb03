/**
 * `npm run bench:cli`: what the command line costs as whole processes, reading included. Ratios are taken from one run, in which
 * what is compared takes turns; the cheapest of a few counts. `npm run bench:cli -- CHART` measures a chart, too: what Helm takes to
 * render it, what kustomize takes for as many objects, and what compiling them takes.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitYaml } from '../lib/core/emit/yaml';
import { HELM_4, KUSTOMIZE, pathOf } from '../test/support/tool-paths';
import { serviceMonitor } from './bench/input';
import { folder, root } from './bench/process';
import { bundleCli } from './bundle/cli';

const ROUNDS = 9;
/** So many monitors are a large app. */
const MANY = 10_000;

interface Cost {
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** At its end, a process tells what it took. */
const PRELOAD = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024 }));
});
`;

/** CPU time of any program, as bash tells it. */
function cpuMsOf(command: readonly string[]): number {
  const script = 'TIMEFORMAT="%U %S"; { time "$@" > /dev/null 2> /dev/null; } 2>&1';
  const told = execFileSync('bash', ['-c', script, '-', ...command], { encoding: 'utf8' });
  return told
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds) * 1000, 0);
}

function costOf(preload: string, args: readonly string[]): Cost {
  const output = join(folder, 'cli-cost.json');
  execFileSync('bash', [
    '-c',
    'exec 3> "$1"; shift; exec "$@" > /dev/null 2> /dev/null',
    '-',
    output,
    process.execPath,
    '--require',
    preload,
    ...args,
  ]);
  return JSON.parse(execFileSync('cat', [output], { encoding: 'utf8' }));
}

/** Of each, in turns: the least of all rounds. */
function measured<K extends string>(
  calls: Readonly<Record<K, readonly string[]>>,
  preload: string,
  rounds: number,
): Record<K, Cost> {
  const names = Object.keys(calls) as K[];
  const costs = Array.from({ length: rounds }, () =>
    names.map((name) => ({ name, ...costOf(preload, calls[name]) })),
  ).flat();
  const least = (name: K, of: keyof Cost) =>
    Math.min(...costs.filter((each) => each.name === name).map((each) => each[of]));
  return Object.fromEntries(
    names.map((name) => [name, { cpuMs: least(name, 'cpuMs'), peakMiB: least(name, 'peakMiB') }]),
  ) as Record<K, Cost>;
}

const PROMETHEUS = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: bench, namespace: default}
spec: {serviceMonitorSelector: {}, scrapeInterval: 30s, evaluationInterval: 30s}
`;

function monitors(n: number): string {
  return Array.from({ length: n }, (_, i) => emitYaml(serviceMonitor(i))).join('---\n');
}

/** One document, as `kubectl get` prints it. */
function listOf(n: number): string {
  const items = Array.from(
    { length: n },
    (_, i) => `- ${emitYaml(serviceMonitor(i)).trimEnd().replaceAll('\n', '\n  ')}\n`,
  );
  return `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
}

/** Of one document, in characters: as many values as fit into it. */
const LONG = 2 ** 24;
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: long, namespace: default}\ndata:\n';

/** What the operator's own code takes for as many monitors that it has read already; undefined where it is not built. */
function operatorMs(n: number): number | undefined {
  const program = join(root, '.cache', 'oracle', 'bench');
  if (!existsSync(program)) return undefined;
  const { cpu_s } = JSON.parse(execFileSync(program, ['-n', String(n)], { encoding: 'utf8' })) as {
    readonly cpu_s: number;
  };
  return cpu_s * 1000;
}

/** In turns: what Helm takes to render a chart, and what compiling its objects takes beside kustomize that only reads them. */
function besideHelm(chart: string, cli: string, input: string): Readonly<Record<string, string>> {
  const render = [pathOf(HELM_4), 'template', 'bench', chart, '--namespace', 'bench'];
  const objects = join(input, 'chart');
  mkdirSync(objects);
  writeFileSync(join(objects, 'objects.yaml'), execFileSync(render[0]!, render.slice(1), { maxBuffer: 1 << 28 }));
  writeFileSync(join(objects, 'kustomization.yaml'), 'resources: [objects.yaml]\n');
  const calls = {
    'helm template': render,
    'kustomize build': [pathOf(KUSTOMIZE), 'build', objects],
    'compile, the same': [process.execPath, cli, 'compile', '-n', 'bench', '-f', join(objects, 'objects.yaml')],
  };
  const rounds = Array.from({ length: ROUNDS }, () => Object.values(calls).map(cpuMsOf));
  const [helm, kustomize, compile] = Object.keys(calls).map((name, i) => {
    const cpuMs = Math.min(...rounds.map((each) => each[i]!));
    console.log(`${name.padEnd(44)} ${cpuMs.toFixed(0).padStart(7)} ms of CPU`);
    return cpuMs;
  }) as [number, number, number];
  return { helm_ratio: ratio(compile, helm), kustomize_ratio: ratio(compile, kustomize) };
}

/** Files to call with, in a folder of their own. */
function filesIn(folderOfInput: string) {
  const file = (name: string, text: string) => {
    writeFileSync(join(folderOfInput, name), text);
    return join(folderOfInput, name);
  };
  return {
    preload: file('preload.cjs', PRELOAD),
    empty: file('empty.cjs', ''),
    one: file('one.yaml', PROMETHEUS),
    many: file('many.yaml', `${PROMETHEUS}---\n${monitors(MANY)}`),
    list: file('list.yaml', listOf(MANY)),
    values: file('values.yaml', `${CONFIG_MAP}  values: [${'a,'.repeat(LONG / 2)}a]\n`),
    others: file('others.yaml', monitors(MANY).replaceAll('monitoring.coreos.com/v1', 'example.com/v1')),
  };
}

function printed<K extends string>(costs: Readonly<Record<K, Cost>>): Readonly<Record<K, Cost>> {
  for (const [name, { cpuMs, peakMiB }] of Object.entries<Cost>(costs)) {
    console.log(`${name.padEnd(44)} ${cpuMs.toFixed(0).padStart(7)} ms of CPU ${peakMiB.toFixed(0).padStart(6)} MiB`);
  }
  return costs;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function costOfStart(cli: string, { preload, empty, one }: ReturnType<typeof filesIn>) {
  const calls = {
    'an empty program': [empty],
    '--version': [cli, '--version'],
    'check, one object': [cli, 'check', '-f', one],
  };
  const costs = printed(measured(calls, preload, ROUNDS));
  const beside = (name: keyof typeof calls) => ratio(costs[name].cpuMs, costs['an empty program'].cpuMs);
  return { start_ratio: beside('--version'), check_ratio: beside('check, one object') };
}

function costOfMany(cli: string, { preload, many, others }: ReturnType<typeof filesIn>) {
  const calls = {
    'compile, 10,000 ServiceMonitors': [cli, 'compile', '-f', many],
    'reading as much of others': [cli, 'compile', '-f', others],
  };
  const costs = printed(measured(calls, preload, 3));
  const compile = costs['compile, 10,000 ServiceMonitors'];
  const operator = operatorMs(MANY);
  if (operator !== undefined) console.log(`the operator's own code, nothing read ${operator.toFixed(0)} ms of CPU`);
  return {
    peak_mib_10k: compile.peakMiB.toFixed(0),
    reading_share_10k: ratio(costs['reading as much of others'].cpuMs, compile.cpuMs),
    ...(operator === undefined ? {} : { operator_ratio_10k: ratio(operator, compile.cpuMs) }),
  };
}

/** Of the memory that one document takes: bytes a byte that is read. */
function costOfLong(cli: string, { preload, empty, list, values }: ReturnType<typeof filesIn>) {
  const calls = {
    'an empty program': [empty],
    'compile, one list of 10,000': [cli, 'compile', '-f', list],
    'compile, 16 MiB of short values': [cli, 'compile', '-f', values],
  };
  const costs = printed(measured(calls, preload, 1));
  const perByte = (name: keyof typeof calls, file: string) =>
    ratio((costs[name].peakMiB - costs['an empty program'].peakMiB) * 2 ** 20, statSync(file).size);
  return {
    memory_per_byte_of_list: perByte('compile, one list of 10,000', list),
    memory_per_byte_of_values: perByte('compile, 16 MiB of short values', values),
  };
}

async function main(chart?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const input = mkdtempSync(join(tmpdir(), 'bench-cli-'));
  const cli = join(folder, 'cli.cjs');
  await bundleCli(cli);
  console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
  const files = filesIn(input);
  const results = {
    ...costOfStart(cli, files),
    ...costOfMany(cli, files),
    ...costOfLong(cli, files),
    ...(chart === undefined ? {} : besideHelm(chart, cli, input)),
  };
  const said = Object.entries(results).map(([name, value]) => `${name}=${value}`);
  console.log(`RESULT ${said.join(' ')}`);
  rmSync(input, { recursive: true });
}

void main(process.argv[2]);
