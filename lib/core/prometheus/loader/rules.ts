/** What Prometheus' loader asks of sections beyond the types of their fields. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { memberPath } from '../../base/place';
import { isRecord, type Values } from '../../base/values';
import { parseDuration } from '../../languages/duration';
import { relabelingProblems } from '../relabel/validate';
import type { Relabeling } from '../scrape-job';
import { type Asked, checkChoice, checkExclusive, checkRequired, isSet, listOf, type Rules, refuse } from './asked';
import { DISCOVERY_RULES } from './discovery-rules';
import type { Warn } from './read';
import { checkAllTogether, checkHeaders, checkProtocols, PROTOCOLS, SERVER_RULES } from './server-rules';
import { sectionCalled } from './table';

export function checkSectionRules(name: string, given: Values, context: BuildContext, warn: Warn, at: string): void {
  const asked = { given, context, warn, at };
  for (const field of REQUIRED[name] ?? []) checkRequired(field, asked);
  for (const fields of [...(EXCLUSIVE[name] ?? []), ...clientOf(name, context)]) checkExclusive(fields, asked);
  for (const [field, values] of Object.entries(CHOICES[name] ?? {})) checkChoice(field, values, asked);
  RULES[name]?.(asked);
}

/** Fields without which a section cannot be loaded. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'config.scrapeconfig': ['job_name'],
  'config.remotewriteconfig': ['url'],
  'config.remotereadconfig': ['url'],
  'config.tracingconfig': ['endpoint'],
  'config.oauth2': ['client_id', 'token_url'],
  'dns.sdconfig': ['names'],
  'file.sdconfig': ['files'],
  'http.sdconfig': ['url'],
  'eureka.sdconfig': ['server'],
  'azure.sdconfig': ['subscription_id'],
  'gce.sdconfig': ['project', 'zone'],
  'hetzner.sdconfig': ['role'],
  'ionos.sdconfig': ['datacenter_id'],
  'kubernetes.sdconfig': ['role'],
  'marathon.sdconfig': ['servers'],
  'moby.dockersdconfig': ['host'],
  'moby.dockerswarmsdconfig': ['host', 'role'],
  'openstack.sdconfig': ['role', 'region'],
  'outscale.sdconfig': ['region', 'access_key'],
  'ovhcloud.sdconfig': ['endpoint', 'application_key', 'application_secret', 'consumer_key', 'service'],
  'puppetdb.sdconfig': ['url', 'query'],
  'scaleway.sdconfig': ['role', 'project_id', 'access_key'],
  'triton.sdconfig': ['account', 'dns_suffix', 'endpoint'],
  'uyuni.sdconfig': ['server', 'username', 'password'],
  'xds.kumasdconfig': ['server'],
  'zookeeper.nervesdconfig': ['servers', 'paths'],
  'zookeeper.serversetsdconfig': ['servers', 'paths'],
};

const CLIENT_AUTHENTICATION = ['basic_auth', 'authorization', 'oauth2'] as const;

/** What every section with an HTTP client has. */
const CLIENT = [...CLIENT_AUTHENTICATION, 'bearer_token', 'bearer_token_file'];

/** Older versions look at some clients only when they are used. */
const CLIENTS_CHECKED: Gate = { since: '2.48.0' };
const LATE_CLIENTS: Readonly<Record<string, Gate>> = {
  'aws.ec2sdconfig': CLIENTS_CHECKED,
  'aws.lightsailsdconfig': CLIENTS_CHECKED,
  'http.sdconfig': CLIENTS_CHECKED,
  'puppetdb.sdconfig': CLIENTS_CHECKED,
  'uyuni.sdconfig': CLIENTS_CHECKED,
};

function clientOf(name: string, context: BuildContext): readonly (readonly string[])[] {
  const section = sectionCalled(name);
  if (!CLIENT.every((field) => section.has(field)) || name === 'config.httpclientconfig') return [];
  return context.knows(LATE_CLIENTS[name]) ? [CLIENT] : [];
}

/** Fields of which one at most may be set. */
const EXCLUSIVE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'config.remotewriteconfig': [[...CLIENT_AUTHENTICATION, 'sigv4', 'azuread', 'google_iam']],
  'config.authorization': [['credentials', 'credentials_file', 'credentials_ref']],
  'config.basicauth': [
    ['username', 'username_file', 'username_ref'],
    ['password', 'password_file', 'password_ref'],
  ],
  'config.oauth2': [['client_secret', 'client_secret_file', 'client_secret_ref']],
  'config.tlsconfig': [
    ['ca', 'ca_file', 'ca_ref'],
    ['cert', 'cert_file', 'cert_ref'],
    ['key', 'key_file', 'key_ref'],
  ],
  'kubernetes.sdconfig': [['api_server', 'kubeconfig_file']],
  'marathon.sdconfig': [
    ['auth_token', 'auth_token_file', 'basic_auth', 'authorization', 'bearer_token', 'bearer_token_file'],
  ],
  'outscale.sdconfig': [['secret_key', 'secret_key_file']],
};

