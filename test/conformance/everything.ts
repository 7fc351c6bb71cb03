/** Recorded cases with everything selected and at hand: for tests to which it does not matter what is, as long as all is. */

import type { Case, InputObject } from './case';

/** The selectors of each kind of instance. */
export const EVERYTHING: Readonly<Record<string, readonly string[]>> = {
  Prometheus: ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'],
  PrometheusAgent: ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'],
  Alertmanager: ['alertmanagerConfig'],
  ThanosRuler: ['rule'],
};

export function selectingAll(object: InputObject): InputObject {
  const kinds = EVERYTHING[object.kind] ?? [];
  const selectors = kinds.flatMap((kind) => [`${kind}Selector`, `${kind}NamespaceSelector`]);
  const all = Object.fromEntries(selectors.map((selector) => [selector, {}]));
  return kinds.length === 0 ? object : { ...object, spec: { ...object.spec, ...all } };
}

/** With everything in the namespace of the instances, where their pods can mount it: no reference is refused. */
export function gathered({ objects, data, ...others }: Case): Case {
  const { namespace } = objects.find(({ kind }) => kind in EVERYTHING)!.metadata;
  return {
    ...others,
    objects: objects.map((object) => ({ ...object, metadata: { ...object.metadata, namespace } })),
    data: data.map((object) => ({ ...object, namespace })),
  };
}
