import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readManifests } from '../support/manifest-reader';
import { describeWith, MANIFEST_READER } from '../support/tools';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const CONFIG_MAP = `# kept
apiVersion: v1
kind: ConfigMap
metadata: {name: a}   # as it is
data:
  number: "010"
  keep: |+
    text

`;

async function compiled(...texts: readonly string[]): Promise<string> {
  const folder = folderWith(Object.fromEntries(texts.map((text, i) => [`${i}.yaml`, text])));
  const { code, out, error } = await cli(['compile', '-q', '-f', folder]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out;
}

function kindsOf(out: string): string[] {
  return parseAllDocuments(out).map((document) => `${document.get('kind')} ${document.getIn(['metadata', 'name'])}`);
}

describe('compile', () => {
  it('passes other objects through as they are, in their order, around what an instance becomes', async () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: monitoring\n';
    const out = await compiled(namespace, `${PROMETHEUS}---\n${monitor('web')}---\n${CONFIG_MAP}`);
    expect(out.startsWith(`${namespace}---\n`)).toBe(true);
    expect(out.endsWith(`---\n${CONFIG_MAP}`)).toBe(true);
    expect(kindsOf(out)[0]).toBe('Namespace monitoring');
    expect(kindsOf(out).at(-1)).toBe('ConfigMap a');
    expect(kindsOf(out)).toContain('StatefulSet prometheus-k8s');
    expect(out).not.toContain('monitoring.coreos.com/v1');
  });

  it('begins no stream of YAML with JSON, behind which older versions of kubectl read nothing else', async () => {
    const json = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","namespace":"b"}}\n';
    const out = await compiled(json, PROMETHEUS, monitor('web'));
    expect(out.startsWith(`---\n${json}---\n`)).toBe(true);
    expect(kindsOf(out)).toContain('StatefulSet prometheus-k8s');
    expect(await compiled(json)).toBe(json);
  });

  it('gives the items of lists documents of their own', async () => {
    const out = await compiled(
      `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n`,
    );
    expect(kindsOf(out)).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  it('puts objects without a namespace where it is told', async () => {
    const files = { 'a.yaml': `${PROMETHEUS}---\n${monitor('web')}`.replaceAll('  namespace: monitoring\n', '') };
    const told = await cli(['compile', '-n', 'observed', '-f', folderWith(files)]);
    expect(told).toMatchObject({ code: 0, error: '' });
    expect(parseAllDocuments(told.out).map((document) => document.getIn(['metadata', 'namespace']))).toSatisfy(
      (namespaces: unknown[]) => namespaces.every((namespace) => namespace === 'observed'),
    );
    const untold = await cli(['compile', '-f', folderWith(files)]);
    expect(untold.error).toContain('[unknown-namespace]');
    expect(untold.out).toContain('namespace: default');
  });

  it('takes the place of what the operator has made of an instance, as a cluster is asked for it', async () => {
    const owned = (kind: string, name: string, owner: string) =>
      `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: monitoring, ownerReferences: [{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, name: ${owner}, uid: a}]}\n`;
    const made = [owned('Service', 'prometheus-operated', 'k8s'), owned('Secret', 'prometheus-k8s', 'k8s')];
    const alone = await compiled(PROMETHEUS, monitor('web'));
    expect(await compiled(PROMETHEUS, ...made, monitor('web'))).toBe(alone);
    expect(await compiled(PROMETHEUS, owned('Secret', 'other', 'gone'))).toContain('name: other');
  });

  it('knows the labels of Namespaces in the input', async () => {
    const selecting = PROMETHEUS.replace(
      '  serviceMonitorSelector: {}',
      '  serviceMonitorSelector: {}\n  serviceMonitorNamespaceSelector: {matchLabels: {team: a}}',
    );
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: other, labels: {team: a}}\n';
    const out = await compiled(
      selecting,
      namespace,
      monitor('web').replace('namespace: monitoring', 'namespace: other'),
    );
    expect(out).toContain('job_name: serviceMonitor/other/web/0');
  });
});

describe('compile -o', () => {
  const files = { 'a.yaml': `${PROMETHEUS}---\n${monitor('web')}---\n${CONFIG_MAP}` };

  it('writes a file an object, what others need first before them', async () => {
    const from = folderWith({ ...files, 'n.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: monitoring}\n' });
    const to = join(folderWith({}), 'dist');
    expect(await cli(['compile', '-q', '-f', from, '-o', to])).toEqual({ code: 0, out: '', error: '' });
    const names = readdirSync(to).sort();
    expect(names.slice(0, 2)).toEqual(['.cdk8s-prometheus', '0-Namespace.monitoring.yaml']);
    expect(names).toContain('StatefulSet.monitoring.prometheus-k8s.yaml');
    expect(readFileSync(join(to, 'ConfigMap.a.yaml'), 'utf8')).toBe(CONFIG_MAP);
  });

  it('never keeps what an earlier run left', async () => {
    const from = folderWith({ ...files, 'b.yaml': CONFIG_MAP.replace('name: a', 'name: b') });
    const to = join(folderWith({}), 'dist');
    await cli(['compile', '-q', '-f', from, '-o', to]);
    expect(existsSync(join(to, 'ConfigMap.b.yaml'))).toBe(true);
    rmSync(join(from, 'b.yaml'));
    await cli(['compile', '-q', '-f', from, '-o', to]);
    expect(existsSync(join(to, 'ConfigMap.b.yaml'))).toBe(false);
    expect(readdirSync(join(to, '..'))).toEqual(['dist']);
  });

  it('leaves the folder as it was where anything is wrong', async () => {
    const from = folderWith(files);
    const to = join(folderWith({}), 'dist');
    await cli(['compile', '-q', '-f', from, '-o', to]);
    const before = readdirSync(to);
    writeFileSync(join(from, 'b.yaml'), ']');
    expect((await cli(['compile', '-q', '-f', from, '-o', to])).code).toBe(1);
    expect(readdirSync(to)).toEqual(before);
  });

  it('refuses a folder with files of others, one that is read, and a file', async () => {
    const from = folderWith(files);
    const to = folderWith({ 'notes.txt': 'mine', 'other.yaml': 'a: 1' });
    const refused = await cli(['compile', '-q', '-f', from, '-o', to]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain(
      'holds files that this program did not write, and would be replaced as a whole: `notes.txt` and 1 more',
    );
    expect(readdirSync(to).sort()).toEqual(['notes.txt', 'other.yaml']);
    expect((await cli(['compile', '-q', '-f', from, '-o', from])).error).toContain('which is read: write elsewhere');
    expect((await cli(['compile', '-q', '-f', from, '-o', join(from, 'a.yaml')])).code).toBe(2);
  });

  it('takes an empty folder, and follows a link', async () => {
    const from = folderWith(files);
    const around = folderWith({});
    mkdirSync(join(around, 'real'));
    symlinkSync('real', join(around, 'link'));
    expect((await cli(['compile', '-q', '-f', from, '-o', join(around, 'link')])).code).toBe(0);
    expect(readdirSync(join(around, 'real'))).toContain('ConfigMap.a.yaml');
    expect(readdirSync(around).sort()).toEqual(['link', 'real']);
  });

  it('writes the same files whatever the order of the input is, the list of them as well', async () => {
    const foo = (version: string) => `apiVersion: ${version}/v1\nkind: Foo\nmetadata: {name: a}\n`;
    const texts = [foo('y'), PROMETHEUS, foo('x'), monitor('web'), CONFIG_MAP];
    const written = await Promise.all(
      [texts, [...texts].reverse()].map(async (each) => {
        const folder = folderWith({ 'a.yaml': each.map((text) => text.trimEnd()).join('\n---\n') });
        await cli(['compile', '-q', '-f', join(folder, 'a.yaml'), '-o', join(folder, 'out')]);
        const names = readdirSync(join(folder, 'out')).sort();
        return names.map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8').trimEnd()]);
      }),
    );
    expect(written[0]).toContainEqual(['.cdk8s-prometheus', expect.stringContaining('Foo.a.yaml')]);
    expect(written[1]).toEqual(written[0]);
  });

  it('keeps a folder and a file private that are', async () => {
    const folder = folderWith({ 'a.yaml': PROMETHEUS, 'page.html': '' });
    const [out, page] = [join(folder, 'out'), join(folder, 'page.html')];
    mkdirSync(out);
    chmodSync(out, 0o2700);
    chmodSync(page, 0o600);
    expect((await cli(['compile', '-f', join(folder, 'a.yaml'), '-o', out])).code).toBe(0);
    expect((await cli(['report', '-f', join(folder, 'a.yaml'), '-o', page])).code).toBe(0);
    expect([out, page].map((path) => statSync(path).mode & 0o7777)).toEqual([0o2700, 0o600]);
  });

  it('clears up what a run left that was killed, and brings back what it took away', async () => {
    const folder = folderWith({ 'a.yaml': PROMETHEUS });
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const left = (what: string, pid: number) => join(folder, `.out.${what}-${pid}`);
    for (const path of [left('new', gone), left('new', process.ppid), left('old', gone)]) mkdirSync(path);
    writeFileSync(join(left('old', gone), 'foreign.yaml'), '');
    const args = ['compile', '-q', '-f', join(folder, 'a.yaml'), '-o', join(folder, 'out')];
    // It holds what this program did not write, which is seen only where it is back.
    expect((await cli(args)).error).toContain('foreign.yaml');
    expect(readdirSync(folder).sort()).toEqual([`.out.new-${process.ppid}`, 'a.yaml', 'out']);
  });

  it('takes nothing of a killed run for its own that had its number, as all runs in a container have', async () => {
    const folder = folderWith({
      'a.yaml': PROMETHEUS,
      [`.out.new-${process.pid}/stale.yaml`]: '',
      [`.page.html.new-${process.ppid}0000`]: '',
    });
    const args = ['-q', '-f', join(folder, 'a.yaml'), '-o'];
    expect((await cli(['compile', ...args, join(folder, 'out')])).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).not.toContain('stale.yaml');
    expect((await cli(['report', ...args, join(folder, 'page.html')])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'out', 'page.html']);
  });

  it('has a name for every object, whatever its name is', async () => {
    const role = (name: string) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "${name}"}\n`;
    const text = [
      role('system:a'),
      role('System:a'),
      'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: a-}\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: a-}\n',
      'apiVersion: extensions/v1\nkind: Ingress\nmetadata: {name: a}\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ../../escaped}\n',
    ].join('---\n');
    const to = join(folderWith({}), 'dist');
    expect((await cli(['compile', '-q', '-f', '-', '-o', to], { input: text })).code).toBe(0);
    expect(readdirSync(to).filter((name) => name.endsWith('.yaml'))).toHaveLength(7);
    expect(readdirSync(join(to, '..'))).toEqual(['dist']);
  });

  it.skipIf(process.getuid?.() === 0)('says so where it may not write', async () => {
    const around = folderWith({});
    execFileSync('chmod', ['a-w', around]);
    const { code, error } = await cli(['compile', '-q', '-f', folderWith(files), '-o', join(around, 'dist')]);
    expect(code).toBe(2);
    expect(error).toContain('permission is denied');
  });
});

describeWith([MANIFEST_READER], 'kubectl reads what compile writes', () => {
  it('as the objects that were compiled', async () => {
    const out = await compiled(PROMETHEUS, monitor('web'), CONFIG_MAP);
    const [read] = readManifests([out]);
    expect(Array.isArray(read)).toBe(true);
    expect(
      (read as { kind: string; metadata: { name: string } }[]).map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    ).toEqual(kindsOf(out));
  });

  const role = 'apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding';
  it.each([
    ['a key that merges another object', `<<: {${role}, metadata: {name: pwn}}`],
    ['a key that is there twice', 'kind: ConfigMap\nmetadata: {name: a, namespace: shop}'],
    ['a comment with a line separator', '# \u2028kind: ClusterRoleBinding'],
    ['a comment with a next line', '# \u0085kind: ClusterRoleBinding'],
    ['a comment with an escape', '# \u001b[31m'],
    ['a comment that turns around what is read', '# \u202e'],
    ['a key that begins as a separator', '---foo: bar'],
    ['a carriage return by itself', '# \rdata: {a: b}'],
    ['an anchor with a dot', 'data: {a: &b.c x}'],
    ['an anchor of letters that Go does not take', 'data: {a: &é x}'],
    ['an alias with a slash', 'data: {a: &b/c x, d: *b/c }'],
    ['an escape that only JSON has', 'data: {a: "b\\/c"}'],
    ['a tag that Go does not take', 'data: {a: !!timestamp x}'],
  ])('as the object that has been read, beside %s', async (_, line) => {
    const out = await compiled(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n${line}\n`,
      PROMETHEUS,
    );
    const [read] = readManifests([out]);
    expect((read as object[])[0]).toMatchObject({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', namespace: 'shop' },
    });
    expect(read).toHaveLength(kindsOf(out).length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they would move a terminal
    expect(out).not.toMatch(/[\u001b\u0085\u2028\u202e]|\r/);
  });
});

describe('names of files', () => {
  it('fit a disk, and differ where objects do', async () => {
    const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: shop}\n`;
    const long = 'a'.repeat(252);
    const texts = {
      'a.yaml': configMap(`${long}b`),
      'b.yaml': configMap(`${long}c`),
      'c.yaml': configMap('"\\ud800x"'),
    };
    const out = join(folderWith({}), 'out');
    expect((await cli(['compile', '-f', folderWith(texts), '-o', out])).code).toBe(0);
    const names = readdirSync(out).filter((name) => name.endsWith('.yaml'));
    expect(names).toHaveLength(3);
    expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThan(256);
  });
});
