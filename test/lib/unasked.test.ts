import type { Chart } from 'cdk8s';
import {
  Findings,
  GlobalView,
  LongTermStorage,
  Prometheus,
  PrometheusRule,
  ScrapeConfig,
  ThanosCompactor,
  ThanosQuery,
  ThanosRuler,
  ThanosStoreGateway,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { appOf, chartOf } from './support';

const named = (name: string) => ({ metadata: { name } });
const bucket = (name: string) => ({ name, key: 'bucket.yaml' });
const on = (name: string) => ({ objectStorageConfig: bucket(name) });
const CODES = ['unasked', 'no-compactor', 'unknown-object'];

const findingsOf = (chart: Chart) => Findings.of(appOf(chart)).list();

const saidOf = (chart: Chart) =>
  findingsOf(chart)
    .filter(({ code, severity }) => CODES.includes(code) && severity !== 'ignored')
    .map(({ objects, code }) => `${objects[0]!.replace('monitoring/', '')}: ${code}`);

function prometheusIn(chart: Chart, thanos?: object, more: object = {}): Prometheus {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] }, ...(thanos && { thanos }) };
  return new Prometheus(chart, 'prometheus', { metadata: { name: 'main', ...more }, spec });
}

function whole(chart: Chart, declare: (prometheus: Prometheus, storage: LongTermStorage) => void): readonly string[] {
  const prometheus = prometheusIn(chart);
  declare(prometheus, new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage: bucket('blocks') }));
  return saidOf(chart);
}

describe('blocks in a bucket', () => {
  it('are asked for by a view that names the gateway, and by a query that names nothing', () => {
    const [named_, unnamed] = [chartOf(), chartOf()];
    expect(
      whole(named_, (prometheus, { storeGateway }) => {
        new GlobalView(named_, 'view', { of: [prometheus, storeGateway] });
      }),
    ).toEqual([]);
    expect(whole(unnamed, () => new ThanosQuery(unnamed, 'query', named('all')))).toEqual([]);
  });

  it('are unasked where the view does not name the gateway', () => {
    const chart = chartOf();
    expect(whole(chart, (prometheus) => void new GlobalView(chart, 'view', { of: [prometheus] }))).toEqual([
      'ThanosStoreGateway archive: unasked',
    ]);
  });

  it('are nothing of the app where that has nothing else of Thanos', () => {
    const chart = chartOf();
    prometheusIn(chart, on('blocks'));
    expect(saidOf(chart)).toEqual([]);
  });

  it('may be served by what a query asks elsewhere', () => {
    const chart = chartOf();
    prometheusIn(chart, on('blocks'));
    new ThanosQuery(chart, 'query', { ...named('all'), spec: { endpoints: ['gateway.example.com:10901'] } });
    expect(saidOf(chart)).toEqual(['Prometheus main: no-compactor']);
  });

  it('may be served and compacted elsewhere, where an annotation says so', () => {
    const chart = chartOf();
    const severity = 'no-compactor=ignored, the platform has one\nunasked=ignored, the platform has a gateway';
    prometheusIn(chart, on('blocks'), { annotations: { 'cdk8s-prometheus.io/severity': severity } });
    new ThanosQuery(chart, 'query', named('all'));
    expect(saidOf(chart)).toEqual([]);
  });

  it('are those of another Secret that may lead to the same bucket', () => {
    const chart = chartOf();
    prometheusIn(chart, on('writer'));
    new ThanosStoreGateway(chart, 'gateway', { ...named('archive'), spec: on('reader') });
    new ThanosCompactor(chart, 'compactor', { ...named('archive'), spec: on('reader') });
    new ThanosQuery(chart, 'query', named('all'));
    expect(saidOf(chart)).toEqual([]);
  });

  it('are those of a Secret of the same name in another namespace', () => {
    const chart = chartOf();
    prometheusIn(chart, on('blocks'), { namespace: 'team' });
    const archive = { metadata: { name: 'archive', namespace: 'monitoring' }, spec: on('blocks') };
    new ThanosStoreGateway(chart, 'gateway', archive);
    new ThanosCompactor(chart, 'compactor', archive);
    new ThanosQuery(chart, 'query', named('all'));
    expect(saidOf(chart)).toEqual([]);
  });

  it('are missed by a gateway and a compactor with a slip in the name of the Secret or its key', () => {
    const chart = chartOf();
    prometheusIn(chart, on('blocks'));
    new ThanosStoreGateway(chart, 'gateway', { ...named('archive'), spec: on('block') });
    new ThanosCompactor(chart, 'compactor', {
      ...named('archive'),
      spec: { objectStorageConfig: { name: 'blocks', key: 'buckets.yaml' } },
    });
    new ThanosQuery(chart, 'query', named('all'));
    expect(saidOf(chart)).toEqual([
      'ThanosCompactor archive: unknown-object',
      'ThanosStoreGateway archive: unknown-object',
    ]);
  });
});

describe('what a ruler records', () => {
  const said = (spec: object, rules: object[], isAsked = false) => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart);
    new PrometheusRule(chart, 'rules', {
      ...named('rules'),
      spec: { groups: [{ name: 'group', rules: rules as never }] },
    });
    const common = { ruleSelector: {}, queryEndpoints: ['query:10902'], alertmanagersUrl: [] };
    const ruler = new ThanosRuler(chart, 'ruler', { ...named('rules'), spec: { ...common, ...spec } });
    new GlobalView(chart, 'view', { of: isAsked ? [prometheus, ruler] : [prometheus] });
    return findingsOf(chart)
      .filter(({ code, field }) => code === 'unasked' && field === '')
      .map(({ objects }) => objects[0]);
  };
  const recording = { record: 'job:up:sum', expr: 'sum by (job) (up)' };
  const alerting = { alert: 'Down', expr: 'up == 0' };

  it('is unasked where no query of the app asks the ruler', () => {
    expect(said({}, [recording, alerting])).toEqual(['ThanosRuler monitoring/rules']);
    expect(said({}, [recording], true)).toEqual([]);
  });

  it('is for nobody where there are alerts only', () => {
    expect(said({}, [alerting])).toEqual([]);
  });

  it('is asked for where it is sent', () => {
    expect(said({ remoteWrite: [{ url: 'https://example.com/api/v1/receive' }] }, [recording])).toEqual([]);
    expect(said(on('blocks'), [recording])).toEqual([]);
  });
});

it('rules by which servers monitor themselves are left to them', () => {
  const said = (ruleSelector: object) => {
    const chart = chartOf();
    prometheusIn(chart).monitorItself();
    const spec = { ruleSelector, queryEndpoints: ['query:10902'], alertmanagersUrl: [] };
    new ThanosRuler(chart, 'ruler', { ...named('rules'), spec });
    return findingsOf(chart)
      .filter(({ field }) => field === 'spec.ruleSelector')
      .map(({ code }) => code);
  };
  expect(said({})).toEqual(['doubtful-value']);
  const own = { key: 'cdk8s-prometheus.io/self-monitoring', operator: 'DoesNotExist' };
  expect(said({ matchExpressions: [own] })).toEqual(['nothing-selected']);
});
