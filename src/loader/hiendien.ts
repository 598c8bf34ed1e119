import '../elements/banner/banner.define';
import { observe } from './discover';

export { observe };
// Not published: the build asks it for leave before it loads a chunk.
export { allowChunk } from './pinned';

// The entry of the script tag. Tags upgrade by themselves, as early as the parser reaches them; placeholders and
// script tags have to be read whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  observe(document);
}
