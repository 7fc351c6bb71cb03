/**
 * `npm run bench`: what N ServiceMonitors cost, beside the operator's own generator and beside the floor: concatenation and
 * compression of the same text from pieces that are there already. Every measurement has a process of its own. What is
 * compared takes turns, and the cheapest of a few counts, for the machine is seldom quiet.
 */

/*
 * What is counted: the CPU time of the process, all of its threads, from when the input is in memory (monitors as objects;
 * of the floor the pieces of the text) until the compressed bytes are there. Neither reads a file, and starting Node and
 * loading the program count for neither; that an engine compiles what it runs often does. The floor compresses with zlib at
 * its usual level, as the operator does, too.
 *
 * The operator's collector of garbage works on whatever cores are idle. On a busy machine it costs half as much, and the ratio
 * to it is half as large: it is to be taken on a quiet one. The ratio to the floor hardly depends on that.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { bundle, root, run } from './bench/process';

const operatorsProgram = join(root, '.cache', 'oracle', 'bench');

const SIZES = [100, 1_000, 10_000, 100_000] as const;
/** The operator needs more memory than most machines have beyond this. */
const LARGEST_FOR_OPERATOR = 10_000;
const ROUNDS = 5;

interface Cost {
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

interface Row {
  readonly n: number;
  readonly ours: Cost;
  readonly floor: Cost;
  readonly operator?: Cost;
}

/** Of each that is measured, in turns: the least CPU time, and the least peak of memory. */
function best<K extends string>(rounds: number, measured: Readonly<Record<K, () => Cost>>): Record<K, Cost> {
  const names = Object.keys(measured) as K[];
  const costs = Array.from({ length: rounds }, () => names.map((name) => ({ name, cost: measured[name]() }))).flat();
  const least = (name: K, of: keyof Cost) =>
    Math.min(...costs.filter((each) => each.name === name).map(({ cost }) => cost[of]));
  const entries = names.map((name) => [
    name,
    { cpuSeconds: least(name, 'cpuSeconds'), peakMiB: least(name, 'peakMiB') },
  ]);
  return Object.fromEntries(entries) as Record<K, Cost>;
}

function operatorCost(n: number): Cost {
  const { cpu_s, rss_peak_total_mib } = run(operatorsProgram, ['-n', String(n)]) as Record<string, number>;
  return { cpuSeconds: cpu_s!, peakMiB: rss_peak_total_mib! };
}

function measureRow(n: number, child: string): Row {
  const own = {
    ours: () => run('node', [child, 'compile', String(n)]) as Cost,
    floor: () => run('node', [child, 'floor', String(n)]) as Cost,
  };
  if (n > LARGEST_FOR_OPERATOR) return { n, ...best(1, own) };
  return { n, ...best(ROUNDS, { ...own, operator: () => operatorCost(n) }) };
}

/** Kinds of which there may be thousands, with the name of their growth in the result. */
const KINDS = {
  ServiceMonitor: 'growth_monitors',
  PrometheusRule: 'growth_rules',
  AlertmanagerConfig: 'growth_configs',
} as const;

/** What whole compilations cost, and how much ten times as many inputs do. */
function measureGrowth(): Record<string, string> {
  const whole = bundle('whole');
  console.log('\nadmission, compilation and sizes');
  console.log(['kind', '1,000: CPU s', '10,000: CPU s', 'growth'].map((text) => text.padStart(20)).join(''));
  const rows = Object.entries(KINDS).map(([kind, name]) => {
    const costOf = (n: number) => () => run('node', [whole, kind, String(n)]) as Cost;
    const { few, many } = best(ROUNDS, { few: costOf(1_000), many: costOf(10_000) });
    const growth = ratio(many.cpuSeconds, few.cpuSeconds);
    const columns = [kind, few.cpuSeconds.toFixed(3), many.cpuSeconds.toFixed(3), growth];
    console.log(columns.map((text) => text.padStart(20)).join(''));
    return [name, growth] as const;
  });
  return Object.fromEntries(rows);
}

const load = (): string => `load of the machine: ${loadavg()[0]!.toFixed(1)}`;

const ratio = (a: number, b: number): string => (a / b).toFixed(2);

function printRow({ n, ours, floor, operator }: Row): void {
  const columns = [
    String(n),
    ours.cpuSeconds.toFixed(3),
    ours.peakMiB.toFixed(0),
    operator?.cpuSeconds.toFixed(3) ?? '-',
    operator?.peakMiB.toFixed(0) ?? '-',
    operator === undefined ? '-' : ratio(operator.cpuSeconds, ours.cpuSeconds),
    operator === undefined ? '-' : ratio(operator.peakMiB, ours.peakMiB),
    floor.cpuSeconds.toFixed(3),
    ratio(ours.cpuSeconds, floor.cpuSeconds),
  ];
  console.log(columns.map((text) => text.padStart(12)).join(''));
}

const HEADINGS = [
  'monitors',
  'CPU s',
  'MiB',
  'operator s',
  'its MiB',
  'CPU ratio',
  'MiB ratio',
  'floor s',
  'above floor',
];

function main(): void {
  if (!existsSync(operatorsProgram)) {
    execFileSync('bash', [join(root, 'test', 'oracle', 'build.sh')], { stdio: 'inherit' });
  }
  const child = bundle('child');
  console.log(load());
  console.log('select + generate + gzip');
  console.log(HEADINGS.map((text) => text.padStart(12)).join(''));
  const rows = new Map(
    SIZES.map((n) => {
      const row = measureRow(n, child);
      printRow(row);
      return [n, row] as const;
    }),
  );
  const app = bundle('app');
  const { small } = best(ROUNDS, { small: () => run('node', [app]) as Cost });
  console.log(`node app.js with 20 monitors: ${small.cpuSeconds.toFixed(3)} CPU s, ${small.peakMiB.toFixed(0)} MiB`);
  const growth = measureGrowth();
  console.log(load());
  const [at1k, at10k] = [rows.get(1_000)!, rows.get(10_000)!];
  const { ours, floor, operator } = at10k;
  const results = {
    cpu_ratio_10k: ratio(operator!.cpuSeconds, ours.cpuSeconds),
    mem_ratio_10k: ratio(operator!.peakMiB, ours.peakMiB),
    growth_1k_10k: ratio(ours.cpuSeconds, at1k.ours.cpuSeconds),
    floor_ratio_10k: ratio(ours.cpuSeconds, floor.cpuSeconds),
    ...growth,
  };
  console.log(
    `RESULT ${Object.entries(results)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`,
  );
}

main();
