/** The page of everything that `synth` can say: each code with its meaning, and one answer of the bad inputs in the tests. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES, type Gravity } from '../../lib/core/base/codes';
import { USER_ANNOTATION } from '../../lib/core/base/conventions';

const cases = join(__dirname, '../../test/bad/cases');

const GRAVITIES: Readonly<Record<Gravity, string>> = {
  error: 'an error | -',
  warning: 'a warning | yes',
  mixed: 'an error or a warning | the warnings',
  judged: 'an error or a warning | yes',
};

function table(): string {
  const rows = Object.entries(CODES).map(([code, { gravity }]) => `| [${code}](#${code}) | ${GRAVITIES[gravity]} |`);
  return rows.sort().join('\n');
}

const INTRODUCTION = `# What synth says

<!-- Printed by \`npm run docs:fields\` from lib/core/base/codes.ts and from the answers under test/bad/cases. Do not edit. -->

Bad input fails \`synth\` with all errors at once, and nothing is written (\`npx cdk8s synth\` has removed
the output of the build before by then). Warnings go to standard error, once each. A line
names the construct, the object, the field, what was given, what is allowed and what to do, and ends in a code. Where the
same is to be present of many objects it is one line, with the first of them.

## How grave it is

Is for you to say, for an app, for a part of it, or for one object where it is declared, and always with a reason:

\`\`\`ts
const findings = Findings.of(app); // or of a chart, or of a single construct: the nearest counts
findings.setSeverity(FindingCode.PLAIN_CREDENTIAL, FindingSeverity.ERROR, { reason: 'none in Git' });
findings.setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.IGNORED, { reason: 'the platform selects them' });
findings.failOnWarnings(); // as a pipeline may want it
for (const { code, objects, reason } of findings.list()) console.log(code, objects, reason); // what is ignored, too
\`\`\`

\`\`\`yaml
metadata:
  annotations:
    ${USER_ANNOTATION.severity}: |
      not-selected=ignored, the platform selects it
      plain-credential=error, none in Git
\`\`\`

- An annotation speaks of findings of its own object, those of a Prometheus among them, and of nothing else. It counts before
  what the app says. One that cannot be read is an error.
- Errors over which nothing valid could be written stay errors, as the table says; warnings are always yours to judge. A warning
  that is made an error counts as one: \`InvalidInputPolicy.DROP\` leaves out the object.
- Where an instance leaves out what is wrong (\`InvalidInputPolicy.DROP\`), or trusts no tenant (\`Tenancy.HOSTILE\`) and the object
  is one of another namespace, an annotation makes no error of anything, for that would stop all others, and nothing less of
  what is an error.
- What is ignored is printed nowhere. \`Findings.of(app).list()\` has it, with the reason.

| code | usually | to adjust |
| ---- | ------- | --------- |
${table()}
`;

export function renderFindings(): string {
  const answers = answersByCode();
  const sections = Object.entries(CODES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { meaning }]) => `## ${code}\n\n${meaning}.\n${example(answers.get(code))}`);
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
