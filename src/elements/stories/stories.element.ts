import type { WantedList } from '../../content/lists/fetch-list';
import { LocaleController } from '../../controllers/locale';
import { entriesOf } from '../../domain/lists/list-machine';
import { STORIES_MACHINE, type StoriesState } from '../../domain/stories/stories-machine';
import type { Story } from '../../domain/stories/story.schema';
import { renderEntries } from '../entries.view';
import { ListElement } from '../widget/list-element';
import { storiesMessages, type StoriesKey } from './stories-messages';
import { styles } from './stories.styles';
import { renderStory } from './stories.view';

/**
 * Success stories: people and enterprises who use a name, in their own words, from a list that the page's owner writes.
 * A story without the day on which its people agreed to it is left out.
 *
 * @summary Shows success stories from a list of the page's owner.
 * @tag hiendien-stories
 *
 * @slot - Fallback content: shown before the script runs, without it, and as long as there is no story.
 *
 * @csspart stories - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart entries - The list.
 * @csspart entry - A story.
 * @csspart picture - The picture of a story.
 * @csspart quote - What was said.
 * @csspart name - The name in use.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#ffffff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class StoriesElement extends ListElement<Story, StoriesState> {
  static override styles = styles;

  protected override readonly partName = 'stories';
  protected override readonly locale = new LocaleController<StoriesKey>(this, storiesMessages, this.content);

  constructor() {
    super(STORIES_MACHINE);
  }

  protected override get heading(): string {
    return this.locale.t('title');
  }

  protected override async fetchList(wanted: WantedList) {
    const { fetchStories } = await import('../../content/lists/stories-list');
    return fetchStories(wanted);
  }

  protected override renderEntries(): unknown {
    const { state, send } = this;
    const { t } = this.locale;
    return renderEntries({
      entries: entriesOf(state),
      state,
      t,
      send,
      renderEntry: (story) => renderStory(story, t),
    });
  }
}
