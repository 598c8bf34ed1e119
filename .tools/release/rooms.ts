/**
 * The room that each widget takes at first, as the `min-height` of its published snippets: with it nothing on the page
 * moves when the widget comes, from 320 px on, in both languages. The journey is longer than any screen; what is below
 * it can't be seen when it comes.
 */
export const ROOMS = {
  banner: 'clamp(96px,197px - 9.7vw,166px)',
  'eligibility-checker': 'clamp(444px,616px - 26vw,517px)',
  'domain-search': 'max(284px,355px - 9.8vw,min(425px,1681px - 353vw))',
  register: 'clamp(343px,700px - 40vw,578px)',
  journey: '100vh',
} as const;
