/** What the page is given, and the file that it is. */

import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Compilation } from '../../cli/compilation';
import { htmlOf } from '../../cli/report/html';
import { reportOf } from '../../cli/report/model';
import { compileInput } from '../../lib/shared/input/compile';
import { Input } from '../../lib/shared/input/objects';
import { bundlePage } from '../../scripts/bundle/page';
import { textsIn } from '../support/hidden-text';
import { describeInstalled, PAGE_PACKAGES } from '../support/packages';
import { randomFrom } from '../support/random';
import { anyText } from './any-text';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const PAGE = { script: 'show()', style: 'p {}', licences: 'MIT' };

function compiled(...texts: readonly string[]): Compilation {
  const files = texts.map((text, i) => ({ name: `${i}.yaml`, bytes: () => Buffer.from(text) }));
  const input = Input.of(files);
  return { files, input, ...compileInput(input) };
}

const report = (...texts: readonly string[]) => reportOf(compiled(texts.join('---\n')));

const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: monitoring, labels: {app: web}}
spec: {selector: {run: web}, ports: [{name: web, port: 80}]}
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: monitoring}
spec:
  selector: {matchLabels: {run: web}}
  template: {metadata: {labels: {run: web}}, spec: {containers: [{name: a, image: a, ports: [{name: main, containerPort: 8080}]}]}}
`;
const ALERTMANAGER = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {alertmanagerConfigSelector: {}}
`;
const TEAM = `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: hook, matchers: [{name: severity, value: critical}]}
  receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com/secret-path"}]}]
`;
const RULES = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: g, interval: 1m, rules: [{alert: Down, expr: up == 0, for: 5m, labels: {severity: critical}}, {record: a:b, expr: sum(a)}]}]}
`;
const WHOLE = PROMETHEUS.replace(
  'spec:\n',
  'spec:\n  replicas: 2\n  ruleSelector: {}\n  alerting: {alertmanagers: [{name: alertmanager-operated, port: web}, {name: far, namespace: away, port: web}]}\n',
);
const CREDENTIALS = '      basicAuth: {username: {name: login, key: user}, password: {name: login, key: password}}\n';

describe('the report', () => {
  it('tells of a monitor who takes it, its jobs, and what it finds', () => {
    const other = PROMETHEUS.replace('name: k8s', 'name: other').replace('{}', '{matchLabels: {team: a}}');
    const { inputs } = report(PROMETHEUS, other, monitor('web'), SERVICE, DEPLOYMENT);
    expect(inputs).toMatchObject([
      {
        id: 'ServiceMonitor/monitoring/web',
        place: '0.yaml:17:1',
        facts: [
          { name: 'Selector', value: 'everything' },
          { name: 'Namespaces', value: 'its own' },
        ],
        endpoints: [{ port: 'web', path: '/metrics', scheme: 'http', interval: '' }],
        verdicts: [
          {
            instance: 'Prometheus/monitoring/k8s',
            takes: true,
            parts: ['serviceMonitor/monitoring/web/0'],
            reasons: [],
          },
          { instance: 'Prometheus/monitoring/other', takes: false, parts: [] },
        ],
      },
    ]);
    expect(inputs[0]!.verdicts[1]!.reasons).toEqual([
      '`spec.serviceMonitorSelector` asks for team: a; this has no label team. Set the label `team: a`',
    ]);
    expect(inputs[0]!.found!.first).toContainEqual({
      kind: 'Service',
      namespace: 'monitoring',
      name: 'web',
      ports: ['web (80)'],
      behind: ['Deployment monitoring/web'],
      more: 0,
    });
  });

  it('shows no password of any target', () => {
    const probe = `apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: {name: probe, namespace: monitoring}
