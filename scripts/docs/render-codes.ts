/** The codes as an enumeration for users of every language: printed from the compiler's table. */

import { CODES } from '../../lib/core/base/codes';

export function renderCodes(): string {
  const members = Object.entries(CODES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { meaning }]) => `  /** ${meaning}. */\n  ${nameOf(code)} = '${code}',`);
  return `/** Codes of findings, printed by \`npm run docs:fields\` from \`lib/core/base/codes.ts\`. */\nexport enum FindingCode {\n${members.join('\n')}\n}\n`;
}

function nameOf(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}
