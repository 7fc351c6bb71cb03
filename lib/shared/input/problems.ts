/** What can be wrong with a document of a file, before anybody looks at its fields. */

import { isRecord, type Problem } from '../../core';
import { BUILD_FIRST } from './hints';

export function unreadable(words: string, hint: string | undefined): Problem {
  return {
    code: 'invalid-value',
    message: `the document cannot be read: ${words}`,
    given: 'what is no YAML and no JSON',
    allowed: 'YAML or JSON, documents separated by a line `---`',
    hint: hint ?? 'Correct it: other documents are looked at all the same',
  };
}

export const REPEATED_KEY: Problem = {
  code: 'invalid-value',
  message: 'a mapping has this key twice, and only the last one would count',
  given: 'a repeated key',
  allowed: 'each key once',
  hint: 'Remove one of them',
};

/** Each object has both. */
export const OBJECTS = [/^apiVersion:/gm, /^kind:/gm];

export const SEVERAL_OBJECTS: Problem = {
  code: 'invalid-value',
  message: 'these are several objects in one document, of which only the last would count',
  given: 'several of `apiVersion` and of `kind`',
  allowed: 'one object in a document',
  hint: 'Write a line `---` between them',
};

export function problemWith(value: unknown): (Problem & { readonly path: string }) | undefined {
  if (!isRecord(value)) {
    const given = Array.isArray(value) ? 'a list' : 'a text or a number';
    return { path: '', ...noObject('wrong-type', 'this is no object of Kubernetes', given) };
  }
  const ofServer = fileOfServer(value);
  if (ofServer !== undefined) return { path: '', ...ofServer };
  for (const path of ['apiVersion', 'kind']) {
    const said = value[path];
    if (typeof said === 'string' && said !== '') continue;
    const isMissing = said === undefined || said === null || said === '';
    const [code, given] = isMissing ? (['missing-field', 'nothing'] as const) : (['wrong-type', 'no text'] as const);
    return { path, ...noObject(code, 'an object of Kubernetes has to say what it is', given) };
  }
  if (OF_KUSTOMIZE.test(String(value['apiVersion']))) return { path: 'kind', ...FOR_KUSTOMIZE };
  if (value['kind'] === 'List' && !Array.isArray(value['items'])) return { path: 'items', ...NO_LIST };
  if (isRecord(value['metadata'] ?? {})) return undefined;
  return { path: 'metadata', ...noObject('wrong-type', 'the metadata of an object is a mapping', 'something else') };
}

/** Flux has a group of a similar name, whose objects are those of a cluster. */
const OF_KUSTOMIZE = /^kustomize\.config\.k8s\.io\//;

export const FOR_KUSTOMIZE: Problem = {
  code: 'invalid-value',
  message: 'this says to kustomize what to build, and is no object of a cluster',
  given: 'a file of kustomize',
  allowed: 'what kustomize builds',
  hint: BUILD_FIRST,
};

/** Files that servers read themselves, by fields which no object has; the first that fits. */
const FILES_OF_SERVERS: readonly (readonly [fields: readonly string[], what: string, hint: string])[] = [
  [
    ['groups'],
    'a file of rules',
    'Write its groups into a PrometheusRule: `apiVersion: monitoring.coreos.com/v1`, `kind: PrometheusRule`, `metadata: { name: NAME }`, `spec: { groups: […] }`',
  ],
  [
    ['route', 'receivers'],
    'a configuration of Alertmanager',
    'Put it into a Secret under the key `alertmanager.yaml`, and name that in `spec.configSecret` of an Alertmanager',
  ],
  [
    ['scrape_configs'],
    'a configuration of Prometheus',
    'Write its jobs as monitors or ScrapeConfigs; or put the list of jobs into a Secret, and name that in `spec.additionalScrapeConfigs` of a Prometheus',
  ],
];

function fileOfServer(value: Readonly<Record<string, unknown>>): Problem | undefined {
  if (value['kind'] !== undefined) return undefined;
  const [, what, hint] = FILES_OF_SERVERS.find(([fields]) => fields.every((field) => field in value)) ?? [];
  if (what === undefined) return undefined;
  const message = 'this is a file that a server reads, and no object of Kubernetes';
  return { ...noObject('missing-field', message, what), hint: hint! };
}

/** Nobody reads more of one file, and somebody may want to fill the log and the memory of all. */
export const MOST_WRONG = 100;

export const MORE_WRONG: Problem = {
  code: 'wrong-type',
  message: `more than ${MOST_WRONG} documents and items of this file are no objects of Kubernetes, and those from here on are not named`,
  given: 'what has another form',
  allowed: 'mappings with apiVersion, kind and metadata',
  hint: 'Correct them, or do not name the file',
};

const NO_LIST: Problem = {
  code: 'wrong-type',
  message: 'a list of objects has to have items',
  given: 'no list',
  allowed: 'a list, which may be empty',
  hint: 'Correct it, or do not name the file',
};

function noObject(code: 'wrong-type' | 'missing-field', message: string, given: string): Problem {
  const allowed = 'a mapping with apiVersion, kind and metadata';
  return { code, message, given, allowed, hint: 'Correct it, or do not name the file' };
}
