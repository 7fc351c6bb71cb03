import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { cli, IDLE, monitor, PROMETHEUS } from './support';

interface ResourceList {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: readonly { readonly kind: string; readonly metadata: Metadata }[];
  readonly functionConfig?: object;
  readonly results?: readonly { readonly [field: string]: unknown }[];
}

interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What kustomize and kpt write: documents as items, each with where it was read. */
function resourceList(texts: readonly string[], functionConfig?: object): string {
  const items = texts.map((text, i) => {
    const object = load(text) as { readonly metadata: Metadata };
    const annotations = {
      ...object.metadata.annotations,
      'internal.config.kubernetes.io/path': `${i}.yaml`,
      'internal.config.kubernetes.io/index': '0',
    };
    return { ...object, metadata: { ...object.metadata, annotations } };
  });
  return JSON.stringify({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items, functionConfig });
}

async function krm(input: string, ...args: readonly string[]) {
  const { code, out, error } = await cli(['krm', ...args], { input });
  return { code, error, list: load(out) as ResourceList };
}

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {number: "010"}\n';
const withoutNamespace = (text: string) => text.replace('  namespace: monitoring\n', '');

describe('krm', () => {
  it('gives plain manifests in the place of custom resources, and all else as it is', async () => {
    const functionConfig = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'compile' } };
    const { code, error, list } = await krm(resourceList([CONFIG_MAP, PROMETHEUS, monitor('web')], functionConfig));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(list).toMatchObject({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', functionConfig });
    expect(list.items[0]).toMatchObject({ kind: 'ConfigMap', data: { number: '010' } });
    expect(list.items.map(({ kind }) => kind)).toContain('StatefulSet');
    expect(list.items.map(({ kind }) => kind)).not.toContain('Prometheus');
    expect(list.results).toBeUndefined();
  });

  it('keeps what kustomize notes of an object with that object only', async () => {
    const { list } = await krm(resourceList([CONFIG_MAP, PROMETHEUS, monitor('web')]));
    const noted = list.items.filter(({ metadata }) => JSON.stringify(metadata).includes('config.kubernetes.io/'));
    expect(noted.map(({ metadata }) => metadata.name)).toEqual(['a']);
  });

  it('says what is wrong in its results, where the object was read, and changes nothing', async () => {
    const input = resourceList([PROMETHEUS, monitor('web').replace('port:', 'prt:')]);
    const { code, error, list } = await krm(input);
    expect(code).toBe(1);
    expect(error).toMatch(
      /^1\.yaml: error: ServiceMonitor monitoring\/web: spec\.endpoints\[0\]\.prt: .*\[unknown-field\]\n$/,
    );
    expect(list.items).toEqual((JSON.parse(input) as ResourceList).items);
    expect(list.results).toEqual([
      {
        message: expect.stringContaining('did you mean `port`?'),
        severity: 'error',
        resourceRef: {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'ServiceMonitor',
          name: 'web',
          namespace: 'monitoring',
        },
        file: { path: '1.yaml', index: 0 },
        field: { path: 'spec.endpoints[0].prt' },
        tags: { code: 'unknown-field' },
      },
    ]);
  });

  it('says the file of an item that is no object as well', async () => {
    const { items, ...list } = JSON.parse(resourceList([PROMETHEUS, monitor('web')]));
    const { code, list: written } = await krm(JSON.stringify({ ...list, items: [items[0], { ...items[1], kind: 5 }] }));
    expect(code).toBe(1);
    expect(written.results).toMatchObject([{ file: { path: '1.yaml', index: 0 }, tags: { code: 'wrong-type' } }]);
  });

  it('keeps the results of functions before it', async () => {
    const earlier = { message: 'of another function', severity: 'info' };
    const input = JSON.stringify({ ...JSON.parse(resourceList([IDLE])), results: [earlier] });
    const { list } = await krm(input);
    expect(list.results).toEqual([earlier, expect.objectContaining({ severity: 'warning' })]);
  });

  it('says no line of a list that nobody sees, and the file of what kustomize notes the origin of', async () => {
    const wrong = (more: string) =>
      load(monitor('web').replace('port:', 'prt:').replace('  name: web\n', `  name: web\n${more}`));
    const list = (...items: readonly unknown[]) =>
      JSON.stringify({
        apiVersion: 'config.kubernetes.io/v1',
        kind: 'ResourceList',
        items: [load(PROMETHEUS), ...items],
      });
    const origin = (text: string) =>
      `  annotations: {config.kubernetes.io/index: '1', config.kubernetes.io/origin: "${text}"}\n`;
    const cases = [
      ['', 'error: ServiceMonitor', undefined],
      [origin('path: ../base/web.yaml\\n'), '../base/web.yaml: error: ServiceMonitor', { path: '../base/web.yaml' }],
      [origin('path: web.yaml\\nrepo: https://example.com/a\\n'), 'error: ServiceMonitor', undefined],
    ] as const;
    for (const [more, line, file] of cases) {
      const said = await krm(list(wrong(more)));
      expect(said.error.startsWith(line), said.error).toBe(true);
      expect(said.list.results![0]!['file']).toEqual(file);
    }
  });

  it('says no place that an annotation makes up', async () => {
    const at = (index: string) =>
      monitor('web')
        .replace('port:', 'prt:')
        .replace(
          '  name: web\n',
          `  name: web\n  annotations: {config.kubernetes.io/path: a.yaml, config.kubernetes.io/index: '${index}'}\n`,
        );
    const list = (index: string) =>
      JSON.stringify({
        apiVersion: 'config.kubernetes.io/v1',
        kind: 'ResourceList',
        items: [load(PROMETHEUS), load(at(index))],
      });
    expect((await krm(list('3'))).list.results).toMatchObject([{ file: { path: 'a.yaml', index: 3 } }]);
    expect((await krm(list('NaN'))).list.results![0]).not.toHaveProperty('file');
  });

  it.each([
    ['an option', undefined, ['-n', 'observed']],
    ['a spec', { spec: { namespace: 'observed' } }, []],
    ['a ConfigMap', { kind: 'ConfigMap', data: { namespace: 'observed' } }, []],
  ])('takes the namespace of objects that have none from %s', async (_, functionConfig, args) => {
    const input = resourceList([PROMETHEUS, monitor('web')].map(withoutNamespace), functionConfig);
    const { code, error, list } = await krm(input, ...args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(new Set(list.items.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['observed']));
  });

  it.each([
    [{ strict: 'yes' }, '`strict` is neither `true` nor `false`'],
    [{ strict: 1 }, '`strict` is neither'],
    [{ namespace: 5 }, '`namespace` is no text'],
    [{ namespace: 'A_b' }, '`namespace` is `A_b`, which is no name of a namespace'],
  ])('refuses a configuration that says %j', async (spec, message) => {
    const { code, out, error } = await cli(['krm'], { input: resourceList([PROMETHEUS], { kind: 'Compile', spec }) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`in the function's configuration ${message}`);
  });

  it('fails over warnings where its configuration asks for that', async () => {
    const idle = PROMETHEUS.replace('{}', '{matchLabels: {team: a}}');
    expect(await krm(resourceList([idle]))).toMatchObject({ code: 0, list: { results: [{ severity: 'warning' }] } });
    expect(await krm(resourceList([idle], { spec: { strict: true } }))).toMatchObject({ code: 1 });
    expect(await krm(resourceList([idle], { data: { strict: 'true' } }))).toMatchObject({ code: 1 });
  });

  it.each(['', '  '])(
    'leaves out an item that nobody can read where others trust nobody (%j before items)',
    async (pad) => {
      const hostile = PROMETHEUS.replace(
        'metadata:',
        'metadata:\n  annotations: {cdk8s-prometheus.io/tenancy: hostile}',
      );
      const deep = `apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: deep, namespace: evil}\nx: ${'['.repeat(250)}${']'.repeat(250)}\n`;
      const text =
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: text, namespace: b}\ndata:\n  a: |\n    - b\n\n    ---\n';
      const items = [hostile, deep, text, monitor('web')].map((item) =>
        item
          .trimEnd()
          .split('\n')
          .map((line, i) => (line === '' ? '' : `${pad}${i === 0 ? '- ' : '  '}${line}`))
          .join('\n'),
      );
      const list = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n${items.join('\n')}\nfunctionConfig:\n  kind: Compile\n`;
      const { code, list: written } = await krm(list);
      const names = written.items.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
      expect(code).toBe(0);
      expect(names).toEqual(expect.arrayContaining(['ConfigMap text', 'StatefulSet prometheus-k8s']));
      expect(names).not.toContain('Foo deep');
      expect(written.items.find(({ metadata: { name } }) => name === 'text')).toMatchObject({
        data: { a: '- b\n\n---\n' },
      });
      expect(written.functionConfig).toEqual({ kind: 'Compile' });
      expect(JSON.stringify(written.results)).toContain('the whole document is left out');
    },
  );

  it.each([
    ['nothing', '', 'there is no ResourceList on standard input'],
    ['an object that is no ResourceList', CONFIG_MAP, 'there is no ResourceList on standard input'],
    ['text that is no YAML', 'a: [', 'standard input cannot be read'],
    [
      'a setting that it does not have',
      resourceList([], { spec: { namspace: 'a' } }),
      'says `namspace`, and can say `namespace` and `strict`',
    ],
    ['a namespace that is no text', resourceList([], { spec: { namespace: 1 } }), '`namespace` is no text'],
  ])('refuses %s', async (_, input, message) => {
    const { code, out, error } = await cli(['krm'], { input });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });
});
