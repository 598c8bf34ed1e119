import type { OwnList } from '../../domain/lists/own-list';
import { contactSchema, type Contact } from '../../domain/support/contact.schema';
import type { Locality } from '../../domain/support/locality';
import { localitySchema } from '../../domain/support/locality.schema';
import { checkJson, type Fetched } from '../fetch-checked';
import { fetchOwned } from '../signed-file';
import { fetchList, JSON_TYPES, type WantedList } from './fetch-list';

/** The contacts that an owner names. */
export function fetchContacts(wanted: WantedList): Promise<Fetched<OwnList<Contact>>> {
  return fetchList(wanted, () => contactSchema);
}

/** The communes and wards of a locality of the owner's. */
export function fetchLocality({ address, key }: WantedList): Promise<Fetched<Locality>> {
  return fetchOwned(address, key, (text) => checkJson(text, localitySchema, 'not a locality'), JSON_TYPES);
}
