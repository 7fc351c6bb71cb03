import { describe, expect, it } from 'vitest';
import { type App, DEFAULT_SETTINGS, type InstanceDeclaration, type RefusedInput } from '../../../lib/core/base/app';
import { Findings, describe as inWords } from '../../../lib/core/base/findings';
import type { Kind, Resource } from '../../../lib/core/base/resource';
import type { Namespaces } from '../../../lib/core/base/selector';
import { Asked, reportSelection, selectionAnswers } from '../../../lib/core/input/selection';

/** The end of every warning of an input. */
const ELSEWHERE =
  '. If an instance of another app selects it, annotate it: `cdk8s-prometheus.io/severity: not-selected=ignored, REASON`';

const NAMESPACES: Namespaces = new Map([
  ['shop', { team: 'shop' }],
  ['pay', { team: 'pay' }],
]);

function resource(kind: Kind, namespacedName: string, spec: object, labels?: Record<string, string>): Resource {
  const [namespace, name] = namespacedName.split('/') as [string, string];
  const metadata = { namespace, name, ...(labels === undefined ? {} : { labels }) };
  return { apiVersion: 'monitoring.coreos.com/v1', kind, metadata, spec };
}

const monitor = (name: string, labels?: Record<string, string>) => resource('ServiceMonitor', name, {}, labels);

function instance(name: string, spec: object, settings = {}, kind: Kind = 'Prometheus'): InstanceDeclaration {
  return { resource: resource(kind, name, spec), settings: { ...DEFAULT_SETTINGS, ...settings }, unit: '' };
}

const by = (matchLabels: Record<string, string>) => ({ matchLabels });

function unselected(declarations: readonly InstanceDeclaration[], inputs: readonly Resource[]) {
  return selectionAnswers(declarations, inputs, NAMESPACES).unselected.map(({ nearest, unmet, inputs: taken }) => [
    nearest?.metadata.name,
    unmet.map(({ reason, path }) => `${reason} ${path}`),
    taken.map(({ metadata: { namespace, name } }) => `${namespace}/${name}`),
  ]);
}

function lines(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  { failing = [], ...app }: Partial<App> & { readonly failing?: readonly RefusedInput[] } = {},
): string[] {
  const findings = new Findings();
  reportSelection(
    { declarations, inputs, failing },
    { instances: declarations, inputs, namespaces: NAMESPACES, ...app } as App,
    findings,
  );
  return findings.sorted().map((finding) => inWords(finding).replace(ELSEWHERE, ''));
}

