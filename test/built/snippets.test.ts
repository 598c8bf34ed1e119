/**
 * What was ever published, on pages of today. The snippets of each release are kept as they were; a release adds its
 * own and changes none.
 */
import { expect } from '@open-wc/testing';
import { closePages, openPage, settle, until, type HostPage } from './host-page';
import { findWidgets } from './find-widgets';

/** Paths below `snippets/`, such as `1.0.0/banner.html`, with what stands in each. */
const snippets = (await (await fetch('/-/snippets')).json()) as Readonly<Record<string, string>>;

const WIDGET = /(?:<hiendien-|data-(?:hiendien|widget)=")([a-z-]+)/g;

function widgetsOf(snippet: string): string[] {
  return [...snippet.matchAll(WIDGET)].map(([, name = '']) => name);
}

function elementOf({ document }: HostPage, widget: string): HTMLElement | undefined {
  const element = findWidgets(document, `hiendien-${widget}`)[0];
  return element?.shadowRoot?.querySelector('section[part]') ? element : undefined;
}

/** The settings of a snippet, by attribute: of a tag as they stand, of placeholders and scripts behind `data-`. */
function settingsOf(snippet: string): (readonly [string, string])[] {
  const [, tag = ''] = /<((?:hiendien-|div data-hiendien|script[^>]*data-widget)[^>]*)>/.exec(snippet) ?? [];
  const isTag = tag.startsWith('hiendien-');
  return [...tag.matchAll(/\s(data-)?([a-z-]+)(?:="([^"]*)")?/g)]
    .filter(
      ([, data, name = '']) =>
        Boolean(data) !== isTag && !['style', 'hiendien', 'widget', 'type', 'src'].includes(name),
    )
    .map(([, , name = '', value = '']) => [name, value] as const);
}

afterEach(closePages);

describe('built: snippets as they were published', () => {
  for (const [path, snippet] of Object.entries(snippets)) {
    it(`${path}: drawn, with its settings; at most one warning`, async () => {
      const body = snippet.replaceAll('/hiendien/', '/-/embed/').replaceAll(/\/-\/embed\/1\//g, '/-/embed/');
      const page = await openPage({ body });
      for (const widget of widgetsOf(snippet)) {
        const element = await until(() => elementOf(page, widget), `${widget} is drawn`);
        for (const [name, value] of settingsOf(snippet)) {
          expect(element.getAttribute(name), name).to.equal(value);
          const known = (element.constructor as unknown as { observedAttributes: string[] })
            .observedAttributes;
          expect(known, 'what the element reads').to.include(name);
        }
      }
      if (path.endsWith('-iframe.html')) {
        const frame = page.document.querySelector('iframe')!;
        const inside = () => frame.contentDocument?.querySelector('hiendien-banner')?.shadowRoot;
        await until(() => inside()?.querySelector('section'), 'the frame’s widget is drawn');
        await until(() => frame.style.height, 'the frame has its height');
      }
      await settle(50);
      expect(page.window.seen.errors).to.deep.equal([]);
      expect(page.window.seen.warnings.length, page.window.seen.warnings.join()).to.be.below(2);
    });
  }

  it('are there for more than one release, each with a widget', () => {
    const releases = new Set(Object.keys(snippets).map((path) => path.split('/')[0]));
    expect(releases.size).to.be.above(1);
    for (const [path, snippet] of Object.entries(snippets))
      expect(widgetsOf(snippet).length + Number(snippet.includes('<iframe')), path).to.be.above(0);
  });
});
