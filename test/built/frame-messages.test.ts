import { expect } from '@open-wc/testing';
import { closePages, NONCE, openPage, settle, until, type HostPage } from './host-page';
import {
  ELSEWHERE,
  RESIZE,
  resizeFrom,
  SANDBOX,
  FIXED,
  isWebKit,
  frameTag,
  framesOf,
  drawn,
  untilFits,
  expectQuiet,
} from './frame-visitor';

afterEach(closePages);

describe('built: what a frame and its page say', () => {
  it('is a type, a version, a height and an id, to the page around alone', async () => {
    const elsewhere: unknown[] = [];
    const listen = ({ data }: MessageEvent<{ type?: string } | undefined>) => {
      if (String(data?.type).startsWith('hiendien')) elsewhere.push(data);
    };
    window.addEventListener('message', listen);
    const page = await openPage({
      head: `<script nonce="${NONCE}">const got = []; addEventListener('message', ({ data, origin }) => got.push({ data, origin })); Object.assign(window, { got });</script>`,
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed`, query: '?lang=en#khung%201' }),
    });
    const { got } = page.window as unknown as {
      readonly got: { readonly data: { height: number }; readonly origin: string }[];
    };
    await until(() => got.length > 0, 'the height is told');
    await settle();
    window.removeEventListener('message', listen);
    expect(elsewhere).to.deep.equal([]);
    const [{ data, origin }] = got as [(typeof got)[number]];
    expect(origin).to.equal(ELSEWHERE);
    expect(data).to.deep.equal({
      type: 'hiendien:height',
      version: 1,
      height: data.height,
      id: 'khung 1',
    });
  });

  it('a frame answers its page alone', async () => {
    const page = await openPage({ body: frameTag('banner') });
    const [frame] = framesOf(page);
    const told: unknown[] = [];
    page.window.addEventListener('message', ({ data }) => told.push(data));
    await drawn(frame!);
    await until(() => told.length === 1, 'the height is told');
    // From the test's own window, which is not the one around the frame.
    frame!.contentWindow!.postMessage({ type: 'hiendien:ask', version: 1 }, '*');
    await settle();
    expect(told).to.have.length(1);
    (page.window as unknown as { eval(code: string): void }).eval(
      "document.querySelector('iframe').contentWindow.postMessage({ type: 'hiendien:ask', version: 1 }, '*')",
    );
    await until(() => told.length === 2, 'its page is answered');
  });

  const forge = (height: unknown) => ({ type: 'hiendien:height', version: 1, height, id: '' });

  for (const [who, send] of [
    [
      'the page itself',
      (page: HostPage) => {
        page.window.postMessage(forge(999), '*');
      },
    ],
    [
      'another frame of the same origin',
      (page: HostPage) => {
        const other = page.document.createElement('iframe');
        other.src = `/-/page?${new URLSearchParams({ html: `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>` }).toString()}`;
        page.document.body.append(other);
      },
    ],
    [
      'another frame of another origin',
      (page: HostPage) => {
        const other = page.document.createElement('iframe');
        other.src = `${ELSEWHERE}/-/page?${new URLSearchParams({ html: `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>` }).toString()}`;
        page.document.body.append(other);
      },
    ],
    [
      'the window around',
      (page: HostPage) => {
        window.setTimeout.call(window, () => {
          page.window.postMessage(forge(999), '*');
        });
      },
    ],
  ] as const) {
    it(`a page passes over a height from ${who}`, async () => {
      const page = await openPage({ body: frameTag('banner') + RESIZE });
      const [frame] = framesOf(page);
      await untilFits(frame!, await drawn(frame!));
      send(page);
      await settle(500);
      expect(framesOf(page).map(({ style }) => style.height)).not.to.include('999px');
      expectQuiet(page.window);
    });
  }

  it('a page passes over a height from a document that took the place of the frame’s', async () => {
    const page = await openPage({
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) + resizeFrom(ELSEWHERE),
    });
    const [frame] = framesOf(page);
    await until(() => frame!.style.height, 'the height is told');
    const html = `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>`;
    frame!.contentWindow!.location.replace(`/-/page?${new URLSearchParams({ html }).toString()}`);
    await settle(500);
    expect(frame!.style.height).not.to.equal('999px');
  });

  for (const [where, sandbox] of [
    ['', ''],
    [' in a sandbox', SANDBOX],
    [' in a sandbox without an origin', 'sandbox="allow-scripts"'],
  ] as const)
    it(`a frame${where} that goes elsewhere loses the height that it was given`, async function () {
      if (isWebKit && where.endsWith('origin')) this.skip();
      const page = await openPage({
        body:
          frameTag('banner', { from: `${ELSEWHERE}/-/embed`, attributes: sandbox, style: 'height:200px' }) +
          resizeFrom(ELSEWHERE),
      });
      const [frame] = framesOf(page);
      await until(() => frame!.style.height !== '200px', 'the height is told');
      await settle(300);
      const html = `<script>setInterval(() => parent.postMessage(${JSON.stringify(forge(999))}, '*'), 50)</script>`;
      frame!.contentWindow!.location.replace(`/-/page?${new URLSearchParams({ html }).toString()}`);
      await until(() => frame!.style.height === '200px', 'it is as high as the page wanted it');
      await settle(500);
      expect(frame!.style.height).to.equal('200px');
    });

  it('a frame that loads its page anew keeps its height', async () => {
    const page = await openPage({ body: frameTag('banner') + RESIZE });
    const [frame] = framesOf(page);
    await untilFits(frame!, await drawn(frame!));
    const { height } = frame!.style;
    frame!.contentWindow!.location.reload();
    await settle(1800);
    expect(frame!.style.height).to.equal(height);
  });

  it('a page passes over a frame page that comes from elsewhere than its script', async () => {
    const page = await openPage({
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) + RESIZE,
    });
    await settle(1200);
    expect(framesOf(page)[0]!.style.height).to.equal('');
    expectQuiet(page.window);
  });

  it('a page follows a frame thrice a second, and then its last word', async () => {
    const page = await openPage({ body: frameTag('banner') + RESIZE });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    await settle(1100);
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(frame!, {
      attributeFilter: ['style'],
    });
    const { say } = inside.window.seen as unknown as { readonly say: (message: unknown) => void };
    const end = Date.now() + 900;
    for (let height = 300; Date.now() < end; height++) {
      say(forge(height));
      await settle(20);
    }
    expect(changes).to.be.within(1, 3);
    say(forge(777));
    await until(() => frame!.style.height === '777px', 'the last word counts');
  });

  for (const height of [0, -5, 20_001, 1e9, 240.5, '240', '100vh', null, NaN, Infinity, [300]]) {
    it(`a page passes over a height of ${typeof height} ${String(height)} from the frame itself`, async () => {
      const page = await openPage({ body: frameTag('banner') + RESIZE });
      const [frame] = framesOf(page);
      const inside = await drawn(frame!);
      await untilFits(frame!, inside);
      const before = frame!.style.height;
      const { say } = inside.window.seen as unknown as { readonly say: (message: unknown) => void };
      say(forge(height));
      await settle(60);
      expect(frame!.style.height).to.equal(before);
      say(forge(300));
      await until(() => frame!.style.height === '300px', 'one that can be true is followed');
      expectQuiet(page.window);
    });
  }

  it('a page passes over frames that are not ours', async () => {
    const html = `<script>parent.postMessage(${JSON.stringify(forge(999))}, '*')</script>`;
    const page = await openPage({
      body: `${RESIZE}<iframe src="/-/page?${new URLSearchParams({ html }).toString()}"></iframe>`,
    });
    await settle(400);
    expect(framesOf(page)[0]!.style.height).to.equal('');
  });
});

describe('built: a frame in a sandbox', () => {
  for (const [where, from] of [
    ['of the page’s own origin', ''],
    ['of another origin', ELSEWHERE],
  ] as const) {
    it(`as published, ${where}: shown, with its height`, async () => {
      const page = await openPage({
        body: frameTag('banner', { from: `${from}/-/embed`, attributes: SANDBOX }) + resizeFrom(from),
      });
      const [frame] = framesOf(page);
      await until(() => frame!.style.height, 'the height is told');
      expect(frame!.clientHeight).to.be.within(50, FIXED - 1);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }

  it('that takes its origin away: shown, or the fallback, and never a wrong height', async () => {
    const page = await openPage({
      body: frameTag('banner', { attributes: 'sandbox="allow-scripts"' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    await settle(1200);
    // WebKit matches 'self' against the origin that the sandbox took away: no script runs, the link stands.
    expect(frame!.style.height === '').to.equal(isWebKit);
    expect(frame!.clientHeight).to.be.within(50, FIXED);
    expectQuiet(page.window);
  });

  const NARROW = 'sandbox="allow-scripts allow-same-origin allow-forms allow-presentation"';

  for (const [where, from] of [
    ['of the page’s own origin', ''],
    ['of another origin', ELSEWHERE],
  ] as const)
    it(`that an editor has narrowed, ${where}: a link shows its address, to copy`, async () => {
      const page = await openPage({
        body: frameTag('banner', { from: `${from}/-/watched`, attributes: NARROW }) + resizeFrom(from),
      });
      const [frame] = framesOf(page);
      await until(() => frame!.style.height, 'the height is told');
      const before = frame!.clientHeight;
      if (from) {
        // Nobody may look inside: the recorder of the page presses the link, and the frame grows by what is shown.
        frame!.contentWindow!.postMessage('press-link', '*');
        await until(() => frame!.clientHeight > before, 'there is more to see');
        return;
      }
      const { root, document } = await drawn(frame!);
      const link = root.querySelector('a')!;
      link.click();
      const note = await until(() => document.querySelector('p[role="status"]'), 'the address is shown');
      expect(note.textContent).to.contain(link.href);
      expect(note.querySelector('span')!.translate).to.equal(false);
      expect(document.getSelection()!.toString()).to.equal(link.href);
      await until(() => frame!.clientHeight > before, 'there is room for it');
      expect(page.window.location.pathname).to.contain('/-/page/');
    });

  for (const sign of ['beforeunload', 'pagehide', 'visibilitychange', 'blur'])
    it(`shows no address where a link was followed: ${sign}`, async () => {
      const page = await openPage({ body: frameTag('banner', { attributes: NARROW }) + RESIZE });
      const { root, document, window } = await drawn(framesOf(page)[0]!);
      root.querySelector('a')!.click();
      window.dispatchEvent(new Event(sign));
      await settle(900);
      expect(document.querySelector('p[role="status"]')).to.equal(null);
    });
});
