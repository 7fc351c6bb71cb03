import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AlertmanagerFile, WireReceiver } from '../../lib/core/alertmanager/types';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import { emitNode, emitYaml } from '../../lib/core/emit/yaml';
import { contentIn } from '../conformance/app';
import type { Case } from '../conformance/case';
import type { Outcome } from '../conformance/component';
import { run as configuration } from '../conformance/components/alertmanager-config';
import { run as derived } from '../conformance/components/alertmanager-config-derived';
import { run as fragment } from '../conformance/components/alertmanager-fragment';
import { run as rawConfiguration } from '../conformance/components/alertmanager-rawconfig';
import {
  alertmanagerConfigOf,
  alertmanagerOf,
  NAMESPACE,
  runningConfiguration,
  startAlertmanagerPod,
} from '../support/alertmanager-pod';
import { amtoolOnAll } from '../support/checks';
import { MountedCredentials } from '../support/mounted-credentials';
import { RECEIVER_KEYS, RECEIVER_SECRET, sampleReceivers } from '../support/receivers';
import { recordedCases } from '../support/recorded';
import { REFUSED_CONFIGS } from '../support/refused-configs';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { completed } from '../support/whole-alertmanager';

type Line = (typeof ALERTMANAGER_VERSIONS)[number];

/** Where a recorded function asked for no version. */

/** How many cases there are at least: fewer would mean that they are not found. */
const FEWEST: Readonly<Record<Line, Readonly<Record<string, number>>>> = {
  '0.28.1': {
    'alertmanager-config': 45,
    'alertmanager-config-derived': 50,
    'alertmanager-fragment': 74,
    'alertmanager-rawconfig': 0,
  },
  [NEWEST.Alertmanager]: {
    'alertmanager-config': 64,
    'alertmanager-config-derived': 68,
    'alertmanager-fragment': 123,
    'alertmanager-rawconfig': 41,
  },
};

interface Compiled {
  readonly testCase: Case;
  /** As Alertmanager gets it: with files for credentials, and the variables substituted. */
  readonly text: string;
  readonly findings: Outcome['findings'];
}

const COMPILE: Readonly<Record<string, (testCase: Case) => Omit<Compiled, 'testCase'>>> = {
  'alertmanager-config': (testCase) => {
    const credentials = new MountedCredentials('/etc/alertmanager/credentials', contentIn(testCase));
    const { output, findings } = configuration(testCase, credentials);
    return { text: credentials.substituted(emitNode(output as object).text), findings };
  },
  'alertmanager-config-derived': (testCase) => written(derived(testCase)),
  'alertmanager-fragment': (testCase) => {
    const outcome = fragment(testCase);
    return written({ ...outcome, output: completed(fileWith(testCase, outcome.output as object)) });
  },
  'alertmanager-rawconfig': (testCase) => written(rawConfiguration(testCase)),
};

function written({ output, findings }: Outcome): Omit<Compiled, 'testCase'> {
  return { text: emitYaml(output as object), findings };
}

function fileWith({ meta }: Case, part: object): AlertmanagerFile {
  if (meta.fragmentType === '*alertmanager.alertmanagerConfig') return part;
  if (meta.fragmentType === '*alertmanager.route') return { route: { receiver: 'any', routes: [part] } };
  return { global: { http_config: part } };
}

interface Refusal {
  readonly says: string | RegExp;
  readonly why: string;
  /** The line that has such a case, where the other has none. */
  readonly only?: Line;
  /** What the recorded input has to say. */
  readonly given?: RegExp;
  /** What the version does not know, and was left out with a warning. */
  readonly leftOut?: RegExp;
}

/** What no Alertmanager can accept, because the recorded input asks for just that. */
const REFUSED: readonly Refusal[] = [
  {
    says: 'no global OpsGenie API Key set either inline or in a file',
    why: 'the key is in a file, which the version cannot read',
    leftOut: /\.opsgenie_configs\[\d+\]\.api_key_file$/,
  },
  {
    says: 'missing service or routing key in PagerDuty config',
    why: 'the key is in a file, which the version cannot read',
    leftOut: /\.(service|routing)_key_file$/,
  },
  {
    says: 'one of url or url_file must be configured',
    why: 'the URL is in a file, which the version cannot read',
    leftOut: /\.webhook_configs\[\d+\]\.url_file$/,
  },
  {
    says: 'unsupported scheme "" for URL',
    why: 'a template, and the version follows none: a warning says so',
    only: '0.28.1',
    given: /url: '\{\{ \.labels\.url \}\}'/,
    leftOut: /\.webhook_configs\[\d+\]\.url$/,
  },
  {
    says: 'unsupported scheme "" for URL',
    why: 'an address without its scheme, which the operator takes',
    given: /^[ -]*(pagerdutyUrl|slack_api_url|(mattermost_)?webhook_url): (?!https?:)[\w./]+$/m,
  },
  {
    says: /^at most one of oauth2 client_secret, client_secret_file & client_secret_ref must be configured/,
    why: 'both are given',
    given: /^ *client_secret: .*\n *client_secret_file: /m,
  },
  {
    says: 'at most one of authorization credentials & credentials_file must be configured',
    why: 'both are given',
    given: /^ *credentials: .*\n *credentials_file: /m,
  },
  {
    says: 'if proxy_from_environment is configured, proxy_url must not be configured',
    why: 'both are given',
    given: /proxy_from_environment: true(.*\n)*.*proxy_url: |proxy_url: (.*\n)*.*proxy_from_environment: true/,
  },
  {
    says: /cannot unmarshal !!str `invalid` into config\.plain$/,
    why: 'the configuration of the user is this one word, and is not looked into',
    only: NEWEST.Alertmanager,
    given: /alertmanager\.yaml: (invalid|aW52YWxpZA==)$/m,
  },
];

