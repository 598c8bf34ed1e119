import { settingsOf, type Embedding, type Shape } from './snippet';

/**
 * What stands between what is pasted and the page: nothing; NukeViet's filter; WordPress's for those without the right
 * to raw HTML; DOMPurify, as many editors have it.
 */
export const FILTERS = ['none', 'nukeviet', 'wordpress', 'dompurify'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a filter takes away. A word for each stands in the guide and in the configurator. */
export type Loss =
  /** The tag goes; its link stays. */
  | { readonly kind: 'tag' }
  /** The script tag goes: it has to stand in the theme. Where it is all there is, nothing stays. */
  | { readonly kind: 'script' }
  /** The frame goes. */
  | { readonly kind: 'frame' }
  /** The frame loses its address, as that is on a host that the site does not allow. */
  | { readonly kind: 'frame-address' }
  /** The setting goes or changes: the filter takes its text for code. */
  | { readonly kind: 'text'; readonly setting: string }
  /** The frame loses its address, as the filter takes the text of a setting in it for code. */
  | { readonly kind: 'frame-text'; readonly setting: string };

/** What goes in each shape, whatever the settings. */
const ALWAYS: Readonly<Record<Filter, Partial<Record<Shape, 'tag' | 'script' | 'frame'>>>> = {
  none: {},
  nukeviet: { element: 'tag', script: 'script' },
  wordpress: { element: 'tag', iframe: 'frame', script: 'script' },
  dompurify: { element: 'tag', iframe: 'frame', script: 'script' },
};

/**
 * Texts that a filter takes for code. Wider than the filters themselves, which look at more than the words: a webmaster
 * who is warned of one text too many changes a word.
 */
const CODE: Readonly<Record<Filter, readonly RegExp[]>> = {
  none: [],
  nukeviet: [
    /s\s*c\s*r\s*i\s*p\s*t|j\s*a\s*v\s*a\s*s|v\s*b\s*s/i,
    /expression|behaviour|mocha/i,
    /d\s*a\s*t\s*a\s*:/i,
    /(?:base64_decode|cmd|passthru|eval|exec|system|fopen|fsockopen|file|file_get_contents|unlink)\s*\(/i,
    // A colour, which it writes as `rgb()`.
    /#[0-9a-f]{3}/i,
  ],
  wordpress: [/\\|&#?\w+;/],
  dompurify: [/[<>]/],
};

/** What a filter takes away of an embedding. Without a loss, all settings arrive as they were written. */
export function lossesOf(filter: Filter, shape: Shape, embedding: Embedding): Loss[] {
  const always = ALWAYS[filter][shape];
  if (always) return [{ kind: always }];
  const isFrame = shape === 'iframe';
  if (filter === 'nukeviet' && isFrame && isElsewhere(embedding.files.address))
    return [{ kind: 'frame-address' }];
  return settingsOf(embedding)
    .filter(([, value]) => CODE[filter].some((code) => code.test(value)))
    .map(([setting]) => ({ kind: isFrame ? 'frame-text' : 'text', setting }));
}

/** The shapes that keep all settings, the best first. */
export function fittingShapes(filter: Filter, embedding: Embedding, shapes: readonly Shape[]): Shape[] {
  return shapes.filter((shape) => lossesOf(filter, shape, embedding).length === 0);
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z]+:)?\/\//i.test(address);
}
