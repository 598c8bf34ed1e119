import type { Page } from 'puppeteer-core';
import { VERSION } from '../../../src/version';
import { ADMIN, builtArchive, canStartWordPress, startWordPress } from '../../integrations/start-wordpress';
import type { Source, Visits } from './take';

/** As much of WordPress's own as the visits use. */
interface Wp {
  readonly blocks: { createBlock(name: string, attributes: object): object };
  readonly data: { dispatch(store: string): Dispatch; select(store: string): { getPermalink(): string } };
}
interface Dispatch {
  set(scope: string, name: string, value: unknown): void;
  setIsInserterOpened(isOpen: boolean): void;
  openGeneralSidebar(name: string): void;
  resetBlocks(blocks: readonly object[]): void;
  selectBlock(id: string): void;
  editPost(edit: object): void;
  savePost(): Promise<void>;
}

/** The plugin's way through a real WordPress: uploaded, its block found and set, its shortcode, its page. */
export const wordpressPages: Source = async (language) => {
  if (!canStartWordPress) throw new Error('WordPress, MariaDB or PHP’s driver is not here');
  const archive = builtArchive('wordpress', VERSION);
  const wordpress = await startWordPress(archive);
  const locale = language === 'vi' ? 'vi' : '';
  // The editor also looks for blocks in WordPress's directory, which nobody reaches from here: it would wait for it.
  const noDirectory =
    "<?php add_action('admin_init', function () { remove_action('enqueue_block_editor_assets', 'wp_enqueue_editor_block_directory_assets'); });";
  wordpress.run(`require ABSPATH . 'wp-load.php'; update_option('WPLANG', '${locale}'); wp_mkdir_p(WPMU_PLUGIN_DIR);
    return file_put_contents(WPMU_PLUGIN_DIR . '/no-directory.php', base64_decode('${Buffer.from(noDirectory).toString('base64')}'));`);
  const banner = {
    widget: 'banner',
    settings: {
      variant: 'card',
      agency: language === 'vi' ? 'Ủy ban nhân dân xã Minh Họa' : 'Minh Hoa commune (example)',
    },
  };
  const title = language === 'vi' ? 'Tên miền “.vn”' : 'Names in “.vn”';
  const visits: Visits = {
    'wordpress-upload': async (page) => {
      await signIn(page, wordpress.address);
      await page.goto(`${wordpress.address}/wp-admin/plugin-install.php?tab=upload`);
      const field = await page.$('input[type=file]');
      await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(archive);
      await page.waitForSelector('#install-plugin-submit:not([disabled])');
    },
    'wordpress-block': async (page) => {
      await openEditor(page, wordpress.address);
      await page.evaluate(() => {
        wpOf().data.dispatch('core/edit-post').setIsInserterOpened(true);
      });
      const search = await page.waitForSelector('.block-editor-inserter__search input');
      await search!.type('hien dien');
      await page.waitForSelector('.editor-block-list-item-hiendien-widget');
      await settle();
    },
    'wordpress-settings': async (page) => {
      await openEditor(page, wordpress.address);
      await put(page, title, 'hiendien/widget', banner);
      await page.evaluate(() => {
        wpOf().data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
      });
      await settle();
    },
    'wordpress-shortcode': async (page) => {
      await openEditor(page, wordpress.address);
      await put(page, title, 'core/shortcode', { text: '[hiendien widget="banner"]' });
      await settle();
    },
    'wordpress-page': async (page) => {
      await openEditor(page, wordpress.address);
      await put(page, title, 'hiendien/widget', banner);
      const address = await page.evaluate(async () => {
        const { data } = wpOf();
        data.dispatch('core/editor').editPost({ status: 'publish' });
        await data.dispatch('core/editor').savePost();
        return data.select('core/editor').getPermalink();
      });
      // As a visitor sees it.
      await page.browserContext().deleteCookie(...(await page.browserContext().cookies()));
      await page.goto(address, { waitUntil: 'networkidle0' });
      await page.evaluate(() => {
        document.querySelector('h1')?.scrollIntoView();
      });
    },
  };
  return { visits, close: wordpress.close };
};

async function signIn(page: Page, address: string): Promise<void> {
  // Whether to leave a post that is not saved.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${address}/wp-login.php`);
  // Set, not typed: a moment after the page has loaded, WordPress moves the focus to the name.
  await page.$eval('#user_login', (field, text) => ((field as HTMLInputElement).value = text), ADMIN.login);
  await page.$eval('#user_pass', (field, text) => ((field as HTMLInputElement).value = text), ADMIN.password);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}

/** A new post, without the dialogue that greets a newcomer. */
async function openEditor(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/wp-admin/post-new.php`);
  await page.evaluate('globalThis.__name = (named) => named; globalThis.wpOf = () => globalThis.wp;');
  await page.waitForFunction(() => (globalThis as { wp?: { blocks?: object } }).wp?.blocks);
  await page.evaluate(() => {
    wpOf().data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
  });
  await page.waitForFunction(() => !document.querySelector('.components-modal__frame'));
}

/** A post of this title with one block, which is chosen. */
async function put(page: Page, title: string, name: string, attributes: object): Promise<void> {
  await page.evaluate(
    (heading, type, values) => {
      const { blocks, data } = wpOf();
      const block = blocks.createBlock(type, values) as { readonly clientId: string };
      data.dispatch('core/editor').editPost({ title: heading });
      data.dispatch('core/block-editor').resetBlocks([block]);
      data.dispatch('core/block-editor').selectBlock(block.clientId);
    },
    title,
    name,
    attributes,
  );
}

/** Panels slide in. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}

/** In the page: what WordPress offers there. */
declare function wpOf(): Wp;