describe('the nearest instance', () => {
  it('is the one of which the fewest requirements are not met, and the namespace is one', () => {
    const declarations = [
      instance('shop/a', { serviceMonitorSelector: by({ team: 'x', tier: 'y' }) }),
      instance('shop/b', { serviceMonitorSelector: by({ team: 'x' }) }),
      instance('pay/c', { serviceMonitorSelector: by({ team: 'z' }) }),
    ];
    expect(unselected(declarations, [monitor('shop/web', { team: 'w' })])).toEqual([
      ['b', ['label spec.serviceMonitorSelector'], ['shop/web']],
    ]);
    expect(unselected(declarations, [monitor('pay/web', { team: 'w' })])).toEqual([
      ['c', ['label spec.serviceMonitorSelector'], ['pay/web']],
    ]);
  });

  it('is, of those as near, the one of which more labels are right, then fewer not there at all, and then the first by name', () => {
    const declarations = [
      instance('shop/d', { serviceMonitorSelector: by({ tier: 'gold', team: 'd' }) }),
      instance('shop/a', { serviceMonitorSelector: by({ prometheus: 'a' }) }),
      instance('shop/c', { serviceMonitorSelector: by({ team: 'c' }) }),
      instance('shop/b', { serviceMonitorSelector: by({ team: 'b' }) }),
    ];
    const inputs = [monitor('shop/gold', { tier: 'gold' }), monitor('shop/web', { team: 'x' }), monitor('shop/api')];
    const answers = [
      ['d', ['label spec.serviceMonitorSelector'], ['shop/gold']],
      ['c', ['label spec.serviceMonitorSelector'], ['shop/web']],
      ['a', ['label spec.serviceMonitorSelector'], ['shop/api']],
    ];
    expect(unselected(declarations, inputs)).toEqual(answers);
  });

  it('is one without a selector only where no other has one', () => {
    const declarations = [instance('shop/a', { podMonitorSelector: {} })];
    const inputs = [monitor('pay/web', { team: 'x' })];
    expect(unselected(declarations, inputs)).toEqual([
      ['a', ['no-selector spec.serviceMonitorSelector', 'namespace spec.serviceMonitorNamespaceSelector'], ['pay/web']],
    ]);
    const selecting = instance('pay/b', { serviceMonitorSelector: by({ a: '1', b: '2', c: '3' }) });
    expect(unselected([...declarations, selecting], inputs).map(([nearest]) => nearest)).toEqual(['b']);
  });

  it('is nobody where the app has no instance of a kind that takes such inputs', () => {
    const declarations = [instance('shop/a', { ruleSelector: {} }, {}, 'ThanosRuler')];
    expect(unselected(declarations, [monitor('shop/web')])).toEqual([[undefined, [], ['shop/web']]]);
  });

  it('is named with all inputs that miss the same, whatever else they have', () => {
    const declarations = [instance('shop/a', { serviceMonitorSelector: by({ team: 'a' }) })];
    const inputs = ['x', 'y', 'z'].map((team) => monitor(`shop/${team}`, { team, app: team }));
    expect(unselected(declarations, inputs)).toEqual([
      ['a', ['label spec.serviceMonitorSelector'], ['shop/x', 'shop/y', 'shop/z']],
    ]);
  });
});

it('an input is asked for one by one as well, and by an answer without anything unmet it is taken', () => {
  const web = monitor('shop/web', { team: 'shop' });
  const taking = instance('shop/a', { serviceMonitorSelector: by({ team: 'shop' }) });
  const ruler = instance('shop/b', { ruleSelector: {} }, {}, 'ThanosRuler');
  expect(Asked.of(taking, 'ServiceMonitor', NAMESPACES)?.unmetBy(web)).toEqual([]);
  expect(Asked.of(ruler, 'ServiceMonitor', NAMESPACES)).toBeUndefined();
});

