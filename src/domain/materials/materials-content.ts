import type { Programme } from '../programme/programme.schema';

/** What the materials need of the programme before anything is composed. */
export type MaterialsContent = Pick<Programme, 'mediaKit'>;

export function materialsContentOf({ mediaKit }: Programme): MaterialsContent {
  return { mediaKit };
}