const NAMES = {
  metric_name_validation_scheme: ['legacy', 'utf8'],
  metric_name_escaping_scheme: ['allow-utf-8', 'underscores', 'dots', 'values'],
};

/** Every choice that some version has: an older one may have fewer. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'kubernetes.sdconfig': { role: ['node', 'pod', 'service', 'endpoints', 'endpointslice', 'ingress'] },
  'hetzner.sdconfig': { role: ['robot', 'hcloud'] },
  'scaleway.sdconfig': { role: ['instance', 'baremetal'] },
  'openstack.sdconfig': {
    role: ['instance', 'hypervisor', 'loadbalancer'],
    availability: ['public', 'internal', 'admin'],
  },
  'moby.dockerswarmsdconfig': { role: ['services', 'nodes', 'tasks'] },
  'config.globalconfig': NAMES,
  'config.scrapeconfig': NAMES,
  'config.remotewriteconfig': { protobuf_message: ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request'] },
  'config.chunkencodingconfig': { floats: ['xor', 'xor2'] },
  'config.otlpconfig': {
    translation_strategy: [
      'UnderscoreEscapingWithSuffixes',
      'UnderscoreEscapingWithoutSuffixes',
      'NoUTF8EscapingWithSuffixes',
      'NoTranslation',
    ],
  },
  'config.tracingconfig': { client_type: ['grpc', 'http'], compression: ['gzip'] },
};

const RULES: Rules = {
  ...DISCOVERY_RULES,
  ...SERVER_RULES,
  'config.config': (asked) => {
    checkUnique('scrape_configs', 'job_name', asked);
    checkUnique('remote_write', 'name', asked);
    checkUnique('remote_read', 'name', asked);
    for (const list of ['rule_files', 'scrape_config_files']) checkPatterns(list, asked);
    const { global } = asked.given;
    checkTimeouts(listOf(asked.given['scrape_configs']), isRecord(global) ? global : {}, 'scrape_configs', asked);
    checkAllTogether(asked);
  },
  'config.globalconfig': (asked) => {
    const { given, warn, at } = asked;
    checkTimeout(given, given['scrape_interval'] ?? '1m', warn, at);
    checkProtocols(asked);
  },
  'config.scrapeconfig': (asked) => {
    checkItems(['relabel_configs', 'metric_relabel_configs'], asked);
    checkTargets(asked);
    checkProtocols(asked);
    checkChoice('fallback_scrape_protocol', PROTOCOLS, asked);
  },
  'config.alertmanagerconfig': (asked) => {
    checkItems(['relabel_configs', 'alert_relabel_configs'], asked);
    checkTargets(asked);
    checkChoice('api_version', asked.context.knows(OLDEST_API) ? ['v1', 'v2'] : ['v2'], asked);
  },
  'config.remotewriteconfig': (asked) => {
    checkItems(['write_relabel_configs'], asked);
    checkHeaders(asked);
  },
  'config.alertingconfig': (asked) => checkItems(['alert_relabel_configs'], asked),
  'config.authorization': ({ given, warn, at }) => {
    if (!/^\s*basic\s*$/i.test(String(given['type'] ?? ''))) return;
    warn(`${at}.type`, {
      message: 'user and password have a section of their own, and Prometheus would not start',
      allowed: 'another type, such as Bearer',
      hint: 'Use `basic_auth`',
    });
  },
  'config.tlsconfig': ({ given, warn, at }) => {
    const [cert, key] = ['cert', 'key'].map((part) =>
      [part, `${part}_file`, `${part}_ref`].some((f) => isSet(given[f])),
    );
    if (cert === key) return;
    warn(at, {
      message: "there is one of a client's certificate and key without the other, and Prometheus would not start",
      allowed: 'both, or neither',
      hint: `Add the ${cert ? 'key' : 'certificate'}`,
    });
  },
  'relabel.config': checkRelabeling,
};

/** Names that two items of a list have in common; a blank one is none. */
function checkUnique(list: string, field: string, { given, warn, at }: Asked): void {
  for (const [index, item] of listOf(given[list]).entries()) {
    if (isRecord(item)) continue;
    warn(`${memberPath(at, list)}[${index}]`, {
      message: 'this item is empty or no mapping, and Prometheus would not start',
      allowed: 'a mapping',
      hint: 'Remove it',
    });
  }
  checkAlike(listOf(given[list]), field, warn, memberPath(at, list));
}

export function checkAlike(items: readonly unknown[], field: string, warn: Warn, at: string): void {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const name = isRecord(item) ? String(item[field] ?? '') : '';
    const first = seen.get(name);
    if (first === undefined || name === '') seen.set(name, index);
    else {
      warn(`${at}[${index}].${field}`, {
        message: `item ${first} of this list has the same name, and Prometheus would not start`,
        given: name,
        allowed: 'a name for each',
        hint: 'Rename one of them',
      });
    }
  }
}

