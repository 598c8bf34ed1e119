import { ASK, readHeight } from '../domain/embed/frame-message';

// For pages that embed frames and may add a script: gives each frame the height of its content.

/** Where our frame pages lie, wherever their folder does. */
const FRAME_PAGE = /\/frame\/[a-z-]+\.html$/;

addEventListener('message', ({ source, origin, data }) => {
  const height = readHeight(data);
  if (height === undefined) return;
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (frame && originOf(frame) === origin) setHeight(frame, height);
});

// Frames that were ready before this script have spoken already. The question holds nothing, so that it may go to
// whatever stands in the frame: a target origin would be an error in the console while the frame is still loading.
for (const frame of ourFrames()) frame.contentWindow?.postMessage(ASK, '*');

/** Looked up anew each time, as frames come and go. */
function ourFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter((frame) =>
    FRAME_PAGE.test(addressOf(frame)?.pathname ?? ''),
  );
}

function addressOf({ src }: HTMLIFrameElement): URL | undefined {
  try {
    return new URL(src);
  } catch {
    return undefined;
  }
}

/** The origin that a frame's messages must come from; a document whose sandbox takes its origin away has none. */
function originOf(frame: HTMLIFrameElement): string | undefined {
  const { sandbox } = frame;
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : addressOf(frame)?.origin;
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(frame);
  const around =
    boxSizing === 'border-box'
      ? [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].map(parseFloat)
      : [];
  frame.style.height = `${around.reduce((sum, width) => sum + width, height)}px`;
}
