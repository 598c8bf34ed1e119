import { css } from 'lit';
import { entriesStyles } from '../entries.styles';
import { widgetStyles } from '../widget.styles';

/** A survey: one question below the other, each as wide as it has room. */
export const styles = [
  widgetStyles,
  entriesStyles,
  css`
    .intro {
      margin-block-start: 0.4em;
    }
    /* What can't be changed just now is pale, but never a text. */
    .questions[inert] input {
      opacity: 0.5;
    }
    [data-entry] {
      padding-block-start: 1.2em;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend,
    label[for] {
      display: block;
      padding: 0;
      font-weight: 600;
    }
    .problem p::before {
      content: '✕ ' / '';
    }
    .option {
      display: flex;
      gap: 0.7em;
      align-items: center;
      min-block-size: 2.75em;
      margin-block-start: 0.5em;
      padding: 0.3em 0.8em;
      box-sizing: border-box;
      border: 1px solid var(--line);
      border-radius: 4px;
      cursor: pointer;
    }
    .option:has(:checked) {
      border-color: var(--accent);
      outline: 1px solid var(--accent);
      background: var(--soft);
    }
    .option input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      max-inline-size: 30em;
      margin-block-start: 0.5em;
    }
    .step {
      position: relative;
      flex: 1 1 2.75em;
      flex-direction: column;
      justify-content: center;
      gap: 0.2em;
      min-inline-size: 2.75em;
      margin: 0;
      padding: 0.4em 0.2em;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 1em;
      max-inline-size: 34.3em;
      margin-block-start: 0.3em;
    }
    .ends > :last-child {
      text-align: end;
    }
    textarea {
      inline-size: 100%;
      min-block-size: 6em;
      margin-block-start: 0.5em;
      padding: 0.4em 0.6em;
      box-sizing: border-box;
      border: 1px solid var(--line);
      border-radius: 4px;
      font: inherit;
      color: var(--ink);
      background: var(--paper);
      resize: vertical;
    }
    .over {
      font-weight: 600;
      color: var(--bad);
    }
    .trap {
      display: none;
    }
    .head ~ .goes-to {
      margin-block-start: 1.2em;
    }
    .actions {
      margin-block-start: 0.7em;
    }
    .outcome {
      margin-block-start: 0.7em;
      font-weight: 600;
    }
    .outcome:empty {
      margin: 0;
    }
    .thanks {
      margin-block-start: 0.6em;
      font-size: 1.1em;
      font-weight: 600;
    }
  `,
];
