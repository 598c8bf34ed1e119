import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Imports point inward: loader → elements → controllers → i18n → domain ← providers.
 * Each layer lists the folders and packages that it must not reach for.
 */
const OUTSIDE = {
  domain: ['content', 'i18n', 'providers', 'controllers', 'elements', 'loader', 'gateway', 'cli'],
  content: ['i18n', 'providers', 'controllers', 'elements', 'loader', 'gateway', 'cli'],
  i18n: ['providers', 'controllers', 'elements', 'loader', 'gateway', 'cli'],
  providers: ['content', 'i18n', 'controllers', 'elements', 'loader', 'gateway', 'cli'],
  controllers: ['providers', 'elements', 'loader', 'gateway', 'cli'],
  elements: ['loader', 'gateway', 'cli'],
  loader: ['gateway', 'cli'],
  gateway: ['content', 'i18n', 'controllers', 'elements', 'loader', 'cli'],
  server: ['i18n', 'providers', 'controllers', 'elements', 'loader', 'gateway', 'cli', 'frame'],
  prerender: ['providers', 'loader', 'gateway', 'cli', 'frame'],
  frame: ['content', 'i18n', 'providers', 'controllers', 'elements', 'loader', 'gateway', 'cli'],
};

const DOM_PACKAGES = ['lit', 'lit/**', '@lit/**', 'i18next'];
const NO_PACKAGES = {
  domain: DOM_PACKAGES,
  content: DOM_PACKAGES,
  providers: DOM_PACKAGES,
  gateway: DOM_PACKAGES,
  server: DOM_PACKAGES,
  frame: DOM_PACKAGES,
};

/** What the plain modules (configuration, start-up scripts) may take from Node and, in what they run there, from the page. */
const MODULE_GLOBALS = [
  'process',
  'console',
  'URL',
  'setTimeout',
  'clearTimeout',
  'fetch',
  'Buffer',
  'document',
];

const ZOD_IMPORTS = [
  {
    selector: 'ImportDeclaration[source.value=/^zod/] :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: "Import * as z from 'zod/mini': a named z defeats tree shaking.",
  },
  {
    selector: "ImportDeclaration[source.value='zod'][importKind='value']",
    message: "Import * as z from 'zod/mini': it is a third of the size.",
  },
];

/** Old libraries of host pages put methods of their own in the place of these. */
const CHANGED_BY_PAGES = [
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'toList or makeList of domain/shared/list: pages may have another Array.from.',
  },
  {
    selector: "CallExpression[callee.property.name='entries'][arguments.length=0]",
    message: 'Count along: pages may have another entries.',
  },
];

const layers = Object.entries(OUTSIDE).map(([layer, outside]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...outside.map((folder) => `**/${folder}/**`), ...(NO_PACKAGES[layer] ?? [])],
            message: `src/${layer} may not import this: imports point inward.`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: [
      'dist',
      'storybook-static',
      'coverage',
      'node_modules',
      '.cache',
      'src/domain/universal.d.ts',
      'test/package/types',
      'demo/examples',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...ZOD_IMPORTS],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': ['error', ...ZOD_IMPORTS, ...CHANGED_BY_PAGES],
    },
  },
  ...layers,
  {
    // Lit calls event listeners on the element whose template they stand in.
    files: ['src/elements/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-imports': 'error',
      'lit/no-template-arrow': 'off',
      'wc/guard-super-call': 'off',
      'wc/guard-define-call': 'error',
    },
  },
  {
    // Tests and build scripts look into things that the types say nothing of.
    files: ['test/**', '.tools/**', '*.mjs', 'stories/**', '.storybook/**', 'demo/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Chai's chains are typed as thenables; node's describe and it give promises that nobody waits for.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'wc/guard-define-call': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(MODULE_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
  {
    // Runs in WordPress's editor, whose parts have no types here.
    files: ['src/integrations/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { window: 'readonly' } },
  },
);
