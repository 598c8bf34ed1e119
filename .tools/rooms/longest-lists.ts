/** Lists whose entries are as long as they may be: the room of a widget has to hold the first of them. */

const WORDS = 'Tên miền quốc gia giúp khách hàng trong và ngoài tỉnh tìm đúng chỗ mà họ tin cậy, an toàn. ';

/** Text of so many characters, as people write: words of a few letters. */
export function textOf(length: number): string {
  return WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length - 1) + '.';
}

const STORY = {
  who: textOf(60),
  role: textOf(80),
  name: `${'ten-'.repeat(14)}.biz.vn`,
  quote: textOf(200),
  picture: { src: '/picture.svg', alt: '', width: 400, height: 400 },
  consentOn: '2026-01-01',
};

const CONTACT = {
  who: textOf(120),
  phone: '0270 123 4567',
  address: textOf(200),
  at: { latitude: 10.25, longitude: 105.97 },
};

const EVENT = {
  title: textOf(90),
  kind: 'training',
  start: '2096-12-25T08:00',
  end: '2096-12-26T17:00',
  place: textOf(100),
  note: textOf(140),
  seats: 100_000,
  signUp: '/dang-ky',
  signUpUntil: '2096-12-20',
};

const MATERIAL = {
  title: textOf(90),
  about: textOf(160),
  href: '/a.pdf',
  type: 'docx',
  bytes: 3_999_999_999,
};

/** As much as stands before the first question, which may wait behind the button. */
export const LONGEST_SURVEY = {
  id: 'dai-nhat',
  title: { vi: textOf(120), en: textOf(120) },
  intro: { vi: textOf(600), en: textOf(600) },
  questions: [{ kind: 'scale', id: 'diem', ask: { vi: textOf(200) } }],
};

/** By the name of the widget; with another entry behind the first, there is a button for it. */
export const LONGEST: Readonly<Record<string, readonly object[]>> = {
  stories: [STORY, STORY],
  support: [CONTACT],
  events: [EVENT, EVENT],
  materials: [MATERIAL, MATERIAL],
};
