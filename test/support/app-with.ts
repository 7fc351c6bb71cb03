/** One custom resource as an app of its own: with the instance that it is taken by, or the inputs that it needs. */

import type { InputObject } from '../conformance/case';

const NAMESPACE = 'monitoring';

export type Server = 'Prometheus' | 'Alertmanager';

/** The object with what makes it count: an instance that takes it, or is it. */
export function appWith(object: InputObject, server: Server, version: string): InputObject[] {
  const apiVersion = 'monitoring.coreos.com/v1';
  const isInstance = object.kind === server || object.kind === 'PrometheusAgent';
  const base: InputObject = {
    apiVersion: `${apiVersion}alpha1`,
    kind: 'AlertmanagerConfig',
    metadata: { namespace: NAMESPACE, name: 'base' },
    spec: { route: { receiver: 'x' }, receivers: [{ name: 'x' }] },
  };
  const instance: InputObject = isInstance
    ? object
    : { apiVersion, kind: server, metadata: { namespace: NAMESPACE, name: 'main' }, spec: {} };
  const selectors = SELECTORS[server].map((kind) => [`${kind}Selector`, {}]);
  const inputs = isInstance ? [] : [{ ...object, spec: { ...WITH_ALL[object.kind], ...object.spec } }];
  const spec = { ...Object.fromEntries(selectors), ...instance.spec, version };
  return [{ ...instance, spec }, server === 'Alertmanager' ? base : MONITOR, ...inputs];
}

/** What a scrape class or the address of the API server is used by. */
const MONITOR: InputObject = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { namespace: NAMESPACE, name: 'monitor' },
  spec: { selector: {}, endpoints: [{ port: 'web' }] },
};

const SELECTORS: Readonly<Record<Server, readonly string[]>> = {
  Prometheus: ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'],
  Alertmanager: ['alertmanagerConfig'],
};

/** Without a route, an AlertmanagerConfig has no receivers. */
const WITH_ALL: Readonly<Record<string, object>> = { AlertmanagerConfig: { route: { receiver: 'x' } } };
