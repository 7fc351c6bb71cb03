import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCases, loadCase } from './case';
import { componentOf, implementedComponents, judge } from './suite';

/** Recorded answers of the operator, where they are at hand beside the repository. */
const RECORDED = join(__dirname, '../../../shared/conformance');
const recorded = existsSync(RECORDED) ? readdirSync(RECORDED) : [];

describe.runIf(recorded.length > 0)('the operator, as recorded', () => {
  for (const name of implementedComponents().filter((component) => recorded.includes(component))) {
    describe(name, async () => {
      const component = await componentOf(name);
      it.each(findCases(join(RECORDED, name)).map(loadCase))('$name', (testCase) => {
        expect(judge(testCase, component!)).toEqual([]);
      });
    });
  }
});
