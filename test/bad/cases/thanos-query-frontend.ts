import type { Chart } from 'cdk8s';
import {
  Prometheus,
  ThanosQuery,
  ThanosQueryFrontend,
  type ThanosQueryFrontendSpec,
  WebConfigSource,
} from 'cdk8s-prometheus';

/** Frontends that could not ask the query behind them, and some that would not start. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const frontend = (name: string, spec: ThanosQueryFrontendSpec) =>
    new ThanosQueryFrontend(chart, `frontend-${name}`, { ...named(name), spec });
  new Prometheus(chart, 'main', { ...named('main'), spec: { serviceMonitorSelector: {}, thanos: {} } });
  const basicAuth = { username: { name: 'web', key: 'user' }, password: { name: 'web', key: 'password' } };
  const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth });
  new ThanosQuery(chart, 'query', { ...named('query'), spec: { routePrefix: '/thanos' } });
  new ThanosQuery(chart, 'closed', { ...named('closed'), webConfig });
  new ThanosQuery(chart, 'unserved', { ...named('unserved'), service: false });
  frontend('of-any', {});
  frontend('misspelt', { query: { name: 'querry' } });
  frontend('of-two', { query: { name: 'query' }, downstreamUrl: 'http://query:10902', routePrefix: '/thanos' });
  frontend('without-prefix', { query: { name: 'query' } });
  frontend('of-closed', { query: { name: 'closed' } });
  frontend('of-unserved', { query: { name: 'unserved' } });
  const elsewhere = { downstreamUrl: 'http://query:10902' };
  frontend('unsplit', { ...elsewhere, queryRange: { splitInterval: '0s' }, labels: { splitInterval: '0' } });
  frontend('timeless', { ...elsewhere, labels: { defaultTimeRange: '0s' } });
  frontend('halved', { ...elsewhere, queryRange: { horizontalShards: 4, splitInterval: '1h' } });
}
