import { css } from 'lit';

/** The steps one below the other; each brings its own look. */
export const journeyStyles = css`
  section {
    gap: 1.2em;
    padding: 0.9em;
  }
  .title {
    font-size: 1.45em;
  }
  .notice {
    padding-inline-start: 0.6em;
    border-inline-start: 4px solid var(--accent);
  }
`;
