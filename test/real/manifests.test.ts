import { App, Chart, JsonPatch, Yaml } from 'cdk8s';
import { ConfigObjectKind, ConfigSource, Prometheus, ReloadMode, ThanosRuler } from 'cdk8s-prometheus';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { misreadIn } from '../../lib/core/emit/manifest-text';
import { readManifests as manifestsIn } from '../../lib/core/languages/manifests';
import { warningsOf } from '../lib/support';
import { declareWith, FIELDS, objectWith, SELECT_ALL } from '../support/hostile-objects';
import { hostileText } from '../support/hostile-texts';
import { type Reader, readManifests } from '../support/manifest-reader';
import { describeWith, MANIFEST_READER } from '../support/tools';

const READERS: readonly Reader[] = ['kubectl', 'kustomize'];

const PLAIN = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'plain' } };

/** Where a text can be in an object. */
const MODES: readonly ((text: string) => object)[] = [
  (text) => ({ ...PLAIN, data: { a: text, b: 'x' } }),
  (text) => ({ ...PLAIN, spec: { list: [{ a: text, b: 'x' }] } }),
  (text) => ({ ...PLAIN, spec: { list: [text, 'x'] } }),
  (text) => ({ ...PLAIN, data: { [text]: 'x', b: 'x' } }),
  (text) => ({ ...PLAIN, z: text }),
];

describeWith([MANIFEST_READER], 'what cdk8s writes of a text', () => {
  it.each(READERS)(
    'is read by %s as the same, unless we say that it is not',
    (reader) => {
      const cases = fc.sample(fc.tuple(fc.constantFrom(...MODES), hostileText), { numRuns: 20_000, seed: 1 });
      const objects = cases.map(([mode, text]) => mode(text));
      const files = readManifests(
        objects.map((object) => Yaml.stringify(PLAIN, object, PLAIN)),
        reader,
      );
      const isRead = files.map((file, i) => same(file, [PLAIN, objects[i]!, PLAIN]));
      const isSet = objects.map((object) => misreadIn(object).length === 0);
      const texts = (wanted: boolean) =>
        cases.filter((_, i) => isSet[i] === wanted && isRead[i] !== wanted).map(([, text]) => text);
      expect(texts(true)).toEqual([]);
      // Of characters that are written as they are, we take none; all else that we refuse would be misread.
      expect(texts(false).filter((text) => !/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text))).toEqual([]);
      expect(isRead.filter((read) => !read).length).toBeGreaterThan(100);
    },
    60_000,
  );
});

/** Keys that are no texts in YAML. A whole number that is written as a float is taken for the number. */
const KEYS =
  '.inf .nan -.inf +.INF 1e3 1e5 1000000 1.50 0.1 123456789.5 1e-5 0.0001 0x10 1e21 1e20 16777217.5 010 0o10 yes ~ ' +
  '18446744073709551615 9223372036854775807 9223372036854775808 3.4e38 1e39 1e400 1.0 -0.0 -0 1_000 1_0.5 999999.5 5e-324';

