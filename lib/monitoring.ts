import { Construct } from 'constructs';
import { Registry } from './private/registry';

/**
 * Has the custom resources of an app compiled, those of `Include`, of Helm charts and of classes of `cdk8s import`: one line
 * for an app that declares nothing by other constructs of this library, which do the same. One is enough, anywhere in the app.
 */
export class Monitoring extends Construct {
  /**
   * @param scope the app, or anything in it
   * @param id id below `scope`
   */
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    Registry.of(this);
  }
}
