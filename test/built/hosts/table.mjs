// The table host × engine × shape of the kit, made of what the tests themselves report.
const HOST = 'host: ';
const SHAPE = 'shape: ';

/** The engines by the names that the test runner gives their browsers. */
export const ENGINES = { Chrome: 'Chromium', Firefox: 'Firefox', MiniBrowser: 'WebKit' };

/** Reads the cases of the kit out of the test runner's sessions: host, shape, engine and what came of each. */
export function readCases(sessions) {
  const cases = [];
  for (const { browser, testResults } of sessions) {
    for (const host of testResults?.suites ?? []) {
      if (!host.name.startsWith(HOST)) continue;
      for (const shape of host.suites) {
        if (!shape.name.startsWith(SHAPE)) continue;
        cases.push({
          host: host.name.slice(HOST.length),
          shape: shape.name.slice(SHAPE.length),
          engine: ENGINES[browser.name] ?? browser.name,
          passed: shape.tests.filter(({ passed, skipped }) => passed && !skipped).length,
          failed: shape.tests.filter(({ passed, skipped }) => !passed && !skipped).length,
          skipped: shape.tests.filter(({ skipped }) => skipped).length,
        });
      }
    }
  }
  return cases;
}

/**
 * One line a host, one column an engine; in it one number a shape: how many cases passed. A failure is marked with
 * `!` and the number of cases that failed, a host that an engine can't have with `-`.
 */
export function drawTable(cases) {
  const unique = (name) => [...new Set(cases.map((one) => one[name]))];
  const [hosts, shapes, engines] = ['host', 'shape', 'engine'].map(unique);
  const cell = (host, engine) =>
    shapes
      .map((shape) => {
        const found = cases.find((one) => one.host === host && one.engine === engine && one.shape === shape);
        if (!found || found.passed + found.failed === 0) return '-';
        return found.failed > 0 ? `!${found.failed}` : String(found.passed);
      })
      .join(' ');
  const width = Math.max(...hosts.map(({ length }) => length));
  const columns = engines.map((engine) =>
    Math.max(engine.length, ...hosts.map((host) => cell(host, engine).length)),
  );
  const line = (first, rest) =>
    `${first.padEnd(width)}  ${rest.map((text, at) => text.padEnd(columns[at])).join('  ')}`;
  const sum = (kind) => cases.reduce((total, one) => total + one[kind], 0);
  return [
    `Hosts × engines; in each cell the cases passed as: ${shapes.join(', ')}`,
    line('', engines),
    ...hosts.map((host) =>
      line(
        host,
        engines.map((engine) => cell(host, engine)),
      ),
    ),
    `${hosts.length} hosts × ${shapes.length} shapes × ${engines.length} engines: ${sum('passed')} cases passed, ${sum('failed')} failed, ${sum('skipped')} skipped`,
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}