function checkPatterns(list: string, { given, warn, at }: Asked): void {
  for (const [index, pattern] of listOf(given[list]).entries()) {
    if (/^[^*]*(\*[^/]*)?$/.test(String(pattern ?? ''))) continue;
    warn(`${memberPath(at, list)}[${index}]`, {
      message: 'a folder cannot be left open by `*`, and Prometheus would not start',
      allowed: '`*` in the name of the file only',
      hint: 'Name the folders',
    });
  }
}

function milliseconds(value: unknown): number | undefined {
  if (!isSet(value)) return undefined;
  const parsed = parseDuration(String(value));
  return 'milliseconds' in parsed && parsed.milliseconds > 0 ? parsed.milliseconds : undefined;
}

function checkTimeouts(jobs: readonly unknown[], global: Values, list: string, { warn, at }: Asked): void {
  for (const [index, job] of jobs.entries()) {
    if (!isRecord(job)) continue;
    const interval =
      milliseconds(job['scrape_interval']) === undefined ? global['scrape_interval'] : job['scrape_interval'];
    checkTimeout(job, interval ?? '1m', warn, `${memberPath(at, list)}[${index}]`);
  }
}

function checkTimeout({ scrape_timeout: timeout }: Values, interval: unknown, warn: Warn, at: string): void {
  const [longest, asked] = [milliseconds(interval), milliseconds(timeout)];
  if (longest === undefined || asked === undefined || asked <= longest) return;
  warn(`${at}.scrape_timeout`, {
    message: 'a scrape would end after the next one begins, and Prometheus would not start',
    allowed: 'no more than the interval',
    hint: 'Shorten it, or lengthen `scrape_interval`',
  });
}

function checkItems(lists: readonly string[], { given, warn, at }: Asked): void {
  for (const list of lists) {
    for (const [index, item] of listOf(given[list]).entries()) {
      if (item !== null && item !== undefined) continue;
      warn(`${memberPath(at, list)}[${index}]`, {
        message: 'this relabeling is empty, and Prometheus would not start',
        allowed: 'a mapping',
        hint: 'Remove it',
      });
    }
  }
}

/** Alertmanager's first API. */
const OLDEST_API: Gate = { until: '3.0.0' };

/** Where relabelings make the address, a target may be whatever they read. */
function checkTargets({ given, warn, at }: Asked): void {
  checkGroups({ given, warn, at });
  if (isSet(given['relabel_configs'])) return;
  for (const [group, item] of listOf(given['static_configs']).entries()) {
    for (const [index, target] of listOf(isRecord(item) ? item['targets'] : []).entries()) {
      if (typeof target !== 'string' || !target.includes('/')) continue;
      warn(`${at}.static_configs[${group}].targets[${index}]`, {
        message: 'a target is a host and a port, without a scheme or a path, and Prometheus would not start',
        allowed: '`host:port`',
        hint: 'Put them into `scheme` and `metrics_path` of the job',
      });
    }
  }
}

function checkGroups({ given, warn, at }: Pick<Asked, 'given' | 'warn' | 'at'>): void {
  for (const [index, group] of listOf(given['static_configs']).entries()) {
    if (group !== null) continue;
    const refusal = { what: 'this group of targets is empty', allowed: 'a mapping with targets', hint: 'Remove it' };
    refuse({ warn, at }, 'static_configs', refusal, `[${index}]`);
  }
}

function checkRelabeling({ given, context, warn, at }: Asked): void {
  const texts = ['source_labels', 'regex', 'separator', 'target_label', 'replacement', 'action'] as const;
  const action = given['action'];
  if (texts.some((field) => String(given[field] ?? '').includes('$('))) return;
  if (action !== undefined && action !== null && !ACTIONS.includes(String(action).toLowerCase())) {
    warn(`${at}.action`, {
      message: 'there is no such action, and Prometheus would not start',
      allowed: ACTIONS.join(', '),
      hint: 'Choose one of them',
    });
    return;
  }
  for (const { field, problem } of relabelingProblems([relabelingOf(given)], context)) {
    warn(`${at}.${field}`, {
      message: inWireNames(problem.message),
      allowed: inWireNames(problem.allowed),
      hint: problem.hint,
    });
  }
}

const ACTIONS = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
];

function relabelingOf(given: Values): Relabeling {
  const { source_labels, regex, separator, target_label, replacement, modulus, action } = given;
  const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));
  const read = {
    source_labels: Array.isArray(source_labels) ? source_labels.map(String) : undefined,
    regex: text(regex),
    separator: text(separator),
    target_label: text(target_label),
    replacement: text(replacement),
    modulus: typeof modulus === 'number' ? modulus : undefined,
    action: text(action)?.toLowerCase(),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Relabeling;
}

/** Fields are called otherwise in the API. */
function inWireNames(text: string): string {
  return text.replaceAll('sourceLabels', 'source_labels').replaceAll('targetLabel', 'target_label');
}
