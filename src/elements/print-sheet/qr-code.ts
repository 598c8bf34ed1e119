import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

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