spec: {prober: {url: "prober:9115"}, targets: {staticConfig: {static: ["http://u:horse@x", "u:horse@y"]}}}
`;
    const { inputs } = report(PROMETHEUS, probe);
    expect(JSON.stringify(inputs)).not.toContain('horse');
    expect(inputs[0]!.facts).toContainEqual({ name: 'Targets', value: 'http://…@x, …@y' });
  });

  it('grows with its input, and not with the square of it, where everything finds everything', () => {
    const many = (length: number, textOf: (i: number) => string) => Array.from({ length }, (_, i) => textOf(i));
    const size = (length: number) => {
      const monitors = many(length, (i) => monitor(`all-${i}`));
      const found = [SERVICE, DEPLOYMENT].flatMap((text) => many(length, (i) => text.replace('web', `web-${i}`)));
      return JSON.stringify(report(PROMETHEUS, ...monitors, ...found)).length;
    };
    expect(size(400) / size(200)).toBeLessThan(2.2);
  });

  it('tells of an instance what it takes, becomes, mounts, needs and may, and where its alerts go', () => {
    const { instances } = report(WHOLE, ALERTMANAGER, monitor('web', CREDENTIALS), RULES);
    const [prometheus] = instances;
    expect(prometheus).toMatchObject({
      id: 'Prometheus/monitoring/k8s',
      facts: expect.arrayContaining([{ name: 'replicas', value: '2' }]),
      takes: ['ServiceMonitor/monitoring/web', 'PrometheusRule/monitoring/rules'],
      alertsTo: [
        { name: 'monitoring/alertmanager-operated', id: 'Alertmanager/monitoring/main' },
        { name: 'away/far' },
      ],
      objects: expect.arrayContaining([{ kind: 'StatefulSet', namespace: 'monitoring', name: 'prometheus-k8s' }]),
    });
    expect(prometheus!.needs).toContainEqual({
      what: 'key password of Secret login',
      by: ['ServiceMonitor monitoring/web spec.endpoints[0].basicAuth.password'],
    });
    expect(prometheus!.rights).toContainEqual({
      where: 'in namespace monitoring',
      what: expect.stringContaining('pods'),
      jobs: ['serviceMonitor/monitoring/web/0'],
    });
    const mounted = prometheus!.mounts.map(({ container, source }) => `${container}: ${source}`);
    expect(mounted).toContainEqual(expect.stringMatching(/^prometheus: Secret login, keys? .*password/));
    expect(mounted).toContainEqual(expect.stringMatching(/^prometheus: ConfigMap prometheus-k8s-rulefiles-0/));
  });

  it('tells of rules their expressions, by group', () => {
    expect(report(PROMETHEUS, RULES).inputs[0]!.groups).toEqual([
      {
        name: 'g',
        interval: '1m',
        rules: [
          { kind: 'alert', name: 'Down', expr: 'up == 0', for: '5m', labels: { severity: 'critical' } },
          { kind: 'record', name: 'a:b', expr: 'sum(a)', for: '', labels: {} },
        ],
      },
    ]);
  });

  it('tells routes, and of receivers nothing but names', () => {
    const [alertmanager] = report(ALERTMANAGER, TEAM).instances;
    expect(alertmanager!.routing!.file.receivers).toContainEqual({ name: 'monitoring/team/hook' });
    expect(JSON.stringify(alertmanager)).not.toContain('secret-path');
  });

  it('shows nothing of a configuration that is in a Secret', () => {
    const secret = `apiVersion: v1