describe('what is reported of an input that no instance takes', () => {
  const shop = (spec: object, settings = {}, kind?: Kind) => [instance('shop/main', spec, settings, kind)];

  it.each([
    [
      'a label of another value',
      shop({ serviceMonitorSelector: by({ team: 'shop' }) }),
      'metadata.labels.team: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: team: x; allowed: team: shop). Set the label `team: shop`',
    ],
    [
      'a label that it does not have',
      shop({ serviceMonitorSelector: by({ 'app.kubernetes.io/part-of': 'shop' }) }),
      'metadata.labels["app.kubernetes.io/part-of"]: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: no label app.kubernetes.io/part-of; allowed: app.kubernetes.io/part-of: shop). Set the label `app.kubernetes.io/part-of: shop`',
    ],
    [
      'one of several values',
      shop({ serviceMonitorSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['a', 'b'] }] } }),
      'metadata.labels.team: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: team: x; allowed: team: one of a, b). Set the label `team` to one of these',
    ],
    [
      'a value that is excluded',
      shop({ serviceMonitorSelector: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['x'] }] } }),
      'metadata.labels.team: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: team: x; allowed: team: none of x). Change the label `team`',
    ],
    [
      'a label that is excluded, and one that is needed',
      shop({
        serviceMonitorSelector: {
          matchExpressions: [
            { key: 'team', operator: 'DoesNotExist' },
            { key: 'tier', operator: 'Exists' },
          ],
        },
      }),
      'metadata.labels.team: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: team: x; no label tier; allowed: no label team; a label tier). Remove the label `team`. Set a label `tier`',
    ],
    [
      'the selector that there is not',
      shop({ podMonitorSelector: {} }),
      ' selected by no instance: the nearest is Prometheus shop/main, which has no `spec.serviceMonitorSelector`, and takes no ServiceMonitor. Add `serviceMonitorSelector: {}` to the spec of Prometheus shop/main',
    ],
    [
      'a configuration of the user’s own',
      shop({}, { config: { kind: 'secret', name: 'own', key: 'prometheus.yaml' } }),
      ' selected by no instance: the nearest is Prometheus shop/main, whose configuration is your own, and is not generated. Write the job into that configuration, or generate it: remove `config`, and set a selector',
    ],
    [
      'an agent on every node',
      shop({ mode: 'DaemonSet', podMonitorSelector: {} }, {}, 'PrometheusAgent'),
      ' selected by no instance: the nearest is PrometheusAgent shop/main, which runs on every node, and takes no other kind than PodMonitor. Declare an instance that is no DaemonSet',
    ],
    [
      'an instance of another kind',
      shop({ alertmanagerConfigSelector: {} }, {}, 'Alertmanager'),
      ' selected by no instance: the app has no Prometheus or PrometheusAgent. Declare a Prometheus with `serviceMonitorSelector: {}`',
    ],
    [
      'the own namespace of the instance',
      [instance('pay/main', { serviceMonitorSelector: {} })],
      'metadata.namespace: selected by no instance: the nearest is Prometheus pay/main, whose `spec.serviceMonitorNamespaceSelector` does not match (given: namespace: shop; allowed: namespace: pay). Add `serviceMonitorNamespaceSelector: {}` to the spec of Prometheus pay/main',
    ],
    [
      'the label of a Namespace',
      shop({ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: by({ team: 'pay' }) }),
      'metadata.namespace: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorNamespaceSelector` does not match (given: namespace shop with team: shop; allowed: a namespace with team: pay). Set the label `team: pay` of the Namespace',
    ],
    [
      'the name of a Namespace',
      shop({
        serviceMonitorSelector: {},
        serviceMonitorNamespaceSelector: by({ 'kubernetes.io/metadata.name': 'pay' }),
      }),
      'metadata.namespace: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorNamespaceSelector` does not match (given: namespace: shop; allowed: namespace: pay). Have `spec.serviceMonitorNamespaceSelector` name the namespace',
    ],
  ] as const)('names %s', (_, declarations, text) => {
    const own = lines(declarations, [monitor('shop/web', { team: 'x' })]);
    const about = own.filter((line) => line.startsWith('ServiceMonitor '));
    expect(about).toEqual([`ServiceMonitor shop/web:${text.startsWith(' ') ? '' : ' '}${text} [not-selected]`]);
  });

  it('is one line for many, with the first of them, and whatever they have', () => {
    const inputs = Array.from({ length: 10_000 }, (_, i) => monitor(`shop/m${i}`, { team: `t${i}` }));
    const found = lines([instance('shop/main', { serviceMonitorSelector: by({ team: 'shop' }) })], inputs);
    expect(found).toEqual([
      'ServiceMonitor shop/m0, shop/m1, shop/m2 and 9997 more: metadata.labels.team: selected by no instance: the nearest is Prometheus shop/main, whose `spec.serviceMonitorSelector` does not match (given: team: t0, team: t1, team: t2 and 9997 more; allowed: team: shop). Set the label `team: shop` [not-selected]',
    ]);
  });

  it('is one line for an app without instances', () => {
    const inputs = [monitor('pay/a'), resource('PrometheusRule', 'pay/b', {}), monitor('shop/c')];
    expect(lines([], inputs)).toEqual([
      'ServiceMonitor pay/a, PrometheusRule pay/b, ServiceMonitor shop/c: selected by no instance: the app has none, and nothing is written. Declare a Prometheus with `ruleSelector: {}` and `serviceMonitorSelector: {}` [not-selected]',
    ]);
    expect(lines([], [])).toEqual([]);
  });
});

