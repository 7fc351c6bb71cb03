/** Text of what is explained: a heading, and lines below it. */

import { few, visible } from '../../core';

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Names in it are anybody's: none may be a line of its own, or tell the terminal what to do. */
export function textOfSections(title: string, sections: readonly Section[]): string {
  const bodies = sections.map(({ heading, lines }) =>
    [visible(heading), ...lines.map((line) => `  ${visible(line)}`)].join('\n'),
  );
  return `${[visible(title), ...bodies].join('\n\n')}\n`;
}

/** `3 ServiceMonitors`. */
export function count(n: number, name: string): string {
  return `${n} ${name}${n === 1 ? '' : 's'}`;
}

/** The first few of many. */
export function listed(names: readonly string[], most = 10): string {
  return few(names, most);
}