kind: Secret
metadata: {name: alertmanager-main, namespace: monitoring}
stringData: {alertmanager.yaml: "route: {receiver: hidden-name}\\nreceivers: [{name: hidden-name}]\\n"}
`;
    for (const team of [[], [TEAM]]) {
      const { instances } = report(ALERTMANAGER, secret, ...team);
      expect(instances[0]).toMatchObject({ routingSecret: 'alertmanager-main' });
      expect(instances[0]).not.toHaveProperty('routing');
      expect(JSON.stringify(instances)).not.toContain('hidden-name');
    }
  });

  it('tells what is wrong, and of which objects', () => {
    const broken = monitor('broken').replace(
      '  namespace: monitoring',
      '  namespace: monitoring\n  labels: {"a b": c}',
    );
    const { findings, inputs } = report(PROMETHEUS, monitor('web', '      prot: x\n'), broken);
    const [wrong, refused] = ['web', 'broken'].map((name) => inputs.find((input) => input.name === name)!);
    expect(wrong).toMatchObject({ refused: true, verdicts: [{ takes: false }] });
    expect(findings[wrong!.findings[0]!]).toMatchObject({
      severity: 'error',
      object: 'ServiceMonitor monitoring/web',
      ids: ['ServiceMonitor/monitoring/web'],
      field: 'spec.endpoints[0].prot',
      place: '0.yaml:18:7',
    });
    expect(refused!.refused).toBe(true);
    expect(findings[refused!.findings[0]!]!.field).toContain('metadata.labels');
  });

  it('tells two objects of one name apart', () => {
    const { inputs } = report(PROMETHEUS, monitor('web'), monitor('web'));
    expect(inputs.map(({ id }) => id)).toEqual(['ServiceMonitor/monitoring/web', 'ServiceMonitor/monitoring/web#2']);
  });

  it('says why nobody takes a monitor, and why it finds nothing, in the words of `explain`', async () => {
    const external = SERVICE.replace(/spec: .*/, 'spec: {type: ExternalName, externalName: a.example.com}');
    const lost = monitor('web').replace('selector: {}', 'selector: {matchLabels: {app: web}}');
    const other = PROMETHEUS.replace('{}', '{matchLabels: {team: a}}');
    const far = lost.replace('name: web', 'name: far').replace('namespace: monitoring', 'namespace: shop');
    const text = [PROMETHEUS, other.replace('k8s', 'other'), lost, far, external].join('---\n');
    const { inputs } = report(text);
    for (const { kind, namespace, name, verdicts, missed } of inputs) {
      const { out } = await cli(['explain', `${kind}/${namespace}/${name}`, '-f', '-'], { input: text });
      const said = [...verdicts.flatMap(({ reasons }) => reasons), ...missed];
      expect(said.length).toBeGreaterThan(0);
      for (const line of said) expect(out.split('\n').map((each) => each.trim())).toContain(line);
    }
    expect(inputs.flatMap(({ missed }) => missed)).not.toEqual([]);
  });

  it('is the same for every order of the input', () => {
    const texts = [
      WHOLE,
      ALERTMANAGER,
      monitor('web', CREDENTIALS),
      monitor('other'),
      RULES,
      TEAM,
      SERVICE,
      DEPLOYMENT,
    ];
    const pageOf = (order: readonly number[]) => {
      const files = order.map((i) => ({ name: `${i}.yaml`, bytes: () => Buffer.from(texts[i]!) }));
      const input = Input.of(files);
      return htmlOf(reportOf({ files, input, ...compileInput(input) }), PAGE);
    };
    const order = texts.map((_, i) => i);
    const first = pageOf(order);
    const random = randomFrom(3);
    for (let n = 0; n < 5; n++) {
      const shuffled = order.map((i) => ({ i, at: random.below(1000) })).sort((a, b) => a.at - b.at);
      expect(pageOf(shuffled.map(({ i }) => i))).toBe(first);
    }
  });

  it('can be made of a text with anything in it', { timeout: 120_000 }, () => {
    const random = randomFrom(15);
    for (let n = 0; n < 60; n++) {
      const { inputs, instances, findings } = reportOf(compiled(anyText(random)));
      const ids = new Set([...instances, ...inputs].map(({ id }) => id));
      expect(ids.size).toBe(instances.length + inputs.length);
      expect(findings.flatMap((finding) => finding.ids).filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe('the file', () => {
  const HOSTILE = '</script><!--<script><img src=x onerror=alert(1)>\u2028&amp;"\'';
  const hostile = () =>
    report(
      PROMETHEUS,
      `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: ${JSON.stringify(HOSTILE)}, namespace: ${JSON.stringify(HOSTILE)}, labels: {a: ${JSON.stringify(HOSTILE)}}}
