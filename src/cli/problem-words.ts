import * as z from 'zod/mini';
import { inLanguage, type ByLanguage, type ShippedLanguage } from '../domain/programme/language';

/**
 * What the schemas' own checks say, in Vietnamese; zod's locale says the rest. By the English sentence, of which the
 * parts in quotes are kept, so that the schemas carry one language into the pages that load them.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  'no control characters': 'không được có ký tự điều khiển',
  'no characters that change the direction of writing': 'không được có ký tự đổi chiều chữ',
  'something to see': 'phải có chữ nhìn thấy được',
  'an id of a-z, 0-9, hyphen and dot': 'mã chỉ gồm a-z, 0-9, gạch nối và dấu chấm',
  'an https address on an allow-listed host': 'phải là địa chỉ https của máy chủ có trong danh sách cho phép',
  'an https address on an allow-listed host, or one relative to the file':
    'phải là địa chỉ https của máy chủ có trong danh sách cho phép, hoặc địa chỉ tính từ tệp này',
  'a language tag in lower case': 'phải là mã ngôn ngữ viết thường, như km',
  '"…" is used twice': '"…" bị dùng hai lần',
  'no source has the id "…"': 'không có nguồn (source) nào mang mã "…"',
  'no product has the id "…"': 'không có sản phẩm (product) nào mang mã "…"',
  'no locality has the id "…"': 'không có địa phương (locality) nào mang mã "…"',
  'ends on …, before it begins on …': 'kết thúc ngày …, trước ngày bắt đầu …',
  '"…" is replaced, but on no day': '"…" đã được thay thế, nhưng không ghi ngày nào',
  // of a gateway's configuration
  'there is no such field': 'không có trường này',
  'the name of a variable of the environment, in capitals': 'phải là tên một biến môi trường, viết hoa',
  'a JSON pointer such as /data/available': 'phải là một JSON pointer, ví dụ /data/available',
  'a suffix under .vn': 'phải là phần đuôi dưới .vn, ví dụ id.vn',
  'the name or address of a host, in lower case': 'phải là tên hoặc địa chỉ máy chủ, viết thường',
  'an https address, without a user’s name and without a placeholder in its host':
    'phải là địa chỉ https, không có tên người dùng, không có chỗ điền trong tên máy chủ',
  'an https address; http only to a host that "…" names':
    'phải là địa chỉ https; http chỉ dùng với máy chủ ghi trong "…"',
  'an address of the own network has to be named in "…" too':
    'địa chỉ của mạng nội bộ phải được ghi cả trong "…"',
  'atOnce may be at most half of requests': 'atOnce nhiều nhất bằng nửa requests',
  'label and url (DNS over HTTPS), or label and server (plain DNS)':
    'cần label và url (DNS over HTTPS), hoặc label và server (DNS thường)',
  'the origin of a site, such as https://xa.gov.vn, without a path':
    'phải là địa chỉ gốc của trang, ví dụ https://xa.gov.vn, không có đường dẫn',
  'the variable "…" of the environment is empty': 'biến môi trường "…" đang trống',
  'the variable "…" of the environment holds fewer than 20 characters':
    'biến môi trường "…" ngắn hơn 20 ký tự',
  'wants a field "…": where counts and answers are kept': 'cần có trường "…": nơi lưu số liệu và ý kiến',
  'a site that "…" names': 'phải là trang có ghi trong "…"',
  'an id of a-z, 0-9 and hyphen, 40 at most': 'mã chỉ gồm a-z, 0-9 và gạch nối, nhiều nhất 40 ký tự',
  'each question with an id of its own': 'mỗi câu hỏi phải có mã riêng',
  'each choice with an id of its own': 'mỗi lựa chọn phải có mã riêng',
  'each survey with an id of its own': 'mỗi phiếu hỏi phải có mã riêng',
  'overlaps the offer "…"': 'trùng thời gian với ưu đãi "…"',
  'no offer names the product "…"': 'không có ưu đãi nào cho sản phẩm "…"',
};

const VALUE = /(?<=")[^"]*(?=")|\d{4}-\d\d-\d\d/g;

/** A schema's message in both languages. One that is not known here stands as it is: zod has said it already. */
export function sayProblem(message: string): ByLanguage<string> {
  const values = message.match(VALUE) ?? [];
  let next = 0;
  const known = SENTENCES[message] ?? SENTENCES[message.replace(VALUE, '…')];
  return { vi: known?.replaceAll('…', () => values[next++] ?? '') ?? message, en: message };
}

/** Every English sentence that is known here, so that a test can hold it to the schemas. */
export const KNOWN_PROBLEMS = Object.keys(SENTENCES);

/** Types of JSON as who writes a file sees them. */
const TYPES: Readonly<Record<string, ByLanguage<string>>> = {
  string: { vi: 'chữ trong dấu ngoặc kép', en: 'text in quotes' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một nhóm trường trong { }', en: 'fields in { }' },
  record: { vi: 'một nhóm trường trong { }', en: 'fields in { }' },
  array: { vi: 'một danh sách trong [ ]', en: 'a list in [ ]' },
};
const MISSING = { vi: 'thiếu trường này; phải là', en: 'this field is missing; it takes' };
const MUST_BE = { vi: 'phải là', en: 'must be' };

/** From now on schemas speak a language: zod's locale, and of what is missing or of another type more plainly. */
export function speak(language: ShippedLanguage): void {
  const say = (words: ByLanguage<string>) => inLanguage(words, language);
  z.config({
    ...(language === 'vi' ? z.locales.vi() : z.locales.en()),
    customError: (issue) => {
      const verb = say(issue.input === undefined ? MISSING : MUST_BE);
      if (issue.code === 'invalid_value')
        return `${verb} ${issue.values.map((value) => `"${String(value)}"`).join(say({ vi: ' hoặc ', en: ' or ' }))}`;
      const type = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
      return type && `${verb} ${say(type)}`;
    },
  });
}
