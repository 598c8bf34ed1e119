import type { OwnList } from '../../domain/lists/own-list';
import { materialSchema, type Material } from '../../domain/materials/material.schema';
import type { Fetched } from '../fetch-checked';
import { fetchList, type WantedList } from './fetch-list';

/** The files that an owner names. */
export function fetchMaterials(wanted: WantedList): Promise<Fetched<OwnList<Material>>> {
  return fetchList(wanted, materialSchema);
}
