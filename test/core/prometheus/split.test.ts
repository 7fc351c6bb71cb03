import { App, Chart } from 'cdk8s';
import { Prometheus, type PrometheusProps, ServiceMonitor } from 'cdk8s-prometheus';
import { describe, expect, it, vi } from 'vitest';
import { readDocument } from '../../conformance/yaml';

interface Emitted {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly stringData?: Readonly<Record<string, string>>;
  readonly spec?: { readonly template?: unknown };
}

interface Job {
  readonly job_name: string;
}

function compile(monitors: number, props: Partial<PrometheusProps> = {}, password = false): Emitted[] {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const { spec, ...rest } = props;
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ...spec },
    ...rest,
  });
  for (let i = 0; i < monitors; i++) {
    // The variable part is different everywhere, as real names are, so that compression does not save it.
    const name = `service-${i}-${(i * 2654435761) % 4294967296}`;
    const reference = { name: 'credentials', key: 'header' };
    new ServiceMonitor(chart, name, {
      metadata: { name },
      spec: {
        selector: { matchLabels: { app: name } },
        endpoints: [{ port: 'web', ...(password ? { oauth2: oauth2(reference) } : {}) }],
      },
    });
  }
  return chart.toJson() as Emitted[];
}

/** Its client id has no file form: the reloader substitutes it. */
function oauth2(reference: { readonly name: string; readonly key: string }) {
  return { clientId: { secret: reference }, clientSecret: reference, tokenUrl: 'http://localhost' };
}

const slotsOf = (objects: readonly Emitted[], shard: number) =>
  objects.filter(({ metadata }) => metadata.name.startsWith(`prometheus-main-scrape-configs-${shard}-`));

function jobsOf(object: Emitted | undefined, file: string): Job[] {
  const { scrape_configs: jobs } = readDocument(object?.stringData?.[file] ?? '') as { scrape_configs: Job[] };
  return jobs;
}

const mainOf = (objects: readonly Emitted[]) =>
  objects.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'prometheus-main');

describe('a scrape configuration over several objects', () => {
  it('has every job once in each shard, and all slots, also the empty ones', () => {
    const objects = compile(5, { scrapeConfigSlots: 8, spec: { shards: 2 } });
    for (const shard of [0, 1]) {
      const slots = slotsOf(objects, shard);
      expect(slots).toHaveLength(8);
      const names = slots.flatMap((slot) => jobsOf(slot, 'scrape_configs.yaml')).map(({ job_name }) => job_name);
      expect(names.sort()).toEqual([...new Set(names)]);
      expect(names).toHaveLength(5);
    }
    expect(jobsOf(mainOf(objects), 'prometheus.yaml')).toEqual([]);
  });

  it('is loaded from the folder where the slots are mounted', () => {
    const objects = compile(1, { scrapeConfigSlots: 2 });
    expect(mainOf(objects)?.stringData?.['prometheus.yaml']).toContain('/etc/prometheus/scrape_configs/*.yaml');
    const workload = objects.find(({ kind }) => kind === 'StatefulSet');
    expect(JSON.stringify(workload)).toContain('--watched-dir=/etc/prometheus/scrape_configs');
    expect(workload?.spec?.template).toMatchObject({
      spec: { volumes: expect.arrayContaining([expect.objectContaining({ name: 'scrape-configs' })]) },
    });
  });

  it('writes the number of the shard out, since nothing substitutes there', () => {
    const texts = (shard: number) =>
      slotsOf(compile(3, { scrapeConfigSlots: 2, spec: { shards: 2 } }), shard)
        .map(({ stringData }) => stringData?.['scrape_configs.yaml'])
        .join('');
    expect(texts(0)).toContain('regex: "0;|.+;.+"');
    expect(texts(1)).toContain('regex: "1;|.+;.+"');
    expect(texts(0) + texts(1)).not.toContain('$(');
  });

  it('keeps a job in the main file whose credential is substituted', () => {
    const objects = compile(1, { scrapeConfigSlots: 2 }, true);
    expect(slotsOf(objects, 0).flatMap((slot) => jobsOf(slot, 'scrape_configs.yaml'))).toEqual([]);
    expect(jobsOf(mainOf(objects), 'prometheus.yaml')).toHaveLength(1);
  });

  it('changes no pod template and moves no other job when a monitor is added', () => {
    const [before, after] = [compile(40, { scrapeConfigSlots: 4 }), compile(41, { scrapeConfigSlots: 4 })];
    const template = (objects: readonly Emitted[]) => objects.find(({ kind }) => kind === 'StatefulSet')?.spec;
    expect(template(after)).toEqual(template(before));
    const changed = slotsOf(after, 0).filter(
      (slot, i) => JSON.stringify(slot) !== JSON.stringify(slotsOf(before, 0)[i]),
    );
    expect(changed).toHaveLength(1);
  });

  it('is not made for what fits into one object, compressed', () => {
    const objects = compile(200);
    expect(slotsOf(objects, 0)).toEqual([]);
    expect(mainOf(objects)).toHaveProperty('data');
  });

  it('is made, with a warning, for what does not', () => {
    const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const objects = compile(12_000);
    const warnings = print.mock.calls.map(([text]) => String(text));
    print.mockRestore();
    expect(slotsOf(objects, 0)).toHaveLength(256);
    expect(warnings.join('')).toContain('scrapeConfigSlots: 256');
  }, 120_000);
});
