import { createElement } from '../controllers/page';

/** How long a browser may take until it has begun to save, in milliseconds. */
const LONG_ENOUGH = 10_000;

/** Offers a text that was made in the page as a file. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Offers what was made in the page as a file. Nothing is sent; the page's own listeners do not hear the click. */
export function saveBlob(name: string, content: Blob): void {
  const link = createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, LONG_ENOUGH);
}
