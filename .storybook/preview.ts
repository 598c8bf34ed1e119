import { configure } from 'storybook/test';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { reportEvents } from './actions';
import { chooseControl, manifest } from './manifest';
import { applyToolbar, globalTypes, initialGlobals, showSource } from './toolbar';

setCustomElementsManifest(manifest);

// Play functions wait for chunks, on slow machines too.
configure({ asyncUtilTimeout: 5000 });

const preview: Preview = {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  decorators: [applyToolbar, reportEvents],
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, chooseControl(argType)])),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      // English parts of a page say so themselves.
      lang: 'vi',
      source: { transform: showSource },
      // An open state is open on a page of several too.
      story: { autoplay: true },
      toc: { title: 'Trong trang này', headingSelector: 'h2, h3' },
    },
    options: {
      // Compared with whole titles, down from the left.
      storySort: {
        order: [
          'Bắt đầu (Start)',
          'Giao diện (Theming)',
          'Elements',
          [
            '*',
            [
              'Tổng quan (Overview)',
              'Forms',
              'Flow',
              'Results',
              'Verdicts by day',
              'Problems',
              'Settings',
              'Languages',
              'Dark',
              'Narrow',
              'Print',
              'Tra cứu (Reference)',
            ],
          ],
          'Mẫu chung (Patterns)',
          ['Path', 'Interview', 'Notices', 'Fallbacks'],
          'Hướng dẫn (Guides)',
          ['Nhúng vào trang (Embedding)', 'Theo hệ thống (By system)', '*'],
          'Người bảo trì (Maintainers)',
          [
            'Kiến trúc (Architecture)',
            'Quyết định (Decisions)',
            'Thêm một tiện ích (Adding a widget)',
            'Phát hành (Release)',
            '*',
          ],
        ],
      },
    },
  },
};

export default preview;
