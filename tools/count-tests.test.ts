import { expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

const report = (counts: object, testResults: object[] = []) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults, ...counts });

test('tests are counted as Vitest counted them', () => {
  const text = report({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
  expect(countTests(text, 1)).toEqual({ passed: 40, failed: 2, skipped: 4 });
});

test('a test file that did not load is a failure', () => {
  const text = report({ numPassedTests: 40 }, [{ status: 'failed', assertionResults: [] }]);
  expect(countTests(text, 1)).toEqual({ passed: 40, failed: 1, skipped: 0 });
});

test.each([
  ['ended badly although no test failed', report({ numPassedTests: 40 }), 1, 40],
  ['ran no test', report({}), 0, 0],
  ['left no report', '', 0, 0],
  ['left half a report', report({ numPassedTests: 40 }).slice(0, 30), 0, 0],
])('a run that %s has failed', (_how, text, exitCode, passed) => {
  expect(countTests(text, exitCode)).toEqual({ passed, failed: 1, skipped: 0 });
});
