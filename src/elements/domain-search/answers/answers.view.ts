import { html, nothing, type TemplateResult } from 'lit';
import { registrationLink } from '../../../domain/embed/registration-link';
import type { SearchEvent } from '../../../domain/search/search-event';
import { suffixesFor } from '../../../domain/search/asking';
import {
  canSuggestMore,
  causesOf,
  countRows,
  groupRows,
  isAllUnknown,
  shownSuggestions,
  type RowGroups,
} from '../../../domain/search/row-groups';
import {
  canChoose,
  domainOf,
  isWorthAsking,
  type Question,
  type Row,
  type SearchState,
} from '../../../domain/search/search-state';
import { formatList } from '../../../i18n/format';
import { prose } from '../../prose';
import { summarise } from './announcements';
import { renderKept } from './kept-view';
import { renderList } from './list-view';
import { describeRow, describeSuggestion, type RowPlace } from './row-words';
import { renderRows, type RowActs } from './rows-view';
import { renderWayOn } from './way-on.view';
import type { SearchWords, Send } from './search-words';

/** So many names can stand in the line of a fold. */
const MOST_NAMED = 2;

/**
 * All that stands below the field once it was touched: in one line what came of the question, what can be had under the
 * programme, and folded all else.
 * @param goOn The way on from a chosen name, where the page has one.
 */
