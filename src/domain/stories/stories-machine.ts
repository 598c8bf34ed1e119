import { withList, type ListEffect, type ListEvent, type WithList } from '../lists/list-machine';
import type { Story } from './story.schema';

export type StoriesState = WithList<Story>;
export type StoriesEvent = ListEvent<Story>;
export type StoriesEffect = ListEffect;

/** The life of a list of stories: it comes, and shows more of itself when that is wished. */
export const STORIES_MACHINE = withList<Story, object, never, never>({
  start: {},
  transition: (state) => [state],
});
