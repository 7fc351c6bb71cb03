import { describe, expect, it } from 'vitest';
import { Findings } from '../../../lib/core/base/findings';
import type { Kind, Resource } from '../../../lib/core/base/resource';
import type { Namespaces } from '../../../lib/core/base/selector';
import { checkSelectors, selectInputs } from '../../../lib/core/input/selection';

const NAMESPACES: Namespaces = new Map([
  ['shop', { team: 'shop' }],
  ['pay', { team: 'pay' }],
]);

function resource(
  kind: Kind,
  namespacedName: string,
  labels: Record<string, string> = {},
  spec: object = {},
): Resource {
  const [namespace, name] = namespacedName.split('/') as [string, string];
  return { apiVersion: 'monitoring.coreos.com/v1', kind, metadata: { namespace, name, labels }, spec };
}

const INPUTS = [
  resource('ServiceMonitor', 'pay/a', { team: 'pay' }),
  resource('PodMonitor', 'shop/b', { team: 'shop' }),
  resource('ServiceMonitor', 'shop/c', { team: 'shop' }),
  resource('ServiceMonitor', 'wild/d', { team: 'shop' }),
  resource('PrometheusRule', 'shop/e'),
  resource('AlertmanagerConfig', 'shop/f'),
];

function prometheus(spec: object, kind: Kind = 'Prometheus'): Resource {
  return resource(kind, 'shop/main', {}, spec);
}

function selected(spec: object, kind?: Kind): string[] {
  const selection = selectInputs(prometheus(spec, kind), INPUTS, NAMESPACES);
  return [...selection.values()].flat().map(({ metadata: { namespace, name } }) => `${namespace}/${name}`);
}

function warnings(spec: object, inputs = INPUTS): string[] {
  const findings = new Findings();
  const instance = prometheus(spec);
  checkSelectors(instance, inputs, NAMESPACES, findings);
  return findings
    .sorted()
    .map(({ code, path, message, given, hint }) => [code, path, message, given, hint].filter(Boolean).join(' | '));
}

describe('an instance takes', () => {
  it('nothing of a kind without a selector', () => {
    expect(selected({ serviceMonitorNamespaceSelector: {} })).toEqual([]);
    expect(selected({ serviceMonitorSelector: null, serviceMonitorNamespaceSelector: {} })).toEqual([]);
  });

  it('everything of its own namespace with only an empty selector', () => {
    expect(selected({ serviceMonitorSelector: {} })).toEqual(['shop/c']);
    expect(selected({ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: null })).toEqual(['shop/c']);
  });

  it('everything of every namespace with two empty selectors, in the order given', () => {
    expect(selected({ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} })).toEqual([
      'pay/a',
      'shop/c',
      'wild/d',
    ]);
  });

  it('what both selectors match', () => {
    const serviceMonitorSelector = { matchLabels: { team: 'shop' } };
    const serviceMonitorNamespaceSelector = { matchExpressions: [{ key: 'team', operator: 'Exists' }] };
    expect(selected({ serviceMonitorSelector, serviceMonitorNamespaceSelector })).toEqual(['shop/c']);
  });

  it('each kind by its own selectors', () => {
    expect(selected({ serviceMonitorSelector: {}, podMonitorSelector: {}, ruleSelector: {} })).toEqual([
      'shop/c',
      'shop/b',
      'shop/e',
    ]);
  });

  it('the kinds that it looks at only', () => {
    const spec = {
      serviceMonitorSelector: {},
      podMonitorSelector: {},
      ruleSelector: {},
      alertmanagerConfigSelector: {},
    };
    expect(selected(spec, 'PrometheusAgent')).toEqual(['shop/c', 'shop/b']);
    expect(selected({ ...spec, mode: 'DaemonSet' }, 'PrometheusAgent')).toEqual(['shop/b']);
    expect(selected(spec, 'ThanosRuler')).toEqual(['shop/e']);
    expect(selected(spec, 'Alertmanager')).toEqual(['shop/f']);
  });
});

describe('an error is given for', () => {
  it.each([
    [{ matchLabels: { team: 'front end' } }, 'matchLabels.team'],
    [{ matchLabels: { 'a b': '' } }, 'matchLabels["a b"]'],
    [{ matchExpressions: [{ key: 'team', operator: 'Exists', values: ['a'] }] }, 'matchExpressions[0]'],
    [{ matchExpressions: [{ key: 'team', operator: 'in', values: ['a'] }] }, 'matchExpressions[0]'],
  ])('a selector that Kubernetes cannot read, and no warning beside it: %j', (selector, at) => {
    const given = { serviceMonitorSelector: selector, podMonitorSelector: {}, podMonitorNamespaceSelector: selector };
    expect(warnings(given)).toEqual(
      ['podMonitorNamespaceSelector', 'serviceMonitorSelector'].map((field) =>
        expect.stringContaining(`invalid-value | spec.${field}.${at} | `),
      ),
    );
  });
});

describe('a warning is given for', () => {
  it('a namespace selector by labels, over namespaces whose labels nobody knows', () => {
    expect(
      warnings({
        serviceMonitorSelector: {},
        serviceMonitorNamespaceSelector: { matchLabels: { team: 'shop' } },
      }),
    ).toEqual([
      expect.stringMatching(/^undefined-namespace \| spec.serviceMonitorNamespaceSelector \| .* \| wild \| /),
    ]);
  });

  it('a namespace selector by name, over namespaces that do not occur', () => {
    const serviceMonitorNamespaceSelector = {
      matchExpressions: [
        { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop', 'wild', 'typo', 'other'] },
      ],
    };
    expect(warnings({ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector })).toEqual([
      expect.stringMatching(/^undefined-namespace \| spec.serviceMonitorNamespaceSelector \| .* \| other, typo \| /),
    ]);
  });

  it('neither selectors that find something nor those that take all and find nothing yet', () => {
    expect(warnings({ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, probeSelector: {} })).toEqual(
      [],
    );
    expect(warnings({ probeNamespaceSelector: { matchLabels: { team: 'x' } } })).toEqual([]);
  });
});
