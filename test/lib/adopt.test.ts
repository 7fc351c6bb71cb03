/** YAML in an app, and custom resources for clusters that run the operator. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ApiObject, App, Chart, Include, JsonPatch, YamlOutputType } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  FindingCode,
  Findings,
  InvalidInputPolicy,
  Monitoring,
  MonitoringOutput,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
  Tenancy,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { cli, monitor, PROMETHEUS } from '../cli/support';
import { atEnd } from '../support/at-end';
import { appOf, chartOf, type KubernetesObject, messagesOf, objectsOf } from './support';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra, namespace: monitoring}\ndata: {a: "1"}\n';

/** A folder in the working folder's terms, as users name it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'adopt-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return relative(process.cwd(), folder);
}

function byName(objects: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    (objects as readonly KubernetesObject[]).map((object) => [
      `${object.kind} ${object.metadata.namespace}/${object.metadata.name}`,
      object,
    ]),
  );
}

describe('adopt', () => {
  it('makes of YAML what the command line makes of it', async () => {
    const all = [PROMETHEUS, monitor('web'), CONFIG_MAP].join('---\n');
    const { out } = await cli(['compile', '-q', '-f', '-'], { input: all });
    const expected = byName(parseAllDocuments(out).map((document) => document.toJS()));
    const chart = chartOf();
    Monitoring.adopt(chart, 'adopted', { text: all });
    expect(byName(objectsOf(chart))).toEqual(expected);
    const ofFiles = chartOf();
    const folder = folderOf({
      'a.yaml': PROMETHEUS,
      'more/b.yml': monitor('web'),
      'more/c.yaml': CONFIG_MAP,
      'x.txt': 'no',
    });
    Monitoring.adopt(ofFiles, 'adopted', { files: [folder] });
    expect(byName(objectsOf(ofFiles))).toEqual(expected);
  });

  it('lets constructs and YAML meet', () => {
    const chart = chartOf();
    new Prometheus(chart, 'k8s', { metadata: { name: 'k8s' }, spec: { serviceMonitorSelector: {} } });
    Monitoring.adopt(chart, 'adopted', { text: monitor('web') });
    const web = new ServiceMonitor(chart, 'api', {
      metadata: { name: 'api' },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
    expect(web.explain().takenBy).toEqual(['Prometheus monitoring/k8s']);
    const config = (chart.node.findChild('k8s') as Prometheus).renderConfig();
    expect(config).toContain('job_name: serviceMonitor/monitoring/api/0');
    expect(config).toContain('job_name: serviceMonitor/monitoring/web/0');
  });

  it('says what is wrong with an object with its file and line', () => {
    const chart = chartOf();
    const folder = folderOf({ 'team/web.yaml': `${PROMETHEUS}---\n${monitor('web', '      interval: 7\n')}` });
    Monitoring.adopt(chart, 'adopted', { files: [join(folder, 'team')] });
    const [finding] = Findings.of(chart).list();
    expect(finding!.constructPaths[0]).toMatch(/^monitoring\/adopted\/.*\/team\/web\.yaml:9:1$/);
    expect(messagesOf(chart)).toEqual([expect.stringContaining('web.yaml:9:1] ServiceMonitor monitoring/web')]);
  });

  it('says which documents cannot be read, and looks at all others', () => {
    const chart = chartOf();
    const text = `${monitor('web', '      interval: 7\n')}---\na: [\n---\nkind: Secret\n---\n- x\n`;
    Monitoring.adopt(chart, 'adopted', { text: `${PROMETHEUS}---\n${text}` });
    const messages = messagesOf(chart);
    expect(messages).toHaveLength(4);
    expect(messages.filter((message) => message.startsWith('Document text:'))).toEqual([
      expect.stringContaining('the document cannot be read'),
      expect.stringContaining('apiVersion: an object of Kubernetes has to say what it is'),
      expect.stringContaining('this is no object of Kubernetes'),
    ]);
    const paths = Findings.of(chart)
      .list()
      .map(({ constructPaths: [path] }) => path);
    expect(paths.filter((path) => path === 'monitoring/adopted')).toHaveLength(3);
  });

  it.each([
    [{ files: ['nowhere'] }, '`nowhere`: there is no such file or folder'],
    [{}, 'give `files` or `text`'],
    [{ files: 'monitoring.yaml' as never }, "`files` is a list, also of one: `files: ['FILE']`"],
    [{ files: ['-'] }, '`-` is no file'],
  ])('throws over %j', (options, message) => {
    expect(() => Monitoring.adopt(chartOf(), 'adopted', options)).toThrow(`monitoring/adopted: ${message}`);
  });

  it('throws outside of a Chart, where nothing would be written', () => {
    expect(() => Monitoring.adopt(appOf(chartOf()), 'adopted', { text: PROMETHEUS })).toThrow(
      'is adopted into a Chart',
    );
  });
});

describe('for a cluster that runs the operator', () => {
  it('adopted YAML stays as it is, and is checked', () => {
    const status = { ...parseAllDocuments(PROMETHEUS)[0]!.toJS(), status: { paused: false } };
    const all = [stringify(status), monitor('web'), CONFIG_MAP].join('---\n');
    const chart = chartOf();
    Monitoring.adopt(chart, 'adopted', { text: all, emit: MonitoringOutput.OPERATOR });
    const expected = parseAllDocuments(all).map((document) => document.toJS());
    expect(byName(objectsOf(chart))).toEqual(byName(expected));
    const wrong = chartOf();
    Monitoring.adopt(wrong, 'adopted', {
      text: `${PROMETHEUS}---\n${monitor('web', '      interval: 7\n')}`,
      emit: MonitoringOutput.OPERATOR,
    });
    expect(messagesOf(wrong)).toEqual([expect.stringContaining('spec.endpoints[0].interval')]);
  });

  /** A stack with everything that calls add to specs. */
  function stackIn(chart: Chart): Chart {
    const prometheus = new Prometheus(chart, 'k8s', {
      metadata: { name: 'k8s', labels: { team: 'a' } },
      spec: { serviceMonitorSelector: {}, ruleSelector: {}, externalLabels: { a: 'b' } },
    });
    const alertmanager = new Alertmanager(chart, 'main', {
      metadata: { name: 'main' },
      spec: { replicas: 3, alertmanagerConfigSelector: {} },
    });
    prometheus.alertTo(alertmanager);
    prometheus.monitorItself();
    prometheus.scrapeKubelets();
    new ServiceMonitor(chart, 'web', {
      metadata: { name: 'web' },
      spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'web' }] },
    });
    new PrometheusRule(chart, 'rule', {
      metadata: { name: 'rule' },
      spec: { groups: [{ name: 'g', rules: [{ alert: 'Down', expr: 'up == 0' as never }] }] },
    });
    new AlertmanagerConfig(chart, 'team', {
      metadata: { name: 'team' },
      spec: {
        route: { receiver: 'hook' },
        receivers: [{ name: 'hook', webhookConfigs: [{ url: 'https://a.example' }] }],
      },
    });
    return chart;
  }

  it('constructs write custom resources that become the same manifests', async () => {
    const plain = stackIn(chartOf());
    const chart = stackIn(chartOf());
    new Monitoring(appOf(chart), 'monitoring-of-it', { emit: MonitoringOutput.OPERATOR });
    const written = objectsOf(chart);
    expect(new Set(written.map(({ apiVersion }) => apiVersion.split('/')[0]))).toEqual(
      new Set(['monitoring.coreos.com']),
    );
    const input = written.map((object) => stringify(object, { aliasDuplicateObjects: false })).join('---\n');
    const { out, code } = await cli(['compile', '-q', '-f', '-'], { input });
    expect(code).toBe(0);
    expect(byName(parseAllDocuments(out).map((document) => document.toJS()))).toEqual(byName(objectsOf(plain)));
  });

  it('is what one chart is written for, and another is not', () => {
    const chart = stackIn(chartOf());
    const other = new Chart(appOf(chart), 'other', { namespace: 'other' });
    new Include(other, 'included', {
      url: join(folderOf({ 'a.yaml': PROMETHEUS.replace('namespace: monitoring', 'namespace: other') }), 'a.yaml'),
    });
    new Monitoring(other, 'monitoring', { emit: MonitoringOutput.OPERATOR });
    expect(messagesOf(chart)).toEqual([]);
    expect((other.toJson() as KubernetesObject[]).map(({ kind }) => kind)).toEqual(['Prometheus']);
    expect((chart.toJson() as KubernetesObject[]).map(({ kind }) => kind)).toContain('StatefulSet');
  });

  it('monitors of the kubelets find the Service that the operator writes', () => {
    const text = [
      PROMETHEUS,
      monitor('kubelet').replace('selector: {}', 'selector: {matchLabels: {k8s-app: kubelet}}'),
    ];
    const said = (...emit: MonitoringOutput[]) => {
      const chart = chartOf();
      Monitoring.adopt(chart, 'adopted', { text: text.join('---\n'), ...(emit[0] && { emit: emit[0] }) });
      return Findings.of(chart)
        .list()
        .map(({ code }) => code);
    };
    expect(said()).toEqual([FindingCode.NOTHING_TO_SCRAPE]);
    expect(said(MonitoringOutput.OPERATOR)).toEqual([]);
  });

  it('patches are for the custom resource', () => {
    const chart = chartOf();
    new Monitoring(chart, 'monitoring', { emit: MonitoringOutput.OPERATOR });
    const prometheus = new Prometheus(chart, 'k8s', { metadata: { name: 'k8s' }, spec: { podMonitorSelector: {} } });
    prometheus.patch('Prometheus', 'k8s', JsonPatch.add('/spec/newField', true));
    expect(objectsOf(chart)[0]!['spec']).toEqual({ podMonitorSelector: {}, newField: true });
    prometheus.patch('StatefulSet', 'prometheus-k8s', JsonPatch.add('/spec/a', true));
    expect(messagesOf(chart)).toEqual([expect.stringContaining('StatefulSet prometheus-k8s')]);
  });

  it('says what the operator has no field for', () => {
    const chart = chartOf();
    new Monitoring(chart, 'monitoring', { emit: MonitoringOutput.OPERATOR });
    const prometheus = new Prometheus(chart, 'k8s', {
      metadata: { name: 'k8s' },
      spec: { podMonitorSelector: {} },
      onInvalid: InvalidInputPolicy.DROP,
      ruleSlots: 5,
      networkPolicy: {},
      tenancy: Tenancy.HOSTILE,
    });
    prometheus.expose({ host: 'metrics.example.com' });
    new AlertmanagerConfig(chart, 'team', {
      metadata: { name: 'team' },
      spec: { route: { receiver: 'a' }, receivers: [{ name: 'a' }] },
      extensions: { receivers: [{ name: 'a', mattermostConfigs: [{ webhookURL: { name: 's', key: 'k' } }] }] },
    });
    const said = Findings.of(chart).list();
    const of = (code: FindingCode) =>
      said
        .filter((each) => each.code === code)
        .map(({ field }) => field)
        .sort();
    expect(of(FindingCode.CONFLICTING_FIELDS)).toEqual(['expose', 'extensions', 'networkPolicy', 'tenancy']);
    expect(of(FindingCode.IGNORED_FIELD)).toEqual(['onInvalid', 'ruleSlots']);
  });

  it('says what only annotations say', () => {
    const chart = chartOf();
    const text = PROMETHEUS.replace(
      'spec:',
      '  annotations: {cdk8s-prometheus.io/monitorItself: "{}", cdk8s-prometheus.io/onInvalid: drop}\nspec:',
    );
    Monitoring.adopt(chart, 'adopted', { text, emit: MonitoringOutput.OPERATOR });
    const said = Findings.of(chart)
      .list()
      .map(({ code, field }) => `${code} ${field}`);
    expect(said).toEqual(expect.arrayContaining(['conflicting-fields monitorItself', 'ignored-field onInvalid']));
  });

  it('answers all questions as it would else', () => {
    const chart = stackIn(chartOf());
    new Monitoring(chart, 'monitoring', { emit: MonitoringOutput.OPERATOR });
    const prometheus = chart.node.findChild('k8s') as Prometheus;
    expect(prometheus.renderConfig()).toContain('serviceMonitor/monitoring/web/0');
    expect((chart.node.findChild('web') as ServiceMonitor).explain().takenBy).toEqual(['Prometheus monitoring/k8s']);
  });
});

