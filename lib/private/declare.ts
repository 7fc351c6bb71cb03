import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Complaint, InstanceSettings, Kind } from '../core';
import { type Declared, namespaceOf, rawResource } from './declaration';
import type { Patch } from './patch';
import { checkProperties, propertiesOf } from './properties';
import { Registry } from './registry';

/** Names an object before it is checked: what a construct can say of itself at once. */
export interface Identity {
  readonly name: string;
  readonly namespace: string;
}

const API_VERSIONS: Readonly<Partial<Record<Kind, string>>> = {
  PrometheusAgent: 'v1alpha1',
  ScrapeConfig: 'v1alpha1',
  AlertmanagerConfig: 'v1alpha1',
  ThanosQuery: 'v1alpha1',
  ThanosQueryFrontend: 'v1alpha1',
  ThanosStoreGateway: 'v1alpha1',
  ThanosCompactor: 'v1alpha1',
};

/** Registers a construct as a monitor, rule or other input. */
export function declareInput(
  construct: IConstruct,
  kind: Kind,
  given: Declared,
  version: string = API_VERSIONS[kind] ?? 'v1',
): Identity {
  requireChart(construct, kind);
  const props = propertiesOf(construct, kind, given);
  Registry.of(construct).add({
    construct,
    kind,
    spelling: 'typed',
    read: () => rawResource(construct, kind, version, props),
  });
  checkProperties(construct, kind, props);
  return identityOf(construct, props);
}

/** The id and the name of a monitor of something of cdk8s-plus, which may have several; and what is wrong where both are taken. */
export function declaredFor(
  scope: IConstruct & { readonly name: string },
  kind: Kind,
  call: string,
  asked?: string,
): { readonly id: string; readonly name: string; readonly repeated: readonly Complaint[] } {
  const end = asked === undefined ? '' : `-${asked}`;
  const wanted = `${kind}${end}`;
  const isTaken = (id: string) => scope.node.tryFindChild(id) !== undefined;
  let id = wanted;
  for (let n = 2; isTaken(id); n += 1) id = `${wanted} (${n})`;
  return { id, name: `${scope.name}${end}`, repeated: id === wanted ? [] : [repeatedCall(call, asked)] };
}

function repeatedCall(call: string, asked: string | undefined): Complaint {
  const hasIds = call !== 'forIngress';
  return {
    path: hasIds ? `${call}.id` : call,
    problem: {
      code: 'duplicate-object',
      message: `\`${call}\` has been called for it before, and both would have one name`,
      given: asked ?? 'no id',
      allowed: 'a name of its own for each',
      hint: hasIds
        ? 'Give this call an `id` of its own, such as the name of the port'
        : 'Declare a second one by `new Probe(…)`',
    },
  };
}

/** Has synth say, with all else, what is wrong with what a call was given. */
export function complainOf(construct: IConstruct, complaints: readonly Complaint[]): void {
  Registry.of(construct).complain(construct, complaints);
}

/** Registers a construct as an instance; `spec` and `options` are asked for when everything has been declared. */
export function declareInstance(
  construct: IConstruct,
  kind: Kind,
  props: Declared,
  late: { readonly spec: () => object; readonly settings: () => InstanceSettings; readonly patches: readonly Patch[] },
): Identity {
  const { metadata } = props;
  const read = () => rawResource(construct, kind, API_VERSIONS[kind] ?? 'v1', declared(metadata, late.spec()));
  const { settings, patches } = late;
  requireChart(construct, kind);
  Registry.of(construct).add({ construct, kind, spelling: 'typed', read, settings, patches });
  checkProperties(construct, kind, props);
  return identityOf(construct, { metadata });
}

/** cdk8s writes what is in a Chart, and nothing else. */
function requireChart(construct: IConstruct, kind: Kind): void {
  if (construct.node.scopes.some((scope) => Chart.isChart(scope))) return;
  throw new Error(
    `${kind} \`${construct.node.path}\` is in no Chart, and only what is in one is written. Declare it in one: \`new Chart(app, 'monitoring', { namespace: 'monitoring' })\``,
  );
}

function declared(metadata: Declared['metadata'], spec: object): Declared {
  return metadata === undefined ? { spec } : { metadata, spec };
}

function identityOf(
  construct: IConstruct,
  { metadata }: { readonly metadata?: Declared['metadata'] | undefined },
): Identity {
  return { name: metadata?.name ?? '', namespace: namespaceOf(construct, metadata) ?? 'default' };
}
