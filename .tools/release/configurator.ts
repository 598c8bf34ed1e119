// The configurator of snippets as a part of the site: the demo's pages, with what they need beside them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../install.mjs';
import { renderPage } from '../pages.mjs';

const DEMO = `${root}demo`;
/** The names of the pages, in the demo and here. */
const PAGES = { 'configurator.html': 'index.html', 'configurator.en.html': 'index.en.html' };

/**
 * Writes the part into a folder.
 * @param built Where the build has put the configurator's script and data.
 * @param files Where the pages find the widgets, from there: the moving channel.
 */
export async function writeConfigurator(out: string, built: string, files: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(built, out, { recursive: true });
  for (const name of ['demo.css', 'configurator.css', 'icon.svg'])
    cpSync(`${DEMO}/${name}`, `${out}/${name}`);
  for (const [page, name] of Object.entries(PAGES)) {
    const html = await renderPage(DEMO, page);
    writeFileSync(
      `${out}/${name}`,
      html
        .replaceAll('href="index.', 'href="../index.')
        .replaceAll(/href="configurator(\.en)?\.html"/g, 'href="index$1.html"')
        .replaceAll('src="/configurator/', 'src="')
        .replace(
          /<\/code>: [^<]*<\/a>/,
          `</code>: ${name === 'index.html' ? 'trang chính' : 'main page'}</a>`,
        )
        .replaceAll('data-files="/embed/"', `data-files="${files}" data-home="../"`),
    );
  }
}
