import '../elements/banner/banner.define';
import { observe } from './discover';

export { observe };

// The entry of the script tag. Tags upgrade by themselves, as early as the parser reaches them; placeholders and
// script tags have to be read whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  observe(document);
}
