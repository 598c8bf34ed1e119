import { css } from 'lit';
import { widgetStyles } from '../widget.styles';

/** The way to registration: a card, or a button alone. The card fits the room that published snippets keep free. */
export const styles = [
  widgetStyles,
  css`
    section {
      --paper-given: var(--hiendien-background, light-dark(rgb(243 247 251), rgb(15 27 42)));
      padding: 0.8em;
      line-height: 1.4;
    }
    section.button {
      padding: 0;
      border: 0;
    }
    section > * + * {
      margin-block-start: 0.5em;
    }
    section p:empty {
      margin: 0;
    }
    .ways,
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6em;
    }
    .ways a {
      flex: 1 1 12em;
      max-inline-size: 30em;
      padding: 0.6em 1em;
      box-sizing: border-box;
      border: 1px solid var(--accent);
      border-radius: 4px;
      font-weight: 600;
      text-align: center;
      text-decoration: none;
    }
    .button .ways a {
      flex-grow: 0;
      flex-basis: auto;
    }
    .programme a {
      color: var(--paper);
      background: var(--accent);
    }
    /* After a question, the door is the second thing to do. */
    .later a {
      color: var(--accent);
      background: none;
    }
    .line {
      display: grid;
      gap: 0.3em 0.8em;
      align-items: center;
      grid-template-columns: 1fr auto;
    }
    .line > [role='status'] {
      grid-column: 1 / -1;
    }
    .ask {
      padding: 0.6em 0.8em;
      border-inline-start: 4px solid var(--doubt);
      background: var(--soft);
    }
    blockquote {
      margin: 0.3em 0 0.5em;
      font-style: italic;
    }
    .copy,
    .tools button {
      padding-inline: 0.8em;
      font-size: 0.875em;
      min-block-size: 3.15em;
    }
    .warning {
      padding-inline-start: 0.6em;
      border-inline-start: 4px solid var(--accent);
      font-size: 0.9em;
    }
    .button p {
      font-size: 0.85em;
    }
    /* A phone can't scan its own screen. */
    @media (pointer: coarse) and (max-width: 767px) {
      .tools .phone {
        display: none;
      }
    }
    .fold {
      border-block-start: 1px solid var(--line);
    }
    .fold + .fold,
    .sections + .fold {
      margin-block-start: 0;
    }
    .fold[open] {
      padding-block-end: 0.6em;
    }
    .fold > summary {
      min-block-size: 1.4em;
      padding-block: 0.65em;
      color: var(--accent);
      cursor: pointer;
    }
    @container (min-width: 45em) {
      .line {
        justify-content: start;
        grid-template-columns: auto auto;
      }
    }
    /* Narrow, or in large text: one below the other. */
    @container (max-width: 16em) {
      .line {
        grid-template-columns: 1fr;
      }
    }
  `,
];
