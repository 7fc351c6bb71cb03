import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { describeWith } from '../support/tools';
import { eventually } from '../support/wait';
import { KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

const configured = (text: string, references: unknown) => ({
  data: { [KEY]: text },
  annotations: { [REFERENCES_ANNOTATION]: typeof references === 'string' ? references : JSON.stringify(references) },
});
const labels = (values: object) => `global: {external_labels: ${JSON.stringify(values)}}\n`;

/** What every object of JavaScript has without being given it. */
const INHERITED = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];

describeWith([`prometheus-${VERSION}`], 'what a configuration refers to, beside the watching sidecar', () => {
  it('may be called as objects of its language are', async () => {
    const texts = INHERITED.map((name, i) => [`label_${i}`, `$(${name})`]);
    const files = INHERITED.map((name) => `secret/shop/login/${name}`);
    const variables = '{"__proto__": "secret/shop/login/valueOf", "constructor": "secret/shop/login/valueOf"}';
    const references = `{"files": ${JSON.stringify(files)}, "variables": ${variables}}`;
    const pod = await WatchedPod.prepared();
    pod.api.put('secret/shop/login', { data: Object.fromEntries(INHERITED.map((name) => [name, `value of ${name}`])) });
    const block = 'global:\n  external_labels:\n    block: |2-\n      $(constructor)\n';
    await pod.startWith(configured(labels(Object.fromEntries(texts)), references));
    await pod.serves('label_0');
    const running = await pod.running();
    for (const name of INHERITED) expect(running).toContain(`$(${name})`);
    for (const file of files) expect(existsSync(join(pod.credentialsDir, file)), file).toBe(true);
    pod.put(configured(block, references));
    await pod.serves('block: value of valueOf');
  });

  it('fails nobody else where it names no key', async () => {
    const bad = [
      'secret/shop/../login',
      'secret/shop/x/../y',
      'secret/shop/x/a b',
      'secret/a/b',
      'pod/a/b/c',
      '',
      'x/y',
    ];
    const more = [null, 5, {}, ['secret/shop/login/password'], `secret/shop/login/${'k'.repeat(254)}`, 'secret//b/c'];
    const files = [...bad, ...more, 'secret/shop/login/password'];
    const variables = { BAD: 'secret/shop/login', WORSE: null, GOOD: 'secret/shop/login/password' };
    const text = 'global:\n  external_labels:\n    good: |2-\n      $(GOOD)\n    bad: |2-\n      $(BAD)\n';
    const pod = await WatchedPod.prepared();
    pod.api.put('secret/shop/login', { data: { password: 'horse' } });
    await pod.startWith(configured(text, { files, variables }));
    await pod.serves('good: horse');
    expect(await pod.running()).toContain('bad: $(BAD)');
    expect(readFileSync(join(pod.credentialsDir, 'secret/shop/login/password'), 'utf8')).toBe('horse');
    await eventually('it runs', async () => (await pod.metric('reloader_last_reload_successful')) === 1);
    expect(pod.sidecar.output()).toContain('reference="secret/shop/x/a b"');
  });

  it.each([
    ['no JSON', '{"files": ['],
    ['neither JSON nor packed', 'hello'],
    ['nothing', 'null'],
    ['a list of something', '[1, 2]'],
    ['packed without end', gzipSync('{"files": []}').subarray(0, 20).toString('base64')],
    ['too much when it is unpacked', gzipSync(Buffer.alloc(32 * 1024 * 1024, ' ')).toString('base64')],
  ])('stays what it was where it cannot be read at all: %s', async (_, unreadable) => {
    const pod = await WatchedPod.prepared();
    pod.api.put('secret/shop/login', { data: { password: 'horse' } });
    await pod.startWith(configured(marked('first'), unreadable));
    await pod.serves('marker: first');
    pod.put(configured(marked('second'), { files: ['secret/shop/login/password'] }));
    await pod.serves('marker: second');
    pod.put(configured(marked('third'), unreadable));
    await pod.serves('marker: third');
    expect(existsSync(join(pod.credentialsDir, 'secret/shop/login/password'))).toBe(true);
    expect(pod.sidecar.output()).not.toContain('unusable');
  });

  it('may have the longest names', async () => {
    const path = `secret/${'n'.repeat(63)}/${'s'.repeat(253)}/${'k'.repeat(253)}`;
    const pod = await WatchedPod.prepared();
    pod.putCredential(path, 'horse');
    await pod.startWith(configured(marked('first'), { files: [path] }));
    await pod.serves('marker: first');
    expect(readFileSync(join(pod.credentialsDir, path), 'utf8')).toBe('horse');
    expect(readdirSync(dirname(join(pod.credentialsDir, path)))).toHaveLength(1);
    pod.putCredential(path, 'battery');
    await eventually('it is renewed', () => readFileSync(join(pod.credentialsDir, path), 'utf8') === 'battery');
  });

  it('is removed when it is no longer, though the sidecar was down and the configuration stays what it was', async () => {
    const paths = ['secret/shop/login/password', 'secret/shop/login/user', 'configmap/bank/ca/ca.crt'];
    const pod = await WatchedPod.prepared();
    for (const path of paths.slice(0, 2)) pod.api.put('secret/shop/login', { data: { password: path, user: path } });
    pod.putCredential(paths[2]!, 'certificate');
    await pod.startWith(configured(marked('first'), { files: paths }));
    await pod.serves('marker: first');
    const there = () => paths.map((path) => existsSync(join(pod.credentialsDir, path)));
    expect(there()).toEqual([true, true, true]);
    await pod.endSidecar();
    // What a sidecar that was killed while it wrote has left.
    writeFileSync(join(pod.credentialsDir, dirname(paths[0]!), '~writing'), 'half a pass');
    mkdirSync(join(pod.credentialsDir, 'secret/gone/empty'), { recursive: true });
    pod.put(configured(marked('first'), { files: [paths[1]] }));
    await pod.startSidecar();
    await eventually('they are gone', () => !there()[0] && !there()[2]);
    expect(there()).toEqual([false, true, false]);
    const left = () => readdirSync(join(pod.credentialsDir, 'secret/shop/login'));
    await eventually('what was left is gone', () => left().length === 1 && left()[0] === 'user');
    expect(existsSync(join(pod.credentialsDir, 'configmap'))).toBe(false);
    // While it runs, too.
    pod.put(configured(marked('first'), {}));
    await eventually('the last is gone', () => !there()[1]);
  });
});
