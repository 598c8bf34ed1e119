/**
 * Where a link can be shared by a plain address, without a script or an application id of a network's. Zalo
 * documents no such address; there the device's own sheet and the copied link help.
 */
export interface ShareLinks {
  readonly facebook: string;
  readonly email: string;
}

/**
 * The addresses that share a link. They are asked for by a visitor's own click only.
 * @param href The link, absolute.
 * @param title What it is about, for the subject of a mail.
 */
export function shareLinks(href: string, title: string): ShareLinks {
  const facebook = new URL('https://www.facebook.com/sharer/sharer.php');
  facebook.searchParams.set('u', href);
  return {
    facebook: facebook.href,
    email: `mailto:?subject=${encodeText(title)}&body=${encodeText(`${title}\r\n\r\n${href}`)}`,
  };
}

/**
 * Text for an address; half of a pair of surrogates, which can't be encoded, becomes the replacement character. An
 * apostrophe is encoded too: it would end an attribute that a page writes in such quotes.
 */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27');
}
