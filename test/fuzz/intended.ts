/** Where we mean to answer otherwise than the operator's functions do, and why. */

import { parseDuration } from '../../lib/core/check/duration';
import type { Difference } from '../conformance/compare';
import { isIntended as isIntendedContent } from '../conformance/differences';

/** A refusal that only one side pronounces. */
interface IntendedRefusal {
  readonly whose: 'ours' | "the operator's";
  readonly says: RegExp;
  readonly reason: string;
}

interface IntendedContent {
  /** Of the configuration, joined by dots. */
  readonly path: RegExp;
  readonly when: (difference: Difference) => boolean;
  readonly reason: string;
}

const REFUSALS: readonly IntendedRefusal[] = [
  {
    whose: "the operator's",
    says: /^\(unreadable\) Map keys must be unique/,
    reason:
      'The operator writes a section twice, for instance `storage` of an agent with two settings: nobody reads it',
  },
  {
    whose: 'ours',
    says: /^Prometheus(Agent)? \S+ spec\.\S+\.(proxyUrl|noProxy|proxyConnectHeader\S*): /,
    reason: 'Prometheus refuses such a client; of the instance itself, the operator does not ask',
  },
  {
    whose: 'ours',
    says: /basic authentication is no type of authorization here/,
    reason: 'Prometheus refuses it; the operator asks only where there are credentials',
  },
  {
    whose: 'ours',
    says: / spec\.tracingConfig\.tlsConfig\.\S+: the content of this key cannot be used/,
    reason: 'Prometheus refuses it; the operator does not look at what tracing refers to',
  },
  {
    whose: 'ours',
    says: / spec\.remoteWrite\S+\.writeRelabelConfigs\S+: /,
    reason: 'Prometheus refuses such a relabeling; the operator does not ask where samples are written to',
  },
  {
    whose: 'ours',
    says: / spec\.(inhibitRules|route)\S+: (this is no matcher: |a matcher names a label|.* is no pattern: )/s,
    reason: 'Alertmanager cannot read it and would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.route\S+: no alert can (reach|match) this route: /,
    reason: 'Whoever writes a route means it to be reached',
  },
  {
    whose: "the operator's",
    says: /^mandatory field (userKey|token) is empty$/,
    reason: 'Keys of Pushover can be files of the pod; the operator then asks for Secrets all the same',
  },
  {
    whose: 'ours',
    says: /: (Webex takes no message without|messages are updated where|Alertmanager has no such messages|neither the receiver nor the global settings of)/,
    reason: 'Alertmanager would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.\S+\.proxyU(rl|RL): this URL cannot be used/,
    reason: 'Alertmanager cannot read it and would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.route\.activeTimeIntervals: as the base of a configuration|: the proxy is given twice, |: this belongs to a role |: this is no URL: /,
    reason: 'Alertmanager would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.groups\S+\.expr: .*: Prometheus (since|with) /,
    reason: 'The server cannot read it yet; the operator reads expressions as the newest Prometheus does',
  },
  {
    whose: "the operator's",
    says: /^failed to parse promql expression: .*(experimental|not enabled)/,
    reason: 'The operator enforces a label without the features of PromQL that it knows to be enabled',
  },
  {
    whose: 'ours',
    says: / spec\.alertmanagerConfiguration\.global\.\S+: the content of this key cannot be used/,
    reason: 'Alertmanager would not start; the operator does not look at what global settings refer to',
  },
  {
    whose: 'ours',
    says: / spec\.alertmanagerConfiguration\.global\.httpConfig\.\S+: Alertmanager \S+ does not know/,
    reason:
      'As in receivers, where the operator refuses it too; of the global client it says nothing, and leaves it out',
  },
  {
    whose: 'ours',
    says: / spec\.azureSDConfigs\S+\.(basicAuth|authorization|oauth2|tlsConfig|proxyUrl|noProxy|proxyConnectHeader)\S*: /,
    reason:
      'The operator does not look at the client where Azure is asked otherwise than by OAuth, and writes half of it',
  },
];

