import { describe, expect, it } from 'vitest';
import { CODES } from '../../lib/core';
import { cli, folderWith, IDLE, monitor, PROMETHEUS } from './support';

const WRONG = folderText();

function folderText(): string {
  return `${PROMETHEUS}---\n${monitor('a', '      interval: 30\n')}---\n${monitor('b', '      interval: never\n')}`;
}

async function checked(format: string) {
  const folder = folderWith({ 'a b.yaml': WRONG });
  const { code, out, error } = await cli(['check', '-f', folder, '--format', format]);
  expect(code).toBe(1);
  return { out: out.replaceAll(folder, 'in'), error };
}

describe('check', () => {
  it('prints a line a finding, in the order of the files, and counts them', async () => {
    const { out, error } = await checked('text');
    expect(out.split('\n').map((line) => line.split(': the ')[0])).toEqual([
      'in/a b.yaml:18:7: error: ServiceMonitor monitoring/a: spec.endpoints[0].interval',
      'in/a b.yaml:29:7: error: ServiceMonitor monitoring/b: spec.endpoints[0].interval',
      '',
    ]);
    expect(error).toBe('2 errors\n');
  });

  it('says of a field that is an error nothing that only follows from it', async () => {
    const azureAd = '[{url: "http://a/", azureAd: {cloud: AzurePublic, workloadIdentity: {clientId: a, tenantId: b}}}]';
    const text = `${PROMETHEUS}  version: 3.6.0\n  remoteWrite: ${azureAd}\n`;
    const { out } = await cli(['check', '-f', folderWith({ 'a.yaml': text })]);
    expect(out).toContain('this Prometheus cannot be known to Azure in this way');
    expect(out).not.toContain('it is left out');
  });

  it('warns of a value that YAML reads as a comment, and does not show it', async () => {
    const slack = (channel: string) => `        - channel: ${channel}\n          apiURL: {name: slack, key: url}\n`;
    const texts = ['#alerts', '# of the team', "'#alerts'"].map(slack).join('');
    const text = `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: slack}
  receivers:
    - name: slack
      slackConfigs:
${texts}`;
    const { out } = await cli(['check', '-f', folderWith({ 'a.yaml': text })]);
    const told = out.split('\n').filter((line) => line.includes('as a comment'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      'a.yaml:9:11: warning: AlertmanagerConfig monitoring/team: spec.receivers[0].slackConfigs[0].channel: ',
    );
    expect(told[0]).not.toContain('#alerts');
  });

  const RULES = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: a, rules: [{alert: Down, expr: "up ==", annotations: {summary: "{{ $label.job }}"}}]}]}
