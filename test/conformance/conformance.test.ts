import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecorded, packedCases, RECORDED, recordedCases, recordedComponents } from '../support/recorded';
import { readFiles } from './case';
import { componentOf, implementedComponents, judge } from './suite';

describe('the operator, as recorded', () => {
  for (const name of implementedComponents()) {
    describe(name, async () => {
      const component = await componentOf(name);
      it.each(recordedCases(name))('$name', (testCase) => {
        expect(judge(testCase, component!)).toEqual([]);
      });
    });
  }
});

describe('the recorded cases', () => {
  it('are of every component that is compared, and of no other', () => {
    expect(recordedComponents().sort()).toEqual([...implementedComponents()].sort());
  });

  it.runIf(isRecorded)('of the repository are among those beside it, file by file', () => {
    expect(packedCases().length).toBeGreaterThan(0);
    for (const { component, name, files } of packedCases()) {
      expect(files, `${component}/${name}`).toEqual(readFiles(join(RECORDED, component, name)));
    }
  });

  it.runIf(process.env['CI'] === 'true')('are all at hand where everything has to be', () => {
    expect(isRecorded, `the whole recording has to be in ${RECORDED}`).toBe(true);
  });

  if (!isRecorded) {
    process.stderr.write(
      `\nONLY the ${packedCases().length} recorded cases of the repository are run: there are no others in ${RECORDED}.\n` +
        '  `npm run conformance -- DIR` runs those of any folder.\n\n',
    );
  }
});
