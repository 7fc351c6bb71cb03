import type { Code } from '../base/codes';
import { USER_ANNOTATION } from '../base/conventions';

/** How to say that the app does not hold what counts. */
export function otherwise(condition: string, code: Code): string {
  return `If ${condition}, annotate it: \`${USER_ANNOTATION.severity}: ${code}=ignored, REASON\``;
}
