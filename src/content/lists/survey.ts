import type { OwnList } from '../../domain/lists/own-list';
import { surveySchema, type Survey } from '../../domain/feedback/survey.schema';
import { checkJson, type Fetched } from '../fetch-checked';
import { fetchOwned } from '../signed-file';
import { JSON_TYPES, type WantedList } from './fetch-list';

/** The survey that an owner names, as a list of one. Unlike a list, it is right as a whole or not shown: it is one form. */
export async function fetchSurvey({ address, key }: WantedList): Promise<Fetched<OwnList<Survey>>> {
  const read = await fetchOwned(
    address,
    key,
    (text) => checkJson(text, surveySchema, 'a survey'),
    JSON_TYPES,
  );
  return read.ok ? { ok: true, value: { entries: [read.value] } } : read;
}
