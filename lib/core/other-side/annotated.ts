/** Services and pods with the annotation by which jobs of old find targets, and that no job of the app reads. */

import type { App, InstanceDeclaration } from '../base/app';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import { type Manifest, type Resource, refOf } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { isRecord, recordFrom } from '../base/values';
import { groupsIn } from './monitors';
import { type OtherSide, TEMPLATES } from './objects';

const ANNOTATION = 'prometheus.io/scrape';
/** In the name of any label that a relabeling reads annotations by. */
const READ = '_annotation';

export function checkAnnotated(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  side: OtherSide,
  { objectsOf, contentOf }: App,
  findings: Findings,
): void {
  const servers = declarations.filter(({ resource: { kind } }) => kind === 'Prometheus' || kind === 'PrometheusAgent');
  const [server] = servers;
  if (server === undefined || objectsOf === undefined || servers.some(({ settings }) => settings.config !== undefined))
    return;
  const annotated = annotatedIn(objectsOf);
  if (annotated.length === 0) return;
  const texts = [
    ...servers.map(({ resource }) => JSON.stringify(resource.spec) + additionalOf(resource, contentOf)),
    ...inputs.filter(({ kind }) => kind !== 'PrometheusRule').map(({ spec }) => JSON.stringify(spec)),
  ];
  if (texts.some((text) => text.includes(READ))) return;
  const taken = takenBy(inputs, side);
  if (taken === undefined) return;
  const left = annotated.filter((key) => !taken.has(key));
  if (left.length === 0) return;
  findings.warning(refOf(server.resource), '', {
    code: 'nothing-to-scrape',
    message: `Services or pods of the app ask by the annotation \`${ANNOTATION}\` to be scraped, and no job reads it`,
    given: few(left.sort(), LISTED),
    hint: `Declare a ServiceMonitor or PodMonitor for them. ${otherwise('another server scrapes them', 'nothing-to-scrape')}`,
  });
}

const LISTED = 5;

/** Each as its kind, namespace and name. */
function annotatedIn(objectsOf: NonNullable<App['objectsOf']>): string[] {
  const isAnnotated = (metadata: unknown) =>
    String(recordFrom(recordFrom(metadata)['annotations'])[ANNOTATION]) === 'true';
  const services = objectsOf('core', 'Service').filter(({ metadata }) => isAnnotated(metadata));
  const pods = TEMPLATES.flatMap(([apiGroup, kind, path]) =>
    objectsOf(apiGroup, kind).filter((manifest) => {
      const template = path.reduce<unknown>((value, step) => recordFrom(value)[step], manifest);
      return isRecord(template) && isAnnotated(template['metadata']);
    }),
  );
  return [...services, ...pods].map(keyOfObject);
}

function keyOfObject({ kind, metadata: { namespace = '', name } }: Pick<Manifest, 'kind' | 'metadata'>): string {
  return `${kind} ${namespace}/${name}`;
}

function additionalOf({ spec, metadata }: Resource, contentOf: App['contentOf']): string {
  const { name, key } = recordFrom(recordFrom(spec)['additionalScrapeConfigs']);
  return contentOf('Secret', metadata.namespace, String(name), String(key)) ?? '';
}

/** What monitors take, and what makes the pods behind; undefined where there is too much to look at. */
function takenBy(inputs: readonly Resource[], side: OtherSide): ReadonlySet<string> | undefined {
  const taken = new Set<string>();
  const seen = new Set<object>();
  const take = ({
    kind,
    namespace,
    name,
  }: {
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  }) => taken.add(`${kind} ${namespace}/${name}`);
  for (const monitor of inputs) {
    if (monitor.kind !== 'ServiceMonitor' && monitor.kind !== 'PodMonitor') continue;
    const index = monitor.kind === 'ServiceMonitor' ? side.services : side.pods;
    const matched = index.matching(recordFrom(monitor.spec)['selector'] as LabelSelector);
    if (matched === undefined) return undefined;
    for (const group of groupsIn(matched, monitor as Parameters<typeof groupsIn>[1], false)) {
      // Many monitors may take the same.
      if (seen.size === seen.add(group).size) continue;
      for (const member of group.members) {
        take(member);
        const { selector } = member as { readonly selector?: Readonly<Record<string, string>> };
        const behind = selector && side.pods.matching({ matchLabels: selector })?.get(member.namespace);
        for (const pods of behind?.members ?? []) take(pods);
      }
    }
  }
  return taken;
}
