/** One page, which is counted once: the tests stand in the order of its life. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Batch } from '../../src/domain/figures/tally';
import { EligibilityVerdictEvent } from '../../src/elements/eligibility-checker/eligibility-checker.events';
import { DomainChosenEvent, NamesSearchedEvent } from '../../src/elements/domain-search/domain-search.events';
import { MaterialDownloadedEvent } from '../../src/elements/materials/materials.events';
import { FeedbackSentEvent } from '../../src/elements/feedback/feedback.events';
import { RegistrationOpenedEvent } from '../../src/elements/widget/registration.events';
import '../../src/elements/banner/banner.define';
import { collectFigures } from '../../src/loader/figures/collect';
import { until } from './checker-visitor';

const HERE = location.href;
const RECEIVER = 'https://so-lieu.example.vn/v1/figures';

/** What the page would send, and where to. */
const sent: { readonly url: string; readonly body: string }[] = [];
const realBeacon = navigator.sendBeacon.bind(navigator);

function leave(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
}

function wish(name: 'globalPrivacyControl' | 'doNotTrack', value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => {
    Reflect.deleteProperty(navigator, name);
  };
}

function actAsVisitor(): void {
  const at = document.body;
  at.dispatchEvent(
    new EligibilityVerdictEvent({ audience: 'citizen', outcome: 'eligible', product: 'id.vn' }, ''),
  );
  at.dispatchEvent(new NamesSearchedEvent());
  at.dispatchEvent(new NamesSearchedEvent());
  at.dispatchEvent(
    new DomainChosenEvent({ domain: 'bi-mat.id.vn', shown: 'bi-mat.id.vn', product: 'id.vn' }, ''),
  );
  at.dispatchEvent(new RegistrationOpenedEvent('banner', 'programme', 'hiendienonline.tenmien.vn'));
  at.dispatchEvent(new MaterialDownloadedEvent('leaflet', 'pdf'));
  at.dispatchEvent(new FeedbackSentEvent('hai-long'));
}

describe('the figures of a page', () => {
  before(() => {
    navigator.sendBeacon = (url, body) => sent.push({ url: String(url), body: body as string }) > 0;
  });
  after(() => {
    navigator.sendBeacon = realBeacon;
  });

  it('are none where nobody has asked for them', () => {
    actAsVisitor();
    leave();
    expect(sent).to.deep.equal([]);
  });

  for (const { name, value } of [
    { name: 'globalPrivacyControl', value: true },
    { name: 'doNotTrack', value: '1' },
  ] as const)
    it(`are none where the visitor’s browser says ${name}`, () => {
      const restore = wish(name, value);
      collectFigures(RECEIVER, null, HERE);
      restore();
      actAsVisitor();
      leave();
      expect(sent).to.deep.equal([]);
    });

  it('are none where the address is none', () => {
    collectFigures('javascript:alert(1)', null, HERE);
    collectFigures('http://', null, HERE);
    actAsVisitor();
    leave();
    expect(sent).to.deep.equal([]);
  });

  it('hold how often what happened, and neither a name nor an answer', async () => {
    collectFigures(RECEIVER, null, HERE);
    // Another copy of the script.
    collectFigures(RECEIVER, null, HERE);
    await fixture(html`<hiendien-banner></hiendien-banner>`);
    actAsVisitor();
    // What comes into view is told a moment later.
    await until(() => {
      leave();
      return sent.some(({ body }) => body.includes('widget-seen'));
    }, 'the banner was seen');
    const batches = sent.map(({ body }) => JSON.parse(body) as Batch);
    expect(new Set(sent.map(({ url }) => url))).to.deep.equal(new Set([RECEIVER]));
    const counts = batches.flatMap((batch) => batch.counts);
    expect(counts).to.have.deep.members([
      { figure: 'check-finished', detail: 'eligible', count: 1 },
      { figure: 'search-done', detail: '', count: 2 },
      { figure: 'name-chosen', detail: 'id.vn', count: 1 },
      { figure: 'registration-opened', detail: 'banner', count: 1 },
      { figure: 'material-downloaded', detail: 'leaflet-pdf', count: 1 },
      { figure: 'feedback-sent', detail: 'hai-long', count: 1 },
      { figure: 'widget-seen', detail: 'banner', count: 1 },
    ]);
    for (const { version, batch, site } of batches) {
      expect(version).to.equal(1);
      expect(batch).to.match(/^[\da-f]{32}$/);
      expect(site).to.equal(location.hostname);
    }
    expect(new Set(batches.map(({ batch }) => batch))).to.have.lengthOf(batches.length);
    expect(JSON.stringify(sent)).not.to.contain('bi-mat');
  });

  it('are sent once: what has left does not leave again', () => {
    sent.length = 0;
    leave();
    leave();
    expect(sent).to.deep.equal([]);
    document.body.dispatchEvent(new NamesSearchedEvent());
    leave();
    leave();
    expect(sent).to.have.lengthOf(1);
  });
});
