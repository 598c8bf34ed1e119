/** Hosts in which script tags do not stand or run as they were pasted. */
import type { HostPage } from '../../host-page';
import { ordinaryBody, type Host } from '../host';

const TAG = /<script\b([^>]*)><\/script>/g;

/** Renames what a script tag runs by, as optimisers do on the server. */
function delayed(snippets: string, attribute: string, type: string): string {
  return snippets.replace(TAG, (_tag, attributes: string) => {
    const kind = /type="([^"]*)"/.exec(attributes)?.[1] ?? 'text/javascript';
    const rest = attributes.replace(/ type="[^"]*"/, '').replace(/ src="/, ` ${attribute}="`);
    return `<script type="${type}" data-kept-type="${kind}"${rest}></script>`;
  });
}

/** A new script tag in the place of each delayed one, on the visitor's first act. */
function replaceDelayed(attribute: string, type: string) {
  return ({ document, window }: HostPage): void => {
    window.seen.asHost(() => {
      for (const old of document.querySelectorAll<HTMLScriptElement>(`script[type="${type}"]`)) {
        const fresh = document.createElement('script');
        for (const { name, value } of old.attributes)
          if (name !== 'type' && name !== attribute) fresh.setAttribute(name, value);
        fresh.type = old.dataset['keptType']!;
        fresh.src = old.getAttribute(attribute)!;
        old.replaceWith(fresh);
      }
    });
  };
}

/** The same tag again, its address put back. */
function restoreDelayed(attribute: string, type: string) {
  return ({ document, window }: HostPage): void => {
    window.seen.asHost(() => {
      for (const script of document.querySelectorAll<HTMLScriptElement>(`script[type="${type}"]`)) {
        script.type = script.dataset['keptType']!;
        script.src = script.getAttribute(attribute)!;
      }
    });
  };
}

function twice(snippets: string, folder: string): string {
  const second = snippets.replace(TAG, (tag) =>
    tag.replace('/-/embed/', `/-/${folder}/`).replace('.js"', '.js?2"'),
  );
  const again = [...second.matchAll(TAG)].map(([tag]) => tag.replace(/ data-[\w-]+="[^"]*"/g, ''));
  return `${snippets}\n${again.at(-1) ?? ''}`;
}

/** One warning for each tag that a second copy finds taken; the classic file defines all at once. */
const takenOnce: Host['warnings'] = ({ hasChunks }, widgets) => (hasChunks ? [1, 1] : [1, widgets.length]);

export const SCRIPTS: readonly Host[] = [
  {
    name: 'an optimiser that replaces tags',
    body: (snippets) => ordinaryBody(delayed(snippets, 'data-lazy-src', 'x/lazyload')),
    arrange: replaceDelayed('data-lazy-src', 'x/lazyload'),
  },
  {
    name: 'an optimiser that puts addresses back',
    body: (snippets) => ordinaryBody(delayed(snippets, 'data-src', 'text/delayed')),
    arrange: restoreDelayed('data-src', 'text/delayed'),
  },
  {
    name: 'our script twice',
    body: (snippets) => ordinaryBody(snippets && twice(snippets, 'embed')),
    warnings: takenOnce,
  },
  {
    name: 'our script in two versions',
    body: (snippets) => ordinaryBody(snippets && twice(snippets, 'older')),
    warnings: takenOnce,
  },
];
