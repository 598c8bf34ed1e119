import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import {
  closePages,
  drawnBanners,
  openPage,
  scriptTag,
  settle,
  STRIP,
  until,
  type HostPage,
} from './host-page';

/** The address of an answer with this body. */
function answer(body: string, options: Record<string, string> = {}): string {
  return `/-/text?${new URLSearchParams({ body, ...options }).toString()}`;
}

/** A complete file in which one thing is different. */
async function file(change: (content: typeof vi) => void): Promise<string> {
  const content = structuredClone(vi);
  change(content);
  const kept = await fetch('/-/keep', { method: 'POST', body: JSON.stringify(content) });
  return `/-/kept/${await kept.text()}`;
}

async function openWith(...files: (string | Promise<string>)[]): Promise<HostPage> {
  const addresses = (await Promise.all(files.map((file) => Promise.resolve(file)))).join(' ');
  const attribute = `data-content="${addresses.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  const page = await openPage({ body: STRIP + scriptTag(attribute) });
  await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
  return page;
}

function titleOf(page: HostPage): string {
  return drawnBanners(page)[0]!.shadowRoot!.querySelector('[part~="title"]')!.textContent.trim();
}

afterEach(closePages);

describe('built: content that an owner serves', () => {
  it('takes the place of what ships, in the closed and in the open banner', async () => {
    const page = await openWith(
      file((content) => {
        content.title = 'Tên của tỉnh';
        content.others = 'Câu của tỉnh.';
      }),
    );
    await until(() => titleOf(page) === 'Tên của tỉnh', 'the owner’s title is shown');
    const details = drawnBanners(page)[0]!.shadowRoot!.querySelector('details')!;
    details.open = true;
    await until(() => details.textContent.includes('Câu của tỉnh.'), 'the owner’s panel is shown');
    expect(page.window.seen.warnings).to.deep.equal([]);
    expect(page.window.seen.errors).to.deep.equal([]);
    expect(page.requestsOf('hiendien.js')).to.equal(1);
  });

  for (const { what, address, says } of [
    { what: 'is missing', address: answer('', { status: '404' }), says: '404' },
    { what: 'is not JSON', address: answer('<html>', { type: 'text/html' }), says: 'not JSON' },
    { what: 'is empty', address: answer(''), says: 'not JSON' },
    { what: 'is null', address: answer('null'), says: 'the file' },
    {
      what: 'lacks a field',
      address: () =>
        file((content) => {
          delete (content as Partial<typeof vi>).title;
        }),
      says: 'field "title"',
    },
    {
      what: 'has an empty text',
      address: () =>
        file((content) => {
          content.labels.details = '  ';
        }),
      says: 'field "labels.details"',
    },
    {
      what: 'links to another host',
      address: () =>
        file((content) => {
          content.link.href = 'https://evil.example/';
        }),
      says: 'field "link.href"',
    },
    {
      what: 'links to a look-alike host',
      address: () =>
        file((content) => {
          content.link.href = 'https://tenmien.vn.evil.example/';
        }),
      says: 'field "link.href"',
    },
    {
      what: 'links to a script',
      address: () =>
        file((content) => {
          content.portals[0]!.href = 'javascript:alert(1)';
        }),
      says: 'field "portals.0.href"',
    },
    {
      what: 'names a source that is not there',
      address: () =>
        file((content) => {
          content.offers[0]!.source = 'tt-99';
        }),
      says: 'field "offers.0.source"',
    },
    {
      what: 'has an impossible day',
      address: () =>
        file((content) => {
          content.offers[0]!.until = '2025-02-30';
        }),
      says: 'field "offers.0.until"',
    },
    {
      what: 'takes its logo from elsewhere',
      address: () =>
        file((content) => {
          Object.assign(content, { logo: { src: 'https://evil.example/x.png', alt: 'x' } });
        }),
      says: 'field "logo.src"',
    },
  ]) {
    it(`is left out, with one warning, when the file ${what}`, async () => {
      const page = await openWith(typeof address === 'string' ? address : address());
      await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
      expect(page.window.seen.warnings).to.have.length(1);
      expect(page.window.seen.warnings[0]).to.contain(says);
      expect(titleOf(page)).to.equal(vi.title);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('is left out when the file is larger than 256 kB', async () => {
    const page = await openWith('/-/large');
    await until(() => page.window.seen.warnings.length > 0, 'a warning says so');
    expect(page.window.seen.warnings[0]).to.contain('256 kB');
    expect(titleOf(page)).to.equal(vi.title);
  });

  it('is left out when no answer comes within 5 s', async () => {
    const page = await openWith(answer('{}', { wait: '6500' }));
    await until(() => page.window.seen.warnings.length > 0, 'a warning says so', 8000);
    expect(page.window.seen.warnings[0]).to.contain('5 s');
    expect(titleOf(page)).to.equal(vi.title);
  }).timeout(12_000);

  it('reads one file a language, each for itself', async () => {
    const page = await openWith(
      answer('{'),
      file((content) => {
        content.title = 'Tên của tỉnh';
      }),
    );
    await until(() => titleOf(page) === 'Tên của tỉnh', 'the good file is used');
    await until(() => page.window.seen.warnings.length === 1, 'the bad one is warned of');
  });

  it('shows the last that is named, in whichever order they come', async () => {
    const [first, last] = await Promise.all(
      ['1', '2'].map((title) => file((content) => Object.assign(content, { title }))),
    );
    const page = await openWith(`${first!}?wait=700`, last!);
    const have = () => page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    await until(() => have().some((name) => name.includes('wait=700')), 'the first has come');
    await settle(300);
    expect(titleOf(page)).to.equal('2');
  });

  it('reads four files and no more, and says so', async () => {
    const [first, ...others] = await Promise.all(
      ['1', '2', '3', '4', '5'].map((title) => file((content) => Object.assign(content, { title }))),
    );
    const page = await openWith(first!, ...others);
    await until(() => page.window.seen.warnings.length === 1, 'a warning says so');
    expect(page.window.seen.warnings[0]).to.contain('more than 4 files');
    await until(() => titleOf(page) === '4', 'the fourth is used');
    const asked = () =>
      page.window.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/-/kept/'))
        .length;
    await until(() => asked() === 4, 'four have come');
    await settle(300);
    expect(asked()).to.equal(4);
    expect(titleOf(page)).to.equal('4');
  });

  it('shows markup in a file as text', async () => {
    const page = await openWith(
      file((content) => {
        content.title = '<img src=x onerror=alert(1)>';
      }),
    );
    await until(() => titleOf(page).startsWith('<img'), 'the title is text');
    expect(drawnBanners(page)[0]!.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
