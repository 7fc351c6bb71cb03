/** One measurement in a process of its own: `compile N` or `floor N`; prints it as JSON. */

import { gzipSync } from 'node:zlib';
import { GzipSink } from '../../lib/core/emit/gzip';
import { refuseForeignVariables } from '../../lib/core/input/foreign-variables';
import { selectInputs } from '../../lib/core/input/selection';
import { generateChunks } from '../../lib/core/prometheus/generate';
import { nothingCollected } from '../../lib/core/prometheus/scrape-jobs';
import { benchInstance, serviceMonitor } from './input';

interface Measurement {
  readonly cpuSeconds: number;
  readonly configBytes: number;
  readonly gzipBytes: number;
  readonly peakMiB: number;
}

function measure(work: () => Pick<Measurement, 'configBytes' | 'gzipBytes'>): Measurement {
  const before = process.cpuUsage();
  const sizes = work();
  const { user, system } = process.cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, ...sizes, peakMiB: process.resourceUsage().maxRSS / 1024 };
}

/** Selection, generation and compression, as a compilation does them. */
function compiled(n: number): Measurement {
  const monitors = Array.from({ length: n }, (_, i) => serviceMonitor(i));
  const { resource, instance, monitorReferences, findings } = benchInstance();
  const measurement = measure(() => {
    const selected = selectInputs(resource, monitors, new Map());
    const selection = refuseForeignVariables(selected, 'error', findings);
    const sink = new GzipSink();
    let configBytes = 0;
    for (const chunk of generateChunks(
      instance,
      selection,
      { onInvalid: 'error', monitorReferences },
      nothingCollected(),
    )) {
      configBytes += chunk.length;
      sink.write(chunk);
    }
    return { configBytes, gzipBytes: sink.finish().length };
  });
  if (findings.count > 0) throw new Error(`the input is not clean: ${JSON.stringify(findings.sorted()[0])}`);
  return measurement;
}

/** What no compiler can do without: the same text, put together from its parts and compressed. */
function floor(n: number): Measurement {
  const { instance, monitorReferences } = benchInstance();
  const one = new Map([['ServiceMonitor', [serviceMonitor(0)]]]) as ReturnType<typeof selectInputs>;
  const chunks = [...generateChunks(instance, one, { onInvalid: 'error', monitorReferences }, nothingCollected())];
  const parts = chunks.map((chunk) => chunk.split('sm-000000'));
  return measure(() => {
    let text = '';
    for (const part of parts) {
      const times = part.length > 1 ? n : 1;
      for (let i = 0; i < times; i++) text += part.join(`sm-${String(i).padStart(6, '0')}`);
    }
    return { configBytes: text.length, gzipBytes: gzipSync(text).length };
  });
}

const [what, n] = process.argv.slice(2);
console.log(JSON.stringify(what === 'floor' ? floor(Number(n)) : compiled(Number(n))));
