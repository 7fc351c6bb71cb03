/** What the loader asks of remote ends, of OTLP, of the storage, and of several parts of a configuration together. */

import type { Gate } from '../../base/gates';
import { memberPath } from '../../base/place';
import { isRecord, type Values } from '../../base/values';
import { type Asked, holds, isSet, listOf, type Rules, refuse } from './asked';

/** What requests say by themselves. */
const OWN_HEADERS = new Set([
  'host',
  'content-encoding',
  'content-length',
  'content-type',
  'user-agent',
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'www-authenticate',
  'accept-encoding',
  'x-prometheus-remote-write-version',
  'x-prometheus-remote-read-version',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
]);

export function checkHeaders(asked: Asked): void {
  const { headers } = asked.given;
  for (const header of isRecord(headers) ? Object.keys(headers) : []) {
    const name = header.toLowerCase();
    const below = memberPath('', header);
    if (name === 'authorization') {
      const what = 'credentials have fields of their own';
      refuse(asked, 'headers', { what, allowed: 'other headers', hint: 'Use `authorization` or `basic_auth`' }, below);
    } else if (OWN_HEADERS.has(name)) {
      const what = 'Prometheus writes this header itself';
      refuse(asked, 'headers', { what, allowed: 'other headers', hint: 'Remove it' }, below);
    }
  }
}

export const PROTOCOLS = [
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
];

export function checkProtocols(asked: Asked): void {
  const { scrape_protocols: protocols } = asked.given;
  const all = listOf(protocols);
  const hint = `Choose of ${PROTOCOLS.join(', ')}`;
  if (Array.isArray(protocols) && all.length === 0)
    refuse(asked, 'scrape_protocols', { what: 'there is no protocol in it', allowed: 'at least one', hint });
  const seen = new Set<string>();
  for (const [index, protocol] of all.entries()) {
    const name = String(protocol).toLowerCase();
    const what = seen.has(name) ? 'this is the same protocol again' : 'there is no such protocol';
    if (seen.has(name) || !PROTOCOLS.includes(String(protocol)))
      refuse(asked, 'scrape_protocols', { what, allowed: 'each protocol once', hint }, `[${index}]`);
    seen.add(name);
  }
}

/** Before that, a queue that could hold nothing was found out when it ran. */
const QUEUES_CHECKED: Gate = { since: '3.12.0' };
const COUNTS = ['max_shards', 'min_shards', 'max_samples_per_send', 'capacity'];

function checkQueue(asked: Asked): void {
  if (!holds(asked, QUEUES_CHECKED)) return;
  const { given } = asked;
  for (const field of COUNTS) {
    const count = given[field];
    if (typeof count === 'number' && count <= 0)
      refuse(asked, field, { what: 'a queue of none sends nothing', allowed: 'a number from 1 on', hint: 'Raise it' });
  }
  const { min_shards: fewest = 1, max_shards: most = 50 } = given;
  if (typeof fewest === 'number' && typeof most === 'number' && most > 0 && fewest > most)
    refuse(asked, 'min_shards', {
      what: 'this is more than `max_shards`',
      allowed: `at most ${most}`,
      hint: 'Lower it',
    });
}

const ATTRIBUTES = ['promote_resource_attributes', 'ignore_resource_attributes'] as const;
const ALL = 'promote_all_resource_attributes';

function checkOtlp(asked: Asked): void {
  const { given } = asked;
  const promotesAll = given[ALL] === true;
  const [promoted, ignored] = ATTRIBUTES;
  if (promotesAll && listOf(given[promoted]).length > 0) {
    const hint = `Remove it, or \`${ALL}\``;
    refuse(asked, promoted, { what: 'all attributes are promoted already', allowed: 'one of the two fields', hint });
  }
  if (!promotesAll && listOf(given[ignored]).length > 0) {
    const what = 'only where all attributes are promoted some can be ignored';
    refuse(asked, ignored, { what, allowed: `\`${ALL}: true\` beside it`, hint: 'Add that, or remove it' });
  } else checkAttributes(promotesAll ? ignored : promoted, asked);
}

function checkAttributes(field: string, asked: Asked): void {
  const seen = new Set<string>();
  for (const [index, attribute] of listOf(asked.given[field]).entries()) {
    const name = String(attribute ?? '').trim();
    const what = name === '' ? 'this attribute has no name' : 'this attribute is there before';
    if (name === '' || seen.has(name))
      refuse(asked, field, { what, allowed: 'each attribute once', hint: 'Remove it' }, `[${index}]`);
    seen.add(name);
  }
}

function checkRetention(asked: Asked): void {
  const { percentage } = asked.given;
  if (typeof percentage === 'number' && (percentage < 0 || percentage > 100))
    refuse(asked, 'percentage', { what: 'this is no percentage', allowed: 'from 0 to 100', hint: 'Correct it' });
}

export const SERVER_RULES: Rules = {
  'config.remotereadconfig': checkHeaders,
  'config.tracingconfig': checkHeaders,
  'config.queueconfig': checkQueue,
  'config.otlpconfig': checkOtlp,
  'config.tsdbretentionconfig': checkRetention,
};

const NAMES_AS_THEY_ARE = ['NoUTF8EscapingWithSuffixes', 'NoTranslation'];
/** Before that, names were of the old form whatever was asked for. */
const ESCAPING: Gate = { since: '3.4.0' };

/** Names of metrics: what is asked for in one place must be allowed in the other. */
export function checkAllTogether(asked: Asked): void {
  const { given } = asked;
  const global = isRecord(given['global']) ? given['global'] : {};
  const isLegacy = (values: Values) => values['metric_name_validation_scheme'] === 'legacy';
  const { otlp } = given;
  if (isLegacy(global) && isRecord(otlp) && NAMES_AS_THEY_ARE.includes(String(otlp['translation_strategy']))) {
    const what = 'names as they are need `global.metric_name_validation_scheme: utf8`';
    const hint = 'Choose UnderscoreEscapingWithSuffixes, or change that';
    refuse(asked, 'otlp', { what, allowed: 'a strategy that escapes', hint }, '.translation_strategy');
  }
  if (!holds(asked, ESCAPING)) return;
  for (const [index, job] of listOf(given['scrape_configs']).entries()) {
    if (!isRecord(job) || !asksForAllNames(job, global, holds(asked, OWN_ESCAPING))) continue;
    const what = 'names in UTF-8 need `metric_name_validation_scheme: utf8`';
    const refusal = { what, allowed: 'underscores, dots or values', hint: 'Choose one of them, or change that' };
    refuse(asked, 'scrape_configs', refusal, `[${index}].metric_name_escaping_scheme`);
  }
}

/** Before that, a job without a way of escaping had the global one, whatever its own scheme was. */
const OWN_ESCAPING: Gate = { since: '3.7.0' };

const VALIDATION = 'metric_name_validation_scheme';
const ESCAPED = 'metric_name_escaping_scheme';

/** Whether a job asks for names that it does not allow. */
function asksForAllNames(job: Values, global: Values, hasOwn: boolean): boolean {
  const own = isSet(job[VALIDATION]) ? job[VALIDATION] : undefined;
  const ofGlobal = isSet(global[ESCAPED])
    ? global[ESCAPED]
    : global[VALIDATION] === 'legacy'
      ? 'underscores'
      : 'allow-utf-8';
  const inherited = own === undefined || !hasOwn ? ofGlobal : undefined;
  const escaping = isSet(job[ESCAPED]) ? job[ESCAPED] : inherited;
  return (own ?? global[VALIDATION]) === 'legacy' && escaping === 'allow-utf-8';
}
