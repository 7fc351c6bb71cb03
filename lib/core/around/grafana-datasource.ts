/** A server as a source of Grafana's, in the form of its provisioning. */

import { type InstanceKind, LABEL, MANAGED_LABEL, OPERATOR_LABELS, prefixedName } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { defined } from '../base/values';
import { emitYaml } from '../emit/yaml';

export interface GrafanaSource {
  readonly kind: InstanceKind;
  readonly name: string;
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

export function grafanaDatasourceLabels(labels: Readonly<Record<string, string>>): Record<string, string> {
  return { [LABEL.managedBy]: OPERATOR_LABELS[LABEL.managedBy], [MANAGED_LABEL]: 'true', ...labels };
}

export function grafanaDatasourceData(source: GrafanaSource): NonNullable<Manifest['metadata']['labels']> {
  const { kind, name, url, title, isDefault, credentials, skipVerify } = source;
  const { type, jsonData } = TYPES[kind]!;
  const datasource = {
    name: title,
    type,
    access: 'proxy',
    url,
    isDefault,
    jsonData: { ...jsonData, ...(skipVerify ? { tlsSkipVerify: true } : {}) },
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
