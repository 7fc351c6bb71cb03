/** What people name by mistake: sources of other tools, which have to be rendered first. */

import { basename } from 'node:path';
import type { ManifestDocument } from '../../lib/core';

const RENDERED_BY: readonly (readonly [test: (file: string, text: string) => boolean, hint: string])[] = [
  [
    (file) => /^kustomization\.ya?ml$/.test(basename(file)),
    'Build it first: `kustomize build FOLDER | cdk8s-prometheus compile -f -`',
  ],
  [
    (file, text) => /^(Chart|values.*)\.ya?ml$/.test(basename(file)) || /\{\{-?[^{}]*\}\}/.test(text),
    'If this belongs to a chart of Helm, render that first: `helm template NAME CHART | cdk8s-prometheus compile -f -`',
  ],
];

export function hintFor(file: string, { text }: ManifestDocument): string | undefined {
  return RENDERED_BY.find(([test]) => test(file, text))?.[1];
}
