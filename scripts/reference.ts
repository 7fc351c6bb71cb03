/** Writes the reference of the constructs, a page of the site, from what the library says of itself. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MADE, ROOT } from '../site/pages';

const OPTIONS = {
  entryPoints: [join(ROOT, 'lib', 'index.ts')],
  tsconfig: join(ROOT, 'tsconfig.json'),
  plugin: ['typedoc-plugin-markdown'],
  // Specs are those of the API, and have a page of their own.
  exclude: ['**/imports/**'],
  excludeExternals: true,
  excludePrivate: true,
  excludeProtected: true,
  excludeInternal: true,
  disableSources: true,
  // What is exported is checked when the library is built.
  skipErrorChecking: true,
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  logLevel: 'Warn',
  readme: 'none',
  router: 'module',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  hidePageTitle: true,
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  enumMembersFormat: 'table',
  parametersFormat: 'table',
  tableColumnSettings: { hideSources: true, hideModifiers: true, hideInherited: true, hideOverrides: true },
  groupOrder: ['Classes', 'Interfaces', 'Enumerations'],
} as const;

const [[FILE, HEADING]] = Object.entries(MADE) as [[string, string]];

const HEAD = `# ${HEADING}

All that the library exports, from its own comments. Specs are those of the API, whose fields are [a page](../docs/fields.md) of their own.

`;

/** Another version of a kind is in a file of its own, which says nothing that is not known from its spec. */
function ofOnePage(text: string): string {
  const whole = text.replace(/^## Namespaces\n[\s\S]*?(?=^## )/m, '').replace(/^###### Get Signature\n\n/gm, '');
  return whole.replace(/\[([^\]]*)\]\([^)#]*\.md(?:#[^)]*)?\)/g, '$1');
}

async function main(): Promise<void> {
  const { Application } = await import('typedoc');
  const { MarkdownTheme, MarkdownThemeContext } = await import('typedoc-plugin-markdown');
  class Context extends MarkdownThemeContext {}
  class Theme extends MarkdownTheme {
    override getRenderContext(page: ConstructorParameters<typeof MarkdownThemeContext>[1]) {
      const context = new Context(this, page, this.application.options);
      // Where a member comes from is no matter to those who call it.
      context.partials = { ...context.partials, inheritance: () => '' };
      return context;
    }
  }
  const app = await Application.bootstrapWithPlugins(OPTIONS as object);
  app.renderer.defineTheme('markdown-without-descent', Theme as never);
  app.options.setValue('theme', 'markdown-without-descent');
  const project = await app.convert();
  if (project === undefined || app.logger.hasErrors()) throw new Error('the reference cannot be made of the library');
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    await app.outputs.writeOutput({ name: 'markdown', path: folder }, project);
    writeFileSync(join(ROOT, FILE), HEAD + ofOnePage(readFileSync(join(folder, 'README.md'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
