import type { NameWord } from './name-words';
import { composeVietnamese, foldAccents } from './vietnamese-letters';

/** What a name seems to be of; it steers suggestions only. */
export type NameSubject = 'person' | 'business';

const FAMILY_NAMES = listWords(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Đoàn Trịnh Trương Lâm Mai Tô Hà Phùng Tăng Vương Lương Cao Châu Tạ Thái Kiều Quách',
);

/** Words that people's names do not have. */
const TRADE_WORDS = listWords(
  'quán tiệm shop store cửa hàng công ty tnhh cơm phở bún bánh trà sữa cà phê cafe coffee chè nem chả lẩu nướng nhà sạn tour gạo dừa kẹo gốm gỗ spa salon tóc nail studio mobile xe garage cosmetics decor vườn trại xưởng chợ',
);

/** Forms of address that open the owner's part: Cô Ba, Chú Tư. */
const OWNER_WORDS = listWords('cô chú bà ông chị dì cậu bác thím mợ dượng út má');

/** What a firm's name opens with before it says anything of its own. */
const OPENINGS = [
  'công ty trách nhiệm hữu hạn',
  'công ty cổ phần',
  'công ty tnhh',
  'công ty cp',
  'công ty',
  'doanh nghiệp tư nhân',
  'hợp tác xã',
  'hộ kinh doanh',
  'một thành viên',
  'hai thành viên trở lên',
  'tnhh',
  'mtv',
  'dntn',
  'htx',
  'hkd',
  'sản xuất',
  'thương mại',
  'dịch vụ',
  'xuất nhập khẩu',
  'đầu tư',
  'phát triển',
  'xây dựng',
  'và',
].map((opening) => opening.split(' ').map(foldAccents));

/** Two to five words without figures that open with a family name and hold no word of trade. */
export function guessSubject(words: readonly NameWord[]): NameSubject {
  const named = words.filter((word) => !isNumber(word));
  const [first] = named;
  const isPerson =
    first !== undefined &&
    named.length >= 2 &&
    named.length <= 5 &&
    named.every((word) => !/\d/.test(word.folded) && !isTradeWord(word)) &&
    isOneOf(first, FAMILY_NAMES);
  return isPerson ? 'person' : 'business';
}

/** Whether a word opens the owner's part of a shop's name. */
export function isOwnerWord(word: NameWord): boolean {
  return isOneOf(word, OWNER_WORDS);
}

/** Whether a word says what is sold or made. */
export function isTradeWord(word: NameWord): boolean {
  return isOneOf(word, TRADE_WORDS);
}

export function isNumber(word: NameWord): boolean {
  return /^\d+$/.test(word.folded);
}

/** The words without the legal form and fields of business they open with; all of them where nothing else is left. */
export function dropOpenings(words: readonly NameWord[]): readonly NameWord[] {
  const opening = OPENINGS.find((parts) => parts.every((part, index) => words[index]?.folded === part));
  const rest = opening ? words.slice(opening.length) : words;
  return rest.length === 0 || !opening ? words : dropOpenings(rest);
}

/** Words typed with accents are compared with them: Đồ gỗ does not open with the family name Đỗ. */
function isOneOf(word: NameWord, list: ReadonlySet<string>): boolean {
  const shown = word.shown.toLowerCase();
  return shown === word.folded ? list.has(foldAccents(shown)) : list.has(`=${shown}`);
}

/** Holds each word unaccented and, after `=`, as written. */
function listWords(words: string): ReadonlySet<string> {
  const written = composeVietnamese(words).toLowerCase().split(' ');
  return new Set(written.flatMap((word) => [foldAccents(word), `=${word}`]));
}
