// Sums up the reports of several test runs: what failed, a line each, and last `N passed, N failed`.
// A file that could not be run counts as one failure, and so does a failed phase where no test of its own failed.
// Usage: count-tests.mjs FAILED_PHASES REPORT...
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [failedPhases, ...reports] = process.argv.slice(2);
const files = reports
  .filter((report) => existsSync(report))
  .flatMap((report) => JSON.parse(readFileSync(report, 'utf8')).testResults);

const passed = files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed').length;
const failures = files.flatMap((file) => {
  const path = relative(process.cwd(), file.name);
  const tests = file.assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length > 0) return tests.map(({ fullName }) => `${path}: ${fullName}`);
  return file.status === 'failed' ? [`${path}: could not be run`] : [];
});

for (const failure of failures) console.log(`failed: ${failure}`);
const failed = Math.max(failures.length, Number(failedPhases));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
