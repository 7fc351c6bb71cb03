import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Findings } from '../../lib/core/base/findings';
import type { Kind } from '../../lib/core/base/resource';
import { atLeast, parseVersion, type Version } from '../../lib/core/base/version';
import { compile } from '../../lib/core/compile';
import { emitYaml } from '../../lib/core/emit/yaml';
import { schemaOf, withDefaults } from '../../lib/core/input/schema';
import { appOf } from '../conformance/app';
import type { Case, InputObject } from '../conformance/case';
import { run as runFragment } from '../conformance/components/prometheus-config-fragment';
import { gathered, selectingAll } from '../conformance/everything';
import { generatedText } from '../conformance/generated';
import { promtoolOnAll } from '../support/checks';
import { type Held, podFiles } from '../support/pod-files';
import { temporaryFolder } from '../support/processes';
import { recordedCases } from '../support/recorded';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';
import { NEWEST } from '../support/versions';

type Line = (typeof PROMETHEUS_VERSIONS)[number];

const EMPTY_DURATION = 'empty duration string';

/** What no server of a line can accept, because the recorded input asks for just that: promtool's words → why. */
const REFUSED: Readonly<Record<Line, Readonly<Record<string, string>>>> = {
  '2.53.3': {
    [EMPTY_DURATION]: 'the recorded functions saw inputs without the defaults of the API, intervals among them',
    '"some-other-key" is not a valid label name':
      "the external label is the input's own, and an error of ours; hyphens came with version 3",
  },
  '3.5.3': {
    [EMPTY_DURATION]: 'the recorded functions saw inputs without the defaults of the API, intervals among them',
    'utf8 metric names requested but validation scheme is not set to UTF8':
      'recorded for 3.0, where names are validated and not yet escaped; 3.4 wants the escaping to be set as well',
  },
  [NEWEST.Prometheus]: {
    [EMPTY_DURATION]: 'the recorded functions saw inputs without the defaults of the API, intervals among them',
  },
};

const SERVERS = ['Prometheus', 'PrometheusAgent'];

interface Recorded {
  readonly testCase: Case;
  readonly version: Version;
}

const recorded: readonly Recorded[] = recordedCases('prometheus-config', 'prometheus-config-fragment', 'agent-config')
  .filter(({ expected }) => expected.kind === 'value')
  .map((testCase) => ({ testCase, version: parseVersion(String(testCase.meta.version))! }));

/** The line whose fields are those of the version, or few more; none is between 2.53 and 3.0. */
function linesOf(version: Version): readonly Line[] {
  if (atLeast(version, '3.6.0')) return [NEWEST.Prometheus];
  if (atLeast(version, '3.0.0-rc.0')) return ['3.5.3'];
  return atLeast(version, '2.54.0') ? ['2.53.3', '3.5.3'] : ['2.53.3'];
}

/** As an API server hands it out. */
function withApiDefaults(testCase: Case): Case {
  return { ...testCase, objects: testCase.objects.map(completed) };
}

function completed(object: InputObject): InputObject {
  const schema = schemaOf(object.apiVersion, object.kind as Kind);
  const { spec = {} } = object;
  return schema === undefined ? object : { ...object, ...(withDefaults(schema, { spec }) as { spec: object }) };
}

function wordsOf(output: string): string {
  return output.replace(/^parsing YAML file : |\n/g, '');
}

function textOf(testCase: Case): string {
  const isFragment = testCase.component === 'prometheus-config-fragment';
  return isFragment ? emitYaml(runFragment(testCase).output) : generatedText(testCase).text;
}

/** What promtool says of each case that it does not accept, by the name of the case. */
function refusals(line: Line, cases: readonly Case[]): Readonly<Record<string, string>> {
  const verdicts = promtoolOnAll(line, cases.map(textOf));
  const refused = cases.flatMap(({ name }, index) => {
    const { ok, output } = verdicts[index]!;
    return ok ? [] : [[name, wordsOf(output)] as const];
  });
  return Object.fromEntries(refused);
}

