import { html, type TemplateResult } from 'lit';
import { prose } from '../../src/elements/prose';
import { missingOf, type PapersEvent, type PapersState } from './papers-machine';
import type { PapersTranslate } from './papers-messages';

/** The papers with a box each, and what is missing. */
export function renderPapers(
  papers: readonly string[],
  state: PapersState,
  t: PapersTranslate,
  send: (event: PapersEvent) => void,
): TemplateResult {
  const count = missingOf(papers, state).length;
  const onCopy = () => {
    send({ kind: 'copy-wished' });
  };
  return html`<ul part="list">
      ${papers.map((paper, index) => renderPaper(paper, index, state, send))}
    </ul>
    <p role="status">${prose(count > 0 ? t('missing', { count }) : t('complete'))}</p>
    <div class="actions">
      <button type="button" ?disabled=${count === 0} @click=${onCopy}>${prose(t('copy'))}</button>
    </div>`;
}

function renderPaper(
  paper: string,
  index: number,
  { ready }: PapersState,
  send: (event: PapersEvent) => void,
): TemplateResult {
  const onChange = () => {
    send({ kind: 'toggled', paper: index });
  };
  return html`<li>
    <label>
      <input type="checkbox" .checked=${ready.includes(index)} @change=${onChange} />
      ${prose(paper)}
    </label>
  </li>`;
}
