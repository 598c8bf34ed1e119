import { css } from 'lit';

/** A list of entries that an owner wrote: beside each other where there is room. */
export const entriesStyles = css`
  .entries {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
    gap: 1em;
    margin-block-start: 0.8em;
    padding: 0;
    list-style: none;
  }
  .entries > li {
    min-inline-size: 0;
  }
  .instead {
    display: block;
    margin-block-start: 0.6em;
  }
  .head ~ .quiet,
  .head ~ [role='status'] {
    margin-block-start: 0.6em;
  }
`;
