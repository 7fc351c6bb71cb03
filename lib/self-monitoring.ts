import { Construct } from 'constructs';
import {
  type StackMember,
  stackAlerts,
  stackJobs,
  stackLabels,
  stackMemberName,
  stackMonitorSpec,
  stackName,
} from './core';
import type { IAlertmanager, IInstance } from './instance-reference';
import { ReloadMode } from './instance-settings';
import { requireAlertmanager } from './private/arguments';
import { declareInput } from './private/declare';
import type { Prometheus } from './prometheus';

/** How a `Prometheus` monitors itself. */
export interface SelfMonitoringOptions {
  /**
   * Alertmanagers to monitor besides those that the instance alerts to by `alertTo`.
   *
   * @default - none besides
   */
  readonly alertmanagers?: IAlertmanager[];

  /**
   * Labels of every alert, for instance by which your Alertmanager routes it, besides `severity`.
   *
   * @default - none
   */
  readonly alertLabels?: { readonly [name: string]: string };
}

/**
 * Monitors of a stack's own pods, and alerts on what would leave it silent: a configuration that was refused, a sidecar
 * that cannot reload, rules that fail, notifications that do not arrive, a mesh that fell apart.
 *
 * `prometheus.monitorItself()` makes it. The instance takes the monitors and rules whatever its selectors are: they carry
 * the labels that it asks for.
 */
export class SelfMonitoring extends Construct {
  private readonly prometheus: Prometheus;
  /** By the names of their monitors. */
  private readonly monitored = new Map<string, Pick<IInstance, 'namespace'>>();

  /**
   * The monitoring of this instance.
   *
   * @internal
   */
  public static _of(prometheus: Prometheus, options: SelfMonitoringOptions): SelfMonitoring {
    return new SelfMonitoring(prometheus, options);
  }

  private constructor(prometheus: Prometheus, { alertmanagers = [], alertLabels = {} }: SelfMonitoringOptions) {
    super(prometheus, 'SelfMonitoring');
    this.prometheus = prometheus;
    this.monitor(prometheus, () => ({ kind: 'Prometheus', ...addressOf(prometheus) }), stackName(prometheus.name));
    this.declareAlerts(alertLabels);
    for (const alertmanager of alertmanagers) this.addAlertmanager(alertmanager);
  }

  /**
   * Monitors an Alertmanager as a part of the stack. A second call for the same one changes nothing.
   *
   * @param alertmanager an Alertmanager of this app or of another one
   */
  public addAlertmanager(alertmanager: IAlertmanager): void {
    requireAlertmanager(this.prometheus, 'monitorItself', alertmanager);
    this.monitor(
      alertmanager,
      () => ({ kind: 'Alertmanager', ...addressOf(alertmanager) }),
      stackMemberName(this.prometheus.name, alertmanager),
    );
  }

  private monitor({ namespace }: IInstance, member: () => StackMember, name: string): void {
    if (this.monitored.has(name)) return;
    this.monitored.set(name, { namespace });
    const labels = stackLabels(this.prometheus.name, this.prometheus._spec.podMonitorSelector);
    declareInput(new Construct(this, name), 'PodMonitor', {
      metadata: { name, namespace: this.prometheus.namespace, labels },
      // Late: how it is exposed may not be known yet.
      get spec() {
        return stackMonitorSpec(member());
      },
    });
  }

  private declareAlerts(alertLabels: Readonly<Record<string, string>>): void {
    const { monitored } = this;
    const { name, namespace, _spec } = this.prometheus;
    declareInput(new Construct(this, 'Rules'), 'PrometheusRule', {
      metadata: { name: stackName(name), namespace, labels: stackLabels(name, _spec.ruleSelector) },
      // Late: others may be monitored from then on.
      get spec() {
        return { groups: stackAlerts(stackJobs({ namespace, name }, [...monitored.values()]), alertLabels) };
      },
    });
  }
}

function addressOf({ name, namespace, portName, routePrefix, scheme, basicAuth, reloadMode }: IInstance) {
  const plainReloader = reloadMode === ReloadMode.WATCHING;
  return { name, namespace, portName, routePrefix, scheme, basicAuth, plainReloader };
}
