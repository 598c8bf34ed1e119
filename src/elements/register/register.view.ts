import { html, nothing, type TemplateResult } from 'lit';
import type { Copied, RegisterEvent, RegisterState, Tool } from '../../domain/registration/register-machine';
import { isOffered } from '../../domain/registration/registration';
import { isAllowedLink } from '../../domain/programme/hosts';
import { breakable, prose } from '../prose';
import type { RegisterDocument, RegisterItem } from './register-document';
import type { RegisterKey, RegisterTranslate } from './register-messages';

const TOOLS: readonly Tool[] = ['phone', 'share', 'print'];

const COPY_WORDS: Readonly<Record<Copied, RegisterKey>> = { name: 'copy-name', question: 'copy-question' };

/** What the way to registration is drawn from. */
export interface RegisterView {
  readonly state: RegisterState;
  readonly document: RegisterDocument;
  readonly variant: 'card' | 'button' | 'panel';
  /** Words of the disclosure. */
  readonly summary: string;
  readonly t: RegisterTranslate;
  /** Draw what is loaded for those who want to see it. */
  readonly renderDetails: () => unknown;
  readonly renderRegistrars: () => unknown;
  readonly renderTool: (tool: Tool) => unknown;
  readonly send: (event: RegisterEvent) => void;
}

/** The name that the visitor chose. */
export function renderChosen({ chosen }: RegisterDocument): TemplateResult {
  return html`<p part="chosen" role="status">
    ${chosen ? html`${prose(chosen.label)} <strong translate="no">${breakable(chosen.name)}</strong>` : nothing}
  </p>`;
}

/** What can be said, the doors, and what else a visitor may want. */
export function renderWays(view: RegisterView): TemplateResult {
  const { document, variant, t } = view;
  const { lines, question, toPaste, isOffer, ways, warning, registration } = document;
  const said = lines.map((line) => html`<p>${prose(line)}</p>`);
  const isAsked = question !== undefined && variant !== 'button';
  const comesFirst = isOffered(registration.state) && variant !== 'button';
  const asked = isAsked ? renderQuestion(view, question, said) : said;
  return html`${comesFirst ? nothing : asked}
    ${
      toPaste !== undefined && variant !== 'button'
        ? html`<div class="line">
            <p class="quiet">${prose(t('paste'))}</p>
            ${renderCopy('name', view)}
          </div>`
        : nothing
    }
    <div class="ways ${isOffer ? 'programme' : ''} ${isAsked ? 'later' : ''}" part="ways">
      ${ways.map(renderItem)}
    </div>
    ${comesFirst ? asked : nothing} ${warning ? html`<p class="warning">${prose(warning)}</p>` : nothing}
    ${variant === 'button' ? nothing : html`${renderDisclosure(view)} ${renderTools(view)}`}`;
}

/** The first thing to do where nobody could say that the name is free: whom to ask, and what. */
function renderQuestion(view: RegisterView, question: string, said: unknown): TemplateResult {
  const { t, variant, renderRegistrars } = view;
  return html`<div class="ask">
    <p><strong>${prose(t('ask-first'))}</strong></p>
    ${said}
    <blockquote>${prose(question)}</blockquote>
    ${renderCopy('question', view)} ${variant === 'panel' ? renderRegistrars() : nothing}
  </div>`;
}

function renderCopy(what: Copied, { state: { copied }, t, send }: RegisterView): TemplateResult {
  const done = copied?.what === what ? copied : undefined;
  const onCopy = () => {
    send({ kind: 'copy-pressed', what });
  };
  return html`<button type="button" class="copy" @click=${onCopy}>
      ${prose(t(done?.succeeded ? 'copied' : COPY_WORDS[what]))}
    </button>
    <p role="status" class=${done?.succeeded ? 'unseen' : 'quiet'}>
      ${done ? prose(t(done.succeeded ? 'copied' : 'copy-failed')) : nothing}
    </p>`;
}

function renderDisclosure(view: RegisterView): unknown {
  const { variant, state, summary, document, t, renderDetails, renderRegistrars, send } = view;
  const inside =
    state.details === 'failed'
      ? html`<p>${prose(t('failed'))}</p>`
      : html`${document.question !== undefined && variant === 'card' ? renderRegistrars() : nothing}
        ${renderDetails()}`;
  if (variant === 'panel') return inside;
  const onToggle = () => {
    send({ kind: 'details-wanted' });
  };
  return html`<details part="details" class="fold" @toggle=${onToggle}>
    <summary>${prose(summary)}</summary>
    ${inside}
  </details>`;
}

function renderTools({ state: { tool }, t, renderTool, send }: RegisterView): TemplateResult {
  const onPress = (pressed: Tool) => () => {
    send({ kind: 'tool-pressed', tool: pressed, canShare: 'share' in navigator });
  };
  return html`<details class="fold">
    <summary>${prose(t('tools'))}</summary>
    <div class="tools" part="tools">
      ${TOOLS.map(
        (name) =>
          html`<button
            type="button"
            class=${name}
            aria-expanded=${name === 'print' ? nothing : tool?.name === name && tool.phase === 'shown'}
            @click=${onPress(name)}
          >
            ${prose(t(name))}
          </button>`,
      )}
    </div>
    ${tool?.phase === 'shown' ? renderTool(tool.name) : nothing}
    <p role="status">${tool?.phase === 'failed' ? prose(t('failed')) : nothing}</p>
  </details>`;
}

/** A door, or the words alone where it leads nowhere. */
export function renderItem({ text, href, hint }: RegisterItem): unknown {
  const more = hint === undefined ? nothing : html` <span class="quiet">${prose(hint)}</span>`;
  return href && isAllowedLink(href)
    ? html`<a href=${href} rel="noopener external"><span>${prose(text)}</span>${more}</a>`
    : html`${prose(text)}${more}`;
}
