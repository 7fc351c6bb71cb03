/** The guides, as a reader follows them; what a cluster or a running operator would give is recorded or made here. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cli } from '../cli/support';
import { readDocuments } from '../conformance/yaml';
import { follow, stepsOf } from '../support/followed';
import { InstalledPackage } from '../support/installed';
import { textOf } from '../support/pages';
import { describeWith, HELM_4, KUSTOMIZE, NEWEST, type Tool } from '../support/tools';

const SECONDS = 120_000;
const PROMTOOL: Tool = `promtool-${NEWEST.Prometheus}`;
const AMTOOL: Tool = `amtool-${NEWEST.Alertmanager}`;
const TOOLS = { promtool: PROMTOOL, amtool: AMTOOL };
const ROOT = join(__dirname, '..', '..');

interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: Readonly<Record<string, unknown>>;
}

const objectsIn = (text: string) => readDocuments(text).filter((each) => each !== null) as unknown as Written[];
const named = (objects: readonly Written[], kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name)!;

describe('from the operator in place', () => {
  /** What the operator made of the instance of the page, which had another name when it was recorded. */
  const recorded = objectsIn(
    readFileSync(join(ROOT, 'test', 'e2e', 'data', 'operator-objects.yaml'), 'utf8')
      .replaceAll('e2e-takeover', 'monitoring')
      .replaceAll('taken', 'main'),
  );

  it('leads to the configuration and the StatefulSet that the operator has made', { timeout: SECONDS }, async () => {
    const installed = await InstalledPackage.prepared();
    installed.withApps();
    const packed = named(recorded, 'Secret', 'prometheus-main').data!['prometheus.yaml.gz']!;
    const before = gunzipSync(Buffer.from(packed, 'base64')).toString();
    const renamed = before.replaceAll('e2e-takeover', 'monitoring').replaceAll('taken', 'main');
    writeFileSync(join(installed.folder, 'before.yaml'), renamed);
    follow(stepsOf('docs/guides/from-operator.md'), installed);
    const written = objectsIn(readFileSync(join(installed.folder, 'dist', 'new', 'monitoring.k8s.yaml'), 'utf8'));
    expect(immutableOf(named(written, 'StatefulSet', 'prometheus-main'))).toEqual(
      immutableOf(named(recorded, 'StatefulSet', 'prometheus-main')),
    );
  });

  /** What an API server lets nobody change, by which pods and claims are found again. */
  function immutableOf({ spec }: Written) {
    const { selector, serviceName, podManagementPolicy, volumeClaimTemplates } = spec!;
    const claims = (volumeClaimTemplates as { readonly metadata: object; readonly spec: object }[]).map((claim) => ({
      metadata: claim.metadata,
      spec: claim.spec,
    }));
    return { selector, serviceName, podManagementPolicy, claims };
  }
});

describe('from kube-prometheus', () => {
  describeWith([PROMTOOL, AMTOOL], 'with promtool and amtool', () => {
    it('is what the page says at every step', { timeout: SECONDS }, async () => {
      follow(stepsOf('docs/guides/from-kube-prometheus.md'), await InstalledPackage.prepared(TOOLS));
    });
  });
});

