// npm run bench:pages: each widget as its published snippet, with and without preloads, beside the page alone.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import type { FileList } from '../../.tools/release/integrity';
import { pinnedSnippets } from '../../.tools/release/snippets';
import { makeCertificate } from './certificate';
import { takeQuantile } from './made-up-chance';
import type { Embed } from './peers/embeds';
import { CONDITIONS, loadOnce, type Load } from './peers/load';
import { serveBench } from './peers/serve';

/** Words that each widget shows when it can be used, and not before. */
const WORDS: Readonly<Record<string, string>> = {
  banner: 'miễn phí',
  'eligibility-checker': 'Tiếp tục',
  'domain-search': 'Tên bạn muốn đặt',
  register: 'Đăng ký tên miền',
  journey: 'Tiếp tục',
};

const PRELOADS = /<link rel="modulepreload"[^>]*>\n/g;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const listFile = `${root}dist/embed/integrity.json`;
if (!existsSync(listFile)) throw new Error('Nothing is built: run npm run build');

/** A widget's snippet, plain, and as it is published where that has preloads. */
function embedsOf([widget, text]: readonly [string, string]): Embed[] {
  const list = JSON.parse(readFileSync(listFile, 'utf8')) as FileList;
  const { html = '' } = pinnedSnippets(list, '/embed/').find(({ name }) => name === `pinned-${widget}`) ?? {};
  const embed = (name: string, body: string) => ({ name, head: '', body, tag: `hiendien-${widget}`, text });
  const plain = html.replace(PRELOADS, '');
  return plain === html ? [embed(widget, html)] : [embed(widget, plain), embed(`${widget}, preloaded`, html)];
}

const embeds = [undefined, ...Object.entries(WORDS).flatMap(embedsOf)];
const server = await serveBench(embeds, { '/embed/': `${root}dist/embed` }, await makeCertificate());
const { chromium } = (await findBrowsers()) as { readonly chromium: string };
const browser = await launch({ executablePath: chromium, acceptInsecureCerts: true, args: CHROMIUM_FLAGS });
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
await browser.close();
server.close();

const median = (numbers: readonly number[]) => takeQuantile(numbers, 0.5);
const [alone = []] = loads;

/** Loads of the same round are compared with each other: what slows the machine down meets both. */
const ratioTo = (others: readonly Load[], own: readonly Load[]) =>
  median(own.map((load, round) => load.visible / (others[round]?.visible ?? NaN)));

console.log(
  `${CONDITIONS.latency} ms a request, ${CONDITIONS.kilobitsPerSecond / 1000} Mbit/s, CPU ${CONDITIONS.slowdown} times slower; medians of ${rounds} rounds`,
);
console.table(
  embeds.map((embed, index) => {
    const own = loads[index] ?? [];
    const before = loads[index - 1] ?? [];
    return {
      page: embed?.name ?? 'page alone',
      requests: median(own.map(({ requests }) => requests)),
      'kB on the wire': Number((median(own.map(({ bytes }) => bytes)) / 1000).toFixed(1)),
      'ready, ms': Math.round(median(own.map(({ visible }) => visible))),
      'to page alone': Number(ratioTo(alone, own).toFixed(2)),
      'to plain': embed?.name.endsWith('preloaded') ? Number(ratioTo(before, own).toFixed(2)) : undefined,
      CLS: Number(median(own.map(({ shift }) => shift)).toFixed(3)),
    };
  }),
);
