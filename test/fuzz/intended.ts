/** Where we mean to answer otherwise than the operator's functions do, and why. */

import type { Difference } from '../conformance/compare';

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
    says: / spec\.azureSDConfigs\S+\.(basicAuth|authorization|oauth2|tlsConfig|proxyUrl|noProxy|proxyConnectHeader)\S*: /,
    reason:
      'The operator does not look at the client where Azure is asked otherwise than by OAuth, and writes half of it',
  },
];

const CONTENT: readonly IntendedContent[] = [
  {
    path: /^scrape_configs\.\d+\.tls_config\.(ca|cert|key)_file$/,
    when: ({ expected, actual }) => String(expected).replace(/(?<=certs\/\d_)[^_]+/, 'default') === actual,
    reason:
      'A scrape class is the instance’s and so are the Secrets that it names: the operator looks for them in the ' +
      'namespace of whichever monitor asks for the class',
  },
];

export function isIntended(difference: Difference): boolean {
  const [place] = difference.path;
  return place === '(rejected)' || place === '(error)'
    ? isIntendedRefusal(difference)
    : CONTENT.some(({ path, when }) => path.test(difference.path.join('.')) && when(difference));
}

/** Whether all that one side says is said on purpose. */
function isIntendedRefusal({ expected, actual }: Difference): boolean {
  const ours = linesOf(actual);
  const whose = ours.length > 0 ? 'ours' : "the operator's";
  const lines = ours.length > 0 ? ours : linesOf(expected);
  return lines.every((line) => REFUSALS.some((row) => row.whose === whose && row.says.test(line)));
}

function linesOf(said: unknown): readonly string[] {
  const texts = Array.isArray(said) ? (said as string[]) : said === undefined ? [] : [String(said)];
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
}
