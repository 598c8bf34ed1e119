// A reporter of web-test-runner: how many tests passed and failed, by engine and file. What fails outside of a test, such as a
// hook or the body of a suite, and a file in which no test ran, count as a failure each.

/** @param tell Is given the tallies by name of the browser and by file, and the sessions they were counted in. */
export function countBrowserTests(tell) {
  return {
    onTestRunFinished({ sessions }) {
      const engines = {};
      for (const session of sessions) {
        (engines[session.browser.name] ??= {})[session.testFile] = judge(session);
      }
      tell(engines, sessions);
    },
  };
}

function judge({ testResults, errors, passed }) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const count = ({ tests, suites }) => {
    for (const test of tests) tally[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    suites.forEach(count);
  };
  if (testResults) count(testResults);
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  // Names given by GREP leave whole files out.
  if (errors.length > 0) tally.failed += errors.length;
  else if (tally.failed === 0 && (!passed || (isEmpty && !process.env.GREP))) tally.failed = 1;
  return tally;
}
