// `node tools/count-tests.mjs REPORT EXIT_CODE` prints "passed failed skipped" from Vitest's JSON report.
// Nothing that went wrong may count as nothing: a file that did not load, a run that ended badly, a report that is
// missing or holds no test are each a failure.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @param {string} report text of the JSON report, '' where there is none @param {number} exitCode of the run */
export function countTests(report, exitCode) {
  let result;
  try {
    result = JSON.parse(report);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const passed = result.numPassedTests;
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + unloaded.length;
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed, skipped };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path = '', exitCode = '0'] = process.argv.slice(2);
  let report = '';
  try {
    report = readFileSync(path, 'utf8');
  } catch {
    console.error(`No test report at ${path}.`);
  }
  const { passed, failed, skipped } = countTests(report, Number(exitCode));
  console.log(`${passed} ${failed} ${skipped}`);
}
