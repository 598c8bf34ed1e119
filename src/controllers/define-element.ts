import { html, render } from 'lit';
import { VERSION } from '../version';
import { warnOnce } from './warn-once';

/**
 * Registers a tag if it is still free. A page can carry the script twice, in two versions, or a tag of somebody
 * else's: then this copy stands aside for that tag alone. Nothing is thrown.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const taken = customElements.get(tag) as { version?: string } | undefined;
  try {
    if (taken)
      throw new Error(`<${tag}> is taken by ${taken.version ?? 'other code'}; ${VERSION} stands aside`);
    // Where the page's Trusted Types refuse Lit, an element would take the place of its fallback and stay empty.
    render(html`<i></i>`, document.createElement('i'));
    customElements.define(tag, elementClass);
  } catch (error) {
    warnOnce(error);
  }
}
