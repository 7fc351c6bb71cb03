import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

/** What is said of files, without the name of their folder. */
async function said(files: Readonly<Record<string, string | Buffer>>, command = 'check'): Promise<string[]> {
  const folder = folderWith(files);
  const { out, error } = await cli([command, '-q', '-f', folder]);
  return `${command === 'check' ? '' : out}${command === 'check' ? out : error}`
    .replaceAll(`${folder}/`, '')
    .split('\n')
    .filter((line) => line !== '');
}

const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n';
const GOOD = `${PROMETHEUS}---\n${monitor('web')}`;

describe('a file that is not what it should be', () => {
  it.each([
    ['a bracket that is not closed', 'a: [1\nb: 2\n', 'a.yaml:2:1'],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'a.yaml:2:1'],
    ['an alias without an anchor', 'a: *b\n', 'a.yaml:1:5'],
    ['a key that is not a key', 'a: 1\nb\nc: 2\n', 'a.yaml:3:2'],
    ['bad JSON', '{"apiVersion": "v1",\n "kind": ]\n', 'a.yaml:2:10'],
    ['several documents that nothing separates', 'a: 1\n...\nb: 2\n', 'a.yaml:3:1'],
    ['braces of a template', 'a: 1\nb:\n  c: {{ $value }}\n', 'a.yaml:3:6'],
    ['braces within braces', 'a: 1\nb: {c: {{ .Values.c }}}\n', 'a.yaml:2:8'],
    ['a list that is a key', 'a: 1\nb:\n  ? [c]\n  : d\n', 'a.yaml:3:5'],
    ['an alias of a list that is a key', 'a: &a [c]\nb:\n  *a : d\n', 'a.yaml:3:4'],
    ['an anchor that holds itself', 'a: 1\nb: &b\n  c: [*b]\n', 'a.yaml:3:8'],
    ['a number that JSON does not have', 'a: 1\nb: {c: .inf}\n', 'a.yaml:2:8'],
    ['a value that does not fit its tag', 'a: 1\nb: !!int c\n', 'a.yaml:2:4'],
  ])('%s: the line and the column are said', async (_, text, place) => {
    const [line, ...others] = await said({ 'a.yaml': text });
    expect(others).toEqual([]);
    expect(line).toContain(`${place}`);
    expect(line).toMatch(/: error: the document cannot be read: .+ \[invalid-value\]$/);
  });

  it.each([
    ['a tab', 'a:\n\tb: 1\n', 'Indent it with blanks: YAML takes no tabs'],
    ['no blank behind a colon', 'a:\n  b: 1\n  c:30s\n', 'Write a blank behind the colon: `c: …`'],
    ['no blank in the line above', 'a:\n  b: 1\n  c:30s\n  d: 1\n', 'Write a blank behind the colon: `c: …`'],
    ['no blank behind a dash', '- a\n-b: 1\n', 'Write a blank behind the dash'],
    ['an open quote', '# a\na: "x\nb: 1\n', 'Close the quote `"` of line 2'],
    ['an open quote at the end', "a: 'x\n", "Close the quote `'` of line 1"],
    ['an open bracket', '# a\n# b\na: [1, 2\nb: 3\n', 'Close the bracket `[` of line 3'],
    ['a text behind a quoted one', 'a: "b" c\n', 'Put all of the text into the quotes, or none of it'],
    ['a variable of a shell', 'a: {n: ${N}}\n', 'Put `${…}` in quotes, and let a tool such as `envsubst` replace it'],
    ['a mark of YAML', 'a: @x\n', 'Put the text in quotes: its first character is a sign of YAML'],
    ['a colon in a text', 'a:\n  b: Down: {{ $labels.job }}\n', 'Put the text in quotes: it has a colon with a blank'],
    [
      'an escape that there is not',
      'a: "\\d+"\n',
      'Put the text in single quotes, or write a backslash in double quotes',
    ],
    [
      'a value and members',
      'a: b\n  c: d\n',
      'Indent it as the lines beside it; a line that has a value holds no others',
    ],
    ['no colon', 'a=1\nb: 2\n', 'Write `KEY: VALUE`: a line has no colon'],
    ['braces of a chart', 'a: {{ .Values.a }}: b\n', 'If this belongs to a chart of Helm, render that first'],
  ])('%s: what to do is said', async (_, text, hint) => {
    const [line, ...others] = await said({ 'a.yaml': text });
    expect(others).toEqual([]);
    expect(line).toContain(`). ${hint}`);
  });

  it('shows nothing of a line that cannot be read, which may hold a password', async () => {
    const [line] = await said({ 'a.yaml': 'a:\n  b: 1\n  password:geheim77\n' });
    expect(line).toContain('`password: …`');
    expect(line).not.toContain('geheim77');
  });

  it('holds two objects that nothing separates', async () => {
    const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: a }\n`;
    expect(await said({ 'a.yaml': `${object('one')}${object('two')}` })).toEqual([
      'a.yaml:4:1: error: these are several objects in one document, of which only the last would count (given: several of `apiVersion` and of `kind`; allowed: one object in a document). Write a line `---` between them [invalid-value]',
    ]);
    expect(await said({ 'a.yaml': `${object('one')}---\n${object('two')}` })).toEqual([]);
    // Others may have their reasons for a key that is there twice.
    expect(await said({ 'a.yaml': `${object('one')}data: { a: b, a: c }\n` })).toEqual([]);
  });

  it.each([
    'monitoring.coreos.com',
    'monitoring.coreos.io/v1',
    'monitoring.coreos/v1',
    'monitoring.core-os.com/v1',
    'v1',
  ])("is of a group that is nearly the operator's: %s", async (apiVersion) => {
    const text = `apiVersion: ${apiVersion}\nkind: ServiceMonitor\nmetadata: { name: web, namespace: shop }\nspec: { selector: {} }\n`;
    expect(await said({ 'a.yaml': text })).toEqual([
      expect.stringContaining(`(given: ${apiVersion}; allowed: monitoring.coreos.com/v1)`),
    ]);
  });

  it.each(['azmonitoring.coreos.com/v1', 'monitoring.rhobs/v1'])(
    'is of another group, whose objects pass through: %s',
    async (apiVersion) => {
      const text = `apiVersion: ${apiVersion}\nkind: ServiceMonitor\nmetadata: { name: web, namespace: shop }\n`;
      expect(await said({ 'a.yaml': text })).toEqual([]);
    },
  );

  it('is no text', async () => {
    expect(await said({ 'a.yaml': Buffer.from([0x61, 0, 0x62]) })).toEqual([
      'a.yaml:1:1: error: the file is no text (given: bytes that no text has; allowed: YAML or JSON, in UTF-8). Name files of YAML or JSON [invalid-value]',
    ]);
    expect((await said({ 'a.yaml': Buffer.from([0xc3, 0x28]) }))[0]).toContain('bytes that are no UTF-8');
    expect((await said({ 'a.yaml': Buffer.from('\ufeffa: b', 'utf16le') }))[0]).toContain('given: UTF-16');
  });

  it('never shows what it holds', async () => {
    const [line] = await said({ 'a.yaml': 'password: "hunter2\n' });
    expect(line).toContain('cannot be read');
    expect(line).not.toContain('hunter2');
  });

  it('a bomb of aliases is refused at once', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const started = Date.now();
    const [line] = await said({ 'a.yaml': `l0: &l0 [x]\n${levels.join('\n')}\n` });
    expect(line).toMatch(/^a\.yaml:7:\d+: error: .*its aliases make more than/);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('an anchor that holds itself is refused', async () => {
    expect((await said({ 'a.yaml': 'a: &a [*a]\n' }))[0]).toContain('cannot be read');
  });

  it('deep nesting is refused', async () => {
    const deep = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    expect((await said({ 'a.yaml': deep }))[0]).toContain('cannot be read');
  });
});

describe('a document that is no object of Kubernetes', () => {
  it.each([
    [
      'kind: ConfigMap\nmetadata: {name: a}\n',
      'a.yaml:1:1: error: apiVersion: an object of Kubernetes has to say what it is (given: nothing',
    ],
    [
      'apiVersion: v1\nmetadata: {name: a}\n',
      'a.yaml:1:1: error: kind: an object of Kubernetes has to say what it is (given: nothing',
    ],
    [
      'apiVersion: v1\nkind: 7\n',
      'a.yaml:2:1: error: kind: an object of Kubernetes has to say what it is (given: no text',
    ],
    ['# what\n- a\n', 'a.yaml:2:1: error: this is no object of Kubernetes (given: a list'],
    [
      'groups: []\n',
      'a.yaml:1:1: error: this is a file that a server reads, and no object of Kubernetes (given: a file of rules',
    ],
    [
      'scrape_configs: []\n',
      'a.yaml:1:1: error: this is a file that a server reads, and no object of Kubernetes (given: a configuration of Prometheus',
    ],
    [
      'route: {receiver: a}\nreceivers: [{name: a}]\n',
      'a.yaml:1:1: error: this is a file that a server reads, and no object of Kubernetes (given: a configuration of Alertmanager',
    ],
    ['text\n', 'a.yaml:1:1: error: this is no object of Kubernetes (given: a text'],
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: a\n',
      'a.yaml:3:1: error: metadata: the metadata of an object is a mapping',
    ],
    [
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n- {}\n',
      'a.yaml:6:3: error: apiVersion: ',
    ],
  ])('%j', async (text, expected) => {
    const lines = await said({ 'a.yaml': text });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.startsWith(expected), lines[0]).toBe(true);
  });

  it('is a file of kustomize, or a list without items', async () => {
    const kustomization = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n';
    for (const text of [kustomization, kustomization.replace('Kustomization', 'Component')]) {
      const { code, out } = await cli(['check', '-f', '-'], { input: `${GOOD}---\n${text}` });
      expect(code).toBe(1);
      expect(out).toContain('Build it first: `kustomize build FOLDER | cdk8s-prometheus COMMAND -f -`');
    }
    const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a, namespace: b}\n';
    expect((await cli(['check', '-f', '-'], { input: `${GOOD}---\n${flux}` })).code).toBe(0);
    for (const items of ['', 'items: hello\n', 'items:\n']) {
      const { code, out } = await cli(['check', '-f', '-'], { input: `apiVersion: v1\nkind: List\n${items}` });
      expect(code).toBe(1);
      expect(out).toContain('items: a list of objects has to have items');
    }
  });

  it('has no name, or no metadata', async () => {
    const kind = 'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\n';
    expect((await said({ 'a.yaml': kind })).join()).toContain('metadata.name: the object has no name');
    expect((await said({ 'a.yaml': `${kind}metadata: {namespace: a}\n` })).join()).toContain('a.yaml:3:');
  });

  it('may be a template, a values file or a kustomization, and the hint says what to do', async () => {
    const template =
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n{{- if .Values.a }}\n{{- end }}\n';
    const [line] = await said({ 'templates/a.yaml': template });
    expect(line).toContain('helm template NAME CHART | cdk8s-prometheus COMMAND -f -');
    expect((await said({ 'values.yaml': 'a: 1\n' })).join()).toContain('helm template');
    expect((await said({ 'kustomization.yaml': 'resources: [a.yaml]\n' })).join()).toContain('kustomize build FOLDER');
  });
});

describe('a custom resource', () => {
  it('of a kind that does not exist', async () => {
    const text = 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitr\nmetadata: {name: a, namespace: b}\n';
    expect((await said({ 'a.yaml': text })).join()).toContain(
      'a.yaml:2:1: error: ServiceMonitr b/a: kind: there is no such kind',
    );
  });

  it('has fields beside its spec that no object has', async () => {
    const text = GOOD.replace('spec:\n  selector', 'sepc: 1\nspec:\n  selector').replace(
      '  name: web',
      '  name: web\n  label: {a: b}',
    );
    const lines = await said({ 'a.yaml': text });
    expect(lines.map((line) => line.split(' (')[0])).toEqual([
      'a.yaml:13:3: error: ServiceMonitor monitoring/web: metadata.label: the API has no such field',
      'a.yaml:15:1: error: ServiceMonitor monitoring/web: sepc: the API has no such field',
    ]);
    expect(lines.join()).toContain('Did you mean `labels`?');
    expect(lines.join()).toContain('Did you mean `spec`?');
  });

  it('has a key twice, which kubectl would not see', async () => {
    const lines = await said({ 'a.yaml': `${PROMETHEUS}---\n${monitor('a', '      port: other\n')}` });
    expect(lines.join()).toContain('a.yaml:18:7: error: a mapping has this key twice');
    const other = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  name: b\n';
    expect(await said({ 'a.yaml': `${GOOD}---\n${other}` })).toEqual([]);
  });

  it('is there twice, in two files', async () => {
    const lines = await said({ 'a.yaml': GOOD, 'b/c.yaml': monitor('web') });
    expect(lines.map((line) => line.slice(0, 20))).toEqual(['a.yaml:12:3: error: ', 'b/c.yaml:4:3: error:']);
    expect(lines[0]).toContain('b/c.yaml:1:1');
  });

  it('is fine in a list, in lists of its kind, and with what an API server writes', async () => {
    const served = `apiVersion: v1
kind: List
metadata: {resourceVersion: ""}
items:
- apiVersion: monitoring.coreos.com/v1
  kind: PrometheusList
  items:
  - metadata:
      name: k8s
      namespace: monitoring
      uid: 1
      creationTimestamp: "2026-01-01T00:00:00Z"
      generation: 3
      resourceVersion: "1"
      managedFields: [{manager: kubectl}]
      ownerReferences: [{kind: Deployment, name: a}]
      annotations:
        kubectl.kubernetes.io/last-applied-configuration: "{}"
    spec: {serviceMonitorSelector: {}}
    status: {paused: false}
- apiVersion: monitoring.coreos.com/v1
  kind: ServiceMonitor
  metadata: {name: a, namespace: monitoring}
  spec: {selector: {}, endpoints: [{port: web, prot: a}]}
`;
    const lines = await said({ 'a.yaml': served });
    expect(lines.map((line) => line.split(': the')[0])).toEqual([
      'a.yaml:24:48: error: ServiceMonitor monitoring/a: spec.endpoints[0].prot',
    ]);
  });
});

describe('other objects', () => {
  it('may not be there twice', async () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
    expect((await said({ 'a.yaml': map, 'b.yaml': map })).join()).toContain(
      'a.yaml:3:12: error: ConfigMap a: metadata.name: 2 objects',
    );
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: a-}\n';
    expect(await said({ 'a.yaml': `${job}---\n${job}` })).toEqual([]);
  });
});

describe('among many documents', () => {
  it('one that is broken does not hide what is wrong with the others, and nothing is written', async () => {
    const folder = folderWith({
      'a.yaml': `${PROMETHEUS}---\na: [\n---\n${monitor('a', '      prot: x\n')}`,
      'b.yaml': ']\n',
    });
    const { code, out, error } = await cli(['compile', '-f', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = error.replaceAll(`${folder}/`, '').trimEnd().split('\n');
    expect(lines.map((line) => /^[^ ]*: error/.exec(line)?.[0])).toEqual([
      'a.yaml:10:1: error',
      'a.yaml:20:7: error',
      'b.yaml:1:1: error',
    ]);
  });

  it('line ends of Windows, a byte order mark, empty documents and comments do not matter', async () => {
    const windows = `\ufeff# a\r\n---\r\n\r\n--- # b\r\n${GOOD.replaceAll('\n', '\r\n')}---\r\n# end\r\n`;
    expect(await said({ 'a.yaml': windows })).toEqual([]);
    const wrong = windows.replace('port: web', 'prot: web');
    expect((await said({ 'a.yaml': wrong }))[0]).toMatch(/^a\.yaml:21:7: error/);
  });

  it('a file of ten megabytes is read', { timeout: 60_000 }, async () => {
    const many = Array.from(
      { length: 40_000 },
      (_, i) =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\n  namespace: default\ndata:\n  a: ${'x'.repeat(180)}\n`,
    );
    const text = `${GOOD}---\n${many.join('---\n')}`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(await said({ 'a.yaml': text })).toEqual([]);
  });
});

describe('a folder', () => {
  it('is read with all below it, by name; what is hidden or no manifest is not', async () => {
    const folder = folderWith({
      'b/2.yml': PROMETHEUS,
      'b/1.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}',
      'README.md': '# a',
      '.git/c.yaml': ']',
    });
    const { code, out } = await cli(['compile', '-q', '-f', folder]);
    expect(code).toBe(0);
    expect(out.startsWith('---\n{"apiVersion":"v1"')).toBe(true);
  });

  it('may be linked in a circle, and hold links to nothing', async () => {
    const folder = folderWith({ 'a/a.yaml': GOOD });
    symlinkSync(folder, join(folder, 'a', 'again'));
    symlinkSync(join(folder, 'a', 'a.yaml'), join(folder, 'linked.yaml'));
    symlinkSync('/nowhere', join(folder, 'nothing.yaml'));
    expect((await cli(['check', '-q', '-f', folder])).out).toBe('');
  });

  it('may be named where it cannot be read, and all of it is said at once', async () => {
    const folder = folderWith({ 'a.yaml': GOOD });
    const names = ['b.yaml', 'c.yaml', 'nowhere'].map((name) => join(folder, name));
    for (const name of names.slice(0, 2)) symlinkSync(name, name);
    const named = names.flatMap((name) => ['-f', name]);
    const { code, out, error } = await cli(['check', '-f', join(folder, 'a.yaml'), ...named]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.replaceAll(`${folder}/`, '').split('\n').slice(0, 4)).toEqual([
      'cdk8s-prometheus: 3 files or folders cannot be read:',
      '  `b.yaml`: links lead in a circle',
      '  `c.yaml`: links lead in a circle',
      '  `nowhere`: there is no such file or folder',
    ]);
    const one = await cli(['check', '-f', join(folder, 'a.yaml'), '-f', join(folder, 'nowhere')]);
    expect(one.error).toContain('nowhere`: there is no such file or folder\nTry');
  });

  it('may hold what nobody can read, which is an error of its own, or left out', async () => {
    const folderOf = (text: string) => {
      const folder = folderWith({ 'a.yaml': text, 't/file.yaml': MAP });
      symlinkSync('loop', join(folder, 't', 'loop'));
      symlinkSync('x'.repeat(300), join(folder, 't', 'long.yaml'));
      symlinkSync('file.yaml/x', join(folder, 't', 'below.yaml'));
      writeFileSync(join(folder, 't', 'large.yaml'), '');
      truncateSync(join(folder, 't', 'large.yaml'), 2 ** 27 + 1);
      return folder;
    };
    const strict = await cli(['compile', '-f', folderOf(PROMETHEUS)]);
    expect({ code: strict.code, out: strict.out }).toEqual({ code: 1, out: '' });
    expect(strict.error.match(/this is a link that cannot be followed/g)).toHaveLength(3);
    expect(strict.error).toMatch(/large\.yaml:1:1: error: the file is too large to be read/);
    const policy = 'metadata:\n  annotations: {cdk8s-prometheus.io/onInvalid: drop}';
    const dropping = await cli(['compile', '-f', folderOf(PROMETHEUS.replace('metadata:', policy))]);
    expect(dropping.code).toBe(0);
    expect(dropping.out).toContain('kind: StatefulSet');
    expect(dropping.error.match(/warning: (this is a link|the file is too large)/g)).toHaveLength(4);
  });

  it('may hold no link that leads out of it', async () => {
    const elsewhere = folderWith({ 'config.yaml': 'apiVersion: v1\nkind: Config\ntoken: horse\n' });
    const [file, folder] = [folderWith({ 'a.yaml': GOOD }), folderWith({ 'a.yaml': GOOD })];
    symlinkSync(join(elsewhere, 'config.yaml'), join(file, 'b.yaml'));
    symlinkSync(elsewhere, join(folder, 'b'));
    for (const leading of [file, folder]) {
      const { code, out, error } = await cli(['compile', '-f', leading]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toContain('is a link that leads out of the folder');
    }
  });

  it('may hold files of any name, which moves no terminal', async () => {
    const folder = folderWith({ 'a\u001b[31m\n::error::.yaml': GOOD.replace('port: web', 'prt: web') });
    const { code, out, error } = await cli(['check', '-f', folder]);
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(out + error).not.toMatch(/\u001b|^::error/m);
  });

  it.each(['{{ $labels.instance }} is down', '"{{ $labels.instance }}" is down', '{{ .Labels.job }}'])(
    'may have forgotten the quotes of a template: %s',
    async (summary) => {
      const rule = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: a}\nspec:\n  summary: ${summary}\n`;
      const { code, out } = await cli(['check', '-f', folderWith({ 'a.yaml': rule })]);
      expect(code).toBe(1);
      expect(out).toContain('Put a text with braces in quotes');
      expect(out).not.toContain('helm');
    },
  );

  it('without a manifest is a mistake', async () => {
    const { code, error } = await cli(['check', '-f', folderWith({ 'a.txt': 'a' })]);
    expect(code).toBe(2);
    expect(error).toContain('there is no file *.yaml, *.yml or *.json in the folder');
  });
});
