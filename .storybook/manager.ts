import { DOCS_RENDERED, STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { DOCS, withPlainNames } from './unaccented';

/** Milliseconds after which Storybook is through with what it writes into its index itself when something was shown. */
const QUIET = 500;

addons.setConfig({ sidebar: { renderLabel: ({ type, name }) => (type === 'docs' ? DOCS : name) } });

// The index comes when it comes, and anew when a file has changed: it is looked at whenever something was shown.
addons.register('hiendien/search-without-accents', (api) => {
  const rename = () => {
    const index = api.getIndex();
    const page = Object.values(index?.entries ?? {}).find(({ type }) => type === 'docs');
    // What the sidebar has, which is made from the index.
    if (index && page && api.getData(page.id)?.name === DOCS) void api.setIndex(withPlainNames(index));
  };
  for (const event of [DOCS_RENDERED, STORY_RENDERED]) api.on(event, () => setTimeout(rename, QUIET));
});