spec: {groups: [{name: ${JSON.stringify(HOSTILE)}, rules: [{alert: ${JSON.stringify(HOSTILE)}, expr: ${JSON.stringify(HOSTILE)}, labels: {a: ${JSON.stringify(HOSTILE)}}}]}]}
`,
    );

  it('takes no text for markup', () => {
    const data = hostile();
    const html = htmlOf(data, PAGE);
    expect(html.match(/<\/?(script|img|!--)/g)).toEqual(
      htmlOf(report(PROMETHEUS), PAGE).match(/<\/?(script|img|!--)/g),
    );
    const json = /id="report">(.*)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(JSON.stringify(data)).toContain('onerror=alert');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    expect(html).toMatch(/^[\u0000-\u007f]*$/);
  });

  it('allows its own script and style, and nothing else', () => {
    const html = htmlOf(report(PROMETHEUS), PAGE);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", `script-src ${hash('show()')}`, `style-src ${hash('p {}')}`]),
    );
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/ (src|href|on\w+)=/);
  });

  it('holds no value of a Secret, and no password of an address', () => {
    const value = 'hunter2-hunter2';
    const base64 = Buffer.from(value).toString('base64');
    const data = report(
      WHOLE.replace(
        'spec:\n',
        `spec:\n  remoteWrite: [{url: "https://me:${value}@far.example.com/write"}]\n  externalUrl: "https://me:${value}@far.example.com"\n`,
      ),
      monitor('web', CREDENTIALS),
      `apiVersion: v1\nkind: Secret\nmetadata: {name: login, namespace: monitoring}\ndata: {user: ${base64}, password: ${base64}}\n`,
      `apiVersion: monitoring.coreos.com/v1\nkind: Probe\nmetadata: {name: p, namespace: monitoring}\nspec: {prober: {url: "me:${value}@prober"}, targets: {staticConfig: {static: ["https://me:${value}@a.example.com"]}}}\n`,
      `apiVersion: monitoring.coreos.com/v1alpha1\nkind: ScrapeConfig\nmetadata: {name: s, namespace: monitoring}\nspec: {staticConfigs: [{targets: ["me:${value}@b.example.com"]}]}\n`,
      TEAM.replace('https://hooks.example.com', `https://me:${value}@hooks.example.com`),
      ALERTMANAGER,
    );
    expect(data.inputs.length).toBe(4);
    const texts = [...textsIn(data)].filter((text) => text.includes(value) || text.includes(base64));
    expect(texts).toEqual([]);
  });
});

describeInstalled(PAGE_PACKAGES, 'report', () => {
  const written = (...args: readonly string[]) => cli(['report', ...args]);

  it('writes a file that shows itself', async () => {
    const folder = folderWith({ 'a.yaml': `${PROMETHEUS}---\n${monitor('web')}` });
    const file = join(folder, 'report.html');
    expect(await written('-f', join(folder, 'a.yaml'), '-o', file)).toEqual({ code: 0, out: '', error: '' });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('ServiceMonitor/monitoring/web');
    expect((await written('-f', join(folder, 'a.yaml'))).out).toBe(html);
  });

  it('writes it where something is wrong, and says so', async () => {
    const folder = folderWith({ 'a.yaml': `${PROMETHEUS}---\n${monitor('web', '      prot: x\n')}` });
    const file = join(folder, 'report.html');
    const { code, error } = await written('-f', join(folder, 'a.yaml'), '-o', file);
    expect({ code, error }).toEqual({ code: 1, error: '1 error, which the page says\n' });
    expect(readFileSync(file, 'utf8')).toContain('spec.endpoints[0].prot');
  });

  it('replaces no file that it reads, and no folder', async () => {
    const folder = folderWith({ 'a.yaml': PROMETHEUS });
    symlinkSync('a.yaml', join(folder, 'link.html'));
    for (const name of ['a.yaml', 'link.html', '.']) {
      const { code, out } = await written('-f', join(folder, 'a.yaml'), '-o', join(folder, name));
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(PROMETHEUS);
    const nowhere = await written('-f', join(folder, 'a.yaml'), '-o', join(folder, 'no/report.html'));
    expect(nowhere.code).toBe(2);
    expect(nowhere.error).toContain('cannot be written');
  });

  it('has a page that is small, the same each time, and names the licences of what is in it', async () => {
    const page = await bundlePage();
    expect(await bundlePage()).toEqual(page);
    expect(page.script.length + page.style.length).toBeLessThan(160_000);
    for (const name of ['preact', '@dagrejs/dagre', '@dagrejs/graphlib']) {
      expect(page.licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    }
    expect(page.licences.match(/Permission is hereby granted/g)!.length).toBeGreaterThanOrEqual(3);
  });
});
