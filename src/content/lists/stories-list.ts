import type { OwnList } from '../../domain/lists/own-list';
import { storySchema, type Story } from '../../domain/stories/story.schema';
import type { Fetched } from '../fetch-checked';
import { fetchList, type WantedList } from './fetch-list';

/** The stories that an owner names. */
export function fetchStories(wanted: WantedList): Promise<Fetched<OwnList<Story>>> {
  return fetchList(wanted, storySchema);
}
