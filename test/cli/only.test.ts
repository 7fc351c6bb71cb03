/** What a call chooses of an input: instances, namespaces of its files, and how grave findings are. */

import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

function objectsOf(out: string): string[] {
  return parseAllDocuments(out).map(
    (each) => `${each.get('kind')} ${each.getIn(['metadata', 'namespace']) ?? ''}/${each.getIn(['metadata', 'name'])}`,
  );
}

const instance = (name: string, team: string) => `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: ${name}, namespace: monitoring}
spec: {serviceMonitorSelector: {matchLabels: {team: ${team}}}, serviceMonitorNamespaceSelector: {}}
`;

const taken = (name: string, team: string, namespace = 'monitoring', more = '') => `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: ${name}, namespace: ${namespace}, labels: {team: ${team}}}
spec: {selector: {}, endpoints: [{port: web${more}}]}
`;

describe('--only', () => {
  const input = [instance('a', 'a'), instance('b', 'b'), taken('in-a', 'a'), taken('in-b', 'b', 'shop')].join('---\n');
  const compile = (text: string, ...names: readonly string[]) =>
    cli(['compile', '-f', '-', ...names.flatMap((name) => ['--only', name])], { input: text });

  it('writes every object of the instance, those of other namespaces and what it shares with others as well', async () => {
    const all = objectsOf((await compile(input)).out);
    const [a, b] = [await compile(input, 'prometheus/monitoring/a'), await compile(input, 'prometheus/monitoring/b')];
    const [ofA, ofB] = [objectsOf(a.out), objectsOf(b.out)];
    expect(ofB).toContainEqual(expect.stringMatching(/^Role shop\//));
    expect(ofA).not.toContainEqual(expect.stringMatching(/^Role shop\//));
    expect(ofB).toContain('Service monitoring/prometheus-operated');
    expect(ofA).toContain('Service monitoring/prometheus-operated');
    expect(ofA.filter((each) => each.endsWith('-b'))).toEqual([]);
    expect([...new Set([...ofA, ...ofB])].sort()).toEqual([...new Set(all)].sort());
  });

  it('writes the same bytes as without it, and several instances with what they share once', async () => {
    const whole = await compile(input);
    const both = await compile(input, 'prometheus/monitoring/a', 'prometheus/monitoring/b');
    const documents = (out: string) => out.split('---\n').sort();
    expect(documents(both.out)).toEqual(documents(whole.out));
  });

  it('is not stopped by what is wrong with what others take, and is by its own', async () => {
    const wrong = `${input}---\n${taken('wrong', 'b', 'monitoring', ", interval: 'soon'")}`;
    expect((await compile(wrong)).code).toBe(1);
    expect(await compile(wrong, 'prometheus/monitoring/a')).toMatchObject({ code: 0, error: '' });
    const own = await compile(wrong, 'prom/b');
    expect(own).toMatchObject({ code: 1, out: '' });
    expect(own.error).toContain('interval');
  });

  it('says which instances there are where none has the name', async () => {
    const { code, error } = await compile(input, 'prometheus/monitoring/c');
    expect(code).toBe(2);
    expect(error).toContain('there is no Prometheus monitoring/c in the input');
  });
});

describe('--in', () => {
  const unplaced = `apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{name: web, port: 80}]}
---
${monitor('web').replace(/ *namespace: monitoring,? *\n?/, '')}---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: web}
rules: []
`;

  it('gives each input a namespace of its own, in what passes through as well', async () => {
    const folder = folderWith({
      'a/web.yaml': unplaced,
      'b/web.yaml': unplaced.replace('ClusterRole', 'ClusterRoleBinding'),
    });
    const args = ['compile', '-q', '-f', `${folder}/a`, '-f', `${folder}/b/web.yaml`, '-f', '-'];
    const places = ['--in', `shop=${folder}`, '--in', `bank=${folder}/b`];
    const { code, out, error } = await cli([...args, ...places, '--in', 'monitoring=-'], {
      input: PROMETHEUS.replace(/ *namespace: monitoring,? *\n?/, ''),
    });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const objects = objectsOf(out);
    expect(objects).toContain('Service shop/web');
    expect(objects).toContain('Service bank/web');
    expect(objects).toContain('ClusterRole /web');
    expect(objects).toContain('StatefulSet monitoring/prometheus-k8s');
  });

  it.each([
    ['shop=elsewhere', 'no file of it is read'],
    ['shop', 'write `--in NAMESPACE=FILE`'],
    ['Shop=-', 'no name of a namespace'],
  ])('refuses %s', async (said, message) => {
    const { code, error } = await cli(['check', '-f', '-', '--in', said], { input: PROMETHEUS });
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

describe('--severity', () => {
  const input = `${instance('a', 'a')}---\n${taken('lost', 'none')}---\n${taken('left', 'none')}---\n${taken('in-a', 'a')}`;
  const check = (...said: readonly string[]) =>
    cli(['check', '--strict', '-f', '-', ...said.flatMap((each) => ['--severity', each])], { input });

  it('says how grave findings of a code are, of all objects or of one', async () => {
    const all = (await check()).out;
    for (const name of ['lost', 'left']) expect(all).toContain(`monitoring/${name}`);
    expect(await check('not-selected=ignored, of another team')).toMatchObject({ code: 0, out: '' });
    const one = await check('servicemonitor/monitoring/lost: not-selected=ignored, of another team');
    expect(one.out).not.toContain('monitoring/lost');
    expect(one.out).toContain('monitoring/left');
    expect((await check('not-selected=error, all are ours')).out).toContain('Severity chosen: all are ours');
  });

  it.each([
    ['not-selected=ignored', 'there is no reason why'],
    ['not-selectd=ignored, a', 'there is no such code'],
    ['unknown-field=ignored, a', 'stay errors'],
    ['smon/monitoring/none: not-selected=ignored, a', 'there is no ServiceMonitor monitoring/none'],
  ])('refuses %s', async (said, message) => {
    const { code, error } = await check(said);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});