`;

  it.each([
    ['there is no instance', ''],
    ['none has a selector for it', PROMETHEUS],
    ['none has a selector that it meets', `${PROMETHEUS}  ruleSelector: {matchLabels: {role: alerts}}\n`],
    [
      'the only one has no selector for monitors',
      PROMETHEUS.replace('serviceMonitorSelector: {}', 'ruleSelector: {matchLabels: {role: alerts}}'),
    ],
  ])('reads expressions and templates of rules that nobody takes: %s', async (_, instance) => {
    const { out } = await cli(['check', '-f', '-'], { input: [instance, RULES].join('---\n') });
    expect(out).toContain('spec.groups[0].rules[0].expr: column 6: the expression ends too early');
    expect(out).toContain('the variable $label does not exist');
  });

  const named = (account: string) => `${PROMETHEUS}  serviceAccountName: ${account}\n`;
  const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: mine, namespace: monitoring}\n';

  it('says which accounts the cluster has to have', async () => {
    const check = (...objects: readonly string[]) => cli(['check', '-f', '-'], { input: objects.join('---\n') });
    expect(await check(named('mine'), monitor('a'))).toEqual({
      code: 0,
      out: '',
      error:
        'nothing is wrong\nthe cluster has to have ServiceAccount monitoring/mine, which is not in the input: Prometheus monitoring/k8s would not start\n',
    });
    expect((await check(named('mine'), monitor('a'), ACCOUNT.replace('monitoring', 'shop'))).error).toContain(
      'ServiceAccount monitoring/mine',
    );
    for (const there of [
      ACCOUNT,
      `apiVersion: v1\nkind: List\nitems:\n- ${ACCOUNT.replaceAll('\n', '\n  ').trimEnd()}\n`,
    ])
      expect((await check(named('mine'), monitor('a'), there)).error).not.toContain('has to have');
    expect((await check(named('default'), monitor('a'))).error).toBe('nothing is wrong\n');
  });

  it('takes the account of another instance for one of the input', async () => {
    const other = PROMETHEUS.replace('name: k8s', 'name: other');
    const { error } = await cli(['check', '-f', '-'], {
      input: [named('prometheus-other'), other, monitor('a')].join('---\n'),
    });
    expect(error).not.toContain('has to have');
  });

  it('says that nothing is wrong', async () => {
    const folder = folderWith({ 'a.yaml': `${PROMETHEUS}---\n${monitor('a')}` });
    expect(await cli(['check', '-f', folder])).toEqual({ code: 0, out: '', error: 'nothing is wrong\n' });
  });

  it('writes JSON', async () => {
    const { findings } = JSON.parse((await checked('json')).out);
    expect(findings).toHaveLength(2);
    expect(findings[0]).toEqual({
      code: 'wrong-type',
      severity: 'error',
      object: { kind: 'ServiceMonitor', namespace: 'monitoring', name: 'a' },
      field: 'spec.endpoints[0].interval',
      file: 'in/a b.yaml',
      line: 18,
      column: 7,
      text: expect.stringContaining('given: 30'),
      page: expect.stringMatching(/^https:.*\/docs\/findings\.md#wrong-type$/),
    });
  });

  it('writes SARIF, of which every result has its rule', async () => {
    const sarif = JSON.parse((await checked('sarif')).out);
    expect(sarif.version).toBe('2.1.0');
    const [{ tool, results }] = sarif.runs;
    const rules = tool.driver.rules as { id: string; shortDescription: { text: string } }[];
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]!.id).toBe(ruleId);
    for (const { id, shortDescription } of rules)
      expect(CODES[id as keyof typeof CODES].meaning).toBe(shortDescription.text);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'in/a%20b.yaml' },
      region: { startLine: 18, startColumn: 7 },
    });
  });

  it('writes annotations of GitHub, with nothing in them that ends one', async () => {
    const { out } = await checked('github');
    expect(out.split('\n')[0]).toMatch(
      /^::error file=in\/a b\.yaml,line=18,col=7,title=wrong-type::ServiceMonitor .+$/,
    );
    const nasty = PROMETHEUS.replace('serviceMonitorSelector: {}', '"a%0A::error::\\nb": 1');
    const { out: escaped } = await cli(['check', '-f', '-', '--format', 'github'], { input: nasty });
    expect(
      escaped
        .trimEnd()
        .split('\n')
        .every((line) => /^::(error|warning) /.test(line)),
    ).toBe(true);
    expect(escaped).not.toContain('a%0A');
    expect(escaped).not.toContain('file=');
  });

  it('takes the severity that an object says of itself', async () => {
    const said = IDLE.replace(
      '  namespace: monitoring',
      '  namespace: monitoring\n  annotations: {cdk8s-prometheus.io/severity: "nothing-selected=error, there have to be some"}',
    );
    expect((await cli(['check', '-f', '-'], { input: said })).code).toBe(1);
  });
});

describe('what is said to those who write YAML', () => {
  const said = async (...texts: readonly string[]) => {
    const { out } = await cli(['check', '-f', '-'], { input: texts.join('---\n') });
    return out;
  };

  it('names annotations where a construct has a property or a call', async () => {
    const idle =
      'apiVersion: monitoring.coreos.com/v1\nkind: Alertmanager\nmetadata: {name: idle, namespace: monitoring}\n';
    const out = await said(PROMETHEUS, monitor('web'), idle);
    expect(out).toContain('or annotate it with `cdk8s-prometheus.io/alertTo`');
    expect(out).toContain('`cdk8s-prometheus.io/alertTo` is an annotation of the Prometheus');
    expect(out).toContain("Give one by `cdk8s-prometheus.io/config: '{secretName: NAME, key: KEY}'`");
    expect(out).not.toMatch(/ConfigSource|the app\b|another app/);
  });

  it('names the annotation of the instance in what is wrong with an object of another namespace', async () => {
    const everywhere = PROMETHEUS.replace('spec:', 'spec:\n  serviceMonitorNamespaceSelector: {}');
    const secured = monitor('web', '      basicAuth: {username: {name: a, key: b}, password: {name: a, key: c}}\n');
    const out = await said(everywhere, secured.replace('namespace: monitoring', 'namespace: shop'));
    const annotation =
      /`(cdk8s-prometheus\.io\/reloader: '[^`]+')`\. `.*` is an annotation of the instance \[foreign/.exec(out);
    const annotated = everywhere.replace('metadata:', `metadata:\n  annotations:\n    ${annotation?.[1]}`);
    expect(await said(annotated, secured.replace('namespace: monitoring', 'namespace: shop'))).toBe('');
  });

  it('speaks of the input, names what would take each kind, and does not deny what has an error', async () => {
    const rules = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: a, namespace: a}\nspec: {}\n`;
    const alone = await said(rules);
    expect(alone).toContain('the input has none, and nothing is written. Render the chart of the instance as well');
    expect(alone).toContain(
      'Declare a Prometheus with `serviceMonitorSelector: {}` and `ruleSelector: {}`. If an instance elsewhere selects it',
    );
    const out = await said(IDLE, monitor('web', '      prot: a\n'));
    expect(out).toContain('no ServiceMonitor is selected: the input has none without errors');
  });

  it('says of a monitor of the kubelets that only the operator writes their Service', async () => {
    const kubelets = monitor('kubelet').replace('selector: {}', 'selector: {matchLabels: {k8s-app: kubelet}}');
    expect(await said(PROMETHEUS, kubelets)).toContain(
      'find them by their nodes with `cdk8s-prometheus.io/scrapeKubelets`',
    );
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: kubelet, namespace: monitoring, labels: {k8s-app: kubelet}}\nspec: {ports: [{name: web, port: 10250}]}\n';
    expect(await said(PROMETHEUS, kubelets, service)).toBe('');
  });
});
