import { ApiObject, type Chart } from 'cdk8s';
import { PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** Secrets of rulers: two of another form, one that is right, and one that is encrypted. */
export default function declare(chart: Chart): void {
  const list = '- static_configs: ["alerts:9093"]';
  const stringData = {
    list,
    alertmanagers: `alertmanagers:\n${list}`,
    mapping: 'endpoints: ["http://query:10902"]',
    encrypted: 'ENC[AES256_GCM,data:x]',
  };
  new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', ...named('ruling'), stringData });
  new PrometheusRule(chart, 'rules', {
    ...named('rules'),
    spec: { groups: [{ name: 'a', rules: [{ record: 'job:up:sum', expr: 'sum by (job) (up)' }] }] },
  });
  const ruler = (name: string, query: string, alertmanagers: string) =>
    new ThanosRuler(chart, name, {
      ...named(name),
      spec: {
        ruleSelector: {},
        queryConfig: { name: 'ruling', key: query },
        alertmanagersConfig: { name: 'ruling', key: alertmanagers },
      },
    });
  ruler('wrong', 'mapping', 'list');
  ruler('right', 'list', 'alertmanagers');
  ruler('later', 'encrypted', 'encrypted');
}
