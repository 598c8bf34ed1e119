import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../../src/content/programme.vi.json';
import type { Outcome } from '../../../src/domain/eligibility/assessment';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { registerContentOf } from '../../../src/domain/registration/register-content';
import {
  asksFirst,
  isOffered,
  isOffOffer,
  mustWait,
  readRegistration,
  type RegistrationState,
  type Wish,
} from '../../../src/domain/registration/registration';

const programme = vi as Programme;
const CONTENT = registerContentOf(programme);
/** Content of the time when the legal text was read. */
const CONFIRMED = registerContentOf({
  ...programme,
  verifiedOn: '2026-01-01',
  offers: programme.offers.filter(({ status }) => status === 'open'),
});
/** Content in which the offer for the first product is over and the other one's stands. */
const ONE_ENDED = registerContentOf({
  ...programme,
  offers: programme.offers
    .filter(({ id }) => id !== 'id-vn-2026')
    .map((offer) => (offer.id === 'biz-vn-2026' ? { ...offer, status: 'reported' } : offer)),
});
const REPORTED_ON = '2026-11-23';

const CITIZEN = { audience: 'citizen', product: 'id.vn' } as const;
const HOUSEHOLD = { audience: 'household', product: 'biz.vn' } as const;
const OTHER = { audience: 'other', product: undefined, outcome: 'not-eligible' } as const;
const verdict = (outcome: Outcome, who: typeof CITIZEN | typeof HOUSEHOLD = CITIZEN) => ({ ...who, outcome });

