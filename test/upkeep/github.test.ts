/** What GitHub reads of the repository: forms of issues, and the workflow that publishes. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../support/pages';

const ROOT = join(__dirname, '..', '..');
const FORMS = join(ROOT, '.github', 'ISSUE_TEMPLATE');
const { scripts, homepage } = JSON.parse(textOf('package.json'));

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string };
  }[];
}

describe('the forms of issues', () => {
  const forms = readdirSync(FORMS).filter((file) => file !== 'config.yml');

  it.each(forms)('%s is one that GitHub takes', (file) => {
    const { name, description, body } = parse(readFileSync(join(FORMS, file), 'utf8')) as Form;
    expect([name, description].every((text) => text.length > 3)).toBe(true);
    const asked = body.filter(({ type }) => type !== 'markdown');
    expect(asked.map(({ type }) => type).filter((type) => !['textarea', 'input', 'dropdown'].includes(type))).toEqual(
      [],
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    expect(asked.every(({ id = '', attributes }) => /^\w+$/.test(id) && attributes.label !== undefined)).toBe(true);
  });

  it('lead to pages that there are', () => {
    const text = readFileSync(join(FORMS, 'config.yml'), 'utf8');
    const pages = [...text.matchAll(new RegExp(`${homepage}/blob/main/(\\S+)`, 'g'))].map(([, page]) => page!);
    expect(pages).not.toEqual([]);
    expect(pages.filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
  });
});

describe('the workflow that publishes', () => {
  const { jobs } = parse(readFileSync(join(ROOT, '.github', 'workflows', 'publish.yml'), 'utf8'));
  const { permissions, steps } = jobs.publish;
  const runs = (steps as readonly { readonly run?: string }[]).flatMap(({ run = '' }) => (run === '' ? [] : [run]));

  it('runs scripts that there are', () => {
    const named = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named).toEqual(['build', 'sbom']);
  });

  it('publishes with provenance, for which it may ask for a token', () => {
    expect(runs).toContain('npm publish --provenance --access public');
    expect(permissions).toEqual({ contents: 'write', 'id-token': 'write' });
  });
});
