import { generate, type Bitmap2D } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** The least version of a code whose border is reckoned from its side: it has 29 modules or more. */
const LEAST_VERSION = 3;

/** The QR code of an address, for those who draw by themselves. */
export function makeQrCode(href: string): Bitmap2D {
  return generate(href, { minVersion: LEAST_VERSION });
}

/**
 * The QR code of an address as a drawing, dark on light with the quiet border that scanners need.
 * @param label What the drawing says to those who do not see it.
 * @param page The document that it is drawn for.
 */
export function drawQrCode(href: string, label: string, page: Document): SVGElement {
  const code = toSvg(generate(href), page);
  // HTML has no versions of drawings.
  code.removeAttribute('version');
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', label);
  return code;
}
