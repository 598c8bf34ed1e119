import { css, unsafeCSS } from 'lit';
import { ROOMS } from '../../domain/embed/rooms';
import { widgetStyles } from '../widget.styles';

const STEPS = [
  ['eligibility-checker', 'eligibility-checker'],
  ['domain-search', 'domain-search'],
  ['register', 'register-step'],
] as const;

/** The steps one below the other; each brings its own look, and gives its room to the words. */
export const styles = [
  widgetStyles,
  css`
    section {
      --paper-given: var(--hiendien-background, light-dark(rgb(243 247 251), rgb(15 27 42)));
      display: grid;
      gap: 0.6em;
      align-content: start;
      padding: clamp(0.4em, 2vw, 0.9em);
    }
    :not(:defined) {
      display: block;
      max-block-size: 0;
      padding-block-end: var(--hiendien-room);
    }
    .notice,
    .progress {
      margin: 0;
    }
    .progress {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em 1.6em;
      padding-inline-start: 1.2em;
      font-size: 0.875em;
      color: var(--quiet);
    }
    [aria-current] {
      font-weight: 600;
      color: var(--ink);
    }
    ::part(checker),
    ::part(search),
    ::part(register) {
      --pad: min(0.8em, 16px);
      padding: var(--pad);
    }
    ::part(title) {
      font-size: 1.15em;
    }
    .done {
      display: flex;
      gap: 0.6em;
      align-items: center;
      padding-inline: 0.8em 0.2em;
      border: 1px solid var(--line);
      border-radius: 6px;
    }
    .done p {
      flex: 1 1 auto;
      padding-block: 0.4em;
    }
    .met p::before {
      content: '✓ ';
      font-weight: 700;
      color: var(--good);
    }
    .done button {
      flex: none;
      padding-inline: 0.6em;
      background: none;
    }
    /* In large text the way back stands below. */
    @container (max-width: 16em) {
      .done {
        display: block;
      }
    }
  `,
  // The steps come one after the other.
  ...STEPS.map(([step, room]) => unsafeCSS(`hiendien-${step} { --hiendien-room: ${ROOMS[room]}; }`)),
];
