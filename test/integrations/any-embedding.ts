import fc from 'fast-check';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import type { Embedding } from '../../src/domain/embed/snippet';

/** Texts that break things: markup, quotes, code, colours, other scripts, halves of characters. */
const HARD = [
  '"',
  "'",
  '<script>alert(1)</script>',
  '</div>',
  '&amp;',
  '&#34;',
  '#ff0000',
  'javascript:alert(1)',
  'eval(1)',
  'data:text/html,x',
  'Sở Thông tin và Truyền thông',
  '=',
  '[caption]',
  '%20+',
  '\u0000',
  '\ud800',
  '--> <!--',
  '\\',
  '{{x}}',
  '$1',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 6 })), { maxLength: 5 })
    .map((parts) => parts.join(' ')),
  fc.constantFrom('Ủy ban nhân dân xã Minh Họa', 'Trường THPT “Minh Họa”', 'Sở A & B', 'card', '2'),
);

const NAMES = [
  'agency',
  'variant',
  'locality',
  'heading-level',
  'no-attribution',
  'suffixes',
  'value',
  'lang',
];

/** Any settings, on the site's own server or on another, pinned or not. */
export function anyEmbedding(): fc.Arbitrary<Embedding> {
  return fc.record({
    widget: fc.constantFrom(...WIDGET_NAMES),
    settings: fc
      .dictionary(fc.constantFrom(...NAMES), anyText, { maxKeys: 5 })
      .map((settings) => ({ ...settings })),
    colours: fc.constantFrom({}, { accent: '#7a1f3d' }),
    fallback: fc.record({ href: fc.constant('https://hiendienonline.tenmien.vn/'), text: anyText }),
    title: anyText,
    room: fc.constant('banner-card' as const),
    frameHeight: fc.constant(170),
    files: fc.record({
      address: fc.constantFrom('/hiendien/', 'https://files.example.gov.vn/1/'),
      pins: fc.constantFrom(undefined, {
        entry: 'sha384-AAAA',
        preloads: { 'register-00000000.js': 'sha384-BBBB' },
      }),
    }),
  }) as fc.Arbitrary<Embedding>;
}
