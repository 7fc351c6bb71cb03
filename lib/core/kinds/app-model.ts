/** What an app that is asked on the command line hands over: what was compiled of it, as data. */

import type { App, CompiledInstance } from '../base/app';
import type { Finding, ObjectRef } from '../base/findings';
import type { Manifest } from '../base/resource';
import type { TextPlace } from '../languages/manifests';
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
  /** Where adopted YAML is written. */
  readonly places: AppPlaces;
}

/** Of objects, and of fields that findings speak of, by `placeKey`. */
export type AppPlaces = ReadonlyMap<string, TextPlace & { readonly file: string }>;

/** Of what is wrong with a document itself, one construct may have many. */
export function placeKey({ kind, name, origin = '' }: Partial<ObjectRef>, path: string): string {
  return JSON.stringify([origin, kind === 'Document' ? name : '', path]);
}
