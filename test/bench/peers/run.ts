// npm run bench: our built files beside the published banners of governments, loaded in turns, and a table of it.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../.tools/browsers.mjs';
import { root } from '../../../.tools/install.mjs';
import { VERSION } from '../../../src/version';
import { fetchPackages, makeCertificate } from '../certificate';
import { takeQuantile } from '../made-up-chance';
import { EMBEDS, type Embed } from './embeds';
import { CONDITIONS, loadOnce, type Load } from './load';
import { serveBench } from './serve';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const folder = `${root}.cache/peers`;

/** Brings the peers that are measured. */
function fetchPeers(): void {
  const peers = EMBEDS.flatMap(({ from }) => (from ? [from] : []));
  if (peers.every(({ name }) => existsSync(`${folder}/node_modules/${name}`))) return;
  fetchPackages(
    folder,
    peers.map(({ name, version }) => `${name}@${version}`),
  );
}

if (!existsSync(`${root}dist/embed/hiendien.js`)) throw new Error('Nothing is built: run npm run build');
fetchPeers();
const embeds: readonly (Embed | undefined)[] = [undefined, ...EMBEDS];
const folders = { '/embed/': `${root}dist/embed`, '/peers/': `${folder}/node_modules` };
const server = await serveBench(embeds, folders, await makeCertificate());
const { chromium } = (await findBrowsers()) as { readonly chromium: string };
const browser = await launch({
  executablePath: chromium,
  acceptInsecureCerts: true,
  args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
const loads = embeds.map((): Load[] => []);
for (let round = -1; round < rounds; round++) {
  // Each goes first once, so that a drift of the machine meets all alike. The first round only warms up.
  for (let turn = 0; turn < embeds.length; turn++) {
    const index = (turn + Math.max(0, round)) % embeds.length;
    const load = await loadOnce(browser, `${server.origin}/page/${index}`, embeds[index]);
    if (round >= 0) loads[index]?.push(load);
  }
  console.log(round < 0 ? 'warmed up' : `round ${round + 1} of ${rounds}`);
}
const engine = await browser.version();
await browser.close();
server.close();

const [alone = [], ...others] = loads;
const median = (list: readonly Load[], what: keyof Load) =>
  takeQuantile(
    list.map((load) => load[what]),
    0.5,
  );
const spread = (list: readonly Load[], what: keyof Load) =>
  takeQuantile(
    list.map((load) => load[what]),
    0.75,
  ) -
  takeQuantile(
    list.map((load) => load[what]),
    0.25,
  );
const rows = EMBEDS.map(({ name, from }, index) => {
  const own = others[index] ?? [];
  return {
    embed: from ? `${name} of \`${from.name}\` ${from.version}` : `${name} ${VERSION}`,
    isOurs: !from,
    requests: median(own, 'requests'),
    kilobytes: median(own, 'bytes') / 1000,
    visible: median(own, 'visible'),
    spread: spread(own, 'visible'),
    script: median(own, 'script') - median(alone, 'script'),
    shift: median(own, 'shift'),
  };
});
const lines = rows.map(
  ({ embed, requests, kilobytes, visible, spread: range, script, shift }) =>
    `| ${embed} | ${requests} | ${kilobytes.toFixed(1)} | ${visible.toFixed(0)} | ${range.toFixed(0)} | ${script.toFixed(0)} | ${shift.toFixed(3)} |`,
);
const day = new Date().toISOString().slice(0, 10);
const table = `\`npm run bench\`, ${day}, ${engine}: ${rounds} rounds in turns on one machine, medians; ${CONDITIONS.latency} ms a request, ${CONDITIONS.kilobitsPerSecond / 1000} Mbit/s,
CPU ${CONDITIONS.slowdown} times slower, empty cache, HTTP/2, brotli 11. Compare the rows, not the times. The page alone shows after ${median(alone, 'visible').toFixed(0)} ms.

| embed | requests | kB on the wire | visible, ms | spread, ms | script, ms | CLS |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

Visible: until the embed’s words are laid out, a frame later. Spread: the middle half of the rounds. Script: beyond the page alone.
`;
const RESULTS = 'test/bench/RESULTS.md';
writeFileSync(`${root}${RESULTS}`, `# Beside the published banners of governments\n\n${table}`);
execFileSync('npx', ['--no-install', 'prettier', '--write', RESULTS], { cwd: root });
console.table(rows);

// Loads of the same round are compared with each other: what slows the machine down meets both.
const [ours] = rows;
const [own = []] = others;
const earlier = others.filter((peer, index) => {
  const lead = own.map((load, round) => load.visible - (peer[round]?.visible ?? NaN));
  return rows[index]?.isOurs === false && takeQuantile(lead, 0.5) > 0;
});
const holds = ours?.requests === 1 && ours.shift === 0 && earlier.length === 0;
console.log(
  holds ? 'Kept: one request, nothing moves, no government banner shows earlier' : 'Missed: see the table',
);
if (!holds) process.exitCode = 1;
