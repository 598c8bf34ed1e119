import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const isBuilt = existsSync(fileURLToPath(new URL('../dist/embed/hiendien.js', import.meta.url)));

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [
    // Example lists, where the published snippets look for an owner's.
    { from: '../demo/lists', to: '/danh-sach' },
    // What stories with a frame load, where there is a build.
    ...(isBuilt ? [{ from: '../dist/embed', to: '/hiendien/1' }] : []),
  ],
  addons: [
    // MDX alone knows no Markdown tables.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  framework: {
    name: '@storybook/web-components-vite',
    // The root's configuration builds a library, with plug-ins that only its one entry can stand.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, chunkSizeWarningLimit: 2000 } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The toolbar's theme and width do what these two would.
  features: { backgrounds: false, viewport: false },
};

export default config;
