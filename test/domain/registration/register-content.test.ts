import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { registerContentOf, registerDetailsOf } from '../../../src/domain/registration/register-content';

const BASE = vi as Programme;
const portal = (id: string, more: object = {}) => ({
  ...BASE.portals[0]!,
  id,
  name: `Cổng ${id}`,
  href: `https://${id}.vnnic.vn/`,
  ...more,
});
const SMALL: Programme = {
  ...BASE,
  link: { label: 'Trang', href: 'https://tenmien.vn/' },
  verifiedOn: '2026-06-30',
  labels: { ...BASE.labels, verified: 'Đối chiếu ngày {day}.' },
  portals: [portal('a'), portal('b', { product: 'biz.vn' }), portal('registrars'), portal('c')],
  registrars: [{ ...BASE.registrars[0]!, name: 'Một', products: ['id.vn'], offerPages: [] }],
  steps: ['Kiểm tra'],
};

describe('what the way to registration shows at first', () => {
  it('is each product with its periods and its own page, if it has one', () => {
    const { products } = registerContentOf(SMALL);
    assert.deepEqual(
      products.map(({ id, portal: href }) => [id, href]),
      [
        ['id.vn', undefined],
        ['biz.vn', 'https://b.vnnic.vn/'],
      ],
    );
    assert.deepEqual(products[1]?.offers, [
      { from: '2023-06-01', until: '2025-05-02', status: 'open' },
      { from: '2025-05-03', until: '2025-12-31', status: 'open' },
      { from: '2026-01-01', until: '2026-12-31', status: 'unconfirmed' },
    ]);
  });

  it('is the list of registrars, or the programme’s page where no list is known', () => {
    assert.equal(registerContentOf(SMALL).registrarList, 'https://registrars.vnnic.vn/');
    assert.equal(
      registerContentOf({ ...SMALL, portals: [portal('a')] }).registrarList,
      'https://tenmien.vn/',
    );
  });

  it('is the warning, and which audience each product is for', () => {
    const { retailWarning, audiences } = registerContentOf(SMALL);
    assert.equal(retailWarning, BASE.retailWarning);
    assert.deepEqual(audiences, [
      { id: 'citizen', product: 'id.vn' },
      { id: 'enterprise', product: 'biz.vn' },
      { id: 'household', product: 'biz.vn' },
    ]);
  });
});

describe('what its details show', () => {
  it('is papers, steps, fees, registrars, pages for no product alone, and the day of the check', () => {
    const [registrar] = SMALL.registrars;
    assert.deepEqual(registerDetailsOf(SMALL), {
      language: 'vi',
      freeMonths: 24,
      products: BASE.products.map(({ id, registrationFee, yearlyFee }) => ({
        id,
        registrationFee,
        yearlyFee,
      })),
      audiences: BASE.audiences.map(({ id, name, product, papers }) => ({ id, name, product, papers })),
      steps: ['Kiểm tra'],
      portals: ['a', 'registrars', 'c'].map((id) => ({
        name: `Cổng ${id}`,
        href: `https://${id}.vnnic.vn/`,
      })),
      nameSteps: 1,
      registrars: [
        {
          name: registrar?.name,
          site: registrar?.site,
          phone: undefined,
          products: ['id.vn'],
          offerPages: [],
        },
      ],
      verified: 'Đối chiếu ngày 30/06/2026.',
    });
    const own = portal('d', { audience: 'enterprise' });
    assert.deepEqual(registerDetailsOf({ ...SMALL, portals: [own] }).portals, [
      { name: 'Cổng d', href: 'https://d.vnnic.vn/', audience: 'enterprise' },
    ]);
    assert.ok(
      BASE.audiences.every(({ papers }) => papers.length > 0),
      'papers for everybody',
    );
  });

  it('no step is done by a name in content that says nothing of it, and no number to call ships', () => {
    const older = structuredClone(BASE);
    delete older.nameSteps;
    assert.equal(registerDetailsOf(older).nameSteps, 0);
    assert.ok(
      registerDetailsOf(BASE).registrars.every(({ phone }) => phone === undefined),
      'numbers come from the owner',
    );
  });
});
