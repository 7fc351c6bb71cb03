/** Recorded answers of the operator, where they are at hand beside the repository, and what is skipped without them. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { type Case, findCases, loadCase } from '../conformance/case';

const RECORDED = join(__dirname, '../../../shared/conformance');

const isRecorded = existsSync(RECORDED);

/** The folders of the recording, by name. */
export function recordedComponents(): string[] {
  const entries = isRecorded ? readdirSync(RECORDED, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export function recordedCases(...components: readonly string[]): Case[] {
  return components
    .map((component) => join(RECORDED, component))
    .filter(existsSync)
    .flatMap(findCases)
    .map(loadCase);
}

/** A suite that needs them: skipped loudly for a user, and failing where everything has to be there (`CI=true`). */
export function describeRecorded(name: string, suite: () => void): void {
  if (isRecorded) describe(name, suite);
  else if (process.env['CI'] === 'true') describe(name, () => it('has its recorded cases', fail));
  else {
    process.stderr.write(`\nSKIPPED: ${name}\n  needs recorded cases of the operator in ${RECORDED}\n\n`);
    describe.skip(name, () => it('needs recorded cases', () => undefined));
  }
}

function fail(): never {
  throw new Error(`the recorded cases of the operator have to be in ${RECORDED}`);
}
