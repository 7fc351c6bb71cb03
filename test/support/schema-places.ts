/** Places in a schema, and objects that hold something there, with no more beside it than has to be. */

import { type Schema, schemaOf, withExtensions } from '../../lib/core/input/schema';
import type { InputObject } from '../conformance/case';
import type { Server } from './app-with';
import { everyField } from './schema-values';

/** Names of fields below a part of an object; items of lists and maps have none. */
export type Path = readonly string[];

/** Every place of a schema that `isWanted` says yes to; nothing is looked for below one. */
export function placesIn(schema: Schema, isWanted: (schema: Schema, path: Path) => boolean, path: Path = []): Path[] {
  if (isWanted(schema, path)) return [path];
  if (schema.type === 'list' || schema.type === 'map') return placesIn(schema.items!, isWanted, path);
  return Object.entries(schema.fields ?? {}).flatMap(([name, field]) => placesIn(field, isWanted, [...path, name]));
}

export interface Values {
  /** What is at a place; undefined where only the schema says it. */
  readonly at: (schema: Schema, path: Path) => unknown;
  /** Fields that have to be beside one, as far as there are such fields; `below` is the way on from it. */
  readonly beside?: (field: string, fields: object, below: Path) => readonly string[];
  /** The key of whatever is in a map. */
  readonly key?: string;
}

/** A value with all that a schema requires, and with what there is down `path`. */
function valueWith(schema: Schema, path: Path, values: Values, at: Path = []): unknown {
  const given = values.at(schema, at);
  if (given !== undefined) return given;
  switch (schema.type) {
    case 'list':
      return [valueWith(schema.items!, path, values, at)];
    case 'map':
      return { [values.key ?? 'Authorization']: valueWith(schema.items!, path, values, at) };
    case 'object':
      return objectWith(schema, path, values, at);
    default:
      return everyField(schema);
  }
}

function objectWith({ fields = {}, required = [] }: Schema, [next, ...rest]: Path, values: Values, at: Path): object {
  const companions = next === undefined ? [] : (values.beside?.(next, fields, rest) ?? []);
  const eitherSource = next === undefined && 'secret' in fields && 'configMap' in fields ? ['secret'] : [];
  const names = new Set([...required, ...companions, ...eitherSource, ...(next === undefined ? [] : [next])]);
  const present = [...names].filter((name) => name in fields);
  return Object.fromEntries(
    present.map((name) => [name, valueWith(fields[name]!, name === next ? rest : [], values, [...at, name])]),
  );
}

/** What users write of an object: the API's part, and ours. */
export type Part = 'spec' | 'extensions';

/** A version by itself is one of the operator's. */
function withGroup(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion : `monitoring.coreos.com/${apiVersion}`;
}

export function partSchema(apiVersion: string, kind: string, part: Part): Schema {
  return withExtensions(schemaOf(withGroup(apiVersion), kind)!).schema.fields![part]!;
}

/** An object of a kind with what there is down a path. */
export function objectAt(apiVersion: string, kind: string, part: Part, path: Path, values: Values): InputObject {
  return {
    apiVersion: withGroup(apiVersion),
    kind,
    metadata: { namespace: 'monitoring', name: 'object' },
    [part]: valueWith(partSchema(apiVersion, kind, part), path, values, [part]),
  };
}

/** What shapes a server's configuration: the server, and the version, kind and part of the object. */
export const CONFIGURED_PARTS: readonly (readonly [Server, string, string, Part])[] = [
  ['Prometheus', 'v1', 'Prometheus', 'spec'],
  ['Prometheus', 'v1alpha1', 'PrometheusAgent', 'spec'],
  ['Prometheus', 'v1', 'ServiceMonitor', 'spec'],
  ['Prometheus', 'v1', 'PodMonitor', 'spec'],
  ['Prometheus', 'v1', 'Probe', 'spec'],
  ['Prometheus', 'v1alpha1', 'ScrapeConfig', 'spec'],
  ['Alertmanager', 'v1', 'Alertmanager', 'spec'],
  ['Alertmanager', 'v1alpha1', 'AlertmanagerConfig', 'spec'],
  ['Alertmanager', 'v1beta1', 'AlertmanagerConfig', 'spec'],
  ['Alertmanager', 'v1beta1', 'AlertmanagerConfig', 'extensions'],
];
