import { Construct } from 'constructs';
import {
  type OtherMember,
  type StackMember,
  servesSidecar,
  stackAlerts,
  stackJobs,
  stackLabels,
  stackMemberName,
  stackMonitorSpec,
  stackName,
} from './core';
import type { IAlertmanager, IInstance } from './instance-reference';
import { ReloadMode } from './instance-settings';
import { kindOfThanos, requireAlertmanager } from './private/arguments';
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
   * Components of Thanos to monitor, besides those that were made for this instance: a query that asks it, with its frontend,
   * and what works on the bucket of a `LongTermStorage` of it.
   *
   * @default - none besides
   */
  readonly thanos?: IInstance[];

  /**
   * Labels of every alert, for instance by which your Alertmanager routes it, besides `severity`.
   *
   * @default - none
   */
  readonly alertLabels?: { readonly [name: string]: string };
}

/**
 * Monitors of a stack's own pods, and alerts on what would leave it silent: a configuration that was refused, a sidecar
 * that cannot reload, rules that fail, notifications that do not arrive, a mesh that fell apart, a view without data, blocks that do
 * not arrive in their bucket.
 *
 * `prometheus.monitorItself()` makes it. The instance takes the monitors and rules whatever its selectors are: they carry
 * the labels that it asks for.
 */
export class SelfMonitoring extends Construct {
  private readonly prometheus: Prometheus;
  /** By the names of their monitors, without the instance itself. */
  private readonly monitored = new Map<string, OtherMember>();

  /**
   * The monitoring of this instance.
   *
   * @internal
   */
  public static _of(prometheus: Prometheus, options: SelfMonitoringOptions): SelfMonitoring {
    return new SelfMonitoring(prometheus, options);
  }

  private constructor(
    prometheus: Prometheus,
    { alertmanagers = [], thanos = [], alertLabels = {} }: SelfMonitoringOptions,
  ) {
    super(prometheus, 'SelfMonitoring');
    this.prometheus = prometheus;
    this.monitor(stackName(prometheus.name), () => ({
      kind: 'Prometheus',
      ...addressOf(prometheus),
      hasSidecar: servesSidecar(prometheus._ownSpec),
    }));
    this.declareAlerts(alertLabels);
    for (const alertmanager of alertmanagers) this.addAlertmanager(alertmanager);
    for (const component of thanos) this.addThanos(component);
  }

  /**
   * Monitors an Alertmanager as a part of the stack. A second call for the same one changes nothing.
   *
   * @param alertmanager an Alertmanager of this app or of another one
   */
  public addAlertmanager(alertmanager: IAlertmanager): void {
    requireAlertmanager(this.prometheus, 'monitorItself', alertmanager);
    this.add('Alertmanager', alertmanager);
  }

  /**
   * Monitors a component of Thanos as a part of the stack. A second call for the same one changes nothing.
   *
   * @param component a `ThanosQuery`, `ThanosQueryFrontend`, `ThanosStoreGateway`, `ThanosCompactor` or `ThanosRuler`
   */
  public addThanos(component: IInstance): void {
    this.add(kindOfThanos(this.prometheus, component), component);
  }

  private add(kind: OtherMember['kind'], instance: IInstance): void {
    const { namespace, name } = instance;
    const member = { kind, namespace, name };
    const monitor = stackMemberName(this.prometheus.name, member);
    if (this.monitored.has(monitor)) return;
    this.monitored.set(monitor, member);
    this.monitor(monitor, () => ({ kind, ...addressOf(instance) }));
  }

  private monitor(name: string, member: () => StackMember): void {
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
    const { monitored, prometheus } = this;
    const { name, namespace, _spec } = prometheus;
    declareInput(new Construct(this, 'Rules'), 'PrometheusRule', {
      metadata: { name: stackName(name), namespace, labels: stackLabels(name, _spec.ruleSelector) },
      // Late: others may be monitored from then on.
      get spec() {
        const jobs = stackJobs({ namespace, name }, [...monitored.values()], servesSidecar(prometheus._ownSpec));
        return { groups: stackAlerts(jobs, alertLabels) };
      },
    });
  }
}

function addressOf({ name, namespace, portName, routePrefix, scheme, basicAuth, reloadMode }: IInstance) {
  const plainReloader = reloadMode === ReloadMode.WATCHING;
  return { name, namespace, portName, routePrefix, scheme, basicAuth, plainReloader };
}
