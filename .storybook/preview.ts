import { configure } from 'storybook/test';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { chooseControl, manifest } from './manifest';
import { applyToolbar, globalTypes, initialGlobals, showSource } from './toolbar';

setCustomElementsManifest(manifest);

// Play functions wait for chunks, on slow machines too.
configure({ asyncUtilTimeout: 5000 });

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: { ...initialGlobals },
  decorators: [applyToolbar],
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, chooseControl(argType)])),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      source: { transform: showSource },
      // An open state is open in the list of all states too.
      story: { autoplay: true },
      toc: true,
    },
    options: { storySort: { order: ['Guides', ['Introduction', 'Embedding', 'Decisions'], 'Elements'] } },
  },
};

export default preview;
