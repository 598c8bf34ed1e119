// The first pages of a site, one a language: made of a text with places in it, and of what the release holds.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { formatDay } from '../../src/i18n/format';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { frameTitle } from '../build/frames';
import { root } from '../install.mjs';
import { serverRecipes } from './headers';
import { guidesIn, llmsText, structuredData } from './for-machines';
import { archiveName, filesIn } from './mirror';
import type { Releases } from './site';
import { channelSnippets } from './snippets';
import { sha256 } from './sums';

/** Where a site lies that does not know its address: in a folder of this name on the page's own server. */
export const OWN_FOLDER = '/hiendien/';

const TEMPLATES = `${root}demo/release`;
const LANGUAGES = { 'index.html': 'vi', 'index.en.html': 'en' } as const;
type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

interface PageFacts {
  readonly releases: Releases;
  readonly version: string;
  readonly base: string;
}

/** Writes the pages, what they are drawn with, and the recipes for servers as texts that a browser shows. */
export function writePages(out: string, facts: PageFacts): void {
  const assets = join(out, 'assets');
  mkdirSync(assets, { recursive: true });
  for (const [from, to] of Object.entries({
    'demo.css': 'page.css',
    'copy.mjs': 'copy.js',
    'icon.svg': 'icon.svg',
    'release/release.css': 'release.css',
    'release/address.mjs': 'address.js',
    'release/doctor.mjs': 'doctor.js',
  }))
    cpSync(`${root}demo/${from}`, join(assets, to));
  writeRecipes(out, facts);
  writeFileSync(join(out, 'llms.txt'), llmsText(facts.version, guidesIn(out)));
  for (const [name, language] of Object.entries(LANGUAGES)) {
    const places = placesOf(out, facts, language);
    const html = readFileSync(`${TEMPLATES}/${name}`, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
      const text = places[key];
      if (text === undefined) throw new Error(`${name} has a place for "${key}", which nothing fills`);
      return text;
    });
    writeFileSync(join(out, name), html);
  }
}

function writeRecipes(out: string, { releases }: PageFacts): void {
  const folder = join(out, 'may-chu');
  mkdirSync(folder, { recursive: true });
  const recipes = serverRecipes(Object.keys(releases.versions));
  for (const [from, to] of Object.entries({
    'nginx.conf': 'nginx',
    '.htaccess': 'apache',
    'web.config': 'iis',
  }))
    writeFileSync(join(folder, `${to}.txt`), recipes[from] ?? '');
  cpSync(`${TEMPLATES}/nukeviet.txt`, join(folder, 'nukeviet.txt'));
}

function placesOf(out: string, facts: PageFacts, language: Language): Readonly<Record<string, string>> {
  const { releases, version, base } = facts;
  const major = version.split('.')[0] ?? '';
  const has = (name: string) => existsSync(join(out, name));
  const when = (name: string, part: string) => (has(name) ? readTemplate(`${part}.${language}.html`) : '');
  return {
    version,
    major,
    verified: formatDay((language === 'vi' ? vi : en).verifiedOn, language),
    // Only where nobody said which address it has may the page put in its own.
    address: base === OWN_FOLDER ? base : '',
    archive: archiveName(version),
    snippet: codeOf(channelSnippets(`${base}${major}/`).find(({ name }) => name === 'banner')?.html ?? ''),
    widgets: WIDGET_NAMES.map((name) => widgetArticle(name, facts, language)).join('\n'),
    versions: versionRows(out, releases),
    channels: Object.entries(releases.channels)
      .map(([channel, has]) => `<li><code>${channel}/</code>: ${has}</li>`)
      .join('\n'),
    configurator: when('cau-hinh/index.html', 'configurator'),
    doctor: when('bac-si/doctor.js', 'doctor').replace(
      '{{guide}}',
      has('huong-dan/bac-si.html') ? ' data-guide="huong-dan/bac-si.html"' : '',
    ),
    cms: when('cms', 'cms').replace('{{cmsFiles}}', fileLinks(join(out, 'cms'))),
    signed: when('allowed_signers', 'signed'),
    storybook: when('storybook/index.html', 'storybook'),
    docs: when('huong-dan/index.html', 'docs'),
    structured: structuredData(version, language, has('huong-dan/index.html')),
  };
}

/** The packages that were put beside, by the names of their files. */
function fileLinks(folder: string): string {
  if (!existsSync(folder)) return '';
  return filesIn(folder)
    .map((name) => `<li><a href="cms/${name}">${escapeHtml(name)}</a></li>`)
    .join('\n');
}

function readTemplate(name: string): string {
  return readFileSync(`${TEMPLATES}/parts/${name}`, 'utf8').trim();
}

/** A widget alive, with the snippet that brings it. The whole path stands in a frame: it holds the others. */
function widgetArticle(name: string, { version, base }: PageFacts, language: Language): string {
  const major = version.split('.')[0] ?? '';
  const published = channelSnippets(`${base}${major}/`).find((snippet) => snippet.name === name)?.html ?? '';
  const html = name === 'banner' ? asCard(published) : published;
  const title = frameTitle(name, language);
  const alive =
    name === 'journey'
      ? `<iframe src="${major}/frame/journey.html${language === 'en' ? '?lang=en' : ''}" title="${escapeHtml(title)}" loading="lazy" class="whole" allow="clipboard-write"></iframe>`
      : html
          .replace(/^<script.*\n/, '')
          // A site of releases has no list of an office: the widget says so.
          .replace(/ source="[^"]*"/, '')
          .replace(`<hiendien-${name}`, `<hiendien-${name} heading-level="4"`);
  const words = {
    vi: 'Dán vào nơi muốn hiện',
    en: 'Paste where it shall stand',
  }[language];
  return `<article id="${name}">
  <h3>${escapeHtml(title)}</h3>
  <p><code>hiendien-${name}</code></p>
  <div class="pair">
    <div>${alive}</div>
    <div class="snippet">
      <p class="snippet-bar"><span>${words}</span></p>
      <pre><code>${codeOf(html)}</code></pre>
    </div>
  </div>
</article>`;
}

/** The strip is at the top of the page already. Room for a column from 280 px. */
function asCard(banner: string): string {
  return banner.replace(/style="[^"]*"/, 'variant="card" style="display:block;min-height:250px"');
}

function versionRows(out: string, { versions }: Releases): string {
  const newestFirst = Object.keys(versions).reverse();
  return newestFirst
    .map((version) => {
      const archive = `mirror/hiendien-widgets-${version}.zip`;
      const content = readFileSync(join(out, archive));
      return `<tr>
  <th scope="row">${version}</th>
  <td><a href="${archive}">hiendien-widgets-${version}.zip</a> (${Math.round(content.length / 1000)} kB)<br>SHA-256: <code class="hash">${sha256(content)}</code></td>
  <td><a href="${version}/integrity.json">integrity.json</a></td>
  <td><a href="${version}/sbom.cdx.json">sbom.cdx.json</a></td>
  <td><a href="${version}/LICENSES.txt">LICENSES.txt</a></td>
  <td><a href="snippets/${version}/pinned-banner.txt">pinned-banner.txt</a></td>
</tr>`;
    })
    .join('\n');
}

/** A snippet as text, its address where the page may put in its own. */
function codeOf(html: string): string {
  return escapeHtml(html).replaceAll(`src="${OWN_FOLDER}`, `src="<span data-address>${OWN_FOLDER}</span>`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
