import { describe, expect, it } from 'vitest';
import { SHAPING_ONLY_PODS as OF_ALERTMANAGER } from '../../lib/core/alertmanager/workload/spec';
import { CREDENTIAL_VARIABLE_PREFIX } from '../../lib/core/base/conventions';
import type { Schema } from '../../lib/core/input/schema';
import { SHAPING_ONLY_PODS as OF_PROMETHEUS } from '../../lib/core/prometheus/workload/spec';
import type { InputObject } from '../conformance/case';
import { appWith, type Server } from '../support/app-with';
import { type Compiled, compiled } from '../support/compiled';
import { CONFIGURED_PARTS, objectAt, type Part, type Path, partSchema, placesIn } from '../support/schema-places';
import { NEWEST } from '../support/versions';

/** What would show another's password. */
const MENTION = `$(${CREDENTIAL_VARIABLE_PREFIX}Secret__db__password)`;
const VERSIONS: Readonly<Record<Server, string>> = { Prometheus: NEWEST.Prometheus, Alertmanager: NEWEST.Alertmanager };

const OF_WORKLOADS: Readonly<Record<string, ReadonlySet<string>>> = {
  Prometheus: OF_PROMETHEUS,
  PrometheusAgent: OF_PROMETHEUS,
  Alertmanager: OF_ALERTMANAGER,
};

const isText = ({ type, enum: values }: Schema) => type === 'string' && values === undefined;
const isMap = ({ type }: Schema) => type === 'map';

function isOfWorkload(kind: string, [field = '']: Path): boolean {
  return OF_WORKLOADS[kind]?.has(field) ?? false;
}

/** By itself, and where only a URL has the form that is needed. */
const TEXTS = [MENTION, `https://localhost/${MENTION}`];

/** An object that says it in the text at a path, or as a key of the map there. */
function saying(text: string, apiVersion: string, kind: string, part: Part, path: Path): InputObject {
  const isPlace = (at: Path) => at.length === path.length + 1 && path.every((name, i) => name === at[i + 1]);
  return objectAt(apiVersion, kind, part, path, {
    at: (schema, at) => (isPlace(at) && isText(schema) ? text : undefined),
    key: text,
  });
}

/** By us, or already since it has not the form of such a field. */
const REFUSALS = ['foreign-variable', 'invalid-value', 'unsupported-version'];

function isRefused({ findings }: Compiled, path: Path): boolean {
  return findings.some(
    ({ severity, code, path: at }) => severity === 'error' && REFUSALS.includes(code) && at.includes(path.at(-1)!),
  );
}

function configurationsIn({ manifests }: Compiled, server: Server): string[] {
  const file = `${server.toLowerCase()}.yaml`;
  return manifests
    .map(({ stringData }) => (stringData as Readonly<Record<string, string>> | undefined)?.[file])
    .filter((text) => text !== undefined);
}

describe.each(CONFIGURED_PARTS)('%s, %s %s %s', (server, apiVersion, kind, part) => {
  const schema = partSchema(apiVersion, kind, part);
  const answerTo = (path: Path, text: string = MENTION) =>
    compiled(appWith(saying(text, apiVersion, kind, part, path), server, VERSIONS[server]));

  it.each([
    ['text', isText],
    ['key', isMap],
  ])('no %s may name a variable of the sidecar', { timeout: 60_000 }, (_, isWanted) => {
    const places = placesIn(schema, isWanted).filter((path) => !isOfWorkload(kind, path) && path[0] !== 'version');
    const taken = places.filter((path) => TEXTS.some((text) => !isRefused(answerTo(path, text), path)));
    expect(taken.map((path) => path.join('.'))).toEqual([]);
    expect(places).not.toEqual([]);
  });

  if (!(kind in OF_WORKLOADS)) return;

  it('what belongs to the pod may, and is not in the configuration', { timeout: 60_000 }, () => {
    const places = placesIn(schema, isText).filter((path) => isOfWorkload(kind, path) && path.length < 4);
    const answers = places.map((path) => ({ path: path.join('.'), answer: answerTo(path) }));
    const inConfiguration = answers.filter(({ answer }) =>
      configurationsIn(answer, server).some((text) => text.includes(MENTION)),
    );
    expect(inConfiguration.map(({ path }) => path)).toEqual([]);
    expect(answers.filter(({ answer }) => configurationsIn(answer, server).length > 0)).not.toEqual([]);
  });
});
