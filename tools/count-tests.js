/** `node tools/count-tests.js <failed steps> <vitest reports…>` sums up a run in its last line. */
import { existsSync, readFileSync } from 'node:fs';

const [steps, ...files] = process.argv.slice(2);
const reports = files.filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);

const passed = sum((report) => report.numPassedTests);
const failed =
  Number(steps) +
  sum((report) =>
    Math.max(report.numFailedTests, report.numFailedTestSuites > 0 || !report.success ? 1 : 0),
  );

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
