/** The custom resources of a case as an app: admitted as an API server would, and with the defaults of a front end. */

import { type App, DEFAULT_SETTINGS, type InstanceSettings } from '../../lib/core/base/app';
import type { Findings } from '../../lib/core/base/findings';
import { keyOf, type Resource } from '../../lib/core/base/resource';
import { gzip } from '../../lib/core/emit/gzip';
import { isInstanceKind, type RawResource, receive } from '../../lib/core/input/admission';
import type { Case, InputObject } from './case';

export interface AppOptions {
  readonly settings?: Partial<InstanceSettings>;
  /** What is at hand of Secrets and ConfigMaps; absent: all of the case's. */
  readonly contentOf?: App['contentOf'];
  /** An object that an API server would refuse is not there for the operator; absent: it is an error. */
  readonly refused?: 'left out';
}

export function isCustomResource({ apiVersion }: InputObject): boolean {
  return apiVersion.startsWith('monitoring.coreos.com/');
}

export function appOf(testCase: Case, findings: Findings, options: AppOptions = {}): App {
  const admitted = testCase.objects.filter(isCustomResource).flatMap((object) => {
    const { apiVersion, kind, metadata = {}, spec, extensions } = object as Partial<InputObject> & RawResource;
    const { resource, findings: own } = receive({ apiVersion, kind, metadata, spec, extensions }, 'wire');
    if (options.refused === 'left out' && own.hasErrors) return [];
    findings.add(own.all);
    return resource ?? [];
  });
  const resources = applied(admitted);
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  return {
    instances: resources
      .filter(({ kind }) => isInstanceKind(kind))
      .map((resource) => ({ resource, settings, unit: '' })),
    inputs: resources.filter(({ kind }) => !isInstanceKind(kind)),
    namespaces: new Map(),
    contentOf: options.contentOf ?? contentIn(testCase),
    compress: gzip,
  };
}

export function contentIn({ data }: Case): App['contentOf'] {
  return (source, namespace, name, key) =>
    data
      .find((object) => object.kind === source && object.namespace === namespace && object.name === name)
      ?.data.get(key);
}

/** As by `kubectl apply`, one after the other: of several documents for one object the last one counts. */
function applied(resources: readonly Resource[]): Resource[] {
  return [...new Map(resources.map((resource) => [`${resource.kind}/${keyOf(resource)}`, resource])).values()];
}
