/** What people often mean where a document cannot be read: templates in YAML, and sources of other tools. */

import { type ManifestDocument, memoized, remembered } from '../../core';
import { slipIn } from './slips';

/** A template of a rule or a receiver, whose braces begin a mapping of YAML. */
const UNQUOTED = /^[ \t-]*\w[\w.-]*:[ \t]+(?:\{\{|"[^"]*"[ \t]*\S)/m;
const OF_SERVERS =
  /\$(?:labels|value|externalLabels)\b|\.(?:Labels|Annotations|Alerts|CommonLabels|GroupLabels|Status|Value)\b/;

const OF_CHARTS = /\.(?:Values|Release|Chart|Files)\b|\binclude "/;

export const BUILD_FIRST = 'Build it first: `kustomize build FOLDER | cdk8s-prometheus COMMAND -f -`';

/** Of kustomize, whether or not it says so itself. */
export function isKustomization(file: string): boolean {
  return /(^|[\\/])kustomization\.ya?ml$/.test(file);
}

const RENDER_FIRST =
  'If this belongs to a chart of Helm, render that first: `helm template NAME CHART | cdk8s-prometheus COMMAND -f -`';

const BRACES = /\{\{-?[^{}]*\}\}/;

const HINTS: readonly (readonly [test: (file: string, text: string) => boolean, hint: string])[] = [
  [isKustomization, BUILD_FIRST],
  [
    (_, text) => UNQUOTED.test(text) && OF_SERVERS.test(text) && !OF_CHARTS.test(text),
    'Put a text with braces in quotes, all of it: `summary: "{{ $labels.instance }} is down"`',
  ],
  [
    (file, text) => /(^|[\\/])(Chart|values[^\\/]*)\.ya?ml$/.test(file) || (OF_CHARTS.test(text) && BRACES.test(text)),
    RENDER_FIRST,
  ],
];

/** `problem`: where it cannot be read. Looked for once, however many items of a document are wrong. */
export function hintFor(file: string, document: ManifestDocument): string | undefined {
  return hintsOf(document)(file).hint;
}

const hintsOf = memoized((document: ManifestDocument) =>
  remembered((file: string) => ({ hint: readHint(file, document) })),
);

function readHint(file: string, { text, line, problem }: ManifestDocument): string | undefined {
  const known = HINTS.find(([test]) => test(file, text))?.[1];
  const slip = known === undefined && problem !== undefined ? slipIn(text, line, problem) : undefined;
  return known ?? slip ?? (BRACES.test(text) ? RENDER_FIRST : undefined);
}
