/** Targets from the API server, as a ScrapeConfig asks for them. */

import type { K8SSelectorConfig, KubernetesSDConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate, Gates } from '../../base/gates';
import { section } from '../../base/section';
import { defined, nonEmpty, type Values } from '../../base/values';
import { checkClient } from '../../http/check';
import type { HttpClientConfig } from '../../http/output';
import { fieldSelectorProblem, labelSelectorProblem } from '../../languages/kubernetes-selectors';
import { isReadAsNothing } from '../../languages/nothing';
import { urlProblem } from '../../languages/url';
import { discoveryClient } from './client';
import { type Discovery, lowerCase, requireVersion } from './discovery';

interface Output {
  readonly api_server?: string;
  readonly role: string;
  readonly namespaces?: { readonly names: readonly string[]; readonly own_namespace?: boolean };
  readonly selectors?: readonly { readonly role: string; readonly label?: string; readonly field?: string }[];
  readonly attach_metadata?: { readonly node: boolean | null };
}

const KUBERNETES_SD_GATES: Gates<Output> = {
  selectors: { since: '2.17.0' },
};

/** Since when metadata of the node is attached, by role; the others cannot. */
const ATTACH_METADATA: ReadonlyMap<string, Gate> = new Map([
  ['pod', { since: '2.35.0' }],
  ['endpoints', { since: '2.37.0' }],
  ['endpointslice', { since: '2.37.0' }],
]);

const ENDPOINT_SLICE: Gate = { since: '2.21.0' };

const own = section<KubernetesSDConfig, Output>(
  {
    api_server: 'apiServer',
    role: ({ role = '' }, context) => {
      const known = role !== 'EndpointSlice' || context.knows(ENDPOINT_SLICE);
      return known ? lowerCase(role) : undefined;
    },
    namespaces: {
      from: 'namespaces',
      map: ({ names = [], ownNamespace }) => ({
        names,
        ...defined({ own_namespace: ownNamespace }),
      }),
    },
    selectors: { from: 'selectors', map: (given) => nonEmpty(given)?.map(selector) },
    attach_metadata: { from: 'attachMetadata', map: attachMetadata },
  },
  KUBERNETES_SD_GATES,
);

function selector({ role, label, field }: K8SSelectorConfig) {
  return {
    role: lowerCase(role ?? ''),
    ...defined({ label, field }),
  };
}

function attachMetadata(
  { node }: { readonly node?: boolean },
  context: BuildContext,
  at: string,
  { role = '' }: { readonly role?: string },
): Output['attach_metadata'] {
  const gate = ATTACH_METADATA.get(lowerCase(role));
  if (gate === undefined) {
    context.warning(at, {
      code: 'ignored-field',
      message: `metadata of the node cannot be attached to targets of role \`${role}\`; it is left out`,
      allowed: 'roles Pod, Endpoints and EndpointSlice',
      hint: 'Remove it, or choose one of these roles',
    });
    return undefined;
  }
  return context.admits(gate, 'attach_metadata', at) ? { node: node ?? null } : undefined;
}

export const kubernetesDiscovery: Discovery<KubernetesSDConfig> = {
  build: (given, context, at) => {
    const client = discoveryClient(given, context, at);
    if (given.apiServer === undefined) refuseClient(client, context, at);
    return { ...own(given, context, at), ...client };
  },
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkApiServer(given.apiServer, context, `${at}.apiServer`);
    if (given.role === 'EndpointSlice') requireVersion(ENDPOINT_SLICE, 'the role EndpointSlice', context, `${at}.role`);
    if (given.apiServer !== undefined && given.namespaces?.ownNamespace === true) {
      context.error(`${at}.namespaces.ownNamespace`, {
        code: 'conflicting-fields',
        message: 'the own namespace is not one of another API server',
        given: 'ownNamespace: true beside apiServer',
        allowed: 'one of them',
        hint: 'Name the namespaces, or leave out `apiServer`',
      });
    }
    given.selectors?.forEach((each, i) => {
      checkSelector(each, given, context, `${at}.selectors[${i}]`);
    });
  },
};

/** What a client has by itself, so that it may be set. */
const DEFAULT_CLIENT: Values = {
  follow_redirects: true,
  enable_http2: true,
  proxy_from_environment: false,
};

/** The API server of the pods' own cluster is asked only as their account. */
function refuseClient(client: HttpClientConfig, context: BuildContext, at: string): void {
  const own = Object.entries(client).filter(([name, value]) => value !== undefined && DEFAULT_CLIENT[name] !== value);
  const present = own.filter(([, value]) => typeof value !== 'object' || Object.values(value).some(Boolean));
  if (present.length === 0) return;
  context.error(at, {
    code: 'conflicting-fields',
    message: 'settings of the client belong to an API server that is named',
    given: present.map(([name]) => name).join(', '),
    allowed: '`apiServer` beside them, or none of them',
    hint: "Name the API server, or leave the pods' own account to ask theirs",
  });
}

function checkApiServer(url: string | undefined, context: BuildContext, at: string): void {
  const problem = url === undefined ? undefined : isReadAsNothing(url) ? 'it names no host' : urlProblem(url);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: `this is not a URL: ${problem}`,
    given: url!,
    allowed: 'a URL with scheme and host, or a host',
    hint: 'Correct it',
  });
}

/** What a role's discovery looks at, and can therefore select by. */
const SELECTABLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['pod', ['pod']],
  ['service', ['service']],
  ['endpoints', ['pod', 'service', 'endpoints']],
  ['endpointslice', ['pod', 'service', 'endpointslice']],
  ['node', ['node']],
  ['ingress', ['ingress']],
]);

function checkSelector(
  { role: selected = 'none' as 'Pod', label, field }: K8SSelectorConfig,
  { role = 'none' as 'Pod' }: KubernetesSDConfig,
  context: BuildContext,
  at: string,
): void {
  const selectable = SELECTABLE.get(lowerCase(role)) ?? [];
  if (!selectable.includes(lowerCase(selected))) {
    context.error(`${at}.role`, {
      code: 'invalid-value',
      message: `discovery of role \`${role}\` does not select by this`,
      given: selected,
      allowed: selectable.join(', ') || 'nothing',
      hint: 'Select by one of them',
    });
  }
  const fieldProblem = field === undefined ? undefined : fieldSelectorProblem(field);
  if (fieldProblem !== undefined) invalidSelector('field', field!, fieldProblem, context, at);
  const labelProblem = label === undefined ? undefined : labelSelectorProblem(label);
  if (labelProblem !== undefined) invalidSelector('label', label!, labelProblem, context, at);
}

function invalidSelector(
  which: 'field' | 'label',
  given: string,
  problem: string,
  context: BuildContext,
  at: string,
): void {
  context.error(`${at}.${which}`, {
    code: 'invalid-value',
    message: `the API server would not read this selector: ${problem}`,
    given,
    allowed: 'what `kubectl get --selector` or `--field-selector` takes',
    hint: 'Correct it',
  });
}