export function renderAnswers(
  state: SearchState,
  words: SearchWords,
  send: Send,
  goOn?: () => void,
): unknown {
  const { answers, kept, list, chosen } = state;
  const { t } = words;
  const groups = answers && groupRows(answers);
  const place: RowPlace = {
    phase: answers?.phase ?? 'answered',
    isAllUnknown: isAllUnknown(answers?.rows ?? []),
    refused: state.heard?.isRefused ? state.heard.audience : undefined,
  };
  const wayOn = chosen && renderWayOn(chosen, state, words, send, goOn);
  const acts: RowActs = {
    chosen: chosen?.domain,
    kept: new Set(kept.map(domainOf)),
    wayOn,
    leadsOut: !goOn,
    t,
    send,
  };
  return html`${answers ? renderOutcome(answers) : nothing} ${renderEarlierChoice()}
  ${isLost(groups) ? [renderSuggestions(), renderNow()] : [renderNow(), renderSuggestions()]}
  ${groups ? renderGone(groups) : nothing} ${renderKept(state, words, send)}
  ${renderList(list, suffixesFor(state)[0]?.name ?? '', t, send)} ${renderSources(state.hasAsked, words)}`;

  function renderNow(): unknown {
    return groups ? renderGroups(groups) : nothing;
  }

  /** What came of it in one line; where something could not be known, why, and a way to try again. */
  function renderOutcome(question: Question): unknown {
    const { rows, phase } = question;
    const causes = phase === 'asking' ? [] : causesOf(rows);
    const hasSummary = phase === 'answered' && !state.isEdited && !isAllUnknown(rows);
    const again = isWorthAsking(state);
    return html`${hasSummary ? renderSummary(rows) : nothing}
    ${
      causes.length > 0 || again
        ? html`<div class="notice trouble">
            ${causes.map((cause) => html`<p>${prose(`${t(`unknown.${cause}`)}.`)}</p>`)}
            <div class="acts">
              ${again ? renderAgain({ kind: 'asked-again' }) : nothing}
              ${isAllUnknown(rows) ? renderLookup(words) : nothing}
            </div>
          </div>`
        : nothing
    }`;
  }

  function renderSummary(rows: readonly Row[]): TemplateResult {
    const [counts = '', confirm] = summarise(countRows(rows), words);
    return html`<p class="summary">
      <strong>${prose(counts)}</strong> ${confirm ? html`<small>${prose(confirm)}</small>` : nothing}
    </p>`;
  }

  function renderAgain(event: SearchEvent): TemplateResult {
    const onPress = () => {
      send(event);
    };
    return html`<button type="button" class="again" @click=${onPress}>${prose(t('again'))}</button>`;
  }

  function renderNames(rows: readonly Row[], label: string): TemplateResult {
    return renderRows(
      rows.map((row) => describeRow(row, place, words)),
      label,
      acts,
    );
  }

  /** The names that can still be had: those of the programme first, but where another was asked for before them. */
  function renderGroups({ programme, others }: RowGroups): unknown {
    const isOtherWanted = others.some((row) => row === answers?.rows[0]);
    const known = programme.length > 0 ? renderProgramme(programme) : nothing;
    // What was asked for by its suffix or in a list is not folded away, nor is all that there is.
    const isOpen = isOtherWanted || list.asked !== undefined || programme.length === 0;
    const rest = others.length > 0 ? renderOthers(others, isOpen) : nothing;
    return isOtherWanted ? [rest, known] : [known, rest];
  }

  function renderProgramme(rows: readonly Row[]): TemplateResult {
    return html`<div class="title" role="heading" aria-level=${words.level}>${prose(t('programme'))}</div>
      ${renderNames(rows, t('programme'))}`;
  }

  function renderOthers(rows: readonly Row[], isOpen: boolean): TemplateResult {
    const label = t('normal', { count: rows.length });
    return html`<details class="fold" .open=${isOpen}>
      <summary>${prose(label)}</summary>
      ${renderNames(rows, label)}
    </details>`;
  }

  /** The names that can't be had: folded, but where they were asked for one by one. */
  function renderGone({ gone }: RowGroups): unknown {
    if (gone.length === 0) return nothing;
    const label = describeGone(gone);
    return html`<details class="fold gone" .open=${list.asked !== undefined}>
      <summary>${prose(label)}</summary>
      ${renderNames(gone, label)}
    </details>`;
  }

  function describeGone(gone: readonly Row[]): string {
    const names = gone.map(({ name }) => name.shown);
    return names.length > MOST_NAMED
      ? t('gone-many', { count: names.length })
      : t('gone', { names: formatList(names, words.language) });
  }

  /** What was chosen of rows that are no longer there. */
  function renderEarlierChoice(): unknown {
    const { question } = state.suggestions;
    const rows = [
      ...(answers?.rows.filter(canChoose) ?? []),
      ...(question ? shownSuggestions(question) : []),
    ];
    if (!chosen || rows.some((row) => domainOf(row) === chosen.domain)) return nothing;
    return html`<div class="notice" part="chosen">
      <p>${prose(t('chosen', { name: chosen.shown }))}</p>
      <div class="acts">${wayOn}</div>
    </div>`;
  }

  /** Closed until somebody wants them: nobody is asked for names that nobody looks at. */
  function renderSuggestions(): unknown {
    const { names, isOpen, question } = state.suggestions;
    if (names.length === 0) return nothing;
    return html`<details
      class="fold others"
      part="suggestions"
      .open=${isOpen}
      @toggle=${(event: Event) => {
        send({ kind: 'suggestions-toggled', isOpen: (event.target as HTMLDetailsElement).open });
      }}
    >
      <summary><span role="heading" aria-level=${words.level}>${prose(t('suggestions'))}</span></summary>
      ${question ? renderSuggested(question) : nothing}
    </details>`;
  }

  /** Only those that can be chosen: nobody looks for a name to learn of more that are gone. */
  function renderSuggested(question: Question): unknown {
    const rows = shownSuggestions(question);
    if (rows.length > 0)
      return renderRows(
        rows.map((row) => describeSuggestion(row, { phase: question.phase, isAllUnknown: false }, words)),
        t('suggestions'),
        acts,
        true,
      );
    if (question.phase === 'asking') return html`<p>${prose(t('state.pending'))}</p>`;
    if (!canSuggestMore(question)) return html`<p>${prose(t('suggestions-none'))}</p>`;
    return html`<p>${prose(`${t('unknown-short')}.`)}</p>
      <div class="acts">${renderAgain({ kind: 'suggestions-toggled', isOpen: true })}</div>`;
  }
}

/** Whether every name of the programme is gone: then others like it come first, before what costs. */
function isLost(groups: RowGroups | undefined): boolean {
  return groups?.programme.length === 0 && groups.gone.some(({ name }) => name.under.freeForTwoYears);
}

/** Once something was asked: of whom, that this is no promise, and where names are looked up by hand. */
function renderSources(hasAsked: boolean, words: SearchWords): unknown {
  if (!hasAsked) return nothing;
  const { t, asked } = words;
  return html`<details class="fold note">
    <summary>${prose(t('sources'))}</summary>
    <p class="quiet" id="asked">${prose(asked)}</p>
    <p class="quiet">${prose(t('note'))}</p>
    ${renderLookup(words)}
  </details>`;
}

/** Where names are looked up by hand. */
function renderLookup({ content, site }: SearchWords): unknown {
  const { lookup } = content;
  return lookup
    ? html`<a
        class="act"
        href=${registrationLink(lookup.href, { site, campaign: '' }) ?? nothing}
        rel="noopener external"
        >${prose(lookup.name)}</a
      >`
    : nothing;
}
