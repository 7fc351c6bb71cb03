/** The report as one file: data, and a program that shows it. Nothing is loaded, and no text of the data can become markup. */

import { createHash } from 'node:crypto';
import type { Page } from '../../scripts/bundle/page';
import type { Report } from './types';

export function htmlOf(report: Report, { script, style, licences }: Page): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    // The browser itself refuses to read a text as markup.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Monitoring report</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>This report is shown by a script, which this browser does not run.</noscript>
<script type="application/json" id="report">${dataText(report)}</script>
<script type="text/plain" id="licences">${dataText(licences)}</script>
<script>${script}</script>
</body>
</html>
`;
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
