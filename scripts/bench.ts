/**
 * `npm run bench`: what N ServiceMonitors cost, beside the operator's own generator and beside the floor: concatenation and
 * compression of the same text from pieces that are there already. Every measurement has a process of its own; the cheapest
 * of a few counts, for the machine is seldom quiet.
 */

/*
 * What is counted: the CPU time of the process, all of its threads, from when the input is in memory (monitors as objects;
 * of the floor the pieces of the text) until the compressed bytes are there. Neither reads a file, and starting Node and
 * loading the program count for neither. The floor compresses with zlib at its usual level, as the operator does, too.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root, run } from './bench/process';

const operatorsProgram = join(root, '.cache', 'oracle', 'bench');

const SIZES = [100, 1_000, 10_000, 100_000] as const;
/** The operator needs more memory than most machines have beyond this. */
const LARGEST_FOR_OPERATOR = 10_000;
const RUNS = 3;

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

/** The least CPU time, and the least peak of memory. */
function best(runs: number, measure: () => Cost): Cost {
  const costs = Array.from({ length: runs }, measure);
  return {
    cpuSeconds: Math.min(...costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMiB: Math.min(...costs.map(({ peakMiB }) => peakMiB)),
  };
}

function operatorCost(n: number): Cost {
  const { cpu_s, rss_peak_total_mib } = run(operatorsProgram, ['-n', String(n)]) as Record<string, number>;
  return { cpuSeconds: cpu_s!, peakMiB: rss_peak_total_mib! };
}

function measureRow(n: number, child: string): Row {
  const runs = n > LARGEST_FOR_OPERATOR ? 1 : RUNS;
  const ours = best(runs, () => run('node', [child, 'compile', String(n)]) as Cost);
  const floor = best(runs, () => run('node', [child, 'floor', String(n)]) as Cost);
  if (n > LARGEST_FOR_OPERATOR) return { n, ours, floor };
  return { n, ours, floor, operator: best(runs, () => operatorCost(n)) };
}

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
  const whole = best(RUNS, () => run('node', [app]) as Cost);
  console.log(`node app.js with 20 monitors: ${whole.cpuSeconds.toFixed(3)} CPU s, ${whole.peakMiB.toFixed(0)} MiB`);
  const [at1k, at10k] = [rows.get(1_000)!, rows.get(10_000)!];
  const { ours, floor, operator } = at10k;
  const results = {
    cpu_ratio_10k: ratio(operator!.cpuSeconds, ours.cpuSeconds),
    mem_ratio_10k: ratio(operator!.peakMiB, ours.peakMiB),
    growth_1k_10k: ratio(ours.cpuSeconds, at1k.ours.cpuSeconds),
    floor_ratio_10k: ratio(ours.cpuSeconds, floor.cpuSeconds),
  };
  console.log(
    `RESULT ${Object.entries(results)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`,
  );
}

main();
