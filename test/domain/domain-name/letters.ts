/** The 146 letters that Vietnamese adds or shares with tones: 12 vowels, six tones, two cases, and đ Đ. */
export const VIETNAMESE_LETTERS: readonly string[] = Array.from('aăâeêioôơuưy')
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone))
  .map((letter) => letter.normalize('NFC'))
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()]);

/** Syllables written by hand, so that generated words look like what people type. */
export const SYLLABLES: readonly string[] =
  'cơm tấm cô ba quán phở bưởi dừa xanh nguyễn thị ánh đặng lê vũ hoà hòa thuỷ khoẻ quý ngưỡng nghiêng trường đường sữa chè gốm'.split(
    ' ',
  );
