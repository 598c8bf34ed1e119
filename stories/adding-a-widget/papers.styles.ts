import { css } from 'lit';
import { widgetStyles } from '../../src/elements/widget.styles';

export const styles = [
  widgetStyles,
  css`
    ul {
      margin-block: 0.8em;
      padding: 0;
      list-style: none;
    }
    label {
      display: flex;
      gap: 0.6em;
      padding-block: 0.3em;
    }
    .said:empty {
      display: none;
    }
  `,
];
