/** The page of everything that `synth` can say: each code with its meaning, and one answer of the bad inputs in the tests. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES } from '../../lib/core/base/codes';

const cases = join(__dirname, '../../test/bad/cases');

const INTRODUCTION = `# What synth says

Printed by \`npm run docs:fields\` from \`lib/core/base/codes.ts\` and from the answers under \`test/bad/cases\`.

Bad input fails \`synth\` with all errors at once, and nothing is written. Warnings go to standard error, once each. A line
names the construct, the object, the field, what was given, what is allowed and what to do, and ends in a code:
`;

export function renderFindings(): string {
  const answers = answersByCode();
  const sections = Object.entries(CODES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, meaning]) => `## ${code}\n\n${meaning}.\n${example(answers.get(code))}`);
  return [INTRODUCTION, ...sections].join('\n');
}

/** The shortest answer with each code. */
function answersByCode(): ReadonlyMap<string, string> {
  const shortest = new Map<string, string>();
  const files = readdirSync(cases).filter((file) => file.endsWith('.txt'));
  for (const line of files.sort().flatMap((file) => readFileSync(join(cases, file), 'utf8').split('\n'))) {
    const code = / \[([a-z-]+)\]$/.exec(line)?.[1];
    if (code === undefined) continue;
    const known = shortest.get(code);
    if (known === undefined || line.length < known.length) shortest.set(code, line);
  }
  return shortest;
}

function example(answer: string | undefined): string {
  return answer === undefined ? '' : `\n\`\`\`\n${answer.trim()}\n\`\`\`\n`;
}
