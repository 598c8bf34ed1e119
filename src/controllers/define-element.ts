import { VERSION } from '../version';
import { warnOnce } from './warn-once';

/**
 * Registers a tag if it is still free. A page can carry the script twice, in two versions, or a tag of somebody
 * else's: then this copy stands aside for that tag alone.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const taken = customElements.get(tag) as { version?: string } | undefined;
  if (!taken) {
    customElements.define(tag, elementClass);
    return;
  }
  warnOnce(
    `<${tag}> is already defined${taken.version ? ` by version ${taken.version}` : ''}; version ${VERSION} stands aside.`,
  );
}
