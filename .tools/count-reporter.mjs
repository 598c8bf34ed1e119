// A reporter of node's test runner: how many tests passed and failed, as JSON.
export default async function* countReporter(source) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:fail') tally.failed++;
    else if (type === 'test:pass') tally[data.skip === undefined ? 'passed' : 'skipped']++;
  }
  yield JSON.stringify(tally);
}