const CONTENT: readonly IntendedContent[] = [
  {
    path: /sns_configs\.\d+\.sigv4$/,
    when: ({ expected, actual }) =>
      expected === undefined && Object.keys(actual as object).join() === 'use_fips_sts_endpoint',
    reason: 'The operator takes this field of the API and writes it nowhere',
  },
  {
    path: /\.groups\.\d+\.(interval|rules\.\d+\.for)$/,
    when: ({ expected, actual }) => expected === '' && actual === undefined,
    reason: 'Prometheus refuses an empty duration, and with it all of the file',
  },
  {
    path: /oauth2\.proxy_from_environment$/,
    when: ({ expected, actual }) => expected === true && actual === undefined,
    reason: 'Alertmanager knows it since 0.25; the operator asks only where another field of the proxy is set',
  },
  {
    path: /^global\.(slack|opsgenie)_api_url$/,
    when: ({ expected }) => !String(expected).startsWith('http'),
    reason: 'The operator escapes what is no URL; Alertmanager would start with neither',
  },
  {
    path: /^receivers\.\d+\.email_configs\.\d+\.tls_config\.m(in|ax)_version$/,
    when: ({ actual }) => actual === undefined,
    reason:
      'Older lines of Alertmanager do not know it and would not start; of e-mail alone, the operator does not ask',
  },
  {
    path: /^receivers\.\d+\.pushover_configs\.\d+\.ttl$/,
    when: ({ expected }) => expected === undefined,
    reason: 'The operator loses it where it converts v1beta1',
  },
  {
    path: /^receivers\.\d+\.pushover_configs\.\d+\.sound$/,
    when: ({ expected }) => expected === undefined,
    reason: 'The operator takes the sound from the API and writes it nowhere',
  },
  {
    path: /^receivers\.\d+\.(webhook|slack|pagerduty|pushover)_configs\.\d+\.(timeout|ttl|retry|expire)$/,
    when: ({ expected, actual }) => millisecondsOf(expected) === millisecondsOf(actual),
    reason: 'Alertmanager reads these without days and longer units, which the API allows: they are written in hours',
  },
  {
    path: /http_config\.oauth2\.tls_config$/,
    when: ({ expected }) => expected === undefined,
    reason: 'The operator takes the certificates of an OAuth 2.0 client from the API and writes them nowhere',
  },
  {
    path: /^mute_time_intervals\.\d+\.name$/,
    when: ({ expected }) => expected === '',
    reason: 'An interval without times loses its name in the operator, and Alertmanager would not start with it',
  },
  {
    path: /^scrape_configs\.\d+\.(kubernetes_sd_configs\.\d+\.)?tls_config\.(ca|cert|key)_file$/,
    when: ({ expected, actual }) => String(expected).replace(/(?<=certs\/\d_)[^_]+/, 'default') === actual,
    reason:
      'Scrape classes and the client of the API server are the instance’s, and so are the Secrets that they name: the ' +
      'operator looks for them in the namespace of the monitor',
  },
];

export function isIntended(difference: Difference): boolean {
  const [place] = difference.path;
  return place === '(rejected)' || place === '(error)'
    ? isIntendedRefusal(difference)
    : isIntendedContent('alertmanager-config', difference) ||
        CONTENT.some(({ path, when }) => path.test(difference.path.join('.')) && when(difference));
}

/** Whether all that one side says is said on purpose. */
function isIntendedRefusal({ expected, actual }: Difference): boolean {
  const [ours, theirs] = [actual, expected].map((said) => (said ?? []) as readonly string[]) as [string[], string[]];
  const whose = ours.length > 0 ? 'ours' : "the operator's";
  const said = ours.length > 0 ? ours : theirs;
  return said.every((reason) => REFUSALS.some((row) => row.whose === whose && row.says.test(reason)));
}

function millisecondsOf(text: unknown): number | undefined {
  const parsed = parseDuration(String(text));
  return 'problem' in parsed ? undefined : parsed.milliseconds;
}
