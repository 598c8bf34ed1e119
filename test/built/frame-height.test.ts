import { expect } from '@open-wc/testing';
import { closePages, openPage, settle, until } from './host-page';
import {
  ELSEWHERE,
  RESIZE,
  resizeFrom,
  FIXED,
  frameTag,
  framesOf,
  drawn,
  untilFits,
  expectQuiet,
} from './frame-visitor';

afterEach(closePages);

describe('built: the height of a frame', () => {
  it('follows the banner when it is opened and closed', async () => {
    const page = await openPage({ body: `${frameTag('banner')}<p>Sau</p>${RESIZE}` });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const closed = frame!.clientHeight;
    expect(closed).to.be.within(50, FIXED);
    const details = inside.root.querySelector('details')!;
    details.open = true;
    await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
    await untilFits(frame!, inside);
    expect(frame!.clientHeight).to.be.above(closed + 100);
    expect(inside.document.documentElement.scrollHeight, 'nothing to scroll').to.equal(frame!.clientHeight);
    details.open = false;
    await until(() => frame!.clientHeight === closed, 'it is as low as before');
    expectQuiet(page.window, inside.window);
  });

  it('follows the checker from question to question', async () => {
    const page = await openPage({
      body: frameTag('eligibility-checker', { query: '?as-of=2026-11-23' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const heights = new Set([frame!.clientHeight]);
    for (const option of ['household', 'yes']) {
      await until(() => inside.root.querySelector(`input[value="${option}"]`), `${option} can be chosen`);
      inside.root.querySelector<HTMLElement>(`input[value="${option}"]`)!.click();
      await settle(50);
      inside.root.querySelector<HTMLElement>('.primary')!.click();
      await settle(50);
      await untilFits(frame!, inside);
      heights.add(frame!.clientHeight);
    }
    await until(() => inside.root.querySelector('.headline'), 'the result is drawn');
    await untilFits(frame!, inside);
    expect(heights.size).to.be.above(1);
    expect(frame!.clientHeight).to.be.above(FIXED * 2);
    expectQuiet(page.window, inside.window);
  });

  it('follows the width of the page', async () => {
    const page = await openPage({ body: `<div id="column">${frameTag('banner')}</div>${RESIZE}` });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const wide = frame!.clientHeight;
    page.document.querySelector<HTMLElement>('#column')!.style.width = '260px';
    await until(() => frame!.clientHeight > wide, 'it is higher in a narrow column');
    await untilFits(frame!, inside);
  });

  it('of a frame from another origin, that may not be looked into', async () => {
    const page = await openPage({
      body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) + resizeFrom(ELSEWHERE),
    });
    const [frame] = framesOf(page);
    await until(() => frame!.style.height, 'the height is known');
    expect(frame!.contentDocument).to.equal(null);
    expect(frame!.clientHeight).to.be.within(50, FIXED - 1);
    expectQuiet(page.window);
  });

  it('of several frames, of each its own', async () => {
    const page = await openPage({
      body: `${frameTag('banner', { query: '#mot' })}${frameTag('banner', { query: '?variant=logo' })}${frameTag('banner', { query: '?variant=card', style: 'width:240px' })}${RESIZE}`,
    });
    const frames = framesOf(page);
    const heights = new Set<number>();
    for (const frame of frames) {
      await untilFits(frame, await drawn(frame));
      heights.add(frame.clientHeight);
    }
    expect(heights.size).to.equal(3);
  });

  it('of a frame that is added later', async () => {
    const page = await openPage({ body: `<main></main>${RESIZE}` });
    await settle();
    page.document.querySelector('main')!.innerHTML = frameTag('banner');
    const [frame] = framesOf(page);
    await untilFits(frame!, await drawn(frame!));
  });

  it('of a frame that was ready before the script', async () => {
    const page = await openPage({ body: frameTag('banner', { from: `${ELSEWHERE}/-/embed` }) });
    const [frame] = framesOf(page);
    await settle(600);
    expect(frame!.style.height).to.equal('');
    const script = page.document.createElement('script');
    script.src = `${ELSEWHERE}/-/embed/frame/resize.js`;
    page.document.body.append(script);
    await until(() => frame!.style.height, 'the height is asked for and told');
    expectQuiet(page.window);
  });

  it('of a frame that is shown later, is passed over while it is hidden', async () => {
    const page = await openPage({
      body: `<div id="tab" hidden>${frameTag('banner')}</div>${RESIZE}`,
    });
    const [frame] = framesOf(page);
    await settle(600);
    expect(frame!.style.height).to.equal('');
    const tab = page.document.querySelector<HTMLElement>('#tab')!;
    tab.hidden = false;
    const inside = await drawn(frame!);
    await untilFits(frame!, inside);
    const { height } = frame!.style;
    tab.hidden = true;
    await settle();
    expect(frame!.style.height, 'stays while hidden again').to.equal(height);
  });

  it('with borders and padding of the page’s, in either way of counting', async () => {
    const style = 'border:3px solid;padding:5px 0 6px;';
    const page = await openPage({
      body: `${frameTag('banner', { style: `${style}box-sizing:border-box` })}${frameTag('banner', { style })}${RESIZE}`,
    });
    for (const frame of framesOf(page)) {
      const inside = await drawn(frame);
      await until(() => inside.window.innerHeight === inside.height(), 'the inside fits');
    }
  });

  for (const zoom of [0.67, 0.9, 1.1, 1.25, 1.75]) {
    it(`comes to rest at a zoom of ${zoom}, with nothing cut off`, async () => {
      const page = await openPage({
        width: 640,
        html: `lang="vi" style="zoom:${zoom}"`,
        body: frameTag('banner', { query: '?agency=Trung+t%C3%A2m' }) + RESIZE,
      });
      const [frame] = framesOf(page);
      const told: unknown[] = [];
      page.window.addEventListener('message', ({ data }) => told.push(data));
      const inside = await drawn(frame!);
      await until(() => frame!.style.height, 'the height is told');
      inside.root.querySelector('details')!.open = true;
      await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
      // The page follows thrice a second: the last height may come a second late.
      await settle(1500);
      const count = told.length;
      await settle(700);
      expect(told.length, 'nothing more is told').to.equal(count);
      expect(count).to.be.below(8);
      const fits = () => inside.height() - inside.window.innerHeight < 2;
      const scrolls = () =>
        inside.window.getComputedStyle(inside.document.documentElement).overflowY !== 'hidden';
      // WebKit zooms the frame and not what is in it, Firefox rounds: a frame that is too low scrolls.
      await until(() => fits() || (!('chrome' in window) && scrolls()), 'nothing is cut off');
    });
  }

  it('is not followed without the script: the frame keeps its own and scrolls', async () => {
    const page = await openPage({ body: frameTag('banner') });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    inside.root.querySelector('details')!.open = true;
    await until(() => inside.root.querySelector('[part~="panel"]'), 'the panel is drawn');
    await settle(700);
    expect(frame!.clientHeight).to.equal(FIXED);
    const { documentElement } = inside.document;
    expect(documentElement.scrollHeight).to.be.above(FIXED + 100);
    expect(inside.window.getComputedStyle(documentElement).overflowY).not.to.equal('hidden');
    inside.window.scrollTo(0, 60);
    expect(inside.window.scrollY).to.equal(60);
  });

  it('is not forced on a page that limits it: the frame scrolls', async () => {
    const page = await openPage({
      body: frameTag('eligibility-checker', { style: 'max-height:200px' }) + RESIZE,
    });
    const [frame] = framesOf(page);
    const inside = await drawn(frame!);
    await until(() => frame!.style.height, 'the height is told');
    await settle(700);
    expect(frame!.clientHeight).to.equal(200);
    expect(inside.window.getComputedStyle(inside.document.documentElement).overflowY).not.to.equal('hidden');
  });
});
