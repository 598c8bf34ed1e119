import { html, nothing, render } from 'lit';
import { VERSION } from '../version';
import { createElement } from './page';
import { warnOnce } from './warn-once';

/** Something of everything that the widgets draw with. */
const TRIAL = html`<i title=${0} ?hidden=${true} .lang=${''} @load=${nothing}>${0}${html`<b></b>`}${[0]}</i>`;

/**
 * Registers a tag if it is still free. A page can carry the script twice, in two versions, or a tag of somebody
 * else's: then this copy stands aside for that tag alone. Nothing is thrown.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  // Imported on a server, which has no page to draw into.
  if (typeof document === 'undefined') return;
  const taken = customElements.get(tag) as { version?: string } | undefined;
  try {
    if (taken)
      throw new Error(`<${tag}> is taken by ${taken.version ?? 'other code'}; ${VERSION} stands aside`);
    // Where the page keeps Lit from drawing, by Trusted Types or by what it has put in place of methods, an element would take the place of its fallback and stay empty.
    render(TRIAL, createElement('div').attachShadow({ mode: 'open' }));
    customElements.define(tag, elementClass);
  } catch (error) {
    warnOnce(error);
  }
}
