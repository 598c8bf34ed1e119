import { render } from 'lit';
import {
  isFolder,
  readAddress,
  startWishes,
  transition,
  writeAddress,
  type WishEvent,
} from '../../src/domain/embed/wishes';
import { joinSnippet, writeSnippet } from '../../src/domain/embed/snippet';
import type { Data } from './data';
import { embeddingOf, filesOf } from './embedding';
import { hostPage } from './hosts';
import { renderConfigurator, type Site } from './view';
import { EN, VI } from './words';

// The configurator of snippets. What is chosen stands in the address of the page, and nowhere else.

/** Milliseconds of quiet after which the preview is made anew. */
const QUIET = 300;

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const words = language === 'en' ? EN : VI;
const place = document.querySelector<HTMLElement>('#configurator');
if (place)
  start(place).catch(() => {
    place.textContent = words.lost;
  });

async function start(root: HTMLElement): Promise<void> {
  const home = new URL(/* @vite-ignore */ '.', import.meta.url);
  const data = (await (await fetch(new URL('data.json', home))).json()) as Data;
  const embed = new URL(root.dataset['files'] ?? '../embed/', document.baseURI).href;
  const first = startWishes(data.widgets[0]?.widget ?? '', addressOf(embed, data.version, root));
  let wishes = readAddress(location.search.slice(1), first, data.widgets);
  const site = await siteOf(root, home, data.version);
  let page = makePage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.textContent = '';
  draw();

  function send(event: WishEvent): void {
    wishes = transition(wishes, event);
    clearTimeout(timer);
    timer = setTimeout(() => {
      page = makePage();
      draw();
    }, QUIET);
    draw();
  }

  /** The preview has the files of this page, whatever address the snippet names. */
  function makePage(): string {
    const embedding = embeddingOf(wishes, data, { address: embed }, language);
    const bootstrap = new URL('bootstrap.min.css', home).href;
    return hostPage(wishes.host, language, joinSnippet(writeSnippet(wishes.shape, embedding)), bootstrap);
  }

  function draw(): void {
    const query = writeAddress(wishes, first);
    const link = `${location.origin}${location.pathname}${query && `?${query}`}`;
    // As an address of this very page: nothing is sent, nothing is kept.
    history.replaceState(null, '', link);
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.search = query;
    const embedding = embeddingOf(wishes, data, filesOf(wishes, data), language);
    const fieldWords = data.words[language];
    render(renderConfigurator({ wishes, data, words, fieldWords, embedding, page, link, site, send }), root);
  }
}

/** The address that the snippet begins with. One that only this machine has is of no use to others: the site's own folder. */
function addressOf(embed: string, version: string, root: HTMLElement): string {
  const isOfSite = root.dataset['home'] !== undefined;
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(location.hostname);
  if (isFolder(embed) && !(isOfSite && isLocal)) return embed;
  return `/hiendien/${isOfSite ? `${version.split('.')[0] ?? ''}/` : ''}`;
}

/** What lies beside the configurator on the site of a release; the demo has the pictures alone. */
async function siteOf(root: HTMLElement, home: URL, version: string): Promise<Site> {
  const pictures = new URL('pictures/', home).href;
  const { home: site } = root.dataset;
  if (site === undefined) return { pictures, packages: {} };
  const packageOf = (system: string) => `${site}cms/hiendien-${system}-${version}.zip`;
  const archive = `${site}tai-ve/hiendien-site-${version}.zip`;
  // The archive of a site can't lie in itself: whoever unpacked it has it already.
  const isHere = await fetch(archive, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return {
    pictures,
    hosting: `${site}index${language === 'vi' ? '' : '.en'}.html#hosting`,
    packages: { nukeviet: packageOf('nukeviet'), wordpress: packageOf('wordpress') },
    ...(isHere && { archive }),
  };
}
