import type { Patient } from '../../../src/cli/doctor/subject';

/** A page as the doctor gets it, and what it is about. */
export interface PageCase extends Omit<Patient, 'manifest' | 'html'> {
  readonly why: string;
  /** Lines of the body, or a whole page. */
  readonly html: string | readonly string[];
}

export interface BrokenPage extends PageCase {
  readonly finds: string;
  /** The line of the page on which it is found. */
  readonly line: number;
}

export const SITE = 'https://xa.vn/tin.html';
export const HOST = 'https://tep.vn/hd/';
export const CHANNEL = `${HOST}1/hiendien.js`;
export const PINNED = `${HOST}1.0.0/hiendien.js`;
export const LINK = '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến</a>';
export const SCRIPT = `<script type="module" async src="${CHANNEL}"></script>`;
const ROOM = 'style="display:block;min-height:96px"';

/** A tag of a widget as it is published, with attributes. */
export function tag(attributes = '', widget = 'banner'): string {
  return `<hiendien-${widget} ${ROOM} ${attributes}>${LINK}</hiendien-${widget}>`;
}

export function placeholder(attributes = '', widget = 'banner'): string {
  return `<div data-hiendien="${widget}" ${attributes}>${LINK}</div>`;
}

/** A frame that has all that it needs. */
export function frame(attributes = '', source = `${HOST}1/frame/banner.html`): string {
  return `<iframe src="${source}" title="x" height="170" ${attributes}></iframe>`;
}

export function scriptWith(attributes: string, source = CHANNEL): string {
  return `<script src="${source}" ${attributes}></script>`;
}

/** Headers that every file of a release comes with. */
export const SERVED = {
  'access-control-allow-origin': '*',
  'content-type': 'text/javascript; charset=utf-8',
};

/** The page that a case stands for: its lines stand from the second one on. */
export function htmlOf({ html }: PageCase): string {
  return typeof html === 'string' ? html : `<!doctype html><meta charset="utf-8"><body>\n${html.join('\n')}`;
}
