import type * as z from 'zod/mini';
import { readList } from '../../domain/lists/read-list';
import type { ListPlace, OwnList } from '../../domain/lists/own-list';
import type { Fetched } from '../fetch-checked';
import { fetchOwned } from '../signed-file';

/** A list that an owner names, with the key that has to have signed it, if there is one. */
export interface WantedList extends ListPlace {
  readonly key: string | undefined;
}

export const JSON_TYPES = ['application/json', 'text/json'];

/** Fetches a list by the same rules as an owner's content, and reads it by what its entries have to hold. */
export function fetchList<Entry extends object>(
  wanted: WantedList,
  schemaAt: (place: ListPlace) => z.core.$ZodType<Entry>,
): Promise<Fetched<OwnList<Entry>>> {
  return fetchOwned(wanted.address, wanted.key, (text) => readList(text, schemaAt(wanted)), JSON_TYPES);
}
