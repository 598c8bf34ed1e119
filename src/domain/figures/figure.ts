/**
 * What can be counted of the widgets on a page, in the order of a visitor's way. A count holds no name, no answer and
 * nobody's address: how often something happened, where and when.
 */
export const FIGURES = [
  'widget-seen',
  'check-finished',
  'search-done',
  'name-chosen',
  'registration-opened',
  'material-downloaded',
  'feedback-sent',
] as const;

export type FigureName = (typeof FIGURES)[number];

export function isFigureName(name: string): name is FigureName {
  return (FIGURES as readonly string[]).includes(name);
}