describe('from kube-prometheus-stack', () => {
  const page = 'docs/guides/from-kube-prometheus-stack.md';

  it('is what the page says at every step', { timeout: SECONDS }, async () => {
    follow(stepsOf(page), await InstalledPackage.prepared());
  });

  /** What an instance has beside what a row says. */
  const monitors = { serviceMonitorSelector: {}, podMonitorSelector: {}, probeSelector: {}, scrapeConfigSelector: {} };
  const SPECS: Readonly<Record<string, object>> = {
    Prometheus: { ...monitors, ruleSelector: {}, alerting: { alertmanagers: [] } },
    PrometheusAgent: monitors,
    Alertmanager: {},
    ThanosRuler: { ruleSelector: {}, alertmanagersUrl: [] },
  };
  /** The Secret that a row names. */
  const JOBS = { ...objectOf('Secret'), stringData: { 'jobs.yaml': '[{ job_name: a, static_configs: [] }]' } };

  const rows = [...textOf(page).matchAll(/^\| (.+?) +\| (\w+) +\| `(.+)` +\|$/gm)];

  it('has a table of values', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows.map(([, values, kind, write]) => [values!, kind!, write!]))(
    'says of %s what compiles',
    { timeout: SECONDS },
    async (_, kind, write) => {
      const { metadata, spec, ...rest } = parse(`{ ${write} }`) as Readonly<Record<string, object>>;
      const own = objectOf(kind);
      const whole = { ...own, metadata: { ...own.metadata, ...metadata }, ...rest };
      const object = kind === 'Secret' ? whole : { ...whole, spec: { ...SPECS[kind], ...spec } };
      const others = ['Prometheus', 'Alertmanager'].filter((each) => each !== kind).map(objectOf);
      const jobs = { ...JOBS, metadata: { ...JOBS.metadata, name: 'more-jobs' } };
      const input = [object, jobs, ...others].map((each) => JSON.stringify(each)).join('\n---\n');
      const { code, out, error } = await cli(['check', '--format', 'json', '-f', '-'], { input });
      const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] };
      // Other rows are about what is selected, who is notified and where the data is.
      const isOfTable = (finding: { readonly code: string }) =>
        !/selected|idle|doubtful-value|default-config/.test(finding.code);
      expect({ code, error, findings: findings.filter(isOfTable) }).toEqual({ code: 0, error: '', findings: [] });
    },
  );

  function objectOf(kind: string) {
    const version = ['PrometheusAgent', 'ScrapeConfig'].includes(kind) ? 'v1alpha1' : 'v1';
    const apiVersion = kind === 'Secret' ? 'v1' : `monitoring.coreos.com/${version}`;
    return { apiVersion, kind, metadata: { name: 'main', namespace: 'monitoring' }, spec: SPECS[kind] };
  }
});

describe('from a ConfigMap', () => {
  describeWith([PROMTOOL], 'with promtool', () => {
    it('keeps every job and rule as it was, and takes over one after the other', { timeout: SECONDS }, async () => {
      const installed = await InstalledPackage.prepared({ promtool: PROMTOOL });
      follow(stepsOf('docs/guides/from-configmap.md'), installed);
      const yamlIn = (file: string) => parse(readFileSync(join(installed.folder, file), 'utf8'));
      const { data } = yamlIn('old/configmap.yaml');
      writeFileSync(join(installed.folder, 'old', 'prometheus.yml'), data['prometheus.yml']);
      installed.print('promtool check config --syntax-only old/prometheus.yml');
      const old = parse(data['prometheus.yml']);
      const { global, alerting, scrape_configs } = yamlIn('new.yaml');
      expect(scrape_configs).toEqual(old.scrape_configs);
      expect(alerting.alertmanagers).toEqual(old.alerting.alertmanagers);
      expect(global.scrape_interval).toBe(old.global.scrape_interval);
      expect(global.external_labels).toMatchObject(old.global.external_labels);
      expect(yamlIn('monitoring/alerts.yaml').spec).toEqual(parse(data['alerts.yml']));
      const router = parse(
        installed.print('npx cdk8s-prometheus config prometheus/monitoring/main -f monitoring/'),
      ).scrape_configs.find((job: { readonly job_name: string }) => job.job_name.endsWith('/router'));
      expect(router.relabel_configs).toContainEqual({ action: 'replace', target_label: 'job', replacement: 'router' });
    });
  });
});

describe('charts with monitors in an app', () => {
  describeWith([HELM_4], 'with Helm', () => {
    it('are compiled as the page says, with the namespace of Helm and without it', { timeout: SECONDS }, async () => {
      const installed = await InstalledPackage.prepared({ helm: HELM_4 });
      installed.withApps();
      follow(stepsOf('docs/guides/charts.md'), installed);
    });
  });
});

describe('Argo CD and Flux', () => {
  describeWith([KUSTOMIZE], 'and the kustomize that Flux builds with', () => {
    it('apply the objects that were written, which are the same at every build', { timeout: SECONDS }, async () => {
      const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
      follow(stepsOf('docs/guides/gitops.md'), installed);
      const built = objectsIn(readFileSync(join(installed.folder, 'built.yaml'), 'utf8'));
      const folder = join(installed.folder, 'manifests');
      const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
      const written = files.flatMap((file) => objectsIn(readFileSync(join(folder, file), 'utf8')));
      const sorted = (objects: readonly Written[]) => objects.map((each) => JSON.stringify(ordered(each))).sort();
      expect(sorted(built)).toEqual(sorted(written));
    });
  });

  /** With its keys by name: their order says nothing. */
  function ordered(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, ordered(each)]),
    );
  }
});