describe('what can be said of a registration', () => {
  for (const { what, wish, day = REPORTED_ON, content = CONTENT, state, product, audience } of [
    { what: 'nothing known', wish: {}, state: 'any', product: undefined },
    {
      what: 'nothing known, one of two ended',
      wish: {},
      content: ONE_ENDED,
      state: 'any',
      product: undefined,
    },
    {
      what: 'nothing known, one ended and one in doubt',
      wish: {},
      day: '2027-01-01',
      state: 'unconfirmed',
      product: undefined,
    },
    {
      what: 'nothing known, all ended',
      wish: {},
      day: '2026-01-01',
      content: CONFIRMED,
      state: 'ended',
      product: undefined,
    },
    { what: 'nothing known, for too long', wish: {}, day: '2028-03-01', state: 'stale', product: undefined },
    {
      what: 'a doubt, checked too long ago',
      wish: { verdict: verdict('ask-registrar') },
      day: '2028-03-01',
      state: 'stale',
      product: 'id.vn',
      audience: 'citizen',
    },
    { what: 'a product', wish: { product: 'id.vn' }, state: 'reported', product: 'id.vn' },
    {
      what: 'a product on its last day',
      wish: { product: 'id.vn' },
      day: '2026-12-31',
      state: 'reported',
      product: 'id.vn',
    },
    {
      what: 'a product on the day after',
      wish: { product: 'id.vn' },
      day: '2027-01-01',
      state: 'ended',
      product: 'id.vn',
    },
    {
      what: 'a product that is in doubt',
      wish: { product: 'biz.vn' },
      state: 'unconfirmed',
      product: 'biz.vn',
    },
    {
      what: 'a product before any period',
      wish: { product: 'biz.vn' },
      day: '2020-01-01',
      state: 'unconfirmed',
      product: 'biz.vn',
    },
    {
      what: 'a confirmed offer',
      wish: { product: 'biz.vn' },
      content: CONFIRMED,
      day: '2024-06-01',
      state: 'open',
      product: 'biz.vn',
    },
    { what: 'an unknown product', wish: { product: 'io.vn' }, state: 'any', product: undefined },
    {
      what: 'an audience',
      wish: { audience: 'household' },
      state: 'unconfirmed',
      product: 'biz.vn',
      audience: 'household',
    },
    {
      what: 'an audience of another product',
      wish: { product: 'id.vn', audience: 'household' },
      state: 'reported',
      product: 'id.vn',
    },
    {
      what: 'a yes',
      wish: { verdict: verdict('eligible') },
      state: 'reported',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a yes over the page’s setting',
      wish: { product: 'biz.vn', audience: 'enterprise', verdict: verdict('eligible') },
      state: 'reported',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a yes, offer in doubt',
      wish: { verdict: verdict('eligible-offer-unconfirmed', HOUSEHOLD) },
      state: 'unconfirmed',
      product: 'biz.vn',
      audience: 'household',
    },
    {
      what: 'a doubt',
      wish: { verdict: verdict('ask-registrar') },
      state: 'ask',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a doubt, after the offer',
      wish: { verdict: verdict('ask-registrar') },
      day: '2027-01-01',
      state: 'ended',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a not yet',
      wish: { verdict: verdict('not-yet') },
      state: 'not-yet',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a no',
      wish: { verdict: verdict('not-eligible') },
      state: 'not-eligible',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a no for those not covered',
      wish: { verdict: OTHER },
      state: 'not-eligible',
      product: undefined,
    },
    {
      what: 'a no for those not covered, on a page about biz.vn',
      wish: { product: 'biz.vn', verdict: OTHER },
      state: 'not-eligible',
      product: 'biz.vn',
    },
    { what: 'a name', wish: { chosen: { product: 'biz.vn' } }, state: 'unconfirmed', product: 'biz.vn' },
    {
      what: 'a name over the page’s setting',
      wish: { product: 'id.vn', chosen: { product: 'biz.vn' } },
      state: 'unconfirmed',
      product: 'biz.vn',
    },
    {
      what: 'a name of no product',
      wish: { product: 'id.vn', chosen: { product: undefined } },
      state: 'outside',
      product: undefined,
    },
    {
      what: 'a yes and a name of no product',
      wish: { verdict: verdict('eligible'), chosen: { product: undefined } },
      state: 'outside',
      product: undefined,
    },
    {
      what: 'a yes and a name that fits',
      wish: { verdict: verdict('eligible'), chosen: { product: 'id.vn' } },
      state: 'reported',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a no and a name that fits',
      wish: { verdict: verdict('not-eligible'), chosen: { product: 'id.vn' } },
      state: 'not-eligible',
      product: 'id.vn',
      audience: 'citizen',
    },
    {
      what: 'a no for those not covered, and a name',
      wish: { verdict: OTHER, chosen: { product: 'id.vn' } },
      state: 'not-eligible',
      product: 'id.vn',
    },
  ] as {
    what: string;
    wish: Wish;
    day?: string;
    content?: typeof CONTENT;
    state: string;
    product: string | undefined;
    audience?: string;
  }[]) {
    it(`${what}: ${state}`, () => {
      const registration = readRegistration(wish, content, day);
      // Nothing is said again of what a verdict has said of this very product.
      const isChecked = wish.verdict !== undefined && registration.checkedProduct === undefined;
      assert.deepEqual(registration, { state, product, audience, isChecked });
    });
  }

  it('a name of another product than the verdict’s: its own offer, and both are named', () => {
    for (const outcome of ['eligible', 'not-eligible', 'ask-registrar'] as const) {
      assert.deepEqual(
        readRegistration({ verdict: verdict(outcome), chosen: { product: 'biz.vn' } }, CONTENT, REPORTED_ON),
        {
          state: 'unconfirmed',
          product: 'biz.vn',
          audience: undefined,
          checkedProduct: 'id.vn',
          isChecked: false,
        },
      );
    }
  });

  it('never offers anything free for a product that the verdict denies, whatever else is known', () => {
    const products = fc.constantFrom('id.vn', 'biz.vn', 'io.vn', undefined);
    const audiences = fc.constantFrom('citizen', 'enterprise', 'household', undefined);
    fc.assert(
      fc.property(
        products,
        audiences,
        fc.constantFrom(
          verdict('not-eligible'),
          verdict('not-yet'),
          verdict('not-eligible', HOUSEHOLD),
          OTHER,
        ),
        fc.option(
          products.map((product) => ({ product })),
          { nil: undefined },
        ),
        fc.constantFrom('2024-06-01', REPORTED_ON, '2027-01-01'),
        (product, audience, verdict, chosen, day) => {
          const registration = readRegistration({ product, audience, verdict, chosen }, CONTENT, day);
          if (registration.checkedProduct === undefined) assert.ok(isOffOffer(registration.state));
          else assert.notEqual(registration.product, verdict.product);
        },
      ),
    );
  });

  it('each state says one thing to do: the door, a question, the normal price, to wait, or the end', () => {
    const states: Record<RegistrationState, string> = {
      open: 'door',
      reported: 'door',
      any: 'door',
      ask: 'question',
      unconfirmed: 'question',
      ended: 'end',
      stale: 'wait',
      'not-yet': 'wait',
      'not-eligible': 'price',
      outside: 'price',
    };
    for (const [state, act] of Object.entries(states) as [RegistrationState, string][]) {
      assert.equal(isOffered(state), act === 'door', state);
      assert.equal(asksFirst(state), act === 'question', state);
      assert.equal(mustWait(state), act === 'wait', state);
      if (act === 'price') assert.ok(isOffOffer(state), state);
    }
  });
});
