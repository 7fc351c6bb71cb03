/** A server as a source of Grafana's, in the form of its provisioning. */

import { API_GROUP, type InstanceKind, LABEL, MANAGED_LABEL, OPERATOR_LABELS, prefixedName } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { defined } from '../base/values';
import { xxhash64 } from '../emit/xxhash';
import { emitYaml } from '../emit/yaml';
import { defaultAt, schemaOf } from '../input/schema';
import { parseDuration } from '../languages/duration';

export interface GrafanaSource {
  readonly kind: InstanceKind;
  readonly name: string;
  /** By which dashboards know it, whatever it is called. */
  readonly uid: string;
  /** How often most targets are scraped; absent where nobody knows. */
  readonly timeInterval?: string | undefined;
  readonly url: string;
  readonly title: string;
  readonly isDefault: boolean;
  /** Names of variables of Grafana's container. */
  readonly credentials?: { readonly usernameVariable: string; readonly passwordVariable: string } | undefined;
  readonly skipVerify: boolean;
}

/** Data that there is downsampled only is asked for as well, whatever the step. */
const OF_THANOS = {
  type: 'prometheus',
  jsonData: { httpMethod: 'POST', prometheusType: 'Thanos', customQueryParameters: 'max_source_resolution=auto' },
};

/** What Grafana has to know of each kind; an agent answers nothing, and a ruler only for its own rules. */
const TYPES: Readonly<Partial<Record<InstanceKind, { readonly type: string; readonly jsonData: object }>>> = {
  Prometheus: { type: 'prometheus', jsonData: { httpMethod: 'POST', prometheusType: 'Prometheus' } },
  ThanosQuery: OF_THANOS,
  ThanosQueryFrontend: OF_THANOS,
  ThanosRuler: { type: 'prometheus', jsonData: { httpMethod: 'POST', prometheusType: 'Thanos' } },
  Alertmanager: { type: 'alertmanager', jsonData: { implementation: 'prometheus' } },
};

export const GRAFANA_KINDS = Object.keys(TYPES) as readonly InstanceKind[];

/** Of the sidecar of Grafana's chart, unless that is told another one. */
export const GRAFANA_LABELS: Readonly<Record<string, string>> = { grafana_datasource: '1' };

export function grafanaDatasourceName(kind: InstanceKind, name: string): string {
  return `${prefixedName(kind, name)}-grafana-datasource`;
}

/** Of a Prometheus that says none. */
function usualInterval(): string {
  return String(defaultAt(schemaOf(`${API_GROUP.operator}/v1`, 'Prometheus')!, 'spec', 'scrapeInterval'));
}

/** How often the slowest of some servers scrapes: windows of rates have samples of all of them then. */
export function slowestInterval(intervals: readonly (string | undefined)[]): string | undefined {
  let slowest: { readonly text: string; readonly milliseconds: number } | undefined;
  for (const text of intervals.map((interval = '') => (interval === '' ? usualInterval() : interval))) {
    const read = parseDuration(text);
    if (!('problem' in read) && read.milliseconds > (slowest?.milliseconds ?? 0)) slowest = { text, ...read };
  }
  return slowest?.text;
}

/** The longest that Grafana takes. */
const LONGEST_UID = 40;
const HASH_LENGTH = 8;

/** The same for the same instance, wherever its source is declared. */
export function grafanaDatasourceUid(kind: InstanceKind, namespace: string, name: string): string {
  const whole = `${prefixedName(kind, name)}-${namespace}`;
  if (whole.length <= LONGEST_UID && !whole.includes('.')) return whole;
  const hash = xxhash64(`${kind}/${namespace}/${name}`).padStart(HASH_LENGTH, '0').slice(0, HASH_LENGTH);
  return `${whole.replaceAll('.', '-').slice(0, LONGEST_UID - HASH_LENGTH - 1)}-${hash}`;
}

export function grafanaDatasourceLabels(labels: Readonly<Record<string, string>>): Record<string, string> {
  return { [LABEL.managedBy]: OPERATOR_LABELS[LABEL.managedBy], [MANAGED_LABEL]: 'true', ...labels };
}

export function grafanaDatasourceData(source: GrafanaSource): NonNullable<Manifest['metadata']['labels']> {
  const { kind, name, uid, url, title, isDefault, timeInterval, credentials, skipVerify } = source;
  const { type, jsonData } = TYPES[kind]!;
  const datasource = {
    name: title,
    uid,
    type,
    access: 'proxy',
    url,
    isDefault,
    jsonData: { ...jsonData, ...defined({ timeInterval }), ...(skipVerify ? { tlsSkipVerify: true } : {}) },
    ...defined(
      credentials === undefined
        ? {}
        : {
            basicAuth: true,
            basicAuthUser: `$${credentials.usernameVariable}`,
            secureJsonData: { basicAuthPassword: `$${credentials.passwordVariable}` },
          },
    ),
  };
  return { [`${prefixedName(kind, name)}.yaml`]: emitYaml({ apiVersion: 1, datasources: [datasource] }) };
}
