// The first pages of a site, one a language: made of a text with places in it, and of what the release holds.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../src/content/programme.en.json';
import vi from '../../src/content/programme.vi.json';
import { formatDay } from '../../src/i18n/format';
import { EN, VI } from '../../demo/configurator/words';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { root } from '../install.mjs';
import { aliveArticle, codeOf, escapeHtml, stripOf } from './alive';
import { serverRecipes } from './headers';
import { guidesIn, llmsText, structuredData } from './for-machines';
import { archiveName, filesIn } from './mirror';
import type { Releases } from './site';
import { channelSnippets, OWN_FOLDER } from './snippets';
import { sha256 } from './sums';

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

function writeRecipes(out: string, { releases, version }: PageFacts): void {
  const folder = join(out, 'may-chu');
  mkdirSync(folder, { recursive: true });
  const recipes = serverRecipes(Object.keys(releases.versions));
  for (const [from, to] of Object.entries({
    'nginx.conf': 'nginx',
    '.htaccess': 'apache',
    'web.config': 'iis',
  }))
    writeFileSync(join(folder, `${to}.txt`), recipes[from] ?? '');
  const major = version.split('.')[0] ?? '';
  // With the address of files on the site itself, whatever address this site has.
  const [{ html: banner } = { html: '' }] = channelSnippets(`${OWN_FOLDER}${major}/`);
  const text = readFileSync(`${TEMPLATES}/nukeviet.txt`, 'utf8')
    .replace('{{banner}}', () => banner.replaceAll('\n', '\n   '))
    .replaceAll('{{major}}', major);
  writeFileSync(join(folder, 'nukeviet.txt'), text);
}

function placesOf(out: string, facts: PageFacts, language: Language): Readonly<Record<string, string>> {
  const { releases, version, base } = facts;
  const major = version.split('.')[0] ?? '';
  const published = channelSnippets(`${base}${major}/`);
  const banner = published.find(({ name }) => name === 'banner')?.html ?? '';
  const has = (name: string) => existsSync(join(out, name));
  const lists = has('danh-sach') ? 'danh-sach/' : undefined;
  const when = (name: string, part: string) => (has(name) ? readTemplate(`${part}.${language}.html`) : '');
  return {
    version,
    major,
    verified: formatDay((language === 'vi' ? vi : en).verifiedOn, language),
    // Only where nobody said which address it has may the page put in its own.
    address: base === OWN_FOLDER ? base : '',
    archive: archiveName(version),
    snippet: codeOf(banner),
    strip: stripOf(banner, language === 'vi' ? vi.title : en.title),
    widgets: WIDGET_NAMES.map((name) => {
      const html = published.find((snippet) => snippet.name === name)?.html ?? '';
      return aliveArticle(name, html, { language, major, lists });
    }).join('\n'),
    versions: versionRows(out, releases),
    channels: Object.entries(releases.channels)
      .map(([channel, has]) => `<li><code>${channel}/</code>: ${has}</li>`)
      .join('\n'),
    systems: when('cau-hinh/index.html', 'systems').replace('{{links}}', systemLinks(language)),
    configurator: when('cau-hinh/index.html', 'configurator'),
    doctor: when('bac-si/doctor.js', 'doctor').replace(
      '{{guide}}',
      has('huong-dan/bac-si.html') ? ' data-guide="huong-dan/bac-si.html"' : '',
    ),
    cms: packagesSection(out, language),
    signed: when('allowed_signers', 'signed'),
    storybook: when('storybook/index.html', 'storybook'),
    docs: when('huong-dan/index.html', 'docs'),
    structured: structuredData(version, language, has('huong-dan/index.html')),
  };
}

/** The systems that sites are made with: each leads to its own snippet and steps. */
function systemLinks(language: Language): string {
  const { systems } = language === 'vi' ? VI : EN;
  return Object.entries(systems)
    .map(([system, name]) => `<a href="${configuratorOf(language)}?system=${system}">${escapeHtml(name)}</a>`)
    .join('\n');
}

function configuratorOf(language: Language): string {
  return `cau-hinh/index${language === 'vi' ? '' : '.en'}.html`;
}

/** The packages that were put beside, each with what it does and where its steps stand. */
function packagesSection(out: string, language: Language): string {
  if (!existsSync(join(out, 'cms'))) return '';
  const { systems, packages, toSteps } = language === 'vi' ? VI : EN;
  const hasSteps = existsSync(join(out, configuratorOf(language)));
  const items = filesIn(join(out, 'cms')).map((file) => {
    const system = (['nukeviet', 'wordpress'] as const).find((name) => file.includes(name));
    const steps = system && hasSteps ? `${configuratorOf(language)}?system=${system}#how` : undefined;
    return `<li>
  <h3>${escapeHtml(system ? systems[system] : file)}</h3>
  ${system ? `<p>${escapeHtml(packages[system])}</p>` : ''}
  <p><a href="cms/${file}">${escapeHtml(file)}</a>${steps ? ` · <a href="${steps}">${toSteps}</a>` : ''}</p>
</li>`;
  });
  return readTemplate(`cms.${language}.html`).replace('{{cmsFiles}}', items.join('\n'));
}

function readTemplate(name: string): string {
  return readFileSync(`${TEMPLATES}/parts/${name}`, 'utf8').trim();
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
