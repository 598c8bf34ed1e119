import { css } from 'lit';
import { entriesStyles } from '../entries.styles';
import { widgetStyles } from '../widget.styles';

/** Stories beside each other: the picture in a box of its own, the words around it. */
export const styles = [
  widgetStyles,
  entriesStyles,
  css`
    figure {
      display: flow-root;
      block-size: 100%;
      box-sizing: border-box;
      margin: 0;
      padding: 1em min(1em, 16px);
      border-inline-start: 4px solid var(--accent);
      background: var(--soft);
    }
    img {
      float: inline-end;
      inline-size: 6em;
      block-size: 6em;
      margin-inline-start: 0.8em;
      margin-block-end: 0.4em;
      border-radius: 4px;
      object-fit: cover;
      background: var(--line);
    }
    blockquote {
      margin: 0 0 0.6em;
    }
    blockquote::before {
      content: open-quote;
    }
    blockquote::after {
      content: close-quote;
    }
    figcaption > * {
      display: block;
    }
    /* Narrow, or in large text: the picture above the words. */
    @container (max-width: 20em) {
      img {
        float: none;
        display: block;
        margin-inline-start: 0;
      }
    }
  `,
];
