import { html, type TemplateResult } from 'lit';
import { registrationLink } from '../../domain/embed/registration-link';
import { shareLinks } from '../../domain/embed/share-links';
import type { Language } from '../../domain/programme/programme.schema';
import { fillIn } from '../../i18n/small-translator';
import type { MessageOverrides, MessageValues } from '../../i18n/translator';
import type { SheetDocument } from '../print-sheet/print-sheet';
import { prose } from '../prose';
import { describeDetails, type RegisterDetails } from './register-details';
import type { Occasion, RegisterDocument, Tool } from './register-document';
import { moreTexts } from './register-more.inline';

/** Draws what was asked for, as often as the element is drawn. */
export type View = (
  content: RegisterDocument,
  language: Language,
  overrides: MessageOverrides | undefined,
) => TemplateResult;

/**
 * Gets ready what a visitor asked for, and prints what is to be printed. A chunk of its own; what draws codes and
 * sheets loads when it is needed.
 */
export async function prepare(
  tool: Tool,
  content: RegisterDocument,
  occasion: Occasion,
  language: Language,
): Promise<{ readonly tool: Tool; readonly view: View } | undefined> {
  switch (tool) {
    case 'phone': {
      const { drawQrCode } = await import('../print-sheet/qr-code');
      return { tool, view: (...shown) => renderCode(drawQrCode, ...shown) };
    }
    case 'share':
      return { tool, view: renderShare };
    case 'print': {
      const { printSheet } = await import('../print-sheet/print-sheet');
      const details = describeDetails(content.registration, language, { ...occasion, link: linkOnPaper });
      printSheet(composeSheet(content, details, language, occasion.overrides), language);
      return undefined;
    }
  }
}

/** On paper an address is typed: what counts where visitors come from would only be in the way. */
export function linkOnPaper(href: string): string | undefined {
  return registrationLink(href, { site: '', campaign: '' });
}

/** The sheet of paper: the chosen name, the papers, the steps, and the way as a code. */
export function composeSheet(
  { title, chosen, lines, warning, address }: RegisterDocument,
  { sections, verified }: RegisterDetails,
  language: Language,
  overrides?: MessageOverrides,
): SheetDocument {
  return {
    headline: title,
    advice: [
      ...(chosen ? [`${chosen.label} ${chosen.name}`] : []),
      ...lines,
      ...(warning === undefined ? [] : [warning]),
    ],
    sections,
    verified,
    portal: { href: address, scan: scanText(address, language, overrides) },
  };
}

function renderCode(
  draw: (href: string, label: string, page: Document) => SVGElement,
  { address }: RegisterDocument,
  language: Language,
  overrides?: MessageOverrides,
): TemplateResult {
  const label = scanText(address, language, overrides);
  return html`<div class="code">${draw(address, label, document)}</div>
    <p class="quiet" aria-hidden="true">${prose(label)}</p>`;
}

/** The address without the words that count where visitors come from. */
function scanText(address: string, language: Language, overrides?: MessageOverrides): string {
  const { hostname, pathname } = new URL(address);
  return say(language, overrides)('scan', { address: hostname + pathname.replace(/\/$/, '') });
}

function say(language: Language, overrides?: MessageOverrides) {
  return (key: keyof typeof moreTexts.vi, values: MessageValues = {}) =>
    fillIn(overrides?.[key] ?? moreTexts[language][key], values);
}

function renderShare(
  { title, address }: RegisterDocument,
  language: Language,
  overrides?: MessageOverrides,
): TemplateResult {
  const t = say(language, overrides);
  const { facebook, email } = shareLinks(address, title);
  const onCopy = async ({ currentTarget }: Event): Promise<void> => {
    const panel = (currentTarget as HTMLElement).closest('.shared');
    const link = panel?.querySelector<HTMLInputElement>('.link');
    const said = panel?.querySelector('.copied');
    if (link && said) said.textContent = t((await copyLink(link)) ? 'copied' : 'copy-failed');
  };
  return html`<div class="shared">
    <div class="tools">
      <a href=${facebook} target="_blank" rel="noopener noreferrer external">${prose(t('facebook'))}</a>
      <a href=${email}>${prose(t('email'))}</a>
      <button type="button" @click=${onCopy}>${prose(t('copy'))}</button>
    </div>
    <input type="text" class="link" readonly aria-label=${t('link')} .value=${address} />
    <p class="quiet">${prose(t('zalo'))}</p>
    <p class="quiet copied" role="status"></p>
  </div>`;
}

/** Where the browser gives no right to the clipboard, the link is selected instead. */
async function copyLink(link: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link.value);
    return true;
  } catch {
    link.select();
    return false;
  }
}
