import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands';
import { cli, folderWith, IDLE, monitor, PROMETHEUS } from './support';

describe('the program', () => {
  it('lists its commands, and prints its version', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const [name, { summary }] of Object.entries(COMMANDS))
      expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(out).toContain('cdk8s-prometheus --version prints the version');
    expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('prints nothing to its output that Helm would take for manifests, where no command is named', async () => {
    const { code, out, error } = await cli([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('A post-renderer of Helm 3 needs `--post-renderer-args helm`');
    expect(error).toContain((await cli(['--help'])).out);
  });

  it('shows a person its commands, and nothing else, where none is named', async () => {
    expect(await cli([], { terminal: true })).toEqual({ code: 2, out: '', error: (await cli(['--help'])).out });
  });

  it.each(Object.entries(COMMANDS).flatMap(([name, { load }]) => [[name, load] as const]))(
    '%s takes each option with one value once',
    async (name, load) => {
      const { options, takes } = await load();
      const operands = Array.from({ length: takes[0] }, () => 'a/b');
      for (const [option, { multiple, type, choices }] of Object.entries(options)) {
        if (multiple === true || type !== 'string') continue;
        const [a = 'a', b = 'b'] = choices ?? [];
        const { code, out, error } = await cli([name, ...operands, `--${option}=${a}`, `--${option}`, b]);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(error).toContain(`\`--${option}\` is given twice, as \`${a}\` and \`${b}\``);
      }
    },
  );

  it('takes `-o -` for standard output', async () => {
    const input = { input: PROMETHEUS };
    for (const command of ['compile', 'report'])
      expect(await cli([command, '-f', '-', '-o', '-'], input)).toEqual(await cli([command, '-f', '-'], input));
  });

  it.each(Object.keys(COMMANDS))('%s says how it is called, with an example', async (name) => {
    const { code, out, error } = await cli([name, '--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(`usage: cdk8s-prometheus ${name}`);
    expect(out).toMatch(/examples?:\n {2}.*cdk8s-prometheus/);
    expect((await cli(['help', name])).out).toBe(out);
  });

  it.each([
    [['compil'], 'there is no command `compil`. Did you mean `compile`?'],
    [['check', '--fromat', 'json'], 'there is no option `--fromat`. Did you mean `--format`?'],
    [['check', '--format', 'xml', '-f', '-'], 'there is no format `xml`: choose text, json, sarif, github'],
    [['explain', 'smon/a/b', '--format', 'sarif', '-f', '-'], 'there is no format `sarif`: choose text, json'],
    [['diff', 'a', 'b', '--format', 'json'], 'there is no format `json`: choose text, markdown'],
    [['check'], 'nothing says what to read: name files or folders with `-f`'],
    [['diff', 'a.yaml'], 'what is compared with is missing'],
    [['diff', 'a.yaml', 'b.yaml', '--app', 'true'], 'NEW and `--app` exclude each other'],
    [['check', '-f'], 'Option `-f, --filename <value>` argument missing'],
    [['krm', '-f', 'a.yaml'], 'there is no option `-f`. There is -n, --namespace; '],
    [['compile', '--out', 'dist'], 'there is no option `--out`. Did you mean `--output`?'],
    [['config', 'prometheus', 'main', '-f', 'a.yaml'], 'an object is one argument: `prometheus/main`'],
    [
      ['routes', 'severity:critical', '-f', 'a.yaml'],
      '`severity:critical` is no name: labels of an alert are given by `--alert severity=critical`',
    ],
    [['completion', 'bash', 'zsh'], '`zsh` is too much\n'],
    [['check', 'a.yaml'], '`a.yaml` is too much: files are given with `-f`'],
    [['check', '--app', 'npx', 'tsx', 'main.ts'], "one argument in quotes: `--app 'npx tsx main.ts'`"],
    [['check', '-f', '/nowhere/a.yaml'], '`/nowhere/a.yaml`: there is no such file or folder'],
    [['check', '-f', '/nowhere/*.yaml'], 'name the folder, which is read with all below it'],
    [['check', '-f', '/nowhere/a.yaml,b.yaml'], 'Name each file by itself'],
    [['explain', 'web', '-f', '-'], '`web` does not say its kind: write `KIND/NAMESPACE/NAME`'],
    [['check', '-f', '-'], 'there is no object in `<stdin>`'],
  ])('%j ends with 2, and says what is wrong with the call', async (args, message) => {
    const { code, out, error } = await cli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^cdk8s-prometheus: .+\nTry `cdk8s-prometheus.* --help`\.\n$/);
    expect(error).toContain(message);
  });

  it.each([[['check', '--app', '']], [['check', '-f', '']], [['compile', '-f', '-', '-o', ' ']]])(
    '%j is a variable that is not set',
    async (args) => {
      const { code, out, error } = await cli(args, { input: PROMETHEUS });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toMatch(/^cdk8s-prometheus: `--\w+` is given without a value\n/);
    },
  );

  it('takes an empty namespace for none, and judges one by itself', async () => {
    const unsaid = PROMETHEUS.replace('  namespace: monitoring\n', '');
    const [none, empty] = await Promise.all(
      [[], ['-n', '']].map((args) => cli(['compile', ...args, '-f', '-'], { input: unsaid })),
    );
    expect(empty).toEqual(none);
    for (const command of ['compile', 'check', 'report', 'helm']) {
      const files = command === 'helm' ? [] : ['-f', '-'];
      const { code, out, error } = await cli([command, ...files, '-n', 'Foo_Bar'], { input: unsaid });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain('`-n` is `Foo_Bar`, which is no name of a namespace (allowed: ');
    }
    const { error } = await cli(['helm'], { input: unsaid, environment: { HELM_NAMESPACE: 'Foo_Bar' } });
    expect(error).toContain('$HELM_NAMESPACE is `Foo_Bar`');
  });

  it('ends with 1 over an error, and over a warning where that is asked for', async () => {
    const folder = folderWith({ 'a.yaml': IDLE });
    expect((await cli(['check', '-f', folder])).code).toBe(0);
    expect((await cli(['check', '--strict', '-f', folder])).code).toBe(1);
    const wrong = folderWith({ 'a.yaml': `${PROMETHEUS}---\n${monitor('a', '      prot: x\n')}` });
    expect((await cli(['check', '-f', wrong])).code).toBe(1);
  });

  it('writes colours and links for people, and none where they are not wanted', async () => {
    const folder = folderWith({ 'a.yaml': IDLE });
    const args = ['check', '-f', folder];
    const plain = await cli(args);
    expect(`${plain.out}${plain.error}`).not.toContain('\u001b');
    const coloured = await cli(args, { terminal: true });
    expect(coloured.out).toContain('\u001b[33;1mwarning');
    expect(coloured.out).toContain('/docs/findings.md#nothing-selected');
    for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      const { out, error } = await cli(args, { terminal: true, environment });
      expect(out).toBe(plain.out);
      expect(error.endsWith(plain.error)).toBe(true);
    }
  });

  it('says on a terminal what it does, on a line that goes', async () => {
    const { error } = await cli(['check', '-f', '-'], { input: PROMETHEUS, terminal: true });
    expect(error).toBe('\r\u001b[Kreading <stdin> …\r\u001b[Kcompiling 1 object …\r\u001b[Knothing is wrong\n');
    expect((await cli(['check', '-q', '-f', '-'], { input: PROMETHEUS, terminal: true })).error).toBe('');
  });

  it.each(['check', 'compile', 'report', 'helm'])(
    '%s says what makes it fail, though it is to be quiet',
    async (name) => {
      const args = name === 'helm' ? [] : ['-f', '-'];
      const { code, out, error } = await cli([name, ...args, '--strict', '--quiet'], { input: IDLE });
      expect(code).toBe(1);
      expect(error.endsWith('1 warning, which --strict makes fail\n')).toBe(true);
      expect(`${out}${error}`).toContain('nothing-selected');
      expect((await cli([name, ...args, '--quiet'], { input: IDLE })).error).toBe('');
    },
  );

  it('prints errors only where it is to be quiet', async () => {
    const folder = folderWith({ 'a.yaml': IDLE });
    expect(await cli(['check', '-q', '-f', folder])).toEqual({ code: 0, out: '', error: '' });
    const { error } = await cli(['compile', '-q', '-f', folder]);
    expect(error).toBe('');
  });
});
