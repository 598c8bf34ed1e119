import type { Locality } from '../../domain/support/locality';
import file from './vinh-long.json';

/** What a search needs of the file: where its names come from stands in the file itself. */
export const vinhLong: Locality = {
  name: file.name,
  since: file.since,
  source: { shortTitle: file.source.shortTitle },
  districts: file.districts,
  units: file.units.map(({ code, kind, name, was }) => ({
    code,
    kind: kind as 'commune' | 'ward',
    name,
    was,
  })),
};
