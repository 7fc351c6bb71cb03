/** What of the API names something of Kubernetes': told by the structure that holds a field, or by what the field is called. */

import type { NameFormat } from '../../lib/core/languages/names';

interface NameRules {
  readonly format?: NameFormat;
  readonly keyFormat?: NameFormat;
  readonly minLength?: 1;
}

/** Ends of places, of texts. */
const TEXTS: readonly (readonly [end: RegExp, format: NameFormat])[] = [
  [
    /\.(serviceAccountName|configSecret|secretName|claimName|priorityClassName|serviceName|storageClassName)$/,
    'object-name',
  ],
  [/\.(volumeAttributesClassName|volumeClaimTemplate\.metadata\.name)$/, 'object-name'],
  [/\.spec\.(secrets|configMaps)\[\]$/, 'object-name'],
  [/\.hostAliases\[\]\.hostnames\[\]$/, 'object-name'],
  [/\.(matchNames|namespaces\.names)\[\]$/, 'dns-label'],
  [/\.(alertmanagers\[\]|dataSourceRef)\.namespace$/, 'dns-label'],
  [/\.pod(Anti)?Affinity\b.*\.namespaces\[\]$/, 'dns-label'],
  [/\.(volumes|volumeMounts|volumeDevices)\[\]\.name$/, 'dns-label'],
  [/[cC]ontainers\[\]\.ports\[\]\.name$/, 'port-name'],
  [/\.topologyKey$/, 'label-key'],
  [/\.[cC]ontainers\[\]\.env\[\]\.name$/, 'variable-name'],
];

/** Parts of pods. Selectors of inputs, and containers, ports and metadata of ours, are elsewhere. */
const OF_WORKLOADS = /\.spec\.(affinity|topologySpreadConstraints|storage|volumes)\b/;
const CHECKED_ELSEWHERE = /\.spec\.storage\.volumeClaimTemplate\.metadata\.(labels|annotations)$/;

/** `siblings` are the fields of the structure that a text is in, itself among them. */
export function nameRules(place: string, siblings: readonly string[] = []): NameRules {
  const format = referenceFormat(place, siblings) ?? TEXTS.find(([end]) => end.test(place))?.[1];
  if (format === undefined) return {};
  // An empty item of a list would be every namespace, or an object without a name.
  return place.endsWith('[]') ? { format, minLength: 1 } : { format };
}

/** The same for the keys of a map. */
export function keyRules(place: string): NameRules {
  if (!OF_WORKLOADS.test(place) || CHECKED_ELSEWHERE.test(place)) return {};
  return /\.(labels|annotations|matchLabels)$/.test(place) ? { keyFormat: 'label-key' } : {};
}

function referenceFormat(place: string, siblings: readonly string[]): NameFormat | undefined {
  const field = place.slice(place.lastIndexOf('.') + 1);
  const are = (...names: readonly string[]) => siblings.length > 0 && siblings.every((name) => names.includes(name));
  if (field === 'key' && are('key', 'operator', 'values') && OF_WORKLOADS.test(place)) return 'label-key';
  if (field === 'key' && (are('key', 'name', 'optional') || are('key', 'mode', 'path', 'user'))) return 'data-key';
  const ofObject = are('key', 'name', 'optional') || (siblings.includes('items') && siblings.includes('optional'));
  return field === 'name' && ofObject ? 'object-name' : undefined;
}
