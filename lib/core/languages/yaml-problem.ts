import { YAMLException } from 'js-yaml';
import { withoutEnd } from './ends';

/** Why a text cannot be read as YAML, in words that show nothing of it: it may hold passwords. */
export function yamlProblem(error: unknown): string {
  if (!(error instanceof YAMLException)) return 'it cannot be read';
  const { reason, mark } = error;
  // Behind a quote, a bracket or a colon is what the parser has read.
  const words = withoutEnd(/^(?:':'|[^"<`:])*/.exec(reason)![0], ' !');
  return mark === undefined || mark === null ? words : `${words} (${mark.line + 1}:${mark.column + 1})`;
}