describeWith([MANIFEST_READER], 'a key that is no text', () => {
  it.each(KEYS.split(' '))('%s becomes what kubectl makes of it', (key) => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { ? ${key} : x }\n`;
    const [theirs] = readManifests([text]);
    const [ours] = manifestsIn(text);
    expect('error' in theirs! ? undefined : theirs![0]).toEqual(ours!.value);
  });
});

/** Whether a file holds the objects, in whatever order their keys are. */
function same(read: unknown, meant: readonly object[]): boolean {
  return JSON.stringify(inOrder(read)) === JSON.stringify(inOrder(meant));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, member]) => [key, inOrder(member)]);
}

/** What an app is written as, and its objects; undefined where synth refuses it. */
function written(declare: (chart: Chart) => void): { readonly yaml: string; readonly objects: object[] } | undefined {
  const app = new App();
  const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
  try {
    declare(chart);
    let yaml = '';
    warningsOf(() => {
      yaml = app.synthYaml() as unknown as string;
    });
    return { yaml, objects: chart.toJson() as object[] };
  } catch (error) {
    expect(String(error)).toContain('Validation failed');
    expect(String(error)).not.toContain('internal error');
    return undefined;
  }
}

describeWith([MANIFEST_READER], 'what is written of an app is what kubectl reads', () => {
  const check = (apps: readonly ((chart: Chart) => void)[], least: number) => {
    const all = apps.map(written).filter((app) => app !== undefined);
    for (const reader of READERS) {
      const files = readManifests(
        all.map(({ yaml }) => yaml),
        reader,
      );
      const misread = all.filter(({ objects }, i) => !same(files[i], objects));
      expect(misread.map(({ objects }) => objects)).toEqual([]);
    }
    expect(all.length).toBeGreaterThan(least);
  };

  it.each([ReloadMode.MOUNTED, ReloadMode.WATCHING])(
    'with a hostile text in any field of any kind, %s',
    (mode) => {
      const cases = fc.sample(fc.tuple(fc.constantFrom(...FIELDS), hostileText), { numRuns: 500, seed: 2 });
      check(
        cases.map(([field, text]) => declareWith(objectWith(field, text), mode)),
        50,
      );
    },
    120_000,
  );

  it('with a hostile text in annotations, arguments, variables, patches and settings', () => {
    const apps = fc.sample(hostileText, { numRuns: 200, seed: 3 }).map((text) => (chart: Chart) => {
      const spec = {
        ...SELECT_ALL,
        podMetadata: { annotations: { a: text } },
        additionalArgs: [{ name: 'a', value: text }],
        containers: [{ name: 'b', image: 'b', env: [{ name: 'B', value: text }] }],
      };
      const prometheus = new Prometheus(chart, 'a', { metadata: { name: 'a', annotations: { a: text } }, spec });
      prometheus.patch('Service', 'prometheus-a-web', JsonPatch.add('/metadata/annotations', { a: text }));
    });
    check(apps, 20);
  }, 60_000);

  it('with a hostile configuration of somebody else, which is kept to the byte', () => {
    const sources = [ConfigObjectKind.SECRET, ConfigObjectKind.CONFIG_MAP];
    const texts = fc.sample(fc.tuple(hostileText, fc.constantFrom(...sources)), { numRuns: 200, seed: 4 });
    const cases = texts.map(([text, configObjectKind]) => ({ text: `# ${text}\n{}\n`, configObjectKind }));
    const declared = cases.map(({ text, configObjectKind }) => (chart: Chart) => {
      new Prometheus(chart, 'a', { metadata: { name: 'a' }, config: ConfigSource.fromText(text), configObjectKind });
    });
    check(declared, 50);
    const kept = cases.filter(({ text }, i) => {
      const app = written(declared[i]!);
      return app !== undefined && configurationIn(app.objects) !== text;
    });
    expect(kept).toEqual([]);
  }, 60_000);

  it('with a hostile text in a rule', () => {
    const apps = fc.sample(hostileText, { numRuns: 200, seed: 5 }).map((text) => (chart: Chart) => {
      const rules = [{ alert: 'a', expr: 'up == 0', annotations: { a: text } }];
      declareWith(
        {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: { name: 'rules' },
          spec: { groups: [{ name: 'a', rules }] },
        },
        ReloadMode.MOUNTED,
      )(chart);
      new ThanosRuler(chart, 'ruler', {
        metadata: { name: 'main' },
        spec: { ruleSelector: {}, queryEndpoints: ['http://q'] },
      });
    });
    check(apps, 50);
  }, 60_000);
});

/** The text under the key of Prometheus', however it is held. */
function configurationIn(objects: readonly object[]): string | undefined {
  const key = 'prometheus.yaml';
  for (const { kind, data, stringData, binaryData } of objects as readonly Record<string, Record<string, string>>[]) {
    const encoded = binaryData?.[key] ?? ((kind as unknown) === 'Secret' ? data?.[key] : undefined);
    const text = encoded === undefined ? (stringData?.[key] ?? data?.[key]) : Buffer.from(encoded, 'base64').toString();
    if (text !== undefined) return text;
  }
  return undefined;
}
