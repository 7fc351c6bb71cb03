/** Ingresses that Probes look for: whether the app has some that nearly match. */

import type { ProbeSpec } from '../../../imports/monitoring';
import type { App } from '../base/app';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { type Manifest, type Resource, refOf } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { LabelIndex, type Target } from './label-index';
import { Nearest } from './nearest';

const GROUP = 'networking.k8s.io';

export function checkProbedIngresses(
  inputs: readonly Resource[],
  { objectsOf }: App,
  emitted: readonly Manifest[],
  findings: Findings,
): void {
  const probes = inputs.filter(({ kind, spec }) => kind === 'Probe' && (spec as ProbeSpec).targets?.ingress != null);
  if (probes.length === 0) return;
  const made = emitted.filter(({ apiVersion, kind }) => kind === 'Ingress' && apiVersion.startsWith(`${GROUP}/`));
  const index = new LabelIndex([...(objectsOf?.(GROUP, 'Ingress') ?? []), ...made].map(targetFrom), probes.length);
  const nearest = new Nearest(index, new LabelIndex<Target>([]));
  const missing: Resource[] = [];
  for (const probe of probes) {
    const within = namespacesOf(probe);
    const groups = index.matching(selectorOf(probe));
    if (groups === undefined) continue;
    const taken = within === undefined ? [...groups.values()] : within.flatMap((each) => groups.get(each) ?? []);
    for (const group of taken) nearest.take(group);
    if (taken.length === 0 && within !== undefined) missing.push(probe);
  }
  for (const probe of missing) {
    const near = nearest.to(selectorOf(probe), namespacesOf(probe)!);
    if (near === undefined) continue;
    const { target, asked, has } = near;
    findings.warning(refOf(probe), `spec.targets.ingress.selector${near.at === undefined ? '' : `.${near.at}`}`, {
      code: 'nothing-to-scrape',
      message: `the app has no Ingresses with these labels: the nearest is Ingress ${target.namespace}/${target.name}`,
      given: asked,
      allowed: has,
      hint: `Select by \`${has}\`. ${otherwise('other Ingresses are meant', 'nothing-to-scrape')}`,
    });
  }
}

function selectorOf({ spec }: Resource): LabelSelector {
  return ((spec as ProbeSpec).targets!.ingress!.selector ?? {}) as LabelSelector;
}

/** Undefined of all. */
function namespacesOf({ spec, metadata }: Resource): readonly string[] | undefined {
  const { any, matchNames = [] } = (spec as ProbeSpec).targets!.ingress!.namespaceSelector ?? {};
  if (any === true) return undefined;
  return matchNames.length === 0 ? [metadata.namespace] : matchNames;
}

function targetFrom({ kind, metadata: { namespace = '', name, labels = {} } }: Manifest): Target {
  return { kind, namespace, name, labels, ports: [] };
}
