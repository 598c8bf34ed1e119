import { keepKnown, type WidgetFields } from './fields';
import type { Filter } from './losses';
import { COLOURS, SHAPES, type Colours, type Shape } from './snippet';

/** Systems that sites are made with, and what stands between their editor and a page. */
export const SYSTEMS = {
  nukeviet: 'nukeviet',
  wordpress: 'wordpress',
  liferay: 'none',
  sharepoint: 'none',
  dnn: 'none',
  joomla: 'none',
  html: 'none',
} as const satisfies Readonly<Record<string, Filter>>;
export type System = keyof typeof SYSTEMS;

export const CHANNELS = ['moving', 'pinned'] as const;
export const HOSTS = ['light', 'dark', 'bootstrap'] as const;

/** What a webmaster wishes for. Kept in the address of the configurator alone. */
export interface Wishes {
  readonly widget: string;
  /** By attribute, as chosen so far, for whatever widget: what another one knows comes back with it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly colours: Colours;
  readonly system: System;
  readonly shape: Shape;
  readonly channel: (typeof CHANNELS)[number];
  /** The page that the preview stands in. */
  readonly host: (typeof HOSTS)[number];
  /** Where the files will lie. */
  readonly address: string;
}

export type WishEvent =
  | {
      readonly kind: 'wished';
      readonly wish: Partial<Pick<Wishes, 'widget' | 'shape' | 'channel' | 'host' | 'address'>>;
    }
  | { readonly kind: 'system-chosen'; readonly system: System }
  /** An empty value takes the setting away; a switch that is on has `1`. */
  | { readonly kind: 'setting-made'; readonly name: string; readonly value: string }
  | { readonly kind: 'colour-made'; readonly name: (typeof COLOURS)[number]; readonly value: string };

/** The first shape to try in each system: the one that its editor keeps. */
export const USUAL_SHAPES: Readonly<Record<System, Shape>> = {
  nukeviet: 'div',
  wordpress: 'div',
  liferay: 'element',
  sharepoint: 'element',
  dnn: 'element',
  joomla: 'div',
  html: 'element',
};

export function startWishes(widget: string, address: string): Wishes {
  return {
    widget,
    settings: {},
    colours: {},
    system: 'html',
    shape: 'element',
    channel: 'moving',
    host: 'light',
    address,
  };
}

export function transition(wishes: Wishes, event: WishEvent): Wishes {
  switch (event.kind) {
    case 'wished':
      return { ...wishes, ...event.wish };
    case 'system-chosen':
      return { ...wishes, system: event.system, shape: USUAL_SHAPES[event.system] };
    case 'setting-made':
      return { ...wishes, settings: withValue(wishes.settings, event.name, event.value) };
    case 'colour-made':
      return { ...wishes, colours: withValue(wishes.colours, event.name, event.value) };
  }
}

/** The settings that are written for the chosen widget. */
export function writtenSettings(wishes: Wishes, widgets: readonly WidgetFields[]): Record<string, string> {
  const known = widgets.find(({ widget }) => widget === wishes.widget);
  return known ? keepKnown(known, wishes.settings) : {};
}

/** Wishes as the part of an address behind its `?`; what is as at the start is left out. */
export function writeAddress(wishes: Wishes, start: Wishes): string {
  const { settings, colours, ...plain } = wishes;
  const usual = { ...start, shape: usualShape(wishes.system, start) };
  const pairs = [
    ...Object.entries(plain).filter(([name, value]) => usual[name as keyof typeof plain] !== value),
    ...Object.entries(settings).map(([name, value]) => [`set-${name}`, value] as const),
    ...Object.entries(colours).map(([name, value]) => [`colour-${name}`, value] as const),
  ];
  return pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Cs}/gu, ''))}`)
    .join('&');
}

/** Wishes from an address. Anybody can send one around: what is not known is passed over. */
export function readAddress(query: string, start: Wishes, widgets: readonly WidgetFields[]): Wishes {
  const given = new URLSearchParams(query);
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[], usual: Value): Value =>
    allowed.find((value) => value === given.get(name)) ?? usual;
  const names = new Set(widgets.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const address = given.get('address') ?? '';
  const system = oneOf('system', Object.keys(SYSTEMS) as System[], start.system);
  return {
    widget: oneOf(
      'widget',
      widgets.map(({ widget }) => widget),
      start.widget,
    ),
    settings: pick([...names], (name) => given.get(`set-${name}`)),
    colours: pick(COLOURS, (name) => COLOUR.exec(given.get(`colour-${name}`) ?? '')?.[0]),
    system,
    // A link that names a system alone brings the shape that its editor keeps.
    shape: oneOf('shape', SHAPES, usualShape(system, start)),
    channel: oneOf('channel', CHANNELS, start.channel),
    host: oneOf('host', HOSTS, start.host),
    address: isFolder(address) ? address : start.address,
  };
}

function usualShape(system: System, start: Wishes): Shape {
  return system === start.system ? start.shape : USUAL_SHAPES[system];
}

/** A colour as the form and the snippet have it: it goes into a style, where anything else could say more. */
const COLOUR = /^#[0-9a-f]{6}$/;

/** A folder on a server, or on the site itself. */
export function isFolder(address: string): boolean {
  return /^(?:https?:\/\/[^\s"'<>]+|\/[^\s"'<>/][^\s"'<>]*)\/$/.test(address);
}

function withValue<Name extends string>(
  values: Readonly<Partial<Record<Name, string>>>,
  name: Name,
  value: string,
): Record<string, string> {
  const others = Object.entries<string | undefined>(values).filter(([other]) => other !== name);
  return Object.fromEntries(value === '' ? others : [...others, [name, value]]) as Record<string, string>;
}

function pick<Name extends string>(
  names: readonly Name[],
  valueOf: (name: Name) => string | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = valueOf(name);
      return value ? [[name, value] as const] : [];
    }),
  );
}
