import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { archiveName, filesIn } from '../../.tools/release/mirror';
import { makeRelease } from '../../.tools/release/release';
import { OWN_FOLDER } from '../../.tools/release/snippets';
import { sha256, SIGNED_FOR } from '../../.tools/release/sums';
import { VERSION } from '../../src/version';
import { OPTIONS } from '../built/make-site';

const MAJOR = VERSION.split('.')[0]!;
const work = mkdtempSync(join(tmpdir(), 'hiendien-release-'));
const out = join(work, 'first');
const key = join(work, 'key');

/** What else a release holds, in small. */
const parts = {
  storybook: join(work, 'storybook'),
  'huong-dan': join(work, 'docs'),
  cms: join(work, 'cms'),
  'bac-si': `${root}dist/tools/page`,
  'cau-hinh': join(work, 'none'),
  'danh-sach': `${root}demo/lists`,
};

const release = (folder: string, options: object = {}) =>
  makeRelease({ ...OPTIONS, base: OWN_FOLDER, parts, out: folder, key, ...options });
const read = (name: string) => readFileSync(join(out, name), 'utf8');

before(() => {
  for (const folder of [parts.storybook, parts['huong-dan'], parts.cms]) mkdirSync(folder);
  writeFileSync(
    join(parts['huong-dan'], 'index.html'),
    '<!doctype html><title>Bắt đầu · hiendien-widgets</title>',
  );
  writeFileSync(join(parts['huong-dan'], 'bac-si.html'), '<!doctype html><title>Bác sĩ</title>');
  writeFileSync(join(parts.storybook, 'index.html'), '<!doctype html><title>Storybook</title>');
  writeFileSync(join(parts.storybook, 'project.json'), `{ "generatedAt": ${Date.now()} }`);
  writeFileSync(join(parts.cms, 'nukeviet.zip'), 'a package');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', key]);
  release(out);
});

after(() => {
  rmSync(work, { recursive: true });
});

