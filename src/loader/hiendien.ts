// Not published: the build lets it load the chunks. First of all: a tag that stands on the page already may need one as
// soon as it is defined.
export { loadChunk } from './load-chunk';
import '../elements/banner/banner.define';
import { helpAuthors, observe } from './discover';

export { observe };

// The entry of the script tag. Tags upgrade by themselves, as early as the parser reaches them; placeholders and
// script tags have to be read whole.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  observe(document);
  helpAuthors();
}
