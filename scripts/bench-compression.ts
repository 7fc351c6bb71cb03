/**
 * `npm run bench:compression`: how small configurations become, and what that costs, with our compression and with others.
 * fflate and pako are measured where they are installed: `npm install --no-save fflate pako`.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../lib/core/base/resource';
import { selectInputs } from '../lib/core/input/selection';
import { generate } from '../lib/core/prometheus/generate';
import { benchInstance, serviceMonitor } from './bench/input';
import { EVERY_MONITOR, irregularMonitors } from './bench/irregular';
import { bundle, folder, run } from './bench/process';

const COMPRESSORS = ['ours', 'zlib 6', 'zlib 9', 'fflate 6', 'fflate 9', 'pako 6', 'pako 9'];
const TEXTS = [
  { kind: 'irregular', count: 1_000, make: irregularMonitors },
  { kind: 'irregular', count: 3_000, make: irregularMonitors },
  { kind: 'irregular', count: 10_000, make: irregularMonitors },
  {
    kind: 'regular',
    count: 10_000,
    make: (count: number) => Array.from({ length: count }, (_, i) => serviceMonitor(i)),
  },
] as const;
const RUNS = 5;

interface Packed {
  readonly bytes: number;
  readonly cpuSeconds: number;
}

function isInstalled(compressor: string): boolean {
  const [library] = compressor.split(' ');
  try {
    if (library === 'fflate' || library === 'pako') require.resolve(library);
    return true;
  } catch {
    return false;
  }
}

function configuration(monitors: readonly Resource[]): string {
  const { resource, instance, monitorReferences } = benchInstance(EVERY_MONITOR);
  return generate(instance, selectInputs(resource, monitors, new Map()), { onInvalid: 'error', monitorReferences })
    .text;
}

/** The cheapest of a few runs of each; they take turns, so that all of them have the same noise. */
function measure(child: string, compressors: readonly string[], file: string): Packed[] {
  const rounds = Array.from({ length: RUNS }, () =>
    compressors.map((compressor) => run('node', [child, compressor, file]) as Packed),
  );
  return compressors.map((_, i) => ({
    ...rounds[0]![i]!,
    cpuSeconds: Math.min(...rounds.map((round) => round[i]!.cpuSeconds)),
  }));
}

function main(): void {
  const child = bundle('pack');
  const compressors = COMPRESSORS.filter(isInstalled);
  for (const { kind, count, make } of TEXTS) {
    const text = configuration(make(count));
    const file = join(folder, `${kind}-${count}.yaml`);
    writeFileSync(file, text);
    console.log(`${count} ${kind} monitors, ${text.length} bytes`);
    const packed = measure(child, compressors, file);
    for (const [i, { bytes, cpuSeconds }] of packed.entries()) {
      const ratio = (bytes / packed[0]!.bytes).toFixed(3);
      const columns = [compressors[i]!.padEnd(10), String(bytes).padStart(8), ratio, `${cpuSeconds.toFixed(3)} CPU s`];
      console.log(`  ${columns.join('  ')}`);
    }
  }
}

main();
