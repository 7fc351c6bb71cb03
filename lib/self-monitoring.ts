import { Construct } from 'constructs';
import type { LabelSelector } from '../imports/monitoring';
import type { Alertmanager } from './alertmanager';
import { labelsTakenBy, ownSelector, SELF_MONITORING, type StackMember, stackAlerts, stackMonitorSpec } from './core';
import { declareInput } from './private/declare';
import type { Prometheus } from './prometheus';

/** How a `Prometheus` monitors itself. */
export interface SelfMonitoringOptions {
  /**
   * Alertmanagers to monitor besides those that the instance alerts to by `alertTo`.
   *
   * @default - none besides
   */
  readonly alertmanagers?: Alertmanager[];

  /**
   * Labels of every alert, for instance by which your Alertmanager routes it, besides `severity`.
   *
   * @default - none
   */
  readonly alertLabels?: { readonly [name: string]: string };
}

/** Properties of `SelfMonitoring`. */
export interface SelfMonitoringProps extends SelfMonitoringOptions {
  /** The instance that monitors itself. */
  readonly prometheus: Prometheus;
}

/**
 * Monitors of a stack's own pods, and alerts on what would leave it silent: a configuration that was refused, a sidecar
 * that cannot reload, rules that fail, notifications that do not arrive, a mesh that fell apart.
 *
 * Made by `prometheus.monitorItself()`. The instance takes the monitors and rules whatever its selectors are: they carry
 * the labels that it asks for.
 */
export class SelfMonitoring extends Construct {
  private readonly prometheus: Prometheus;
  private readonly monitored = new Set<string>();

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props the instance, and what else is monitored
   */
  public constructor(scope: Construct, id: string, props: SelfMonitoringProps) {
    super(scope, id);
    const { prometheus, alertmanagers = [], alertLabels = {} } = props;
    this.prometheus = prometheus;
    this.monitor(() => ({ kind: 'Prometheus', ...addressOf(prometheus) }), this.baseName);
    this.declareAlerts(alertLabels);
    for (const alertmanager of alertmanagers) this.addAlertmanager(alertmanager);
  }

  /**
   * Monitors an Alertmanager as a part of the stack; once more changes nothing.
   *
   * @param alertmanager an instance of the app
   */
  public addAlertmanager(alertmanager: Alertmanager): void {
    const { name, namespace } = alertmanager;
    this.monitor(
      () => ({ kind: 'Alertmanager', ...addressOf(alertmanager) }),
      `${this.alertmanagerPrefix}${namespace}-${name}`,
    );
  }

  private get baseName(): string {
    return `${SELF_MONITORING.prefix}${this.prometheus.name}`;
  }

  private get alertmanagerPrefix(): string {
    return `${this.baseName}${SELF_MONITORING.alertmanager}`;
  }

  private monitor(member: () => StackMember, name: string): void {
    if (this.monitored.has(name)) return;
    this.monitored.add(name);
    const labels = this.labelsFor(this.prometheus._spec.podMonitorSelector);
    declareInput(new Construct(this, name), 'PodMonitor', {
      metadata: { name, namespace: this.prometheus.namespace, labels },
      // Late: how it is exposed may not have been said yet.
      get spec() {
        return stackMonitorSpec(member());
      },
    });
  }

  private labelsFor(selector: LabelSelector | undefined): Record<string, string> {
    return {
      ...labelsTakenBy(ownSelector(SELF_MONITORING.label, this.prometheus.name)),
      ...labelsTakenBy(selector ?? {}),
    };
  }

  private declareAlerts(alertLabels: Readonly<Record<string, string>>): void {
    const { namespace, _spec } = this.prometheus;
    const jobs = {
      prometheus: `${namespace}/${this.baseName}`,
      alertmanagers: `${namespace}/${this.alertmanagerPrefix}.+`,
    };
    declareInput(new Construct(this, 'Rules'), 'PrometheusRule', {
      metadata: { name: this.baseName, namespace, labels: this.labelsFor(_spec.ruleSelector) },
      spec: { groups: stackAlerts(jobs, alertLabels) },
    });
  }
}

function addressOf({
  name,
  namespace,
  portName,
  routePrefix,
  scheme,
  _basicAuth,
  _watches,
}: Prometheus | Alertmanager) {
  return { name, namespace, portName, routePrefix, scheme, basicAuth: _basicAuth, plainReloader: _watches };
}
