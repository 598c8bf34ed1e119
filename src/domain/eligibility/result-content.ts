import type { Programme } from '../programme/programme.schema';

const FIELDS = [
  'language',
  'verifiedOn',
  'link',
  'products',
  'audiences',
  'free',
  'services',
  'retailWarning',
  'criteria',
  'steps',
  'stepsSource',
  'portals',
  'sources',
  'questions',
  'corrections',
  'report',
] as const satisfies readonly (keyof Programme)[];

/** What a verdict in words needs of the programme's content. */
export type ResultContent = Pick<Programme, (typeof FIELDS)[number]>;

/** The slice of the content that a verdict shows. */
export function resultContentOf(programme: Programme): ResultContent {
  return Object.fromEntries(FIELDS.map((field) => [field, programme[field]])) as ResultContent;
}
