/** Findings as people read them, and how many there are. */

import { describe, type Finding, visible } from '../../lib/core';
import type { Input } from '../../lib/shared/input/objects';
import { type FilePlace, placeText } from '../../lib/shared/input/places';
import { pageOf } from './pages';

/** A finding with the place of its field. */
export interface Located {
  readonly finding: Finding;
  readonly place?: FilePlace;
  /** Whether its file is none that the working folder has: people are told it, and programs that open files are not. */
  readonly isElsewhere?: boolean;
}

/** In the order of the input; those without a place last. */
export function locate(findings: readonly Finding[], input: Input): Located[] {
  const files = new Map([...input.fileNames].map((name, i) => [name, i]));
  const rank = ({ place }: Located) =>
    place === undefined ? [files.size, 0, 0] : [files.get(place.file) ?? 0, place.line, place.column];
  const places = input.placesOf(findings);
  return findings
    .map((finding, i) => {
      const place = places[i];
      return place === undefined ? { finding } : { finding, place };
    })
    .map((located) => ({ located, rank: rank(located) }))
    .sort((a, b) => a.rank[0]! - b.rank[0]! || a.rank[1]! - b.rank[1]! || a.rank[2]! - b.rank[2]!)
    .map(({ located }) => located);
}

/** Of what an app declares: the path of its construct. */
export function constructOf({ finding: { object }, place }: Located): string | undefined {
  return place === undefined && object.origin !== '' ? object.origin : undefined;
}

interface Look {
  readonly bold: (text: string) => string;
  readonly severity: (text: string) => string;
  readonly link: (text: string, address: string) => string;
}

const PLAIN: Look = { bold: (text) => text, severity: (text) => text, link: (text) => text };

function coloured(severity: Finding['severity']): Look {
  const colour = severity === 'error' ? 31 : 33;
  return {
    bold: (text) => `\u001b[1m${text}\u001b[22m`,
    severity: (text) => `\u001b[${colour};1m${text}\u001b[39;22m`,
    link: (text, address) => `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`,
  };
}

/** `FILE:LINE:COLUMN: error: …`, which editors and terminals lead to. */
export function textOfFinding(located: Located, colours: boolean): string {
  const { finding, place } = located;
  const { severity, code } = finding;
  const look = colours ? coloured(severity) : PLAIN;
  const at = place === undefined ? '' : placeText(place);
  const where = at === '' ? '' : `${look.bold(at)}: `;
  const construct = constructOf(located);
  const isDocument = finding.object.kind === 'Document';
  const text = isDocument ? describe(finding, '').replace(/^: */, '') : describe(finding);
  const linked = colours ? text.replace(/\[[a-z-]+\]$/, `[${look.link(code, pageOf(code))}]`) : text;
  const by = construct === undefined ? '' : `[${look.bold(visible(construct))}] `;
  return `${where}${look.severity(severity)}: ${by}${linked}\n`;
}

/** `2 errors, 1 warning`; nothing of none. */
export function countText(located: readonly Located[]): string {
  const count = (severity: Finding['severity']) =>
    located.filter(({ finding }) => finding.severity === severity).length;
  const part = (n: number, name: string) => (n === 0 ? [] : [`${n} ${name}${n === 1 ? '' : 's'}`]);
  return [...part(count('error'), 'error'), ...part(count('warning'), 'warning')].join(', ');
}
