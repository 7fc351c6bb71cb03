import { YAMLException } from 'js-yaml';
import { withoutEnd } from './ends';

/** Why a text cannot be read as YAML, in words that show nothing of it: it may hold passwords. */
export function yamlProblem(error: unknown): string {
  const { words, line, column } = yamlProblemAt(error);
  return line === undefined ? words : `${words} (${line}:${column})`;
}

/** The same, with the line and the column apart, both from 1 on; neither where no place is known. */
export function yamlProblemAt(error: unknown): {
  readonly words: string;
  readonly line?: number;
  readonly column?: number;
} {
  if (!(error instanceof YAMLException)) return { words: 'it cannot be read' };
  const { reason, mark } = error;
  // Behind a quote, a bracket or a colon is what the parser has read.
  const words = withoutEnd(/^(?:':'|[^"<`:])*/.exec(reason)![0], ' !');
  return mark === undefined || mark === null ? { words } : { words, line: mark.line + 1, column: mark.column + 1 };
}
