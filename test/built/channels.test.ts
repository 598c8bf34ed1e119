import { expect } from '@open-wc/testing';
import { closePages, drawnBanners, openPage, until, type HostPage } from './host-page';

interface Releases {
  readonly channels: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, unknown>>;
}

/** The site stands on another origin than the pages: the same server under its other name. */
const SITE = `${location.origin.replace('localhost', '127.0.0.1')}/-/site/`;

const WIDGETS = ['banner', 'eligibility-checker', 'domain-search', 'register', 'journey'];

let releases: Releases;

before(async function () {
  this.timeout(60_000);
  releases = (await (await fetch('/-/site/releases.json')).json()) as Releases;
});

/** A published snippet, with the site's address in it. */
async function readSnippet(channel: string, name: string): Promise<string> {
  const response = await fetch(`/-/site/snippets/${channel}/${name}.html`);
  expect(response.status, `${channel}/${name}`).to.equal(200);
  return (await response.text()).replaceAll('/hiendien/', SITE);
}

function isDrawn({ document }: HostPage, widget: string): boolean {
  const root = document.querySelector(`hiendien-${widget}`)?.shadowRoot;
  return (root?.querySelector(`[part]`) ?? null) !== null;
}

function versionOf(page: HostPage, widget: string): unknown {
  return (page.window.customElements.get(`hiendien-${widget}`) as unknown as { version: string }).version;
}

function expectQuiet({ window }: HostPage): void {
  expect(window.seen.errors).to.deep.equal([]);
  expect(window.seen.warnings).to.deep.equal([]);
}

/** Opens the banner and waits for its panel, or for the word that it may not be loaded. */
async function openPanel(page: HostPage): Promise<HTMLDetailsElement> {
  const details = drawnBanners(page)[0]!.shadowRoot!.querySelector('details')!;
  details.open = true;
  await until(
    () => details.querySelector('[part~="panel"]') ?? page.window.seen.warnings.length > 0,
    'the panel is there, or refused',
  );
  return details;
}

afterEach(closePages);

describe('built: the channels of a site, by their published snippets', () => {
  it('the moving channel has the newest release, stable the one before', () => {
    const [first, next] = Object.keys(releases.versions);
    expect(releases.channels).to.deep.equal({ [first!.split('.')[0]!]: next, stable: first });
  });

  for (const which of ['moving', 'stable'] as const) {
    const channelOf = () =>
      Object.keys(releases.channels).find((name) => (name === 'stable') === (which === 'stable'))!;

    for (const widget of WIDGETS) {
      it(`${which}: ${widget}`, async () => {
        const channel = channelOf();
        const page = await openPage({ body: await readSnippet(channel, widget) });
        await until(() => isDrawn(page, widget), 'it is drawn');
        expect(versionOf(page, widget)).to.equal(releases.channels[channel]);
        expectQuiet(page);
      });
    }

    for (const shape of ['banner-div', 'banner-script', 'everything']) {
      it(`${which}: ${shape}, and its panel`, async () => {
        const page = await openPage({ body: await readSnippet(channelOf(), shape) });
        await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
        if (shape !== 'banner-script')
          expect((await openPanel(page)).querySelector('[part~="panel"]')).to.exist;
        expect(versionOf(page, 'banner')).to.equal(releases.channels[channelOf()]);
        expectQuiet(page);
      });
    }

    it(`${which}: banner-iframe is as high as its content`, async () => {
      const page = await openPage({ width: 400, body: await readSnippet(channelOf(), 'banner-iframe') });
      const frame = page.document.querySelector('iframe')!;
      await until(() => frame.clientHeight !== 170, 'the frame has said its height');
      expectQuiet(page);
    });

    it(`${which}: in English, from the other chunks`, async () => {
      const body = await readSnippet(channelOf(), 'eligibility-checker');
      const page = await openPage({ html: 'lang="en"', body });
      await until(() => isDrawn(page, 'eligibility-checker'), 'it is drawn');
      expectQuiet(page);
    });
  }
});

describe('built: a version of a site, by its pinned snippets', () => {
  const versions = () => Object.keys(releases.versions);

  for (const index of [0, 1]) {
    const nth = index === 0 ? 'the first' : 'the next';

    for (const widget of WIDGETS) {
      it(`${nth}: pinned-${widget}`, async () => {
        const page = await openPage({ body: await readSnippet(versions()[index]!, `pinned-${widget}`) });
        await until(() => isDrawn(page, widget), 'it is drawn');
        expect(versionOf(page, widget)).to.equal(versions()[index]);
        if (widget === 'banner') expect((await openPanel(page)).querySelector('[part~="panel"]')).to.exist;
        const preloaded = [...page.document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
        expect(preloaded.length > 0).to.equal(widget !== 'banner');
        expectQuiet(page);
      });
    }

    it(`${nth}: pinned-everything`, async () => {
      const page = await openPage({ body: await readSnippet(versions()[index]!, 'pinned-everything') });
      await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
      expect(versionOf(page, 'banner')).to.equal(versions()[index]);
      await until(() => isDrawn(page, 'eligibility-checker'), 'the checker is drawn');
      expect((await openPanel(page)).querySelector('[part~="panel"]')).to.exist;
      expectQuiet(page);
    });

    it(`${nth}: the hash of one release refuses the file of the other`, async () => {
      const [own, other] = index === 0 ? versions() : versions().reverse();
      const snippet = await readSnippet(own!, 'pinned-everything');
      const page = await openPage({ body: snippet.replace(`/${own}/`, `/${other}/`) });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(page.window.customElements.get('hiendien-banner')).to.equal(undefined);
      expect(page.document.querySelector<HTMLElement>('hiendien-banner a')!.offsetHeight).to.be.above(0);
    });
  }
});

describe('built: a page that was kept while a channel moved', () => {
  it('the old entry finds its chunks in the channel still', async () => {
    const [first] = Object.keys(releases.versions);
    const channel = Object.keys(releases.channels).find((name) => name !== 'stable')!;
    const { files } = (await (await fetch(`/-/site/${first}/integrity.json`)).json()) as {
      files: Record<string, { integrity: string }>;
    };
    const chunks = Object.keys(files).filter((name) => /-[0-9a-f]{8}\.js$/.test(name));
    expect(chunks).to.not.have.length(0);
    for (const chunk of chunks) {
      const kept = await (await fetch(`/-/site/${channel}/${chunk}`)).text();
      const own = await (await fetch(`/-/site/${first}/${chunk}`)).text();
      expect(kept === own, chunk).to.equal(true);
    }
  });
});
