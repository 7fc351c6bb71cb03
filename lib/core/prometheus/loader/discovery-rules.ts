/** What the loader asks of discoveries beyond the types of their fields. */

import type { Gate } from '../../base/gates';
import { isRecord, type Values } from '../../base/values';
import { fieldSelectorProblem, labelSelectorProblem } from '../../languages/kubernetes-selectors';
import { urlProblem } from '../../languages/url';
import {
  type Asked,
  checkChoice,
  checkExclusive,
  checkRequired,
  isSet,
  isVariable,
  listOf,
  type Rules,
  refuse,
} from './asked';

const CLIENT_FIELDS = [
  'basic_auth',
  'authorization',
  'oauth2',
  'bearer_token',
  'bearer_token_file',
  'tls_config',
  'proxy_url',
  'http_headers',
];

function checkKubernetes(asked: Asked): void {
  const { given } = asked;
  const { namespaces } = given;
  const address = ['api_server', 'kubeconfig_file'].find((field) => isSet(given[field]));
  const client = CLIENT_FIELDS.find((field) => isSet(given[field]));
  if (client !== undefined && address !== 'api_server') {
    const what = 'of the cluster that it runs in, Prometheus knows the credentials, as a `kubeconfig_file` has its own';
    refuse(asked, client, { what, allowed: 'only beside `api_server`', hint: 'Remove it, or add `api_server`' });
  }
  if (address !== undefined && isRecord(namespaces) && namespaces['own_namespace'] === true) {
    const what = `in another cluster there is no own namespace, and \`${address}\` names one`;
    const refusal = { what, allowed: '`names`', hint: 'Remove it, and name the namespaces' };
    refuse(asked, 'namespaces', refusal, '.own_namespace');
  }
  checkSelectors(asked);
}

/** Before that, pods could not be chosen by their nodes. */
const PODS_BY_NODE: Gate = { since: '3.11.0' };

function selectable(role: unknown, { context }: Asked): readonly string[] {
  switch (role) {
    case 'pod':
      return context.knows(PODS_BY_NODE) ? ['pod', 'node'] : ['pod'];
    case 'endpoints':
    case 'endpointslice':
      return ['pod', 'service', role];
    default:
      return [String(role)];
  }
}

function checkSelectors(asked: Asked): void {
  const { role, selectors } = asked.given;
  if (!isSet(role) || isVariable(role)) return;
  const allowed = selectable(role, asked);
  const seen = new Set<unknown>();
  for (const [index, selector] of listOf(selectors).entries()) {
    const chosen = isRecord(selector) ? selector['role'] : undefined;
    const what = seen.has(chosen) ? 'there is a selector of this role before' : `\`${role}\` has no such selectors`;
    if (!isVariable(chosen) && (seen.has(chosen) || !allowed.includes(String(chosen)))) {
      const refusal = { what, allowed: `${allowed.join(', ')}, each once`, hint: 'Remove it, or correct its role' };
      refuse(asked, 'selectors', refusal, `[${index}].role`);
    }
    seen.add(chosen);
    if (isRecord(selector)) checkSelector(selector, index, asked);
  }
}

function checkSelector({ label, field }: Values, index: number, asked: Asked): void {
  const problems = { label: labelSelectorProblem, field: fieldSelectorProblem };
  for (const [name, text] of Object.entries({ label, field })) {
    if (!isSet(text) || typeof text === 'object' || isVariable(text)) continue;
    if (problems[name as keyof typeof problems](String(text)) === undefined) continue;
    const refusal = {
      what: 'this is no selector',
      allowed: 'a selector of Kubernetes, such as a=b',
      hint: 'Correct it',
    };
    refuse(asked, 'selectors', refusal, `[${index}].${name}`);
  }
}

/** Without another method, an application is asked for its secret. */
function checkAzure(asked: Asked): void {
  const { authentication_method: method } = asked.given;
  checkChoice('authentication_method', ['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity'], asked);
  if (isSet(method) && method !== 'OAuth') return;
  for (const field of ['tenant_id', 'client_id', 'client_secret']) checkRequired(field, asked);
}

function checkFilters(asked: Asked): void {
  for (const [index, filter] of listOf(asked.given['filters']).entries()) {
    if (!isRecord(filter) || listOf(filter['values']).length > 0) continue;
    const refusal = { what: 'this filter has no values', allowed: 'at least one', hint: 'Add them, or remove it' };
    refuse(asked, 'filters', refusal, `[${index}].values`);
  }
}

function checkServer(asked: Asked): void {
  const { server } = asked.given;
  if (!isSet(server) || isVariable(server) || /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.test(String(server))) return;
  refuse(asked, 'server', { what: 'this is no URL', allowed: 'such as http://eureka:8761/eureka', hint: 'Correct it' });
}

function checkConsul(asked: Asked): void {
  for (const field of ['username', 'password']) checkExclusive([field, 'basic_auth'], asked);
  for (const field of ['authorization', 'oauth2']) checkExclusive(['token', field], asked);
}

export const DISCOVERY_RULES: Rules = {
  'kubernetes.sdconfig': checkKubernetes,
  'azure.sdconfig': checkAzure,
  'aws.ec2sdconfig': checkFilters,
  'consul.sdconfig': checkConsul,
  'eureka.sdconfig': checkServer,
  'outscale.sdconfig': (asked) => {
    if (!isSet(asked.given['secret_key_file'])) checkRequired('secret_key', asked);
  },
  'stackit.sdconfig': (asked) => {
    const { endpoint } = asked.given;
    const problem = isVariable(endpoint) ? undefined : urlProblem(String(endpoint ?? ''));
    if (isSet(endpoint) && problem !== undefined)
      refuse(asked, 'endpoint', { what: `this is no URL: ${problem}`, allowed: 'a URL', hint: 'Correct it' });
  },
};
