import { html, type TemplateResult } from 'lit';
import { registrationLink } from '../../domain/embed/registration-link';
import { shareLinks } from '../../domain/embed/share-links';
import { inLanguage, type Language } from '../../domain/programme/language';
import type { MessageKey } from '../../i18n/message-keys';
import en from '../../i18n/messages/register-tools.en.json';
import vi from '../../i18n/messages/register-tools.vi.json';
import { createTranslate, type MessageOverrides, type Translate } from '../../i18n/translator';
import { drawQrCode } from '../print-sheet/qr-code';
import type { SheetDocument } from '../print-sheet/print-sheet';
import { prose } from '../prose';
import type { DetailsSection, RegisterDetails } from './register-details';
import type { RegisterDocument, RegisterItem } from './register-document';

type ToolsKey = MessageKey<typeof vi>;

/** What the tools say. */
export function toolWords(language: Language, overrides: MessageOverrides | undefined): Translate<ToolsKey> {
  return createTranslate('register-tools', inLanguage({ vi, en }, language), language, overrides);
}

/** On paper an address is typed: what counts where visitors come from would only be in the way. */
export function linkOnPaper(href: string): string | undefined {
  return registrationLink(href, { site: '', campaign: '' });
}

/** The sheet of paper: the chosen name, the papers, the steps, and the way as a code. */
export function composeSheet(
  { title, chosen, lines, question, warning, address }: RegisterDocument,
  { papers, steps, cost, registrars, links, verified }: RegisterDetails,
  t: Translate<ToolsKey>,
): SheetDocument {
  return {
    headline: title,
    advice: [
      ...(chosen ? [`${chosen.label} ${chosen.name}`] : []),
      ...lines,
      ...(question === undefined ? [] : [`${t('ask')} ${question}`]),
      ...(warning === undefined ? [] : [warning]),
    ],
    sections: [...papers, steps, cost, onPaper(registrars), links].filter(
      (section): section is DetailsSection => section !== undefined && section.items.length > 0,
    ),
    verified,
    portal: { href: address, scan: scanText(address, t) },
  };
}

/** On paper the list of all registrars stands once, among the links. */
function onPaper(registrars: RegisterDetails['registrars']): DetailsSection {
  const isOwn = ({ hint }: RegisterItem) => hint?.includes('.');
  return {
    ...registrars,
    items: registrars.items.map((item) => (isOwn(item) ? item : { text: item.text })),
  };
}

/** The address without the words that count where visitors come from. */
function scanText(address: string, t: Translate<ToolsKey>): string {
  const { hostname, pathname } = new URL(address);
  return t('scan', { address: hostname + pathname.replace(/\/$/, '') });
}

/** The way as a code for the visitor's phone. */
export function renderCode({ address }: RegisterDocument, t: Translate<ToolsKey>): TemplateResult {
  const words = scanText(address, t);
  return html`<div class="code">${drawQrCode(address, words, document)}</div>
    <p class="quiet">${prose(words)}</p>`;
}

/** Ways to share, where the device has none of its own. */
export function renderShare({ title, address }: RegisterDocument, t: Translate<ToolsKey>): TemplateResult {
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
