/** What a host page is to the kit: data that says what the page looks like, does, and what is to be seen on it. */
import type { HostOptions, HostPage } from '../host-page';
import type { Script, Shape } from './shapes';
import type { Widget } from './widgets';

/** Whether a widget comes alive, or its fallback stands. */
export type Outcome = 'alive' | 'fallback';

export interface Host {
  /** The row of the table. */
  readonly name: string;
  /** The page itself. What is in the head runs before anything of ours. */
  readonly page?: Omit<HostOptions, 'body'>;
  /** The page's content with the snippets in their place. */
  readonly body?: (snippets: string) => string;
  readonly script?: Partial<Script>;
  /** Alive everywhere, unless told otherwise. */
  readonly expects?: (widget: Widget, shape: Shape) => Outcome;
  /** The least and the most warnings that stand on the console; none, unless told otherwise. */
  readonly warnings?: (shape: Shape, widgets: readonly Widget[]) => readonly [number, number];
  /** Reports of errors that the browser itself makes, not our files. */
  readonly tolerates?: RegExp;
  /** What the page or its visitor does after it has loaded; also done to the page without us. */
  readonly arrange?: (page: HostPage) => Promise<void> | void;
  /** What else must hold of a widget once it was used. */
  readonly check?: (found: Found, page: HostPage) => Promise<void> | void;
  /** Whether parts of widgets that come later are there; without them no widget is used. */
  readonly isWhole?: boolean;
  /** Why this host can't be had in this engine, if so. */
  readonly missing?: () => string | undefined;
}

/** A widget that was found on a page. */
export interface Found {
  readonly widget: Widget;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
}

/** The content of an ordinary page of a commune. */
export function ordinaryBody(snippets: string): string {
  return `<header><h1>Ủy ban nhân dân xã Minh Họa</h1><nav><ul><li><a href="#tin">Tin tức</a></li><li><a href="#van-ban">Văn bản</a></li></ul></nav></header>
<main><h2 id="tin">Tin tức</h2><p>Lịch tiếp công dân <b>tháng 11</b>.</p>
${snippets}
<table border="1"><caption>Lịch</caption><tr><th>Ngày</th><td>23</td></tr></table>
<form action="/tim"><label>Từ khóa <input name="q" value=""></label><select name="loai"><option>Tất cả</option></select><button type="button">Tìm</button></form>
<ul class="links"><li><a href="#a">Một</a></li><li><a href="#b">Hai</a></li></ul></main>
<footer><p>Địa chỉ: ấp 1</p></footer>`;
}
