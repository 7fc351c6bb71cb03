/** Any kind of object with a text of somebody's in any of its fields, and the instances that take it. */

import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, Prometheus, ReloadMode } from 'cdk8s-prometheus';
import { knownKinds } from '../../lib/core/input/schema';
import { objectAt, type Path, partSchema, placesIn } from './schema-places';

export interface Field {
  readonly apiVersion: string;
  readonly kind: string;
  readonly path: Path;
}

/** One place of each name, structure by structure: what is below a volume looks the same in every volume. */
function fieldsOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): Field[] {
  const schema = partSchema(apiVersion, kind, 'spec');
  const places = placesIn(schema, ({ type, enum: values }) => type === 'string' && values === undefined);
  const byEnd = new Map(places.map((path) => [path.slice(-3).join('.'), path]));
  return [...byEnd.values()].map((path) => ({ apiVersion, kind, path }));
}

export const FIELDS: readonly Field[] = knownKinds().flatMap(fieldsOf);

export function objectWith({ apiVersion, kind, path }: Field, text: string): object {
  const isPlace = (at: Path) => at.length === path.length + 1;
  return objectAt(apiVersion, kind, 'spec', path, { at: (_, at) => (isPlace(at) ? text : undefined), key: text });
}

export const SELECT_ALL = Object.fromEntries(
  ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].map((kind) => [`${kind}Selector`, {}]),
);

/** The object in an app with a Prometheus and an Alertmanager that take it. */
export function declareWith(object: object, mode = ReloadMode.MOUNTED): (chart: Chart) => void {
  return (chart) => {
    const metadata = { name: 'main' };
    const reloader = { mode };
    new Prometheus(chart, 'prometheus', { metadata, spec: SELECT_ALL, reloader });
    new Alertmanager(chart, 'alertmanager', { metadata, spec: { alertmanagerConfigSelector: {} }, reloader });
    new ApiObject(chart, 'hostile', object as never);
  };
}
