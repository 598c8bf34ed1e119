import type { NameWord } from './name-words';
import { findSuffix } from './suffix-rules';
import { composeVietnamese, foldAccents, moveTone } from './vietnamese-letters';

/** What tt-24-2015 Art. 8 keeps back, and the administrative units that have a suffix of their own. */
export type ProtectedCategory =
  | 'border-island-sea'
  | 'unesco-heritage'
  | 'political-body'
  | 'defence-security-diplomacy'
  | 'administrative-unit';

/** A word that a registrar may refuse. A reason to ask, never a verdict: no complete list exists. */
export interface ProtectedWord {
  readonly category: ProtectedCategory;
  /** The protected words as they are written, or the label of the unit: `bentre`. */
  readonly word: string;
}

/** Words that also stand in ordinary names count only where they open the name, or are all of it. */
type Reach = 'anywhere' | 'opening' | 'whole';

const WORDS: Record<Exclude<ProtectedCategory, 'administrative-unit'>, Record<Reach, string>> = {
  'border-island-sea': {
    anywhere: 'Hoàng Sa, Trường Sa, Bạch Long Vĩ, Hữu Nghị Quan, Mũi Cà Mau, Vịnh Bắc Bộ, Vịnh Thái Lan',
    opening: '',
    whole: 'Biển Đông, Phú Quốc, Côn Đảo, Lý Sơn, Thổ Chu, Cát Bà, Lũng Cú, Móng Cái',
  },
  'unesco-heritage': {
    anywhere:
      'Vịnh Hạ Long, Phong Nha Kẻ Bàng, Phố cổ Hội An, Thánh địa Mỹ Sơn, Cố đô Huế, Hoàng thành Thăng Long, Thành nhà Hồ, Quần thể Tràng An',
    opening: '',
    whole: 'Hạ Long, Hội An, Tràng An, Phong Nha',
  },
  'political-body': {
    anywhere:
      'Đảng cộng sản, Đoàn thanh niên, Mặt trận tổ quốc, Liên hiệp phụ nữ, Hội phụ nữ, Hội nông dân, Hội cựu chiến binh, Tổng liên đoàn lao động, Liên đoàn lao động, Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát, Chủ tịch nước, Ban chấp hành trung ương, Ngân hàng nhà nước, Thanh tra chính phủ, Văn phòng chính phủ',
    // The ministries of 2026; those of defence, security and foreign affairs stand below.
    opening:
      'Chính phủ, Quốc hội, Thủ tướng, Công đoàn, UBND, HĐND, Tỉnh ủy, Tỉnh đoàn, Bộ nội vụ, Bộ tư pháp, Bộ tài chính, Bộ công thương, Bộ nông nghiệp, Bộ xây dựng, Bộ văn hóa, Bộ khoa học, Bộ giáo dục, Bộ y tế, Bộ dân tộc',
    whole: 'Việt Nam',
  },
  'defence-security-diplomacy': {
    anywhere:
      'Bộ công an, Bộ quốc phòng, Bộ ngoại giao, Bộ đội biên phòng, Quân đội nhân dân, An ninh quốc gia, Cảnh sát giao thông',
    opening: 'Công an, Quốc phòng, Quân đội, Ngoại giao, Biên phòng, Cảnh sát, Đại sứ quán',
    whole: '',
  },
};

interface Entry extends ProtectedWord {
  readonly reach: Reach;
  readonly folded: string;
  readonly accented: readonly string[];
}

/** Huế and Huệ unaccent alike. Directly under `.vn` the suffix rules keep it back anyway. */
const ALSO_GIVEN_NAMES: ReadonlySet<string> = new Set(['hue']);

const ENTRIES: readonly Entry[] = Object.entries(WORDS).flatMap(([category, byReach]) =>
  Object.entries(byReach).flatMap(([reach, list]) =>
    list
      .split(', ')
      .filter((word) => word !== '')
      .map((word) => describeEntry(word, category as ProtectedCategory, reach as Reach)),
  ),
);

/**
 * Words of a name that may be protected: warn, never decide. Words typed with accents are compared with them, so
 * that Quốc Phong is not taken for quốc phòng.
 * @param words As `readName` gives them.
 */
export function findProtectedWords(words: readonly NameWord[]): readonly ProtectedWord[] {
  const found: ProtectedWord[] = ENTRIES.filter((entry) => contains(words, entry)).map(
    ({ category, word }) => ({
      category,
      word,
    }),
  );
  const label = words.map((word) => word.folded).join('');
  const isUnit = findSuffix(`${label}.vn`)?.kind === 'administrative' && !ALSO_GIVEN_NAMES.has(label);
  return isUnit ? [...found, { category: 'administrative-unit', word: label }] : found;
}

function describeEntry(word: string, category: ProtectedCategory, reach: Reach): Entry {
  const spelled = word.toLowerCase().split(' ').map(composeVietnamese);
  const moved = spelled.map((part) => moveTone(part) ?? part);
  const folded = foldAccents(spelled.join(''));
  return { category, word, reach, folded, accented: [spelled.join(''), moved.join('')] };
}

function contains(words: readonly NameWord[], entry: Entry): boolean {
  return words.some((_, start) => {
    if (entry.reach !== 'anywhere' && start > 0) return false;
    return (
      startsAt(words.slice(start), entry) ||
      words.slice(start, start + 1).some((word) => isInside(word, entry))
    );
  });
}

/** Whether the first words, put together, are the protected ones, and only they where the whole name must be. */
function startsAt(words: readonly NameWord[], entry: Entry): boolean {
  let folded = '';
  let shown = '';
  let index = -1;
  for (const word of words) {
    index++;
    folded += word.folded;
    shown += word.shown.toLowerCase();
    if (folded.length < entry.folded.length) continue;
    const isEnd = entry.reach !== 'whole' || index === words.length - 1;
    return isEnd && folded === entry.folded && (shown === folded || entry.accented.includes(shown));
  }
  return false;
}

/** Whether a word written in one, without accents, holds the protected ones at the borders of syllables. */
function isInside(word: NameWord, entry: Entry): boolean {
  if (entry.reach === 'whole' || word.shown.toLowerCase() !== word.folded) return false;
  const start = word.folded.indexOf(entry.folded);
  if (start < 0 || (start > 0 && entry.reach === 'opening')) return false;
  const before = word.folded.slice(0, start);
  const after = word.folded.slice(start + entry.folded.length);
  return !runsOnFrom(before, entry.folded) && !runsInto(entry.folded, after);
}

/** `kh`, `th`, `ph` … : an h may belong to the letter before it. */
function runsOnFrom(before: string, word: string): boolean {
  return /[ckgpt]$/.test(before) && word.startsWith('h');
}

/**
 * Whether the last syllable of `word` may go on: `hoangsa` in `hoangsang`, unlike in `hoangsashop`. Consonants go
 * to the next syllable where they can open it.
 */
function runsInto(word: string, after: string): boolean {
  const [, consonants = '', vowel] = /^([b-df-hj-np-tv-xz]*)([aeiouy]?)/.exec(after) ?? [];
  if (consonants === '') return vowel !== '' && /[aeiouy]$/.test(word);
  if (word.endsWith('n'))
    return /^[gh]/.test(consonants) && !(vowel !== '' && /^(?:g|gh|h)$/.test(consonants));
  if (word.endsWith('c')) return consonants.startsWith('h');
  if (!/[aeiouy]$/.test(word)) return false;
  const opensSyllable = vowel !== '' && /^(?:ch?|m|ngh?|nh?|ph?|th?|tr)$/.test(consonants);
  return /^[cmnpt]/.test(consonants) && !opensSyllable;
}