function allows({ says, given, leftOut }: Refusal, { testCase, findings }: Compiled, output: string): boolean {
  if (typeof says === 'string' ? output !== says : !says.test(output)) return false;
  const warned = findings.filter(({ code }) => code === 'unsupported-by-version');
  if (leftOut !== undefined && !warned.some(({ path }) => leftOut.test(path))) return false;
  const files = ['input.yaml', 'meta.yaml'].map((file) => testCase.files.get(file) ?? '');
  return given === undefined || files.some((text) => given.test(text));
}

describe('recorded inputs of Alertmanager', () => {
  for (const line of ALERTMANAGER_VERSIONS) {
    describeWith([`amtool-${line}`], `amtool ${line}`, () => {
      const judged = new Set<Refusal>();

      it.each(Object.keys(COMPILE))('accepts what those of %s are compiled to', { timeout: 60_000 }, (component) => {
        const cases = casesOf(component, line);
        const verdicts = amtoolOnAll(
          line,
          cases.map(({ text }) => text),
        );
        const refused = cases.flatMap((compiled, index) => {
          const { ok, output } = verdicts[index]!;
          const known = ok ? undefined : REFUSED.find((row) => allows(row, compiled, output));
          if (known !== undefined) judged.add(known);
          return ok || known !== undefined ? [] : [{ name: compiled.testCase.name, output }];
        });
        expect(refused).toEqual([]);
        expect(cases.length).toBeGreaterThanOrEqual(FEWEST[line][component]!);
      });

      it('refuses still what it is known to refuse', () => {
        const unused = REFUSED.filter((row) => (row.only ?? line) === line && !judged.has(row));
        expect(unused.map(({ says, why }) => ({ says, why }))).toEqual([]);
      });
    });
  }
});

function casesOf(component: string, line: Line): Compiled[] {
  return recordedCases(component)
    .filter(({ expected, meta }) => expected.kind === 'value' && isKnownTo(line, meta.version))
    .map((testCase) => ({ testCase, ...COMPILE[component]!(testCase) }));
}

/** A line knows the fields of every version before it. */
function isKnownTo(line: Line, version: unknown): boolean {
  return atLeast(parseVersion(line)!, String(version ?? NEWEST.Alertmanager));
}

for (const line of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${line}`], `amtool ${line}`, () => {
    it('refuses what we refuse of a user-supplied configuration, and accepts what we accept', () => {
      const known = REFUSED_CONFIGS.filter(
        ({ since, unseen }) => unseen !== true && (since === undefined || atLeast(parseVersion(line)!, since)),
      );
      const verdicts = (configs: readonly object[]) => amtoolOnAll(line, configs.map(emitYaml)).map(({ ok }) => ok);
      const names = (pick: (ok: boolean) => boolean, all: readonly boolean[]) =>
        known.filter((_, index) => pick(all[index]!)).map(({ name }) => name);
      expect(names((ok) => ok, verdicts(known.map(({ wrong }) => wrong)))).toEqual([]);
      expect(names((ok) => !ok, verdicts(known.map(({ right }) => right)))).toEqual([]);
    });
  });
}

const KINDS = sampleReceivers(NEWEST.Alertmanager).length;

function configOf(text: string): { readonly receivers: readonly WireReceiver[] } {
  return parse(text) as { readonly receivers: readonly WireReceiver[] };
}

/** Whether a server shows what it was given, secrets aside, perhaps with defaults beside it. */
function shows(shown: unknown, given: unknown): boolean {
  if (shown === '<secret>') return typeof given === 'string';
  if (Array.isArray(given)) return Array.isArray(shown) && given.every((item, index) => shows(shown[index], item));
  if (typeof given === 'object' && given !== null) {
    return Object.entries(given).every(([field, value]) => shows((shown as Record<string, unknown>)?.[field], value));
  }
  if (shown === undefined) return saysNothing(given);
  return shown === given || (typeof shown === 'string' && withoutZeros(shown) === given);
}

/** `1h` is shown as `1h0m0s`. */
function withoutZeros(duration: string): string {
  return duration.replace(/(\d[hm])(0m)?0s$/, '$1');
}

function saysNothing(given: unknown): boolean {
  return given === '' || given === false;
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `Alertmanager ${version}`, () => {
    it.each(['v1alpha1', 'v1beta1'] as const)('runs with every kind of receiver of %s', async (api) => {
      const receivers = sampleReceivers(version);
      const routes = receivers.map(({ name }) => ({
        receiver: name,
        matchers: [{ name: 'to', value: name, matchType: '=' }],
      }));
      const config = alertmanagerConfigOf(api, { route: { receiver: 'webhookConfigs', routes }, receivers });
      const keys = new Map(Object.entries(RECEIVER_KEYS).map(([key, value]) => [key, Buffer.from(value)]));
      const objects = [alertmanagerOf(version), config];
      const { alertmanager, files } = await startAlertmanagerPod(version, objects, { [RECEIVER_SECRET]: keys });

      const given = configOf(readFileSync(files.configFile, 'utf8')).receivers;
      const running = configOf(await runningConfiguration(alertmanager)).receivers;
      const unlike = given.filter((each) => !running.some((one) => one.name === each.name && shows(one, each)));
      expect(unlike).toEqual([]);
      expect(given.filter(({ name }) => name.startsWith(`${NAMESPACE}/team/`))).toHaveLength(KINDS);
    });
  });
}
