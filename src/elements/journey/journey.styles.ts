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
`;
