import { expect } from '@open-wc/testing';
import { until, type HostPage } from './host-page';

/** The built files from another origin: the same server under its other name. */
export const ELSEWHERE = location.origin.replace('localhost', '127.0.0.1');
export const RESIZE = resizeFrom('');

export function resizeFrom(origin: string): string {
  return `<script src="${origin}/-/embed/frame/resize.js" async></script>`;
}

export const SANDBOX =
  'sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"';
export const FIXED = 170;
export const isWebKit = !('chrome' in window) && !navigator.userAgent.includes('Firefox');

export interface FrameOptions {
  readonly query?: string;
  readonly attributes?: string;
  readonly style?: string;
  readonly from?: string;
}

/** The iframe as published. */
export function frameTag(
  widget: string,
  { query = '', attributes = '', style = '', from = '/-/watched' }: FrameOptions = {},
) {
  return `<iframe src="${from}/frame/${widget}.html${query}" title="Chương trình" width="100%" height="${FIXED}" style="border:0;${style}" ${attributes}></iframe>`;
}

export function framesOf({ document }: { readonly document: Document }): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')];
}

export interface Inside {
  readonly window: HostPage['window'];
  readonly document: Document;
  readonly widget: HTMLElement;
  readonly root: ShadowRoot;
  /** Height of everything there is. */
  readonly height: () => number;
}

/** Waits until the widget in a frame of this origin has drawn itself. */
export async function drawn(frame: HTMLIFrameElement): Promise<Inside> {
  const find = () => frame.contentDocument?.querySelector<HTMLElement>('body > *');
  await until(() => (find()?.shadowRoot?.childElementCount ?? 0) > 0, 'the widget in the frame is drawn');
  const window = frame.contentWindow as HostPage['window'];
  const { document } = window;
  const widget = find()!;
  return {
    window,
    document,
    widget,
    root: widget.shadowRoot!,
    height: () => Math.ceil(document.body.getBoundingClientRect().height - 0.01),
  };
}

export async function untilFits(frame: HTMLIFrameElement, { height }: Inside): Promise<void> {
  await until(() => height() > 0 && frame.clientHeight === height(), 'the frame is as high as its content');
}

export function expectQuiet(...windows: HostPage['window'][]): void {
  for (const { seen } of windows) {
    expect(seen.errors, 'errors').to.deep.equal([]);
    expect(seen.violations, 'violations').to.deep.equal([]);
    expect(seen.warnings, 'warnings').to.deep.equal([]);
  }
}
