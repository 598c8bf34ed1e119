import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { WidgetFields } from '../../../src/domain/embed/fields';
import { COLOURS, SHAPES } from '../../../src/domain/embed/snippet';
import {
  CHANNELS,
  HOSTS,
  isFolder,
  readAddress,
  startWishes,
  SYSTEMS,
  transition,
  writeAddress,
  writtenSettings,
  type System,
  type Wishes,
} from '../../../src/domain/embed/wishes';

const WIDGETS: readonly WidgetFields[] = [
  {
    widget: 'banner',
    fields: [
      { name: 'variant', kind: 'choice', values: ['strip', 'card'] },
      { name: 'agency', kind: 'text', values: [] },
      { name: 'no-attribution', kind: 'switch', values: [] },
    ],
  },
  { widget: 'register', fields: [{ name: 'variant', kind: 'choice', values: ['button'] }] },
];
const START = startWishes('banner', 'https://YOUR-HOST/');

const anyText = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '&set-agency=x', '%', '#', 'a b'))
  .map((text) => text.replace(/\p{Cs}/gu, ''));

const anyWishes: fc.Arbitrary<Wishes> = fc.record(
  {
    widget: fc.constantFrom('banner', 'register'),
    settings: fc
      .dictionary(fc.constantFrom('variant', 'agency', 'no-attribution'), anyText.filter(Boolean))
      .map((all) => ({ ...all })),
    colours: fc
      .dictionary(fc.constantFrom(...COLOURS), fc.constantFrom('#7a1f3d', '#ffffff'))
      .map((all) => ({ ...all })),
    system: fc.constantFrom(...(Object.keys(SYSTEMS) as System[])),
    shape: fc.constantFrom(...SHAPES),
    channel: fc.constantFrom(...CHANNELS),
    host: fc.constantFrom(...HOSTS),
    address: fc.constantFrom('/hiendien/', 'https://files.example.gov.vn/1/'),
  },
  { noNullPrototype: true },
);

describe('wishes', () => {
  it('come back from their address, whatever they are', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        assert.deepEqual(readAddress(writeAddress(wishes, START), START, WIDGETS), { ...wishes });
      }),
    );
  });

  it('are known ones, whatever the address', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webQueryParameters()), (query) => {
        const wishes = readAddress(query, START, WIDGETS);
        assert.ok(['banner', 'register'].includes(wishes.widget), wishes.widget);
        assert.ok(isFolder(wishes.address), wishes.address);
      }),
    );
    const bad = 'widget=script&shape=x&address=javascript:alert(1)/&colour-accent=red;x:y&set-onclick=1';
    assert.deepEqual(readAddress(bad, START, WIDGETS), START);
  });

  it('have the shape that a system keeps', () => {
    const chosen = transition(START, { kind: 'system-chosen', system: 'nukeviet' });
    assert.equal(chosen.shape, 'div');
    assert.deepEqual(readAddress('system=nukeviet', START, WIDGETS), chosen);
  });

  it('are written where the widget knows them, and come back with another one', () => {
    const events = [
      { name: 'variant', value: 'card' },
      { name: 'agency', value: ' Sở A ' },
      { name: 'no-attribution', value: '1' },
    ];
    const wishes = events.reduce((all, event) => transition(all, { kind: 'setting-made', ...event }), START);
    assert.deepEqual(writtenSettings(wishes, WIDGETS), {
      variant: 'card',
      agency: 'Sở A',
      'no-attribution': '',
    });
    const other = transition(wishes, { kind: 'wished', wish: { widget: 'register' } });
    assert.deepEqual(writtenSettings(other, WIDGETS), {});
    const none = transition(wishes, { kind: 'setting-made', name: 'agency', value: '' });
    assert.deepEqual(Object.keys(none.settings), ['variant', 'no-attribution']);
  });
});

describe('a folder', () => {
  for (const { address, is } of [
    { address: 'https://ten-don-vi.gov.vn/hiendien/', is: true },
    { address: '/hiendien/', is: true },
    { address: '//elsewhere.example/', is: false },
    { address: '/', is: false },
    { address: 'https://ten-don-vi.gov.vn', is: false },
    { address: 'javascript:alert(1)/', is: false },
    { address: '/a" onerror="/', is: false },
  ])
    it(`is ${is ? '' : 'not '}${address}`, () => assert.equal(isFolder(address), is));
});
