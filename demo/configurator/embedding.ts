import { contrastOf, readableColours, TEXT, toHex, type Rgb } from '../../src/domain/brand/readable-colours';
import { frameHeightOf, roomNameOf } from '../../src/domain/embed/room';
import type { Embedding, Files } from '../../src/domain/embed/snippet';
import { writtenSettings, type Wishes } from '../../src/domain/embed/wishes';
import type { Data } from './data';

/** What the wishes come to. */
export function embeddingOf(wishes: Wishes, data: Data, files: Files, pageLanguage: 'vi' | 'en'): Embedding {
  const { widget, colours, shape } = wishes;
  const chosen = writtenSettings(wishes, data.widgets);
  const language = chosen['lang'] === 'en' || chosen['lang'] === 'vi' ? chosen['lang'] : pageLanguage;
  // A frame does not know the language of the page around it.
  const settings = shape === 'iframe' && language === 'en' ? { ...chosen, lang: language } : chosen;
  const room = roomNameOf(widget, settings);
  return {
    widget,
    settings,
    colours,
    fallback: { href: data.link, text: data.words[language].fallbacks[widget] ?? '' },
    title: data.titles[widget]?.[language] ?? '',
    room,
    frameHeight: frameHeightOf(room),
    files,
  };
}

/** Where the files of a snippet lie. One version has its hashes, and a folder of its own beside the channel's. */
export function filesOf({ address, channel, widget }: Wishes, { pins, version }: Data): Files {
  if (channel === 'moving') return { address };
  const folder = address.replace(/\/\d+\/$/, `/${version}/`);
  return { address: folder, pins: { entry: pins.entry, preloads: pins.preloads[widget] ?? {} } };
}

/** A pair of colours that can't be read well, and what the widget shows in place of the first. */
export interface Unreadable {
  readonly name: 'text' | 'accent';
  readonly scheme: 'light' | 'dark';
  readonly ratio: number;
  readonly shown: string;
}

/** The widgets' own colours, in both schemes. */
export const OWN_COLOURS = {
  light: { text: '#14202e', accent: '#0b4a8f', background: '#f3f7fb' },
  dark: { text: '#eef3f9', accent: '#9cc8ff', background: '#0f1b2a' },
} as const;

/** Which of the chosen colours have too little contrast, in the schemes that the widget can be in. */
export function unreadableColours({ colours, settings }: Wishes): Unreadable[] {
  const { theme } = settings;
  const schemes: readonly (keyof typeof OWN_COLOURS)[] =
    theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark'];
  return schemes.flatMap((scheme) => {
    const [paper, ink, accent] = (['background', 'text', 'accent'] as const).map((name) =>
      parseHex(colours[name] ?? OWN_COLOURS[scheme][name]),
    ) as [Rgb, Rgb, Rgb];
    const shown = readableColours({ ink, paper, accent });
    return (['text', 'accent'] as const).flatMap((name) => {
      if (!colours[name] && !colours.background) return [];
      const ratio = contrastOf(name === 'text' ? ink : accent, paper);
      if (ratio >= TEXT) return [];
      return [{ name, scheme, ratio, shown: toHex(shown[name === 'text' ? 'ink' : 'accent']) }];
    });
  });
}

function parseHex(hex: string): Rgb {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { r: channel(1), g: channel(3), b: channel(5) };
}
