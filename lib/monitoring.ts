import { Construct } from 'constructs';
import { adopt } from './private/adopt';
import { requireChoice } from './private/arguments';
import { requireOptions } from './private/properties';
import { Registry } from './private/registry';

/** What is written for the custom resources of an app. */
export enum MonitoringOutput {
  /** Plain manifests, which need neither the operator nor its CRDs. */
  PLAIN = 'plain',
  /** The custom resources, for a cluster that runs the operator. */
  OPERATOR = 'operator',
}

/** Properties of `Monitoring`. */
export interface MonitoringProps {
  /**
   * What is written for instances, monitors, rules and AlertmanagerConfigs that are declared at the parent of this construct or
   * below it, by constructs or as custom resources. They are checked all the same. What the operator's API cannot say is a finding.
   *
   * @default MonitoringOutput.PLAIN
   */
  readonly emit?: MonitoringOutput;
}

/** YAML that an app adopts. */
export interface AdoptOptions {
  /**
   * Files, and folders with all `*.yaml`, `*.yml` and `*.json` below them, relative to the working folder.
   *
   * @default - none
   */
  readonly files?: string[];

  /**
   * YAML or JSON, any number of documents.
   *
   * @default - none
   */
  readonly text?: string;

  /**
   * What is written for the custom resources in it.
   *
   * @default MonitoringOutput.PLAIN
   */
  readonly emit?: MonitoringOutput;
}

/**
 * Has the custom resources of an app compiled, those of `Include`, of Helm charts and of classes of `cdk8s import`: one line
 * for an app that declares nothing by other constructs of this library, which do the same. One is enough, anywhere in the app.
 */
export class Monitoring extends Construct {
  /**
   * Takes YAML into an app: custom resources are compiled like constructs, and all other objects are written as they are. It is
   * read as the command line reads it, and what is wrong with it has the file and the line.
   *
   * @param scope a chart, or anything in one
   * @param id id below `scope`
   * @param options the YAML
   * @throws Error where a file cannot be read
   */
  public static adopt(scope: Construct, id: string, options: AdoptOptions): Monitoring {
    requireOptions(`${scope.node.path}/${id}: `, 'Monitoring.adopt', 'AdoptOptions', options);
    const { emit, ...sources } = options;
    const monitoring = new Monitoring(scope, id);
    adopt(monitoring, sources);
    requireChoice(monitoring.node.path, 'emit', emit, 'MonitoringOutput', MonitoringOutput);
    if (emit === MonitoringOutput.OPERATOR) Registry.of(monitoring).writeForOperator(monitoring);
    return monitoring;
  }

  /**
   * @param scope the app, or anything in it
   * @param id id below `scope`
   * @param props what is written
   */
  public constructor(scope: Construct, id: string, props: MonitoringProps = {}) {
    super(scope, id);
    requireOptions(`${this.node.path}: `, 'Monitoring', 'MonitoringProps', props);
    requireChoice(this.node.path, 'emit', props.emit, 'MonitoringOutput', MonitoringOutput);
    const registry = Registry.of(this);
    if (props.emit === MonitoringOutput.OPERATOR) registry.writeForOperator(scope);
  }
}
