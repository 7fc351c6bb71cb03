/** What acts as the pods themselves, in a cloud or towards a tenant's server: no tenant may have them do that. */

import type { BuildContext } from '../base/context';
import { memoized } from '../base/memoized';
import type { Resource } from '../base/resource';
import { type Schema, schemaOf } from '../input/schema';
import { isTenants, type Tenants } from './tenants';

interface Keys {
  readonly accessKey?: unknown;
  readonly secretKey?: unknown;
}

interface Regional extends Keys {
  readonly region?: string;
}

interface Discovering {
  readonly ec2SDConfigs?: readonly Regional[];
  readonly lightSailSDConfigs?: readonly Regional[];
  readonly azureSDConfigs?: readonly { readonly authenticationMethod?: string }[];
  readonly gceSDConfigs?: readonly object[];
  readonly openstackSDConfigs?: readonly { readonly identityEndpoint?: string }[];
}

interface Notifying {
  readonly receivers?: readonly {
    readonly snsConfigs?: readonly { readonly sigv4?: Keys }[];
    readonly webhookConfigs?: readonly { readonly payload?: string }[];
  }[];
}

/** Without both keys, a library looks for whatever the environment of the pod has. */
const lacksKeys = ({ accessKey, secretKey }: Keys) => accessKey === undefined || secretKey === undefined;

/** The server asks the machine of the pods, and refuses the whole configuration where that does not answer. */
const asksTheMachine = (given: Regional) => lacksKeys(given) || (given.region ?? '') === '';

/** For each list of discoveries: which of them bring not all of their own. */
const BORROWS: { readonly [F in keyof Discovering]-?: (given: NonNullable<Discovering[F]>[number]) => boolean } = {
  ec2SDConfigs: asksTheMachine,
  lightSailSDConfigs: asksTheMachine,
  azureSDConfigs: ({ authenticationMethod = 'OAuth' }) => authenticationMethod !== 'OAuth',
  gceSDConfigs: () => true,
  openstackSDConfigs: ({ identityEndpoint = '' }) => identityEndpoint === '',
};

/**
 * Fields by which a discovery names who answers: a server, or a proxy in the place of any. What is answered is read whole, however
 * long it is; and what some discoveries do not expect in it ends Prometheus, at every start again. A token is no such answer: little
 * of it is read.
 */
const NAMES_SERVER = /^(host|server|url|endpoint)$|(Server|Endpoint|URL|Url)$/;

/** What is no server in such a field: OVHcloud's own ends have names. */
const NAMES_NONE: Readonly<Record<string, RegExp>> = { ovhcloudSDConfigs: /^[^/]*$/ };

/** For each list of discoveries in the spec of a ScrapeConfig, the fields of its items that name who answers. */
export const answeringFields = memoized(({ fields = {} }: Schema): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(fields).flatMap(([list, { items }]) => {
    const names = Object.keys(items?.fields ?? {}).filter((name) => NAMES_SERVER.test(name));
    return list.endsWith('SDConfigs') && names.length > 0 ? [[list, names]] : [];
  }),
);

export function checkIdentity(input: Resource, tenants: Tenants, context: BuildContext): void {
  if (!tenants.hostile || !isTenants(input, tenants)) return;
  for (const at of borrowers(input)) {
    context.error(at, {
      code: 'foreign-identity',
      message: 'this would act in a cloud as the pods of the instance do',
      given: 'no credentials of its own, or no region of Amazon',
      allowed: 'what authenticates by a Secret, and names its region',
      hint: 'Refer to credentials of your own, and set `region`; or have the owner of the instance declare it in its namespace',
    });
  }
  for (const at of serversOf(input)) {
    context.error(at, {
      code: 'foreign-identity',
      message: 'who answers a discovery can end Prometheus by what it says, or fill its memory',
      given: 'a server or a proxy of a tenant',
      allowed: 'targets that are listed, or found by Kubernetes, DNS or a cloud',
      hint: 'List the targets in `staticConfigs`, or have the owner of the instance declare it in its namespace',
    });
  }
  for (const at of payloads(input)) {
    context.error(at, {
      code: 'foreign-identity',
      message:
        'the pods of the instance would send what a tenant writes: to Alertmanager itself, silences and alerts of others',
      given: 'a body',
      allowed: 'the body that Alertmanager writes itself',
      hint: 'Leave it out, or have the owner of the instance declare the receiver in its namespace',
    });
  }
}

/** Bodies of requests that are written by the object as a whole. */
function payloads({ kind, spec }: Resource): string[] {
  if (kind !== 'AlertmanagerConfig') return [];
  return ((spec as Notifying).receivers ?? []).flatMap(({ webhookConfigs = [] }, i) =>
    webhookConfigs.flatMap(({ payload }, j) =>
      payload === undefined ? [] : [`spec.receivers[${i}].webhookConfigs[${j}].payload`],
    ),
  );
}

function serversOf({ apiVersion, kind, spec }: Resource): string[] {
  const schema = kind === 'ScrapeConfig' ? schemaOf(apiVersion, kind)?.schema.fields?.['spec'] : undefined;
  if (schema === undefined) return [];
  const lists = spec as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>;
  return answeringFields(schema).flatMap(([list, names]) =>
    (lists[list] ?? []).flatMap((item, i) =>
      names.filter((name) => isServer(item[name], list)).map((name) => `spec.${list}[${i}].${name}`),
    ),
  );
}

function isServer(value: unknown, list: string): boolean {
  return typeof value === 'string' && value !== '' && NAMES_NONE[list]?.test(value) !== true;
}

function borrowers({ kind, spec }: Resource): string[] {
  if (kind === 'ScrapeConfig') return borrowingDiscoveries(spec as Discovering);
  if (kind !== 'AlertmanagerConfig') return [];
  return ((spec as Notifying).receivers ?? []).flatMap(({ snsConfigs = [] }, i) =>
    snsConfigs.flatMap(({ sigv4 = {} }, j) =>
      lacksKeys(sigv4) ? [`spec.receivers[${i}].snsConfigs[${j}].sigv4`] : [],
    ),
  );
}

function borrowingDiscoveries(spec: Discovering): string[] {
  return Object.entries(BORROWS).flatMap(([field, borrows]) => {
    const list: readonly object[] = spec[field as keyof Discovering] ?? [];
    return list.flatMap((given, i) => ((borrows as (given: object) => boolean)(given) ? [`spec.${field}[${i}]`] : []));
  });
}
