import { ApiObject, Lazy } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import {
  GRAFANA_KINDS,
  GRAFANA_LABELS,
  grafanaDatasourceData,
  grafanaDatasourceLabels,
  grafanaDatasourceName,
  grafanaDatasourceUid,
  type InstanceKind,
} from './core';
import type { IInstance } from './instance-reference';
import { answeringFor } from './private/answering';
import { namespaceOf } from './private/declaration';
import { shown, unknownOptions } from './private/properties';
import { scrapeIntervalFor } from './private/scrape-interval';

/** Variables of Grafana's container with what a server asks for: neither is ever written. */
export interface GrafanaCredentials {
  /** Name of the variable with the username. */
  readonly usernameVariable: string;

  /** Name of the variable with the password. */
  readonly passwordVariable: string;
}

/** Properties of a `GrafanaDatasource`. */
export interface GrafanaDatasourceProps {
  /**
   * What Grafana asks: a `Prometheus`, a `ThanosQuery` (by its frontend, where it has one), a `ThanosQueryFrontend`, a
   * `ThanosRuler` or an `Alertmanager`.
   */
  readonly instance: IInstance;

  /**
   * What the source is called in Grafana.
   *
   * @default - the name of the instance
   */
  readonly title?: string;

  /**
   * Whether it is the source that dashboards ask unless they say another one.
   *
   * @default false
   */
  readonly isDefault?: boolean;

  /**
   * How often most targets are scraped: Grafana asks for no smaller steps, and rates have windows of at least four of it
   * (`$__rate_interval`).
   *
   * @default - `scrapeInterval` of the `Prometheus`, or of the slowest behind a query
   */
  readonly timeInterval?: string;

  /**
   * Namespace of the ConfigMap: one that Grafana's sidecar looks at.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Labels by which Grafana's sidecar finds the ConfigMap.
   *
   * @default - `grafana_datasource: "1"`
   */
  readonly labels?: { readonly [name: string]: string };

  /**
   * How Grafana knows the password of an instance that asks for one.
   *
   * @default - none, which an instance with `basicAuth` does not take
   */
  readonly credentials?: GrafanaCredentials;

  /**
   * Whether Grafana takes any certificate of an instance that speaks HTTPS.
   *
   * @default false
   */
  readonly skipVerify?: boolean;
}

/** The Grafana that each default is of, by its namespace and labels. */
const defaults = new WeakMap<IConstruct, string>();

/** A server as a source of Grafana's: the ConfigMap that the sidecar of Grafana's chart reads. */
export class GrafanaDatasource extends Construct {
  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props what Grafana asks, and what it is called there
   * @throws Error where Grafana could not ask it
   */
  public constructor(scope: Construct, id: string, props: GrafanaDatasourceProps) {
    super(scope, id);
    const [unknown] = unknownOptions(undefined, 'GrafanaDatasourceProps', props ?? {});
    if (unknown !== undefined) throw new Error(`${this.node.path}: ${unknown.path}: ${unknown.problem.message}`);
    const { instance, title, isDefault = false, timeInterval, namespace, labels = GRAFANA_LABELS } = props;
    const { credentials, skipVerify } = props;
    const kind = this.kindOf(instance);
    if (answeringFor(instance, true).basicAuth !== undefined && credentials === undefined) {
      throw new Error(
        `${this.node.path}: the instance asks for a password: name the variables of Grafana's container that have it by \`credentials\``,
      );
    }
    const { name, namespace: ofInstance } = instance;
    const ofMap = namespaceOf(this, namespace === undefined ? undefined : { namespace })!;
    if (isDefault) defaults.set(this, this.onlyDefault(ofMap, labels));
    new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: grafanaDatasourceName(kind, name),
        namespace: ofMap,
        labels: grafanaDatasourceLabels(labels),
      },
      // Late: how it is exposed may not be known yet, nor what is before it.
      data: Lazy.any({
        produce: () =>
          grafanaDatasourceData({
            kind,
            name,
            uid: grafanaDatasourceUid(kind, ofInstance, name),
            timeInterval: timeInterval ?? scrapeIntervalFor(instance),
            url: answeringFor(instance, credentials !== undefined).url!,
            title: title ?? name,
            isDefault,
            credentials,
            skipVerify: skipVerify ?? false,
          }),
      }),
    });
  }

  /** Grafana does not start with two. */
  private onlyDefault(namespace: string, labels: Readonly<Record<string, string>>): string {
    const key = JSON.stringify([namespace, Object.entries(labels).sort()]);
    const other = this.node.root.node.findAll().find((each) => defaults.get(each) === key);
    if (other === undefined) return key;
    throw new Error(
      `${this.node.path}: Grafana has one default and refuses two, and \`${other.node.path}\` is it: remove \`isDefault\` from one of them; for another Grafana, name its \`namespace\` or \`labels\``,
    );
  }

  private kindOf(instance: IInstance): InstanceKind {
    const { _kind, url } = ((instance as unknown) ?? {}) as Partial<IInstance> & { readonly _kind?: () => string };
    const said = typeof _kind === 'function' ? _kind.call(instance) : undefined;
    const kind = GRAFANA_KINDS.find((known) => known === said);
    if (kind === undefined) {
      throw new Error(`${this.node.path}: Grafana asks ${GRAFANA_KINDS.join(', ')}, and was given ${shown(instance)}`);
    }
    if (url !== undefined) return kind;
    throw new Error(`${this.node.path}: the instance has no Service by which Grafana could ask it`);
  }
}
