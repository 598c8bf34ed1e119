import { defineConfig } from 'vite';

/** Storybook's own build: the sources as they are, without what makes the embedded files small. */
export default defineConfig({ publicDir: false, logLevel: 'warn' });
