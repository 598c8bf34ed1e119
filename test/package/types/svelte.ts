import 'hiendien-widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const banner: SvelteHTMLElements['hiendien-banner'] = {
  variant: 'card',
  'heading-level': '3',
  class: 'x',
};
// @ts-expect-error: there is no such form.
export const mistaken: SvelteHTMLElements['hiendien-banner'] = { variant: 'crad' };
export const search: SvelteHTMLElements['hiendien-domain-search'] = {
  'onhiendien-domain-chosen': ({ domain }) => domain.length,
};