function without(refused: Readonly<Record<string, string>>, known: readonly string[]): object {
  return Object.fromEntries(Object.entries(refused).filter(([, output]) => !known.some((text) => output === text)));
}

describe('recorded inputs', () => {
  for (const line of PROMETHEUS_VERSIONS) {
    const cases = recorded.filter(({ version }) => linesOf(version).join() === line).map(({ testCase }) => testCase);
    const known = Object.keys(REFUSED[line]);

    describeWith([`promtool-${line}`], `promtool ${line}`, () => {
      it('accepts what they are compiled to', { timeout: 60_000 }, () => {
        const refused = refusals(line, cases);
        expect(without(refused, known)).toEqual({});
        // Reasons that are none any more would hide something.
        expect(known.filter((text) => !Object.values(refused).includes(text))).toEqual([]);
        expect(cases.length).toBeGreaterThan(40);
      });

      it('accepts it without an empty duration where the API fills in its defaults', { timeout: 60_000 }, () => {
        const others = known.filter((text) => text !== EMPTY_DURATION);
        expect(without(refusals(line, cases.map(withApiDefaults)), others)).toEqual({});
      });
    });
  }

  describeWith(['promtool-2.53.3', 'promtool-3.5.3'], 'promtool, for versions between its lines', () => {
    it('accepts what they are compiled to before or after', { timeout: 60_000 }, () => {
      const cases = recorded.filter(({ version }) => linesOf(version).length > 1).map(({ testCase }) => testCase);
      const completedCases = cases.map(withApiDefaults);
      const [before, after] = [refusals('2.53.3', completedCases), refusals('3.5.3', completedCases)];
      expect(Object.entries(before).filter(([name]) => name in after)).toEqual([]);
      expect(cases).not.toEqual([]);
    });
  });

  for (const line of PROMETHEUS_VERSIONS) {
    const cases = recordedCases('prometheus-config', 'agent-config', 'realworld');

    describeWith([`promtool-${line}`], `promtool ${line}, with the files of the pod`, () => {
      it('accepts what they are compiled to, and finds what it names', { timeout: 120_000 }, () => {
        const pods = cases.flatMap((testCase) => podsOf(testCase, line));
        const verdicts = promtoolOnAll(
          line,
          pods.map(({ config }) => config),
          { syntaxOnly: false },
        );
        const refused = Object.fromEntries(
          pods.flatMap(({ name }, index) => (verdicts[index]!.ok ? [] : [[name, wordsOf(verdicts[index]!.output)]])),
        );
        expect(refused).toEqual({});
        expect(pods.length).toBeGreaterThan(300);
      });
    });
  }
});

/** The configuration of each instance of a case as its pods of the line see it; none where the case is an error. */
function podsOf(testCase: Case, line: Line): { readonly name: string; readonly config: string }[] {
  const findings = new Findings();
  const together = gathered({
    ...testCase,
    objects: testCase.objects.map((object) => selectingAll(ofLine(object, line))),
  });
  const app = appOf(together, findings, { settings: { onInvalid: 'drop' } });
  const held = together.data.map(
    ({ kind, name, data }): Held => ({
      kind,
      name,
      data: new Map([...data].map(([key, value]) => [key, Buffer.from(value)])),
    }),
  );
  const compiled = compile(app, findings);
  if (findings.hasErrors) return [];
  return compiled
    .filter(({ declaration: { resource } }) => SERVERS.includes(resource.kind))
    .map(({ manifests }) => {
      const { configFile } = podFiles(manifests, { held, standIn: 'any' }, 'prometheus', temporaryFolder());
      return { name: testCase.name, config: readFileSync(configFile, 'utf8') };
    });
}

function ofLine(object: InputObject, version: Line): InputObject {
  return SERVERS.includes(object.kind) ? { ...object, spec: { ...object.spec, version } } : object;
}
