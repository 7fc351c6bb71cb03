/** An Alertmanager without a configuration notifies nobody, which matters as soon as there may be alerts. */

import { describe, expect, it } from 'vitest';
import { cli } from '../../cli/support';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';

const of = (kind: string, spec: object, apiVersion = 'v1'): InputObject =>
  ({
    apiVersion: `monitoring.coreos.com/${apiVersion}`,
    kind,
    metadata: { name: 'main', namespace: 'monitoring' },
    spec,
  }) as InputObject;

const ALERTMANAGER = of('Alertmanager', { replicas: 3 });
const alerting = { alertmanagers: [{ namespace: 'monitoring', name: 'alertmanager-operated', port: 'web' }] };
const sender = (more: object = {}) => of('Prometheus', { alerting, ruleSelector: {}, ...more });
const rules = (rule: object) =>
  of('PrometheusRule', { groups: [{ name: 'g', rules: [{ expr: 'up == 0', ...rule }] }] });

function isWarnedOf(objects: readonly InputObject[]): boolean {
  return compiled(objects).findings.some(({ code }) => code === 'default-config');
}

describe('an Alertmanager without a configuration', () => {
  it('is no warning where all that sends to it is known, and has no alert', () => {
    expect(isWarnedOf([ALERTMANAGER, sender()])).toBe(false);
    expect(isWarnedOf([ALERTMANAGER, sender(), rules({ record: 'up:recorded' })])).toBe(false);
  });

  it('is a warning as soon as there is an alert, selected or not', () => {
    expect(isWarnedOf([ALERTMANAGER, sender(), rules({ alert: 'Down' })])).toBe(true);
    expect(isWarnedOf([ALERTMANAGER, sender({ ruleSelector: undefined }), rules({ alert: 'Down' })])).toBe(true);
  });

  it('is a warning where a rule cannot be read', () => {
    expect(isWarnedOf([ALERTMANAGER, sender(), of('PrometheusRule', { groups: 'Down' })])).toBe(true);
  });

  it('is a warning where nothing of the app sends to it, so that others do', () => {
    expect(isWarnedOf([ALERTMANAGER])).toBe(true);
    expect(isWarnedOf([ALERTMANAGER, of('Prometheus', {})])).toBe(true);
    expect(isWarnedOf([ALERTMANAGER, of('PrometheusAgent', {}, 'v1alpha1')])).toBe(true);
  });

  it('is a warning beside a Prometheus with a configuration of its own, whose rules nobody knows', async () => {
    const own = { 'cdk8s-prometheus.io/config': '{ secretName: own, key: prometheus.yaml }' };
    const other = { ...of('Prometheus', {}), metadata: { name: 'other', namespace: 'monitoring', annotations: own } };
    const check = async (...objects: readonly object[]) => {
      const input = objects.map((object) => JSON.stringify(object)).join('\n---\n');
      return (await cli(['check', '-f', '-'], { input })).out;
    };
    expect(await check(ALERTMANAGER, sender())).not.toContain('[default-config]');
    expect(await check(ALERTMANAGER, sender(), other)).toContain('[default-config]');
  });
});
