import { html, nothing, type TemplateResult } from 'lit';
import { goToStep } from '../../controllers/path';
import type { CheckerState } from '../../domain/checker/checker-state';
import { prose } from '../prose';
import { renderFold } from './fold';
import type { Send } from './eligibility-checker.view';
import type { ActLine, ResultDocument } from './result-document';
import type { Frame } from './result-view';
import type { VerdictTranslate } from './verdict-messages';

/** What is needed to act. */
interface Doing {
  readonly state: CheckerState;
  readonly send: Send;
  readonly t: VerdictTranslate;
  readonly attribute: Frame['attribute'];
  /** The next step of the page's path. */
  readonly next: Element | undefined;
}

/** What to do next: the first of it above what there is to be said of it, the rest below, or beside the question to ask. */
export function renderActs(
  { tone, advice, question }: ResultDocument,
  [first, ...others]: readonly ActLine[],
  doing: Doing,
): TemplateResult {
  const rest = html`<div class="acts">${others.map((line) => renderAct(line, '', doing))}</div>`;
  // Who may register is led there: what the paper says of the way is said where the way is.
  const said = tone === 'met' ? nothing : html`<p class="advice">${prose(advice)}</p>`;
  return html`<div class="acts">${first ? renderAct(first, 'primary', doing) : nothing}</div>
    ${question ? renderQuestion(advice, question, rest, doing) : html`${said}${rest}`}`;
}

/** The question to a registrar; open where it has to be copied by hand. */
function renderQuestion(
  advice: string,
  question: string,
  rest: TemplateResult,
  { state }: Doing,
): TemplateResult {
  const content = html`<p class="ask" part="question-to-registrar">${prose(`“${question}”`)}</p>
    ${rest}`;
  return renderFold(advice, content, 'ask', state.said === 'copy-failed');
}

function renderAct(line: ActLine, rank: string, { state, send, t, attribute, next }: Doing): TemplateResult {
  const { act, label, href } = line;
  if (href !== undefined) {
    return html`<a class="act ${rank}" href=${attribute(href) ?? nothing} rel="noopener external"
      >${prose(label)}</a
    >`;
  }
  const isCopied = act.kind === 'copy-question' && state.said === 'question-copied';
  const onClick = () => {
    switch (act.kind) {
      case 'go':
        if (next) goToStep(next);
        break;
      case 'copy-question':
        send({ kind: 'asked-for', keepsake: 'copy-question' });
        break;
      case 'remember':
        send({ kind: 'asked-for', keepsake: 'calendar' });
        break;
      case 'try':
      case 'check-again':
        send({ kind: 'tried', audience: act.audience });
        break;
      case 'open':
    }
  };
  return html`<button type="button" class="act ${rank} ${act.kind === 'go' ? 'next' : ''}" @click=${onClick}>
    ${prose(isCopied ? t('next.question-copied') : label)}
  </button>`;
}
