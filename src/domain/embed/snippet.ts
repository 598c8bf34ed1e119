import { cleanValue, escapeAttribute, escapeText } from './escape';
import { ROOMS, roomStyle, type RoomName } from './rooms';

/** The ways of putting a widget into a page, the best first. */
export const SHAPES = ['element', 'div', 'iframe', 'script'] as const;
export type Shape = (typeof SHAPES)[number];

/** Colours that a page may give a widget, by the end of their variable's name. */
export const COLOURS = ['accent', 'background', 'text'] as const;
export type Colours = Readonly<Partial<Record<(typeof COLOURS)[number], string>>>;

/** Where the files lie; with hashes where one version is pinned. */
export interface Files {
  /** The folder, with a slash at its end: absolute, or from the site's root as `/hiendien/`. */
  readonly address: string;
  readonly pins?: {
    readonly entry: string;
    /** What the widget needs at once, by file. */
    readonly preloads: Readonly<Record<string, string>>;
  };
}

/** One widget in one page, whatever the shape. */
export interface Embedding {
  readonly widget: string;
  /** By attribute. A switch that is on has no text; what is not set is not here. */
  readonly settings: Readonly<Record<string, string>>;
  readonly colours: Colours;
  /** What stands until the widget is there, and where it can't be. */
  readonly fallback: { readonly href: string; readonly text: string };
  /** Of the frame, for those who do not see it. */
  readonly title: string;
  /** The room that is kept free. */
  readonly room: RoomName;
  /** The same for a frame that nobody follows, in pixels. */
  readonly frameHeight: number;
  readonly files: Files;
}

/** What to paste: some of it once a page, in the theme where an editor drops scripts, and some where the widget is to stand. */
export interface Snippet {
  readonly once: string;
  readonly place: string;
}

// What each word is for stands in the guide: scripts and own files, answers, printing, links that open.
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
].join(' ');

/** Writes an embedding in one of the shapes. Every value is text, whatever it holds. */
export function writeSnippet(shape: Shape, embedding: Embedding): Snippet {
  const { widget, files } = embedding;
  switch (shape) {
    case 'element':
      return {
        once: writeScripts(files),
        place: writeTag(`hiendien-${widget}`, settingsOf(embedding), embedding),
      };
    case 'div': {
      const settings = [['data-hiendien', widget] as const, ...prefixed(embedding)];
      return { once: writeScripts(files), place: writeTag('div', settings, embedding) };
    }
    case 'iframe':
      return {
        once: `<script src="${escapeAttribute(files.address)}frame/resize.js" async></script>`,
        place: writeFrame(embedding),
      };
    case 'script':
      return {
        once: writePreloads(files),
        place: writeScript(files, [
          ['data-widget', widget],
          ...prefixed(embedding),
          ['style', roomStyle(embedding.room)],
        ]),
      };
  }
}

/** The whole, for a place that takes everything. */
export function joinSnippet({ once, place }: Snippet): string {
  return [once, place].filter(Boolean).join('\n');
}

/** Settings as they are written: clean, in the order of their names in the embedding. */
export function settingsOf({ settings }: Pick<Embedding, 'settings'>): (readonly [string, string])[] {
  return Object.entries(settings).map(([name, value]) => [name, cleanValue(value)] as const);
}

function prefixed(embedding: Embedding): (readonly [string, string])[] {
  return settingsOf(embedding).map(([name, value]) => [`data-${name}`, value] as const);
}

function writeTag(
  tag: string,
  attributes: readonly (readonly [string, string])[],
  { room, colours, fallback }: Embedding,
): string {
  const style = [
    roomStyle(room),
    ...COLOURS.flatMap((name) => (colours[name] ? [`--hiendien-${name}:${colours[name]}`] : [])),
  ].join(';');
  return `<${tag}${writeAttributes([...attributes, ['style', style]])}>
  <a href="${escapeAttribute(fallback.href)}">${escapeText(cleanValue(fallback.text))}</a>
</${tag}>`;
}

function writeFrame(embedding: Embedding): string {
  const { widget, files, title, frameHeight, room, settings } = embedding;
  const query = settingsOf(embedding)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const src = `${files.address}frame/${widget}.html${query && `?${query}`}`;
  // With its own scheme known, the plane behind the frame is see-through.
  const scheme = ['light', 'dark'].includes(settings['theme'] ?? '')
    ? `;color-scheme:${settings['theme'] ?? ''}`
    : '';
  const frame = writeAttributes([
    ['src', src],
    ['title', cleanValue(title)],
    ['width', '100%'],
    ['height', String(frameHeight)],
    ['style', `border:0;position:absolute;height:100%${scheme}`],
    ['sandbox', SANDBOX],
    ...(widget === 'banner' ? [] : [['allow', 'clipboard-write'] as const]),
  ]);
  const keeping = `position:relative;box-sizing:border-box;--hiendien-room:${ROOMS[room]};padding-bottom:var(--hiendien-room)`;
  return `<div style="${keeping}">\n  <iframe${frame}></iframe>\n</div>`;
}

function writeScripts(files: Files): string {
  return [writeScript(files, []), writePreloads(files)].filter(Boolean).join('\n');
}

function writeScript({ address, pins }: Files, settings: readonly (readonly [string, string])[]): string {
  const head = pins ? '<script type="module"' : '<script type="module" async';
  return `${head} src=${pin(`${address}hiendien.js`, pins?.entry)}${writeAttributes(settings)}></script>`;
}

function writePreloads({ address, pins }: Files): string {
  return Object.entries(pins?.preloads ?? {})
    .map(([file, hash]) => `<link rel="modulepreload" href=${pin(address + file, hash)}>`)
    .join('\n');
}

function pin(address: string, hash: string | undefined): string {
  return `"${escapeAttribute(address)}"${hash ? ` integrity="${escapeAttribute(hash)}" crossorigin="anonymous"` : ''}`;
}

function writeAttributes(attributes: readonly (readonly [string, string])[]): string {
  return (
    attributes
      // NukeViet's filter loses attributes without a value.
      .map(([name, value]) =>
        value || name.startsWith('data-') ? ` ${name}="${escapeAttribute(value)}"` : ` ${name}`,
      )
      .join('')
  );
}
