import type { Construct } from 'constructs';
import type { ObjectMeta } from '../../imports/monitoring';
import type { AlertmanagerConfigSpec } from '../../imports/monitoring-v1beta1';
import type { AlertmanagerConfigExtensions } from '../extension-receivers';
import { declareInput } from '../private/declare';
import { Selectable } from '../selectable';

/** Properties of an `AlertmanagerConfig`. */
export interface AlertmanagerConfigProps {
  /**
   * Name, namespace, labels and annotations. The labels are what an `Alertmanager` selects by.
   *
   * @default - the chart's namespace and labels; a name is required
   */
  readonly metadata?: ObjectMeta;

  /** Routes, receivers, inhibitions and time intervals. */
  readonly spec: AlertmanagerConfigSpec;

  /**
   * What Alertmanager can and the API has no field for: receivers of Jira, Mattermost and incident.io.
   *
   * @default - nothing
   */
  readonly extensions?: AlertmanagerConfigExtensions;
}

/** An `AlertmanagerConfig` with the fields of `monitoring.coreos.com/v1beta1`. */
export class AlertmanagerConfig extends Selectable {
  /** Name of the object. */
  public readonly name: string;

  /** Namespace of the object. */
  public readonly namespace: string;

  /**
   * @param scope where in the construct tree
   * @param id id below `scope`
   * @param props metadata and spec, as in the custom resource of `v1beta1`
   */
  public constructor(scope: Construct, id: string, props: AlertmanagerConfigProps) {
    super(scope, id);
    const { name, namespace } = declareInput(this, 'AlertmanagerConfig', props, 'v1beta1');
    this.name = name;
    this.namespace = namespace;
  }

  /**
   * Name of a receiver or time interval of this object in the whole configuration.
   *
   * @param local the name that the object gives it
   */
  public qualified(local: string): string {
    return `${this.namespace}/${this.name}/${local}`;
  }
}
