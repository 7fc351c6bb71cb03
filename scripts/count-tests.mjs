// Sums up the reports of several test runs: `N passed, N failed`. Failed phases count where no test of theirs failed.
// Usage: count-tests.mjs FAILED_PHASES REPORT...
import { existsSync, readFileSync } from 'node:fs';

const [failedPhases, ...files] = process.argv.slice(2);
const reports = files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);
const passed = sum('numPassedTests');
const failed = Math.max(sum('numFailedTests') + sum('numFailedTestSuites'), Number(failedPhases));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
