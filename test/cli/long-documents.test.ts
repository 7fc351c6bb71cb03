/** A long document becomes many times its size when it is taken apart: that is done once, whatever is said of it. */

import { describe, expect, it, vi } from 'vitest';
import { cli, folderWith } from './support';

const LONG = 2 ** 20;
const VALUES = `[${'a,'.repeat(LONG / 2)}a]`;
const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n';

/** What the program answers, and how often the parser begins with a long text: it looks for a byte of nothing in all of it first. */
async function compiled(text: string) {
  let times = 0;
  const indexOf = String.prototype.indexOf;
  const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, ...args) {
    if (args[0] === '\0' && this.length > LONG) times += 1;
    return indexOf.apply(this, args);
  });
  try {
    const { out, error } = await cli(['compile', '-f', `${folderWith({ 'a.yaml': text })}/a.yaml`]);
    return { out, error, times };
  } finally {
    spy.mockRestore();
  }
}

describe('a long document is taken apart once', () => {
  it('where it passes through as it is', async () => {
    const text = `# A comment.\n${HEAD}other: ${VALUES}\n`;
    expect(await compiled(text)).toEqual({ out: text, error: '', times: 1 });
  });

  it('where something is said of it, with the same place', async () => {
    const text = `${HEAD}data:\n  x: ${VALUES}\n`;
    const { out, error, times } = await compiled(text);
    expect(error).toMatch(/a\.yaml:5:3: warning: ConfigMap shop\/a: data\.x: this is no text/);
    expect({ out, times }).toEqual({ out: text, times: 1 });
  });

  it('where it is a list, whose items have places', async () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- ${HEAD.trimEnd().replaceAll('\n', '\n  ')}\n- {x: ${VALUES}}\n`;
    const { error, times } = await compiled(text);
    expect(error).toMatch(/a\.yaml:7:3: error: apiVersion: an object of Kubernetes has to say what it is/);
    expect(times).toBe(1);
  });

  it('where it is written anew, as it has a key that may be a number', async () => {
    const { out, error, times } = await compiled(`# A comment.\n${HEAD}other: ${VALUES}\n1: a\n`);
    expect({ error, times }).toEqual({ error: '', times: 1 });
    expect(out).not.toContain('# A comment.');
  });
});
