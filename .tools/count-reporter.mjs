// A reporter of node's test runner: how many tests of each file passed and failed, as JSON. A suite counts as a failure of its own
// where it, or a hook of it, failed and not only a test in it; so does a suite or a file in which no test ran.
const A_TEST_FAILED = 'subtestsFailed';

export default async function* countReporter(source) {
  const tallies = {};
  /** How many tests and suites have been told of at each depth since their parent was. Children come first. */
  const told = [];
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const children = told[data.nesting + 1] ?? 0;
    told[data.nesting + 1] = 0;
    told[data.nesting] = (told[data.nesting] ?? 0) + 1;
    const outcome = judge(type === 'test:pass', data, children);
    const tally = (tallies[data.file ?? data.name] ??= { passed: 0, failed: 0, skipped: 0 });
    if (outcome) tally[outcome]++;
  }
  yield JSON.stringify(tallies);
}

function judge(isPass, { name, file, skip, details }, children) {
  if (skip !== undefined) return 'skipped';
  // A file is told of by its path where it failed as a whole or has nothing else to tell.
  if (name === file) return 'failed';
  if (details.type !== 'suite') return isPass ? 'passed' : 'failed';
  if (children === 0) return 'failed';
  return isPass || details.error.failureType === A_TEST_FAILED ? undefined : 'failed';
}