describe('what adopted YAML of others is wrong in, where instances leave that out', () => {
  const METADATA = { name: 'main', namespace: 'monitoring' };
  const TEAM = monitor('web').replace('namespace: monitoring', 'namespace: team');
  const role = (name: string) =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: ${name}, namespace: team}\n`;
  const WRONG: Readonly<Record<string, string>> = {
    'text that is no YAML': 'a: [1\nb: 2\n',
    'metadata that are a list': 'apiVersion: v1\nkind: ConfigMap\nmetadata: []\n',
    'an apiVersion that none is': 'apiVersion: a/b/c\nkind: ConfigMap\nmetadata: {name: a}\n',
    'finalizers that are no list': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, finalizers: 5}\n',
    'a key that cdk8s cannot write': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {constructor: a}\n',
    'a text in which kubectl reads another kind':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: "b\\u2028kind: ClusterRoleBinding"}\n',
    'half a character': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: "\\ud800"}\n',
    'a key that a monitor has twice': `${TEAM.replace('name: web', 'name: twice')}      port: other\n`,
    'the name of an object of an instance': role('prometheus-main.monitoring'),
  };

  function declare(text: string, { onInvalid = InvalidInputPolicy.DROP, files = YamlOutputType.FILE_PER_CHART } = {}) {
    const outdir = mkdtempSync(join(tmpdir(), 'adopt-'));
    atEnd(() => rmSync(outdir, { recursive: true }));
    const app = new App({ outdir, yamlOutputType: files });
    const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
    new Prometheus(chart, 'main', {
      metadata: METADATA,
      spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
      onInvalid,
    });
    new ApiObject(chart, 'own', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own' } });
    Monitoring.adopt(chart, 'team', { text: `${TEAM}---\n${text}` });
    return {
      app,
      outdir,
      said: () =>
        Findings.of(app)
          .list()
          .filter(({ text }) => text.includes(' is left out')),
    };
  }

  function written(outdir: string) {
    return readdirSync(outdir).map((file) => [file, readFileSync(join(outdir, file), 'utf8')]);
  }

  it.each(Object.entries(WRONG))('%s: it is left out, and all else is as without it', (_, text) => {
    const without = declare('');
    without.app.synth();
    const { app, outdir, said } = declare(text);
    app.synth();
    expect(said()).toHaveLength(1);
    expect(said()[0]!.severity).toBe('warning');
    expect(said()[0]!.constructPaths[0]).toMatch(/^monitoring\/team/);
    expect(written(outdir)).toEqual(written(without.outdir));
    app.synth();
    expect(said()).toHaveLength(1);
    expect(written(outdir)).toEqual(written(without.outdir));
  });

  it.each(Object.entries(WRONG))('%s: it fails where an instance does not leave it out', (_, text) => {
    const { app, outdir } = declare(text, { onInvalid: InvalidInputPolicy.ERROR });
    expect(() => app.synth()).toThrow(/Validation failed/);
    expect(written(outdir)).toEqual([]);
  });

  it.each([
    ['the file of an object of the app', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: own, namespace: team}\n'],
    ['the file of an object of an instance', role('prometheus-main.monitoring').replace('team', 'other')],
    ['that file, by a character that cdk8s leaves out', role('"prometheus-main:.monitoring"')],
    ['a name that no file can have', role('a'.repeat(300))],
  ])('where each object is a file, %s', (_, text) => {
    const files = YamlOutputType.FILE_PER_RESOURCE;
    const without = declare('', { files });
    without.app.synth();
    const { app, outdir, said } = declare(text, { files });
    app.synth();
    expect(said()).toHaveLength(1);
    expect(written(outdir)).toEqual(written(without.outdir));
    expect(() => declare(text, { files, onInvalid: InvalidInputPolicy.ERROR }).app.synth()).toThrow(
      'Validation failed',
    );
  });

  it("that says no namespace does not become the owner's by its chart, where tenants are hostile", () => {
    const monitorOf = (name: string) => monitor(name).replace('  namespace: monitoring\n', '');
    const text = `${monitorOf('unsaid')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: unsaid}\n`;
    const declareWith = (adopted: string, tenancy: Tenancy) => {
      const chart = chartOf();
      const spec = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
      new Prometheus(chart, 'main', { metadata: METADATA, spec, tenancy });
      Monitoring.adopt(chart, 'tenants', { text: adopted });
      const shop = new Chart(appOf(chart), 'shop', { namespace: 'shop' });
      Monitoring.adopt(shop, 'own', { text: monitorOf('own') });
      return { chart, objects: objectsOf(chart) };
    };
    const hostile = declareWith(text, Tenancy.HOSTILE);
    expect(hostile.objects).toEqual(declareWith('', Tenancy.HOSTILE).objects);
    expect(JSON.stringify(hostile.objects)).toContain('serviceMonitor/shop/own/0');
    const said = Findings.of(hostile.chart)
      .list()
      .filter((finding) => finding.text.includes('is left out'));
    expect(said.map(({ objects, code }) => [...objects, code])).toEqual([
      ['Secret monitoring/unsaid', 'missing-field'],
      ['ServiceMonitor monitoring/unsaid', 'missing-field'],
    ]);
    const trusting = JSON.stringify(declareWith(text, Tenancy.TRUSTED).objects);
    expect(trusting).toContain('serviceMonitor/monitoring/unsaid/0');
  });

  it('but an instance is never left out', () => {
    const { app } = declare(`${PROMETHEUS}  a: [\n`);
    expect(() => app.synth()).toThrow('the document cannot be read');
  });
});
