/** A page as one file: data, and a program that shows it. Nothing is loaded, and no text of the data can become markup. */

import { createHash } from 'node:crypto';
import type { Page } from '../../scripts/bundle/page';
import type { Report } from './types';

export function htmlOf(report: Report, { script, style, licences }: Page): string {
  return wholePage({
    title: 'Monitoring report',
    name: 'report',
    script,
    style,
    data: { report, licences },
    policy: {},
  });
}

export interface WholePage extends Pick<Page, 'script' | 'style'> {
  readonly title: string;
  /** What it is in a sentence that says that it needs a script. */
  readonly name: string;
  /** What the script reads, by the id of an element. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What it may do that others may not. */
  readonly policy: Readonly<Record<string, string>>;
}

export function wholePage({ title, name, script, style, data, policy }: WholePage): string {
  const held = Object.entries(data).map(
    ([id, value]) => `<script type="application/json" id="${id}">${dataText(value)}</script>\n`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style, policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>This ${name} is shown by a script, which this browser does not run.</noscript>
${held.join('')}<script>${script}</script>
</body>
</html>
`;
}

function policyOf(script: string, style: string, more: WholePage['policy']): string {
  const policy = {
    'default-src': "'none'",
    'script-src': `'${hashOf(script)}'`,
    'style-src': `'${hashOf(style)}'`,
    'base-uri': "'none'",
    'form-action': "'none'",
    // The browser itself refuses to read a text as markup.
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
    ...more,
  };
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON in which nothing ends a script, or begins a comment of HTML; all of it is ASCII. */
function dataText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
