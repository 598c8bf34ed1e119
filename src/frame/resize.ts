import { ASK, readHeight } from '../domain/embed/frame-message';
import { keepPace } from './pace';

// For pages that embed frames and may add a script: gives each frame the height of its content.

/** Where our frame pages lie, wherever their folder does. */
const FRAME_PAGE = /\/frame\/[a-z-]+\.html$/;

const SCRIPT = /\/frame\/resize\.js(?:[?#]|$)/;

/** Milliseconds that what a frame has loaded may take to tell its height. */
const PATIENCE = 1000;

/** A frame that is followed. */
interface Followed {
  /** Gives it the height back that it had from the page. */
  readonly restore: () => void;
  readonly set: (height: number) => void;
  /** Whether it has spoken since it was last asked. */
  hasSpoken: boolean;
}

const followed = new WeakMap<HTMLIFrameElement, Followed>();

/** How often a frame has loaded something. */
const loads = new WeakMap<HTMLIFrameElement, number>();

/** Where this script comes from. Frames of ours come from there too; frames from anywhere else are not listened to. */
const home = readHome();

addEventListener('message', ({ source, origin, data }) => {
  const height = readHeight(data);
  if (height === undefined) return;
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || originOf(frame) !== origin) return;
  const known = followed.get(frame) ?? follow(frame);
  known.hasSpoken = true;
  known.set(height);
});

// What a frame loads later may be another page: one that does not speak as ours does has no height of ours.
// On the way in, as it never comes back out; a window hears nothing of it.
EventTarget.prototype.addEventListener.call(
  document,
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLIFrameElement)) return;
    const load = (loads.get(target) ?? 0) + 1;
    loads.set(target, load);
    const known = followed.get(target);
    if (!known) return;
    known.hasSpoken = false;
    if (originOf(target)) ask(target);
    setTimeout(() => {
      // What has loaded since has a patience of its own.
      const isLast = loads.get(target) === load && followed.get(target) === known;
      if (!known.hasSpoken && isLast) leave(target, known);
    }, PATIENCE);
  },
  true,
);

// Frames that were ready before this script have spoken already.
ourFrames().forEach(ask);

/** The question holds nothing, so that it may go to whatever stands in the frame: a target origin would be an error in the console while the frame is still loading. */
function ask({ contentWindow }: HTMLIFrameElement): void {
  contentWindow?.postMessage(ASK, '*');
}

function follow(frame: HTMLIFrameElement): Followed {
  const [box, property] = boxOf(frame);
  const before = box.style[property];
  const known: Followed = {
    restore: () => {
      box.style[property] = before;
    },
    set: keepPace((height) => {
      if (followed.get(frame) === known) box.style[property] = `${height + aroundOf(box)}px`;
    }),
    hasSpoken: true,
  };
  followed.set(frame, known);
  return known;
}

/** What gets the height: a box that keeps room for the frame, which fills it, grows with it; else the frame itself. */
function boxOf(frame: HTMLIFrameElement): readonly [HTMLElement, 'height' | 'minHeight'] {
  const { parentElement } = frame;
  return parentElement?.style.getPropertyValue('--hiendien-room')
    ? [parentElement, 'minHeight']
    : [frame, 'height'];
}

function leave(frame: HTMLIFrameElement, { restore }: Followed): void {
  restore();
  followed.delete(frame);
}

/** Looked up anew each time, as frames come and go. */
function ourFrames(): HTMLIFrameElement[] {
  return tagsOf('iframe').filter((frame) => {
    const address = addressOf(frame.src);
    return address?.origin === home && FRAME_PAGE.test(address?.pathname ?? '');
  });
}

/** The document's own way to its tags: an image or a form of the page can be called like it. */
function tagsOf<Tag extends 'iframe' | 'script'>(tag: Tag): HTMLElementTagNameMap[Tag][] {
  const { getElementsByTagName } = Document.prototype as {
    readonly getElementsByTagName: (this: Document, tag: Tag) => Iterable<HTMLElementTagNameMap[Tag]>;
  };
  return [...getElementsByTagName.call(document, tag)];
}

/** By the address of its tag, also where an optimiser has moved that to another attribute. */
function readHome(): string | undefined {
  const addresses = tagsOf('script').flatMap(({ attributes }) => [...attributes].map(({ value }) => value));
  return addressOf(addresses.find((address) => SCRIPT.test(address)) ?? '')?.origin;
}

function addressOf(address: string): URL | undefined {
  return URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
}

/**
 * The origin that a frame's messages must come from. A document whose sandbox takes its origin away has none, and so
 * has any other that it goes to: of what it loads later nobody knows whose it is.
 */
function originOf(frame: HTMLIFrameElement): string | undefined {
  const { sandbox, src } = frame;
  if (sandbox.length === 0 || sandbox.contains('allow-same-origin')) return addressOf(src)?.origin;
  return (loads.get(frame) ?? 0) < 2 ? 'null' : undefined;
}

/** What padding and border take of the height that is set. A box that keeps room is as high as that by its padding. */
function aroundOf(box: HTMLElement): number {
  const { boxSizing, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(box);
  if (boxSizing !== 'border-box' || !(box instanceof HTMLIFrameElement)) return 0;
  return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth]
    .map(parseFloat)
    .reduce((sum, width) => sum + width);
}
