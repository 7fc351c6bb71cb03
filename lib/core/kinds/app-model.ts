/** What an app that is asked on the command line hands over: what was compiled of it, as data. */

import type { App, CompiledInstance } from '../base/app';
import type { Finding, ObjectRef } from '../base/findings';
import type { Manifest } from '../base/resource';
import type { CompiledAlertmanager } from './alertmanager';

/** Names the folder that an app hands itself over in; unset in every other run of it. */
export const MODEL_VARIABLE = 'CDK8S_PROMETHEUS_MODEL';

export interface AppModel {
  readonly app: Pick<App, 'instances' | 'inputs' | 'refused' | 'refusedInstances'>;
  readonly instances: readonly (CompiledInstance & Pick<CompiledAlertmanager, 'routing'>)[];
  /** Warnings over which the app fails are errors among them. */
  readonly findings: readonly Finding[];
  /** What is declared for the compiler, by name. */
  readonly declared: readonly ObjectRef[];
  /** All objects as the app writes them, in their order. */
  readonly written: readonly Manifest[];
  /** Those that no instance became, and their constructs. */
  readonly others: readonly { readonly object: Manifest; readonly origin: string }[];
}
