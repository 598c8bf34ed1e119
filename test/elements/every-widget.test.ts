import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/banner/banner.define';
import { loadWidget, WIDGET_NAMES } from '../../src/loader/widgets';

async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('every widget', () => {
  for (const widget of WIDGET_NAMES) {
    for (const lang of ['vi', 'en']) {
      for (const theme of ['light', 'dark']) {
        it(`${widget}, ${lang}, ${theme}: no axe violation as it first shows, in its language`, async () => {
          await loadWidget(widget);
          const element = document.createElement(`hiendien-${widget}`);
          Object.assign(element, { lang, theme });
          (await fixture(html`<main></main>`)).append(element);
          await until(() => element.shadowRoot?.querySelector('section'));
          const section = element.shadowRoot!.querySelector('section')!;
          expect(section.lang).to.equal(lang);
          expect(section.querySelector('[role="heading"]')!.ariaLevel).to.equal('2');
          await expect(element).to.be.accessible();
        });
      }
    }
  }
});
