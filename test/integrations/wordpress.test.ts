/** The plugin in a real WordPress: uploaded, its block and its shortcode in posts, pages opened in Chromium. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { roomStyle } from '../../src/domain/embed/rooms';
import { VERSION } from '../../src/version';
import { whyNot } from './real-filters';
import { ADMIN, builtArchive, canStartWordPress, startWordPress, type WordPress } from './start-wordpress';

const SKIP = whyNot('WordPress with MariaDB and PHP’s driver', canStartWordPress);
const AGENCY = 'Trường THPT “Minh Họa” & "B" <b>\'c\'</b>';

/** What stands in a page: each widget that has drawn itself, with its attributes. */
interface Seen {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

describe('the plugin in WordPress', { skip: SKIP }, () => {
  let wordpress: WordPress;
  let browser: Browser | undefined;
  let page: Page;
  let problems: string[] = [];

  before(async () => {
    wordpress = await startWordPress(builtArchive('wordpress', VERSION));
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('hiendien')) problems.push(message.text());
    });
  });
  after(async () => {
    await browser?.close();
    wordpress.close();
  });

  /** A post by an author, whose posts WordPress filters. */
  function post(content: string): string {
    const text = Buffer.from(content).toString('base64');
    const id = wordpress.run(`require ABSPATH . 'wp-load.php';
      $user = get_user_by('login', 'tacgia') ?: new WP_User(wp_insert_user(['user_login' => 'tacgia', 'user_pass' => 'x', 'role' => 'author']));
      wp_set_current_user($user->ID); kses_init();
      return wp_insert_post(['post_title' => 'Bài', 'post_status' => 'publish', 'post_content' => wp_slash(base64_decode('${text}'))]);`);
    return `${wordpress.address}/?p=${String(id)}`;
  }

  async function open(address: string): Promise<Seen[]> {
    problems = [];
    await page.goto(address);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('*')].some(
        (element) =>
          element.localName.startsWith('hiendien-') && element.shadowRoot?.querySelector('section'),
      ),
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('hiendien-'))
        .map((element) => ({
          tag: element.localName,
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          text: element.shadowRoot?.textContent ?? '',
        })),
    );
  }

  it('places the block of an author, with every setting', async () => {
    const settings = {
      variant: 'card',
      agency: AGENCY,
      'no-attribution': '1',
      'heading-level': '3',
      unknown: 'x',
    };
    // As the editor writes it: a comment can hold no `--` and no markup.
    const attributes = JSON.stringify({ widget: 'banner', settings }).replace(
      /[<>&-]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const block = `<!-- wp:hiendien/widget ${attributes} /-->`;
    const [banner, ...others] = await open(post(block));
    assert.deepEqual(others, []);
    assert.equal(banner?.tag, 'hiendien-banner');
    const { style, ...written } = banner.attributes;
    assert.deepEqual(written, {
      variant: 'card',
      agency: AGENCY,
      'heading-level': '3',
      'no-attribution': '',
    });
    assert.equal(style, roomStyle('banner-card-agency'));
    assert.ok(banner.text.includes(AGENCY), banner.text);
    assert.deepEqual(problems, []);
  });

  it('places the shortcode, several times with one script', async () => {
    const address = post(
      '[hiendien]\n\n[hiendien widget="register" audience="household" no-attribution]\n\n[hiendien widget="nobody"]',
    );
    const seen = await open(address);
    assert.deepEqual(
      seen.map(({ tag, attributes }) => [tag, attributes['audience']]),
      [
        ['hiendien-banner', undefined],
        ['hiendien-register', 'household'],
        ['hiendien-banner', undefined],
      ],
    );
    assert.equal(await page.$$eval('script[src*="hiendien.js"]', (scripts) => scripts.length), 1);
    assert.equal(await page.$eval('script[src*="hiendien.js"]', ({ type }) => type), 'module');
    assert.deepEqual(problems, []);
  });

  it('leaves out a value that the widget does not know', async () => {
    const [banner] = await open(post('[hiendien variant="x onload=alert(1)" locality="vinh-long"]'));
    assert.equal(banner?.attributes['variant'], undefined);
    assert.equal(banner?.attributes['locality'], 'vinh-long');
  });

  it('asks nothing of pages without a widget', async () => {
    await page.goto(post('Không có gì.'));
    assert.equal(await page.$('script[src*="hiendien"]'), null);
  });

  it('can be chosen and set in the editor', async () => {
    await page.goto(`${wordpress.address}/wp-login.php`);
    // Set, not typed: a moment after the page has loaded, WordPress moves the focus to the name.
    await page.$eval('#user_login', (field, text) => ((field as HTMLInputElement).value = text), ADMIN.login);
    await page.$eval(
      '#user_pass',
      (field, text) => ((field as HTMLInputElement).value = text),
      ADMIN.password,
    );
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    await page.goto(`${wordpress.address}/wp-admin/post-new.php`);
    await page.waitForFunction(() => (globalThis as { wp?: { blocks?: object } }).wp?.blocks);
    const address = await page.evaluate(async () => {
      interface Editor {
        insertBlock(block: object): void;
        editPost(edit: object): void;
        savePost(): Promise<void>;
        updateBlockAttributes(id: string, attributes: object): void;
        isBlockValid(id: string): boolean;
        getPermalink(): string;
      }
      const { wp } = globalThis as unknown as {
        readonly wp: {
          readonly blocks: { createBlock(name: string, attributes: object): { readonly clientId: string } };
          readonly data: { dispatch(store: string): Editor; select(store: string): Editor };
        };
      };
      const block = wp.blocks.createBlock('hiendien/widget', { widget: 'register', settings: {} });
      wp.data.dispatch('core/block-editor').insertBlock(block);
      wp.data
        .dispatch('core/block-editor')
        .updateBlockAttributes(block.clientId, { settings: { variant: 'panel' } });
      if (!wp.data.select('core/block-editor').isBlockValid(block.clientId)) throw new Error('not valid');
      wp.data.dispatch('core/editor').editPost({ title: 'Đăng ký', status: 'publish' });
      await wp.data.dispatch('core/editor').savePost();
      return wp.data.select('core/editor').getPermalink();
    });
    const [register] = await open(address);
    assert.equal(register?.attributes['variant'], 'panel');
  });
});
