/** Real keys in fields of ours, on pages that listen to keys. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closePages, openPage, type HostPage } from '../host-page';
import { until } from '../wait';
import { countsOf, KEYS } from './pages/keys';
import { knownShapes } from './shapes';
import { knownWidgets, untilDrawn, type Widget } from './widgets';

const [widgets, [element]] = await Promise.all([knownWidgets(), knownShapes()]);

async function openHost(name: string, widget: Widget): Promise<{ page: HostPage; root: ShadowRoot }> {
  const host = KEYS.find((one) => one.name === name)!;
  const script = { folder: 'embed', attributes: '', query: '', hasStyle: true };
  const page = await openPage({
    ...host.page,
    body: host.body?.(element!.snippets([widget], script)) ?? element!.snippets([widget], script),
  });
  const { root } = await untilDrawn(page.document, widget);
  return { page, root };
}

/** Types key by key: a driver drops one of two equal keys in a row. */
async function type(text: string): Promise<void> {
  for (const key of text) await sendKeys({ type: key });
}

afterEach(closePages);

for (const widget of widgets.filter(({ field }) => field)) {
  describe(`typing in a ${widget.name}`, () => {
    it('on a page with hotkeys: all of it arrives, none of it is heard', async () => {
      const { page, root } = await openHost('hotkeys of single letters', widget);
      const field = await widget.field!(root);
      page.frame.focus();
      field.focus();
      const { heard } = countsOf(page);
      heard.length = 0;
      await type('1s9');
      await sendKeys({ press: 'Backspace' });
      expect(field.value).to.equal('1s');
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      await until(() => heard.includes('keydown Tab'), 'the page hears Tab');
    });

    it('in a page that is one form: Enter goes on in the widget and sends nothing', async () => {
      const { page, root } = await openHost('everything in one form', widget);
      const field = await widget.field!(root);
      page.frame.focus();
      field.focus();
      await type('1');
      await sendKeys({ press: 'Enter' });
      await until(() => root.activeElement, 'the focus stays inside');
      const { submitted, pressed } = countsOf(page);
      expect([submitted, pressed]).to.deep.equal([0, 0]);
    });
  });
}

it('Enter on the banner’s button opens it, in a page that is one form', async () => {
  const widget = widgets.find(({ name }) => name === 'banner')!;
  const { page, root } = await openHost('everything in one form', widget);
  page.frame.focus();
  root.querySelector<HTMLElement>('summary')!.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => root.querySelector('[part~="panel"]'), 'the panel is drawn');
  const { submitted, pressed } = countsOf(page);
  expect([submitted, pressed]).to.deep.equal([0, 0]);
});
