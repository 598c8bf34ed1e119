import { DOCS_RENDERED, STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { DOCS, lastOf, withPlainNames } from './unaccented';

/** Milliseconds after which Storybook is through with what it writes into its index itself when something was shown. */
const QUIET = 500;

// In the tree a page is called by its title, with accents.
addons.setConfig({
  sidebar: { renderLabel: (item) => (item.type === 'docs' ? lastOf(item.title) : item.name) },
});

// The index comes when it comes, and anew when a file has changed: it is looked at whenever something was shown.
addons.register('hiendien/search-without-accents', (api) => {
  const rename = () => {
    const index = api.getIndex();
    const page = Object.values(index?.entries ?? {}).find(({ type }) => type === 'docs');
    // What the sidebar has, which is made from the index.
    if (index && page && api.getData(page.id).name === DOCS) void api.setIndex(withPlainNames(index));
  };
  for (const event of [DOCS_RENDERED, STORY_RENDERED]) api.on(event, () => setTimeout(rename, QUIET));
});
