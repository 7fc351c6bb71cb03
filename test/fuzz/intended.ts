/** Where we mean to answer otherwise than the operator's functions do, and why. */

import type { Difference } from '../conformance/compare';
import { isIntended as isIntendedContent } from '../conformance/differences';

/** A refusal that only one side pronounces. */
interface IntendedRefusal {
  readonly whose: 'ours' | "the operator's";
  readonly says: RegExp;
  readonly reason: string;
}

const REFUSALS: readonly IntendedRefusal[] = [
  {
    whose: 'ours',
    says: / spec\.\S+(File|files\[\d+\]|host): (objects of other namespaces may not name what lies in|a relative path begins in a folder of|where `\.\.` leads to|a pattern for folders may) /,
    reason: 'A file of the pods that is not for other namespaces than the instance; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / of the global settings would go (to an address of|where) a receiver of another namespace/,
    reason: 'Who writes a receiver would have a credential of the owner of the Alertmanager; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.(fileSDConfigs|docker\w+)\S+: the instance does not let ScrapeConfigs name files of its pods/,
    reason: 'Files are denied; the operator denies them to ServiceMonitors, and not to discoveries',
  },
  {
    whose: 'ours',
    says: / spec\.\S*scrapeProtocols: Prometheus \S+ speaks none of these protocols, /,
    reason: 'The list would be empty, and Prometheus refuses that; the operator writes it',
  },
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
    says: / spec\.(inhibitRules\S+\.equal|route\S*\.groupBy)\[\d+\]: no label has this name|: (one of `url` and `urlSecret`|the token of a bot) is needed/,
    reason: 'Alertmanager refuses the whole configuration; the operator does not ask',
  },
  {
    whose: "the operator's",
    says: /^mandatory field (userKey|token) is empty$/,
    reason: 'Keys of Pushover can be files of the pod; the operator then asks for Secrets all the same',
  },
  {
    whose: 'ours',
    says: /: (Webex takes no message without|messages are updated where|neither the receiver nor the global settings of)/,
    reason: 'Alertmanager would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.receivers\S+\.wechatConfigs\S+\.messageType: there is no such kind/,
    reason: 'Alertmanager refuses it; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.\S+\.proxyU(rl|RL): this URL cannot be used/,
    reason: 'Alertmanager cannot read it and would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.route\.activeTimeIntervals: as the base of a configuration|: the proxy is given twice, |: this belongs to a role[ ;]|: this is no URL: /,
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
    says: / spec\.alertmanagerConfiguration\.global\.\S+: (the content of this key|this URL) cannot be used/,
    reason: 'Alertmanager would not start; the operator does not look at what global settings refer to',
  },
  {
    whose: 'ours',
    says: / spec\.azureSDConfigs\S+\.(basicAuth|authorization|oauth2|tlsConfig|proxyUrl|noProxy|proxyConnectHeader)\S*: /,
    reason:
      'The operator does not look at the client where Azure is asked otherwise than by OAuth, and writes half of it',
  },
  {
    whose: 'ours',
    says: /: (this cannot be the name of a label in Prometheus|Prometheus would not start with two of) /,
    reason: 'The operator writes them; it asks only for the targets of relabelings, by the rules of version 3',
  },
  {
    whose: 'ours',
    says: /: (a client can authenticate in only one way|settings of the client belong to an API server that is named)/,
    reason: 'Prometheus refuses all of its configuration; the operator does not ask',
  },
  {
    whose: 'ours',
    says: /: (Scaleway has no such setting|the address of the server is blank|`tokenRef` and `\w+` exclude each other)/,
    reason: 'Prometheus refuses all of its configuration; the operator does not ask',
  },
  {
    whose: 'ours',
    says: /: (no label of a target can have this name|Prometheus (cannot look for this|would refuse what is made of this))/,
    reason: 'Prometheus refuses all of its configuration; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.(apiserverConfig\.host: this is not a URL|tracingConfig\.endpoint: this is not the address of a collector)/,
    reason: 'Prometheus does not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.(remoteWrite|alerting)\S+: (Prometheus refuses such a queue|an external id has no effect without the role|this is not a UUID)/,
    reason: 'Prometheus does not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: /^Probe \S+ spec\.targets\.ingress\.selector\.[^:]+: (this is not the (key|value) of a label|the operator \w+ (takes|needs) )/,
    reason: 'No Ingress has such a label; of selectors of Ingresses, the operator does not ask',
  },
  {
    whose: 'ours',
    says: /^ScrapeConfig \S+ spec\.kubernetesSDConfigs\S+\.apiServer: this is not a URL: /,
    reason: 'Prometheus refuses all of its configuration; the operator does not ask',
  },
  {
    whose: 'ours',
    says: /^Alertmanager \S+ config\.\S+tls_config\.max_version: the newest version allowed is older than the oldest|^Alertmanager \S+ spec\.\S+\.maxVersion: the newest version is older than |^Alertmanager \S+ spec\.alertmanagerConfiguration\.\S+\.tlsConfig: there is a client's certificate without its key/,
    reason: 'Alertmanager refuses it and would not start; the operator does not ask',
  },
  {
    whose: 'ours',
    says: / spec\.otlp\.translationStrategy: names that are not escaped do not pass the legacy validation/,
    reason: 'Prometheus refuses all of its configuration; the operator asks only in part',
  },
  {
    whose: 'ours',
    says: / spec\.receivers\S+\.msteamsConfigs\S+\.webhookUrl: this URL cannot be used/,
    reason: 'Alertmanager cannot read it and would not start; the operator does not look at what it refers to',
  },
  {
    whose: 'ours',
    says: /^PrometheusRule \S+ spec\.groups\S+: the label that the instance enforces cannot be put in: /,
    reason: 'What cannot be read could ask for others; the operator does not look into templates of labels of groups',
  },
  {
    whose: 'ours',
    says: / spec\.name(Escaping|Validation)Scheme: Prometheus /,
    reason: 'Prometheus refuses all of its configuration; the operator does not ask',
  },
];

/** What the tables of the recorded components hold, whose content is the same. */
const COMPONENTS = ['prometheus-config', 'alertmanager-config', 'rules'] as const;

export function isIntended(difference: Difference): boolean {
  const [place] = difference.path;
  return place === '(rejected)' || place === '(error)'
    ? isIntendedRefusal(difference)
    : COMPONENTS.some((component) => isIntendedContent(component, difference));
}

/** Whether all that one side says is said on purpose. */
function isIntendedRefusal({ expected, actual }: Difference): boolean {
  const [ours, theirs] = [actual, expected].map((printed) => (printed ?? []) as readonly string[]) as [
    string[],
    string[],
  ];
  const whose = ours.length > 0 ? 'ours' : "the operator's";
  const printed = ours.length > 0 ? ours : theirs;
  return printed.every((reason) => REFUSALS.some((row) => row.whose === whose && row.says.test(reason)));
}
