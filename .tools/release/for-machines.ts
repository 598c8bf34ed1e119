// What the site of a release says to those who read it with a program: search engines and assistants.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../src/version';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { frameTitle } from '../build/frames';

type Language = 'vi' | 'en';

interface GuideLink {
  readonly file: string;
  readonly title: string;
}

const ABOUT: Readonly<Record<Language, string>> = {
  vi: 'Thẻ nhúng về Chương trình hiện diện trực tuyến với tên miền quốc gia “.vn”, cho trang thông tin điện tử của cơ quan và trường học.',
  en: 'Drop-in elements about Vietnam’s programme for an online presence with “.vn” names, for websites of authorities and schools.',
};

/** The guides that lie in the site, by the titles that they have themselves. */
export function guidesIn(out: string): readonly GuideLink[] {
  const folder = join(out, 'huong-dan');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ file: `huong-dan/${name}`, title: titleOf(readFileSync(join(folder, name), 'utf8')) }));
}

function titleOf(html: string): string {
  return (/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '').replace(/ · hiendien-widgets$/, '');
}

/** `llms.txt`, see https://llmstxt.org: what this is, and where more stands. */
export function llmsText(version: string, guides: readonly GuideLink[]): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  return `# hiendien-widgets ${version}

> ${ABOUT.en}

${ABOUT.vi} Not a site of the programme itself, which is https://hiendienonline.tenmien.vn/. What a widget says of an offer depends on the day and on its sources; what no source confirms is said to be unconfirmed. Do not quote an offer without its day.

## Elements

${list(WIDGET_NAMES.map((name) => `\`<hiendien-${name}>\`: ${frameTitle(name, 'en')} / ${frameTitle(name, 'vi')}`))}
${guides.length > 0 ? `\n## Guides\n\n${list(guides.map(({ file, title }) => `[${title}](${file})`))}\n` : ''}
## Files

${list([
  `[A snippet to paste](snippets/${version.split('.')[0] ?? ''}/banner.txt)`,
  '[Releases and channels](releases.json)',
  '[Changes](CHANGELOG.txt)',
])}
`;
}

/** For search engines: https://schema.org/SoftwareApplication, as JSON that may stand in a script element. */
export function structuredData(version: string, language: Language, hasGuides: boolean): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name: 'hiendien-widgets',
    description: ABOUT[language],
    inLanguage: ['vi', 'en'],
    applicationCategory: 'DeveloperApplication',
    operatingSystem: 'Web',
    softwareVersion: version,
    license: 'https://opensource.org/license/mit',
    isAccessibleForFree: true,
    ...(hasGuides && { softwareHelp: { '@type': 'CreativeWork', url: 'huong-dan/index.html' } }),
  };
  return asScript(data);
}

/** A guide, for search engines: https://schema.org/TechArticle. */
export function articleData(headline: string, description: string): string {
  return asScript({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline,
    description,
    inLanguage: 'vi',
    isPartOf: { '@type': 'SoftwareApplication', name: 'hiendien-widgets', softwareVersion: VERSION },
  });
}

/** As JSON that can't end the script element it stands in. */
function asScript(data: object): string {
  return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
}
