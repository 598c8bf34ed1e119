import { readdirSync } from 'node:fs';
import { roomNameOf as roomOfSettings } from '../../src/domain/embed/room';
import { ROOMS, roomStyle, type RoomName } from '../../src/domain/embed/rooms';
import { root } from '../install.mjs';

/** A tag or placeholder with a style that keeps its room, as it stands in pages, guides and the code that they show. */
const TAGS = [
  /(<(?:hiendien-([a-z-]+)|div\s+data-hiendien="([a-z-]+)")[^>]*\sstyle=")[^"]*--hiendien-room[^"]*"/g,
  /(&lt;(?:hiendien-([a-z-]+)|div data-hiendien="([a-z-]+)")(?:(?!&gt;).)*\sstyle=")[^"]*--hiendien-room[^"]*"/g,
];

/** What stands around a frame and keeps its room, up to the settings in the frame's address. */
const FRAME =
  /(--hiendien-room:)[^;"]*(;padding-bottom:var\(--hiendien-room\)"\s*(?:>|&gt;)\s*(?:<|&lt;)iframe\s+src="[^"?]*frame\/([\w-]+)\.html\??)([^"]*)/g;

/** A text with the room of every tag and frame in it as it is now. */
export function putRooms(text: string): string {
  return TAGS.reduce((before, tag) => before.replace(tag, putRoom), text).replace(
    FRAME,
    (_all, before: string, between: string, widget: string, query: string) => {
      const settings = Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&')));
      return `${before}${ROOMS[roomOfSettings(widget, settings)]}${between}${query}`;
    },
  );
}

function putRoom(
  _all: string,
  before: string,
  tag: string | undefined,
  placeholder: string | undefined,
): string {
  const name = (tag ?? placeholder ?? '') as RoomName;
  return `${before}${roomStyle(roomNameOf(name, before))}"`;
}

/** The room of a widget by what its tag says. */
function roomNameOf(widget: RoomName, tag: string): RoomName {
  if (widget === 'domain-search' && tag.includes('lookup="none"')) return 'domain-search-local';
  if (widget !== 'banner') return widget;
  if (tag.includes('variant="logo"')) return 'banner-logo';
  const hasAgency = tag.includes('agency="');
  if (tag.includes('variant="card"')) return hasAgency ? 'banner-card-agency' : 'banner-card';
  return hasAgency ? 'banner-agency' : 'banner';
}

/** The files that show such tags, or have them. */
export function filesWithRooms(): string[] {
  const filesIn = (folder: string, ending: string) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name}`);
  return ['README.md', ...filesIn('stories/guides', '.mdx'), ...filesIn('demo', '.html')];
}