describe('a release', () => {
  it('is the same to the byte when it is made again, into an empty folder or over itself', () => {
    const again = join(work, 'again');
    release(again);
    release(again);
    assert.deepEqual(filesIn(again), filesIn(out));
    for (const name of filesIn(out))
      assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name);
  });

  it('lists every file but what can not be in the list, by its hash', () => {
    const lines = read('SHA256SUMS').trim().split('\n');
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const expected = filesIn(out).filter((name) => !/^(?:SHA256SUMS|tai-ve\/)/.test(name));
    assert.deepEqual([...listed.keys()], expected);
    for (const [name, hash] of listed) assert.equal(sha256(readFileSync(join(out, name))), hash, name);
    assert.ok(!listed.has('storybook/project.json'), 'what says when Storybook was built is left out');
  });

  it('is signed, and the signature holds for these bytes alone', () => {
    const verify = (input: string) =>
      execFileSync(
        'ssh-keygen',
        ['-Y', 'verify', '-f', 'allowed_signers', '-I', SIGNED_FOR, '-n', SIGNED_FOR, '-s', 'SHA256SUMS.sig'],
        { cwd: out, input, stdio: ['pipe', 'pipe', 'pipe'] },
      ).toString();
    assert.match(verify(read('SHA256SUMS')), /^Good/);
    assert.throws(() => verify(`${read('SHA256SUMS')}\n`));
    assert.match(read('index.html'), /ssh-keygen -Y verify/);
  });

  it('has no signature, and does not speak of one, without a key; what was signed before does not stay', () => {
    const unsigned = join(work, 'unsigned');
    release(unsigned);
    release(unsigned, { key: undefined });
    assert.deepEqual(
      filesIn(unsigned).filter((name) => name.endsWith('.sig') || name === 'allowed_signers'),
      [],
    );
    assert.doesNotMatch(readFileSync(join(unsigned, 'index.html'), 'utf8'), /ssh-keygen/);
  });

  it('says where it comes from, in the form of SLSA, for the archive and the list', () => {
    const archive = `tai-ve/${archiveName(VERSION)}`;
    const statement = JSON.parse(read(`${archive}.provenance.json`)) as {
      _type: string;
      subject: { name: string; digest: { sha256: string } }[];
      predicateType: string;
      predicate: {
        buildDefinition: { externalParameters: { version: string }; resolvedDependencies: object[] };
        runDetails: { builder: { id: string } };
      };
    };
    assert.equal(statement._type, 'https://in-toto.io/Statement/v1');
    assert.equal(statement.predicateType, 'https://slsa.dev/provenance/v1');
    const files = { [archiveName(VERSION)]: archive, SHA256SUMS: 'SHA256SUMS' };
    assert.deepEqual(
      statement.subject,
      Object.entries(files).map(([name, file]) => ({
        name,
        digest: { sha256: sha256(readFileSync(join(out, file))) },
      })),
    );
    const { buildDefinition, runDetails } = statement.predicate;
    assert.equal(buildDefinition.externalParameters.version, VERSION);
    assert.ok(buildDefinition.resolvedDependencies.length > 0, 'it names what it was made of');
    assert.ok(URL.canParse(runDetails.builder.id), runDetails.builder.id);
  });

  it('has an archive of itself, with the hash beside it', () => {
    const file = join(out, 'tai-ve', archiveName(VERSION));
    const inside = unzipSync(readFileSync(file));
    const expected = filesIn(out).filter((name) => !name.startsWith('tai-ve/'));
    assert.deepEqual(
      Object.keys(inside),
      expected.map((name) => `hiendien/${name}`),
    );
    assert.equal(
      readFileSync(`${file}.sha256`, 'utf8'),
      `${sha256(readFileSync(file))}  ${archiveName(VERSION)}\n`,
    );
  });

  for (const page of ['index.html', 'index.en.html']) {
    it(`${page} leads to what is there, and to all of it`, () => {
      const html = read(page);
      assert.doesNotMatch(html, /\{\{\w|undefined/);
      const links = [...html.replace(/<code>[^]*?<\/code>/g, '').matchAll(/\s(?:href|src)="([^"]+)"/g)]
        .map(([, address = '']) => address.replace(/[?#].*/, ''))
        .filter((address) => address && !address.startsWith('https://'));
      for (const address of links) assert.ok(existsSync(join(out, address)), address);
      for (const name of [
        `mirror/hiendien-widgets-${VERSION}.zip`,
        `${VERSION}/integrity.json`,
        `${VERSION}/sbom.cdx.json`,
        'may-chu/nginx.txt',
        'may-chu/nukeviet.txt',
        'storybook/index.html',
        'huong-dan/index.html',
        'cms/nukeviet.zip',
        'CHANGELOG.txt',
      ])
        assert.ok(links.includes(name), `${page} does not lead to ${name}`);
      const places = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id = '']) => id);
      for (const id of places) assert.ok(html.includes(` id="${id}"`), id);
    });
  }

  it('leads to the configurator where there is one', () => {
    assert.doesNotMatch(read('index.html'), /cau-hinh/);
    mkdirSync(parts['cau-hinh']);
    writeFileSync(join(parts['cau-hinh'], 'index.html'), '<!doctype html><title>x</title>');
    const other = join(work, 'other');
    release(other);
    for (const page of ['index.html', 'index.en.html'])
      assert.match(readFileSync(join(other, page), 'utf8'), /href="cau-hinh\/index\.html"/);
    rmSync(parts['cau-hinh'], { recursive: true });
  });

  it('tells programs what it is, and leads them to what is there', () => {
    const text = read('llms.txt');
    assert.match(text, new RegExp(`^# hiendien-widgets ${VERSION}\n\n> `));
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    for (const address of links) assert.ok(existsSync(join(out, address)), address);
    assert.ok(text.includes('[Bắt đầu](huong-dan/index.html)'), 'the guides by their titles');
    for (const page of ['index.html', 'index.en.html']) {
      const [, json = ''] = /<script type="application\/ld\+json">([^]+?)<\/script>/.exec(read(page)) ?? [];
      const data = JSON.parse(json) as { softwareVersion: string; softwareHelp: { url: string } };
      assert.equal(data.softwareVersion, VERSION);
      assert.ok(existsSync(join(out, data.softwareHelp.url)), data.softwareHelp.url);
    }
  });

  it('speaks of no guides where there are none', () => {
    const bare = join(work, 'bare');
    release(bare, { parts: {} });
    for (const file of ['index.html', 'llms.txt'])
      assert.doesNotMatch(readFileSync(join(bare, file), 'utf8'), /huong-dan|bac-si/);
  });

  it('tells NukeViet of the files of this release', () => {
    assert.ok(read('may-chu/nukeviet.txt').includes(`src="/hiendien/${MAJOR}/hiendien.js"`), 'the address');
  });
});

describe('a release on a machine without Node: unzip, python3 -m http.server', () => {
  const folder = join(work, 'website');
  let server: ChildProcess;
  let origin: string;
  let browser: Browser;

  before(async () => {
    for (const [name, content] of Object.entries(
      unzipSync(readFileSync(join(out, 'tai-ve', archiveName(VERSION)))),
    )) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    origin = await new Promise((resolve) => {
      server.stdout!.on('data', (text: Buffer) => {
        const [, port] = /port (\d+)/.exec(text.toString()) ?? [];
        if (port) resolve(`http://127.0.0.1:${port}`);
      });
    });
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser.close();
    server.kill();
  });

  async function open(path: string): Promise<{ readonly page: Page; readonly said: string[] }> {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      // Whether the archive lies beside it; and every browser asks a page without one for its icon.
      if (/warn|error/.test(message.type()) && !/tai-ve|favicon/.test(message.location().url ?? ''))
        said.push(message.text());
    });
    await page.goto(`${origin}/${path}`);
    return { page, said };
  }

  const isDrawn = () =>
    document.querySelector('hiendien-banner')?.shadowRoot?.querySelector('[part="offers"]') != null;

  it('the snippet of the index page, pasted into a page, brings the banner', async () => {
    const { page, said } = await open('hiendien/index.html');
    await page.waitForFunction(isDrawn);
    await page.waitForFunction(() => document.querySelector('.when-open:not([hidden])') !== null);
    const snippet = await page.$eval('.hero pre code', ({ textContent }) => textContent);
    assert.ok(snippet.includes(`src="${origin}/hiendien/${MAJOR}/hiendien.js"`), snippet);
    assert.equal(await page.$eval('.unpacked', (element) => (element as HTMLElement).hidden), false);
    assert.deepEqual(said, []);
    await page.close();

    writeFileSync(
      join(folder, 'trang.html'),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã</title><body>\n${snippet}\n<h1>Xã</h1></body></html>`,
    );
    const own = await open('trang.html');
    await own.page.waitForFunction(isDrawn);
    assert.deepEqual(own.said, []);
    await own.page.close();
  });

  for (const [name, press, says] of [
    ['index.html', 'Kiểm tra', /^Lỗi\. Dòng 1: Có thẻ <hiendien-banner> nhưng/],
    ['index.en.html', 'Check', /^Error\. Line 1: There is <hiendien-banner>/],
  ] as const)
    it(`${name}: the doctor for pasted HTML is loaded on request, and finds what is wrong`, async () => {
      const { page, said } = await open(`hiendien/${name}`);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().slice(origin.length)));
      const isLoaded = () =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('bac-si/doctor.js')),
        );
      assert.equal(await isLoaded(), false, 'nobody has asked for it yet');
      await (await page.waitForSelector('.doctor button:not([hidden])'))!.click();
      const field = (await page.waitForSelector('.doctor textarea'))!;
      assert.equal(await isLoaded(), true);
      const check = async (html: string) => {
        await field.evaluate((found, value) => {
          found.value = value;
        }, html);
        await page.evaluate((text) => {
          [...document.querySelectorAll('button')].find((found) => found.textContent === text)?.click();
        }, press);
        return page.$eval('.findings', ({ textContent }) => textContent);
      };
      asked.length = 0;
      assert.match(
        await check('<hiendien-banner><img src="/x.png" onerror="document.title = 1">a</hiendien-banner>'),
        says,
      );
      const ids = await page.$$eval('.findings li', (items) =>
        items.map((item) => (item as HTMLElement).dataset['id']),
      );
      assert.ok(ids.includes('script-missing'), ids.join());
      const guides = await page.$$eval('.findings a', (links) => links.map((link) => link.href));
      assert.equal(guides[0], `${origin}/hiendien/huong-dan/bac-si.html#${ids[0]}`);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('.doctor');
        return violations.map(({ id }) => id);
      });
      assert.deepEqual(found, []);
      const sound = await page.$eval('.hero pre code', ({ textContent }) => textContent);
      assert.match(await check(sound), /^(?:Không thấy gì sai|Nothing wrong)/);
      assert.deepEqual(asked, [], 'what is pasted stays in the page');
      assert.deepEqual(said, []);
      await page.close();
    });

  for (const name of ['index.html', 'index.en.html'])
    for (const width of [360, 1280])
      it(`${name} at ${width} px: every widget is alive, nothing is wider, axe finds nothing`, async () => {
        const { page } = await open(`hiendien/${name}`);
        await page.setViewport({ width, height: 900 });
        const tags = ['banner', 'eligibility-checker', 'domain-search', 'register'];
        await page.waitForFunction(
          (all: string[]) =>
            all.every((tag) =>
              document.querySelector(`hiendien-${tag}`)?.shadowRoot?.querySelector('[part]'),
            ),
          {},
          tags,
        );
        await page.waitForFunction(() =>
          ['events', 'stories', 'materials', 'feedback'].every((tag) =>
            document.querySelector(`hiendien-${tag}`)?.shadowRoot?.querySelector('li, fieldset'),
          ),
        );
        const button = await page.$eval('[data-archive]', (link) => link.checkVisibility());
        assert.equal(button, false, 'no archive lies in what was unpacked from it');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
            exclude: ['iframe'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        assert.deepEqual(found, []);
        await page.close();
      });
});
