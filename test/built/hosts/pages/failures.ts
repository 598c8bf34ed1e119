/** Hosts to which our files do not come, or not whole. */
import { until } from '../../wait';
import type { Host } from '../host';
import type { Shape } from '../shapes';
import type { Widget } from '../widgets';

/** Without chunks a page has the banner, closed. */
const bannerOnly = ({ name }: Widget, { hasChunks }: Shape) =>
  name === 'banner' || !hasChunks ? ('alive' as const) : ('fallback' as const);
const nothing = () => 'fallback' as const;

/** One for each chunk that does not come; engines that say the same of all of them are heard once. */
const oneEach: Host['warnings'] = ({ hasChunks }, widgets) => (hasChunks ? [1, widgets.length - 1] : [0, 0]);

export const FAILURES: readonly Host[] = [
  {
    name: 'chunks fail',
    script: { folder: 'alone' },
    expects: bannerOnly,
    isWhole: false,
    warnings: oneEach,
  },
  {
    name: 'chunks hang',
    // In Firefox a page is not loaded as long as something is being imported.
    page: { parsedOnly: true },
    script: { folder: 'hang' },
    expects: bannerOnly,
    isWhole: false,
  },
  {
    name: 'chunks cut in half',
    script: { folder: 'torn' },
    expects: bannerOnly,
    isWhole: false,
    warnings: oneEach,
    // The engine reports a file that is no script.
    tolerates: /SyntaxError|Unexpected|Invalid|missing|unterminated/i,
  },
  { name: 'our file fails', script: { folder: 'gone' }, expects: nothing },
  {
    name: 'our file hangs',
    page: { parsedOnly: true },
    script: { folder: 'silent' },
    expects: nothing,
    // The page's own scripts do not wait for ours.
    arrange: async ({ window }) => {
      const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      await until(() => navigation!.domContentLoadedEventEnd > 0, 'the page is ready');
    },
  },
  {
    name: 'our file cut in half',
    script: { folder: 'broken' },
    expects: nothing,
    tolerates: /SyntaxError|Unexpected|Invalid|missing|unterminated/i,
  },
  { name: 'offline', script: { folder: 'offline' }, expects: nothing },
];
