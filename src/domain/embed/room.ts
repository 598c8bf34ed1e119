import { ROOMS, type RoomName } from './rooms';

/** What a frame is high that nobody follows, in pixels. */
const FRAMES: Readonly<Record<string, number>> = {
  banner: 170,
  'banner-card': 320,
  'banner-logo': 60,
  'eligibility-checker': 560,
  'domain-search': 430,
  register: 600,
  journey: 900,
  support: 420,
  events: 600,
  'events-month': 620,
  stories: 560,
  materials: 980,
  feedback: 560,
};

/** The room that fits a widget with these settings best, of those that were measured. */
export function roomNameOf(widget: string, settings: Readonly<Record<string, string>>): RoomName {
  const { variant, agency, lookup, view } = settings;
  const names = [
    `${widget}-${variant ?? ''}${agency ? '-agency' : ''}`,
    `${widget}-${variant ?? ''}`,
    ...(agency ? [`${widget}-agency`] : []),
    `${widget}-${view ?? ''}`,
    ...(lookup === 'none' ? [`${widget}-local`] : []),
    widget,
  ];
  return names.find((name): name is RoomName => name in ROOMS) ?? 'banner';
}

export function frameHeightOf(room: RoomName): number {
  return FRAMES[room] ?? FRAMES[room.split('-agency')[0] ?? ''] ?? 430;
}
