import type { Construct } from 'constructs';
import type { AlertmanagerSpec } from '../imports/monitoring';
import type { ConfigSource } from './config-source';
import { prefixedName, printTree, receiversOf } from './core';
import { Instance, type InstanceProps } from './instance';
import type { ExistingInstanceOptions, IAlertmanager } from './instance-reference';
import type { ConfigObjectKind, FileAccessProps } from './instance-settings';
import { requireLabels } from './private/arguments';
import { ExistingInstance } from './private/existing-instance';
import { requireOptions } from './private/properties';
import { routingOf } from './private/routing';

/** Properties of an `Alertmanager`. */
export interface AlertmanagerProps extends InstanceProps, FileAccessProps {
  /**
   * The instance, as in the custom resource.
   *
   * @default - one replica
   */
  readonly spec?: AlertmanagerSpec;

  /**
   * The configuration: content at hand, or a Secret that somebody else writes (as `spec.configSecret` does).
   *
   * @default - `spec.configSecret`; without it a configuration that sends no notification, with a warning
   */
  readonly config?: ConfigSource;

  /**
   * The kind of object that the generated configuration is kept in.
   *
   * @default ConfigObjectKind.SECRET
   */
  readonly configObjectKind?: ConfigObjectKind;
}

/** An alert whose way is asked for. */
export interface RouteTestOptions {
  /** Labels of the alert. */
  readonly labels: { readonly [name: string]: string };
}

/** An Alertmanager: a StatefulSet whose replicas, from two on, form a mesh and notify once. */
export class Alertmanager extends Instance implements IAlertmanager {
  /**
   * An Alertmanager that exists already, for instance one of another app, for `alertTo` and `monitorItself`. Nothing is
   * emitted for it.
   *
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param name name of the Alertmanager, without the prefix of its StatefulSet
   * @param options where it is, and how its spec differs from the defaults
   * @throws Error where the name is empty
   */
  public static fromAlertmanagerName(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingInstanceOptions = {},
  ): IAlertmanager {
    return new ExistingInstance(scope, id, 'Alertmanager', name, options);
  }

  /**
   * As given.
   *
   * @internal
   */
  declare protected readonly _props: AlertmanagerProps;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec as in the custom resource, and what that has no field for
   */
  public constructor(scope: Construct, id: string, props: AlertmanagerProps = {}) {
    super(scope, id, props);
  }

  /**
   * Which of the kinds it is.
   *
   * @internal
   */
  public _kind(): 'Alertmanager' {
    return 'Alertmanager';
  }

  /**
   * The spec as it was given.
   *
   * @internal
   */
  public get _spec(): AlertmanagerSpec {
    return this._props.spec ?? {};
  }

  /** Name of the StatefulSet. */
  public get statefulSetName(): string {
    return prefixedName('Alertmanager', this.name);
  }

  /**
   * The receivers that an alert reaches, in the order of their routes, by the configuration as it is declared so far. A
   * receiver of an `AlertmanagerConfig` has a qualified name: `namespace/object/receiver`.
   *
   * Throws where the configuration is in a Secret that is not a part of the app.
   *
   * @param options the alert
   */
  public routeTest(options: RouteTestOptions): string[] {
    requireOptions(`${this.node.path}: `, 'routeTest', 'RouteTestOptions', options);
    requireLabels(this, options?.labels);
    return [...receiversOf(routingOf(this), options.labels)];
  }

  /**
   * The routes as text, a line each: what they match, and which receivers they notify. Throws where the configuration is in a Secret
   * that is not a part of the app.
   */
  public printRoutes(): string {
    return printTree(routingOf(this));
  }
}
