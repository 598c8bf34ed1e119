/** Longer texts are cut: no widget shows more of a setting. */
const LONGEST = 300;

/**
 * A setting's text as it is written into a page: in one line, without what no parser hands on as it is: control
 * characters, half characters, code points that are none.
 */
export function cleanValue(text: string): string {
  const short = text.slice(0, LONGEST);
  return short.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * For attributes in double quotes. Quotes are written as numbers: NukeViet's filter makes single ones of `&quot;`, and
 * takes a pair of single ones away.
 */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&#34;').replaceAll("'", '&#39;');
}
