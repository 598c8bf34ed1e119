import { expect, fixture, html } from '@open-wc/testing';
import { replaceContent } from '../../src/content/content-store';
import { ownContentOf } from '../../src/content/own-content';
import vi from '../../src/content/programme.vi.json';
import type { Programme } from '../../src/domain/programme/programme.schema';
import type { BannerElement } from '../../src/elements/banner/banner.element';
import { renderBannerToString, type BannerStringOptions } from '../../src/server';
import '../../src/elements/banner/banner.define';

const TODAY = '2026-11-23';

/** A tree as text: tags, attributes in order, texts without the blanks around them. Comments are Lit's own. */
function describeTree(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ').trim();
  if (!(node instanceof Element)) return '';
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort();
  const children = [...node.childNodes].map(describeTree).filter(Boolean);
  return `<${node.localName} ${attributes.join(' ')}>${children.join(' ')}</>`;
}

function served(options: Partial<BannerStringOptions>): { host: Element; root: DocumentFragment } {
  const text = renderBannerToString({
    stylesheet: '/banner.css',
    today: TODAY,
    hostname: location.hostname,
    ...options,
  });
  const host = new DOMParser().parseFromString(text, 'text/html').querySelector('hiendien-banner')!;
  // Browsers that know declarative roots leave them alone here: scripts ask for them.
  return { host, root: host.querySelector('template')!.content };
}

async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What the element itself draws with the same settings, opened. */
async function drawn(host: Element): Promise<Element> {
  const element = await fixture<BannerElement>(html`<hiendien-banner></hiendien-banner>`);
  for (const { name, value } of host.attributes) element.setAttribute(name, value);
  element.today = TODAY;
  await element.updateComplete;
  const root = element.shadowRoot!;
  const details = root.querySelector('details');
  if (details) {
    details.open = true;
    await until(() => root.querySelector('[part~="panel"]'));
    // Open and closed differ by this one attribute.
    await element.updateComplete;
    details.open = false;
  }
  return root.querySelector('section')!;
}

describe('the banner as a server draws it', () => {
  const places = [
    {},
    { agency: 'Sở Minh Họa', hostname: 'so.gov.vn', noAttribution: true },
    { locality: 'ben-tre', headingLevel: 4 },
    { locality: 'vinh-long', agency: '<b>"Sở" & \'xã\'</b>' },
  ] as const;
  for (const language of ['vi', 'en'] as const) {
    for (const variant of ['strip', 'card', 'logo'] as const) {
      for (const theme of ['auto', 'light', 'dark'] as const) {
        it(`is what the element draws: ${language}, ${variant}, ${theme}`, async () => {
          for (const settings of places) {
            const { host, root } = served({ language, variant, theme, ...settings });
            expect(describeTree(root.querySelector('section')!)).to.equal(describeTree(await drawn(host)));
          }
        });
      }
    }
  }

  for (const instead of [false, true]) {
    it(`is what the element draws with a notice ${instead ? 'in its place' : 'above'}`, async () => {
      const [from, until] = ['2026-11-01', '2026-11-30'];
      const link = { label: 'Thông báo', href: 'https://vnnic.vn/' };
      const notices = [{ text: 'Tạm dừng & bảo trì.', from, until, instead, link }];
      const content = { ...(structuredClone(vi) as unknown as Programme), notices };
      const { host, root } = served({ content });
      replaceContent('vi', ownContentOf(content));
      try {
        expect(describeTree(root.querySelector('section')!)).to.equal(describeTree(await drawn(host)));
      } finally {
        replaceContent('vi', undefined);
      }
    });
  }

  it('is what the element draws on days before, in and after an offer', async () => {
    for (const today of ['2020-01-01', '2026-12-31', '2027-01-01']) {
      const { root } = served({ today });
      const element = await fixture<BannerElement>(html`<hiendien-banner></hiendien-banner>`);
      element.today = today;
      await element.updateComplete;
      expect(root.querySelector('[part="offers"]')!.textContent).to.equal(
        element.shadowRoot!.querySelector('[part="offers"]')!.textContent.replace(/\s*\n\s*/g, ''),
      );
    }
  });

  it('holds one style sheet and nothing that a policy could refuse', () => {
    const { root } = served({ agency: 'Sở Minh Họa' });
    expect([...root.children].map(({ localName }) => localName)).to.deep.equal(['link', 'section']);
    expect(root.querySelector('style, script, [style]')).to.equal(null);
  });
});
