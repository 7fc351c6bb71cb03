import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { validateFiles } from '../../cli/tools';
import { describeWith, pathOf } from '../support/tools';
import { NEWEST } from '../support/versions';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const ALERTMANAGER = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {alertmanagerConfigSelector: {}}
`;
const TEAM = `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: hook}
  receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com"}]}]
`;
const RULE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: g, rules: [{alert: Down, expr: up == 0}]}]}
`;
const RULER = `apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: {name: ruler, namespace: monitoring}
spec: {queryEndpoints: ["http://query:9090"], ruleSelector: {}}
`;
const DROPPED = `apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata: {name: a, namespace: monitoring}
spec: {staticConfigs: [{targets: ["http://a/b"]}]}
`;
const FILE = { kind: 'Secret', namespace: 'monitoring', name: 'prometheus-k8s', key: 'prometheus.yaml' };
const WITH_RULES = PROMETHEUS.replace('spec:', 'spec:\n  ruleSelector: {}');
const ALL = [WITH_RULES, monitor('web'), ALERTMANAGER, TEAM, RULE, RULER].join('---\n');

const config = (name: string, ...args: readonly string[]) =>
  cli(['config', name, '-q', '-f', '-', ...args], { input: ALL });

describe('config', () => {
  it.each(['Prometheus/monitoring/k8s', 'prometheus/monitoring/k8s', 'prom/monitoring/k8s'])(
    'prints what %s will load',
    async (name) => {
      const { code, out } = await config(name);
      expect(code).toBe(0);
      expect(parse(out).scrape_configs.map(({ job_name }: { job_name: string }) => job_name)).toEqual([
        'serviceMonitor/monitoring/web/0',
      ]);
    },
  );

  it('prints what an Alertmanager will load', async () => {
    const { receivers } = parse((await config('alertmanager/monitoring/main')).out);
    expect(receivers.map(({ name }: { name: string }) => name)).toContain('monitoring/team/hook');
  });

  it('prints the rules of a ruler, which has nothing else', async () => {
    expect((await config('ruler/monitoring/ruler')).out).toContain('alert: Down');
  });

  it('prints everything where that is asked for, each file with its place', async () => {
    const { out } = await config('prom/monitoring/k8s', '--all');
    expect(out).toContain('# Secret monitoring/prometheus-k8s: prometheus.yaml\n');
    expect(out).toContain('# ConfigMap monitoring/prometheus-k8s-rulefiles-');
    for (const document of parseAllDocuments(out)) expect(document.errors).toEqual([]);
  });

  it('unpacks what is packed', async () => {
    const many = Array.from({ length: 900 }, (_, i) => monitor(`monitor-${i}`)).join('---\n');
    const { out } = await cli(['config', 'prom/monitoring/k8s', '-q', '-f', '-'], {
      input: `${PROMETHEUS}---\n${many}`,
    });
    expect(parse(out).scrape_configs).toHaveLength(900);
  });

  it('prints all parts of one that is spread over several objects', async () => {
    const spread = PROMETHEUS.replace('spec:', '  annotations: {cdk8s-prometheus.io/scrapeConfigSlots: "2"}\nspec:');
    const input = [spread, monitor('a'), monitor('b')].join('---\n');
    const { out } = await cli(['config', 'prom/monitoring/k8s', '-q', '-f', '-'], { input });
    const jobs = parseAllDocuments(out).flatMap((document) => document.toJS().scrape_configs ?? []);
    expect(jobs.map(({ job_name }: { job_name: string }) => job_name).sort()).toEqual([
      'serviceMonitor/monitoring/a/0',
      'serviceMonitor/monitoring/b/0',
    ]);
  });

  it.each([
    ['prometheus/monitoring/k9s', 'there is no Prometheus monitoring/k9s in the input. Did you mean `monitoring/k8s`?'],
    ['prometheus/other', 'there is no Prometheus `other` in the input. There is monitoring/k8s'],
    ['prometheus/k9s', 'there is no Prometheus `k9s` in the input. Did you mean `monitoring/k8s`?'],
    ['servicemonitor/monitoring/web', '`servicemonitor` is no kind of which this can be asked'],
    ['prometheus', '`prometheus/` names no object: write `Prometheus/NAMESPACE/NAME`. There is monitoring/k8s'],
    ['prometheus/a/b/c', '`prometheus/a/b/c` names no object'],
  ])('says of %s what is wrong with it', async (name, message) => {
    const { code, out, error } = await config(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  it('says where a configuration is that its user owns', async () => {
    const own = PROMETHEUS.replace('  serviceMonitorSelector: {}', '  {}').replace(
      'spec:',
      '  annotations: {cdk8s-prometheus.io/config: "{secretName: mine, key: prometheus.yaml}"}\nspec:',
    );
    const { code, error } = await cli(['config', 'prom/monitoring/k8s', '-q', '-f', '-'], { input: own });
    expect(code).toBe(2);
    expect(error).toContain('it is in the Secret `mine`');
  });

  it('prints errors, and no configuration that is not written', async () => {
    const { code, out, error } = await cli(['config', 'prom/monitoring/k8s', '-f', '-'], {
      input: `${PROMETHEUS}---\n${monitor('a', '      prot: a\n')}`,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('did you mean `port`?');
  });

  it('ends with the verdict of a tool, and says where there is none', async () => {
    const folder = folderWith({ refusing: '#!/bin/sh\necho "FAILED: $3"\nexit 1\n' });
    chmodSync(join(folder, 'refusing'), 0o755);
    const asked = (PROMTOOL: string) =>
      cli(['config', 'prom/monitoring/k8s', '-q', '-f', '-', '--validate'], { input: ALL, environment: { PROMTOOL } });
    const refused = await asked(join(folder, 'refusing'));
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('FAILED: ');
    const missing = await asked('/nowhere/promtool');
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.error).toContain('`/nowhere/promtool` cannot be run');
  });
});

it('says that a tool which refuses a configuration is of another version', async () => {
  const script = (version: string) =>
    `#!/bin/sh\nif [ "$1" = --version ]; then echo "promtool, version ${version} (branch: HEAD)"; exit 0; fi\nexit 1\n`;
  const folder = folderWith({ older: script('3.5.3'), same: script(NEWEST.Prometheus) });
  const said = async (name: string) => {
    chmodSync(join(folder, name), 0o755);
    const environment = { PROMTOOL: join(folder, name) };
    const input = `${PROMETHEUS}  version: ${NEWEST.Prometheus}\n`;
    const { code, error } = await cli(['config', 'prom/monitoring/k8s', '-f', '-', '--validate'], {
      input,
      environment,
    });
    expect(code).toBe(1);
    return error;
  };
  expect(await said('older')).toContain(
    `promtool is 3.5.3, and the instance runs ${NEWEST.Prometheus}: another version`,
  );
  expect(await said('same')).toBe('');
});

describeWith(
  [`promtool-${NEWEST.Prometheus}`, `amtool-${NEWEST.Alertmanager}`],
  "the servers' own tools accept it",
  () => {
    const environment = {
      PROMTOOL: pathOf(`promtool-${NEWEST.Prometheus}`),
      AMTOOL: pathOf(`amtool-${NEWEST.Alertmanager}`),
    };

    it.each(['prom/monitoring/k8s', 'am/monitoring/main', 'ruler/monitoring/ruler'])('of %s', async (name) => {
      const { code, error } = await cli(['config', name, '-q', '-f', '-', '--validate'], { input: ALL, environment });
      expect(error).toContain('SUCCESS');
      expect(code).toBe(0);
    });

    it('as the server does: a rule that is there twice, and a target that it drops, which is said beside', async () => {
      const validate = (more: string) =>
        cli(['config', 'prom/monitoring/k8s', '-f', '-', '--validate'], {
          input: `${WITH_RULES}  scrapeConfigSelector: {}\n---\n${more}`,
          environment,
        });
      const rule = '{record: a, expr: b}';
      const twice = await validate(RULE.replace('{alert: Down, expr: up == 0}', `${rule}, ${rule}`));
      expect(twice.error).not.toContain('FAILED');
      expect(twice.code).toBe(0);
      const dropped = await validate(DROPPED);
      expect(dropped.error).toMatch(/<stdin>:\d+:\d+: warning: ScrapeConfig .*Prometheus will drop this target/);
      expect(dropped.error).toContain('without targets that the server drops: instance 0 in group 0: "http://a/b"');
      expect(dropped.error).not.toContain('FAILED');
      expect(dropped.code).toBe(0);
    });

    it('with what the server itself refuses beside a target that it drops', async () => {
      const job = 'job_name: a, static_configs: [{targets: ["http://a/b"]}]';
      const verdictOn = (fields: string) => {
        const text = `scrape_configs: [{${job}, ${fields}}]`;
        return validateFiles([{ ...FILE, text }], 'promtool', environment);
      };
      expect(await verdictOn('relabel_configs: [{target_label: a}]')).toMatchObject({ ok: true });
      expect(await verdictOn('relabel_configs: [{target_label: a, action: b}]')).toMatchObject({ ok: false });
    });

    it('each slot of a spread configuration, and each of its files of rules', async () => {
      const spread = WITH_RULES.replace(
        'spec:',
        '  annotations: {cdk8s-prometheus.io/scrapeConfigSlots: "3", cdk8s-prometheus.io/ruleSlots: "4"}\nspec:',
      );
      const monitors = Array.from({ length: 30 }, (_, i) => monitor(`monitor-${i}`));
      const rules = Array.from({ length: 20 }, (_, i) => RULE.replace('name: rules', `name: rules-${i}`));
      const input = [spread, ...monitors, ...rules].join('---\n');
      const { code, error } = await cli(['config', 'prom/monitoring/k8s', '-q', '-f', '-', '--validate'], {
        input,
        environment,
      });
      expect(code).toBe(0);
      for (const slot of [0, 1, 2])
        expect(error).toMatch(new RegExp(`SUCCESS: prometheus-k8s-scrape-configs-0-${slot}/`));
      expect(error.match(/Checking prometheus-k8s-rulefiles-[0-3].+\n +SUCCESS: 1 rules found/g)).toHaveLength(20);
    });
  },
);