describe('nothing is reported of an input', () => {
  const inputs = [monitor('shop/web', { team: 'x' })];

  it('whose namespace may be taken, for all that is known of it', () => {
    const spec = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: by({ team: 'x' }) };
    expect(lines([instance('shop/main', spec)], [monitor('wild/web')])).toEqual([]);
  });

  it('that an instance might take of which too much is wrong', () => {
    expect(lines([], inputs, { refusedInstances: ['Prometheus'] })).toEqual([]);
    expect(lines([], [], { refusedInstances: ['Prometheus'] })).toEqual([]);
    const ruler = instance('shop/ruler', { ruleSelector: {} }, {}, 'ThanosRuler');
    expect(lines([ruler], inputs, { refusedInstances: ['PrometheusAgent'] })).toEqual([]);
    expect(lines([ruler], inputs, { refusedInstances: ['Alertmanager'] })).toHaveLength(1);
  });

  it('where an object of an unknown kind may be the instance', () => {
    const failing = [{ kind: 'Promtheus', metadata: { namespace: 'shop', name: 'main' }, findings: [] }];
    expect(lines([], inputs, { failing })).toEqual([]);
  });

  it('over a selector that nobody can read', () => {
    expect(lines([instance('shop/main', { serviceMonitorSelector: by({ team: 'a b' }) })], inputs)).toEqual([]);
  });

  it('that an Alertmanager begins with', () => {
    const spec = { alertmanagerConfiguration: { name: 'base' } };
    const base = resource('AlertmanagerConfig', 'shop/base', {});
    expect(lines([instance('shop/main', spec, {}, 'Alertmanager')], [base])).toEqual([]);
  });
});

describe('a selector that takes nothing', () => {
  const frontend = instance('shop/main', { serviceMonitorSelector: by({ team: 'frontend' }) });

  it('says what it asks for where there is nothing to take', () => {
    expect(lines([frontend], [])).toEqual([
      'Prometheus shop/main: spec.serviceMonitorSelector: no ServiceMonitor is selected: the app has none (given: team: frontend). Declare one with such labels, or remove the selector [nothing-selected]',
    ]);
  });

  it('says what the nearest have that others take', () => {
    const all = instance('shop/all', { serviceMonitorSelector: {} });
    const inputs = [monitor('shop/a', { team: 'x' }), monitor('shop/b', { team: 'x' })];
    expect(lines([all, frontend], inputs)).toEqual([
      "Prometheus shop/main: spec.serviceMonitorSelector: no ServiceMonitor is selected of the app's 2: the nearest, shop/a, shop/b, have team: x (given: team: frontend). Set the label `team: frontend` there, or change the selector [nothing-selected]",
    ]);
    const other = instance('pay/main', { serviceMonitorSelector: {} });
    expect(lines([all, other], inputs)).toEqual([
      "Prometheus pay/main: spec.serviceMonitorNamespaceSelector: no ServiceMonitor is selected of the app's 2: the nearest, shop/a, shop/b, have namespace: shop (given: namespace: pay). Add `serviceMonitorNamespaceSelector: {}` to the spec of Prometheus pay/main, or change the selector [nothing-selected]",
    ]);
  });

  it('is not spoken of beside inputs that it is the nearest to', () => {
    expect(lines([frontend], [monitor('shop/a')]).map((line) => line.slice(-14))).toEqual(['[not-selected]']);
  });

  it('is not spoken of where it would take what is refused', () => {
    const refused = { kind: 'ServiceMonitor', metadata: { namespace: 'shop', labels: { team: 'frontend' } } };
    expect(lines([frontend], [], { failing: [{ ...refused, findings: [] }] })).toEqual([]);
  });

  it('is right where it takes everything, and there is nothing yet', () => {
    expect(lines([instance('shop/main', { serviceMonitorSelector: {} })], [])).toEqual([]);
    expect(lines([instance('shop/main', { serviceMonitorNamespaceSelector: by({ team: 'x' }) })], [])).toEqual([]);
  });
});
