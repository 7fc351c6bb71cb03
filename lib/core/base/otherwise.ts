import type { Code } from './codes';
import { USER_ANNOTATION } from './conventions';

/** How to say that the app does not hold what counts. */
export function otherwise(condition: string, code: Code): string {
  return `If ${condition}, annotate it: \`${USER_ANNOTATION.severity}: ${code}=ignored, REASON\``;
}
