import { html, type TemplateResult } from 'lit';
import { shareLinks } from '../../domain/embed/share-links';
import type { Language } from '../../domain/programme/programme.schema';
import { fillIn } from '../../i18n/small-translator';
import type { SheetDocument } from '../print-sheet/print-sheet';
import { prose } from '../prose';
import type { RegisterDetails } from './register-details';
import type { Occasion, RegisterDocument, Tool } from './register-document';
import { moreTexts } from './register-more.inline';

/** Draws what was asked for, as often as the element is drawn. */
export type View = (content: RegisterDocument, language: Language) => TemplateResult;

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
      return { tool, view: (content, language) => renderCode(content, language, drawQrCode) };
    }
    case 'share':
      return { tool, view: renderShare };
    case 'print': {
      const { describeDetails } = await import('./register-details');
      const { printSheet } = await import('../print-sheet/print-sheet');
      const details = describeDetails(content.registration, language, occasion);
      printSheet(composeSheet(content, details, language), language);
      return undefined;
    }
  }
}

/** The sheet of paper: the chosen name, the papers, the steps, and the way as a code. */
export function composeSheet(
  { title, chosen, lines, address }: RegisterDocument,
  { sections, verified }: RegisterDetails,
  language: Language,
): SheetDocument {
  return {
    headline: title,
    advice: [...(chosen ? [`${chosen.label} ${chosen.name}.`] : []), ...lines].join(' '),
    sections,
    verified,
    portal: { href: address, scan: scanText(address, language) },
  };
}

function renderCode(
  { address }: RegisterDocument,
  language: Language,
  draw: (href: string, label: string, page: Document) => SVGElement,
): TemplateResult {
  const label = scanText(address, language);
  return html`<div class="code">${draw(address, label, document)}</div>
    <p class="quiet" aria-hidden="true">${prose(label)}</p>`;
}

/** The address without the words that count where visitors come from. */
function scanText(address: string, language: Language): string {
  const { hostname, pathname } = new URL(address);
  return fillIn(moreTexts[language].scan, { address: hostname + pathname.replace(/\/$/, '') });
}

function renderShare({ title, address }: RegisterDocument, language: Language): TemplateResult {
  const texts = moreTexts[language];
  const { facebook, email } = shareLinks(address, title);
  return html`<div class="tools">
      <a href=${facebook} target="_blank" rel="noopener noreferrer external">${prose(texts.facebook)}</a>
      <a href=${email}>${prose(texts.email)}</a>
      <button
        type="button"
        @click=${copyLink}
        data-copied=${texts.copied}
        data-failed=${texts['copy-failed']}
      >
        ${prose(texts.copy)}
      </button>
    </div>
    <input type="text" class="link" readonly aria-label=${texts.link} .value=${address} />
    <p class="quiet">${prose(texts.zalo)}</p>
    <p class="quiet" role="status"></p>`;
}

/** Where the browser gives no right to the clipboard, the link is selected instead. */
async function copyLink({ currentTarget }: Event): Promise<void> {
  const button = currentTarget as HTMLElement;
  const link = button.parentElement?.nextElementSibling as HTMLInputElement;
  const status = link.parentElement?.querySelector<HTMLElement>('.link ~ [role="status"]');
  let said = button.dataset['copied'];
  try {
    await navigator.clipboard.writeText(link.value);
  } catch {
    link.select();
    said = button.dataset['failed'];
  }
  if (status) status.textContent = said ?? '';
}
