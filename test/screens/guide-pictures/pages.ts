import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import sirv from 'sirv';
import { demoHandler } from '../../../.tools/serve.mjs';
import { root } from '../../../.tools/install.mjs';
import { configuratorData } from '../../../.tools/build/configurator';
import type { FileList } from '../../../.tools/release/integrity';
import { readFileSync } from 'node:fs';
import { embeddingOf } from '../../../demo/configurator/embedding';
import { hostPage } from '../../../demo/configurator/hosts';
import { joinSnippet, writeSnippet, type Shape } from '../../../src/domain/embed/snippet';
import { startWishes } from '../../../src/domain/embed/wishes';
import { nukevietFilter, nukevietReleases } from '../../integrations/real-filters';
import type { Source, Visits } from './take';

const FILES = '/hiendien/1/';

/** The configurator with a copy button pressed, and plain pages with the banner in each shape. */
export const pagesWithWidgets: Source = async (language) => {
  const demo = demoHandler();
  const files = sirv(`${root}dist/embed`, { dev: true });
  const bodies = bodiesIn(language);
  const server = createServer((request, response) => {
    const [, shape = ''] = /^\/trang\/(\w+)/.exec(request.url ?? '') ?? [];
    const body = bodies[shape];
    if (body) return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body);
    if (!request.url?.startsWith(FILES)) return demo(request, response);
    request.url = `/${request.url.slice(FILES.length)}`;
    return files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const after = (shape: string) => async (page: Page) => {
    await page.goto(`${origin}/trang/${shape}`, { waitUntil: 'networkidle0' });
  };
  const visits: Visits = {
    configurator: async (page) => {
      const name = language === 'vi' ? 'configurator' : 'configurator.en';
      await page.goto(`${origin}/${name}.html?system=nukeviet&address=${FILES}`, {
        waitUntil: 'networkidle0',
      });
      await page.evaluate(() => {
        document.querySelector('#snippet')?.scrollIntoView();
        document.querySelector<HTMLElement>('#snippet ~ .snippet button')?.click();
      });
      await page.waitForFunction(() => document.querySelector('.snippet [role=status]')?.textContent);
    },
    'after-element': after('element'),
    'after-iframe': after('iframe'),
    ...(bodies['nukeviet'] && { 'after-nukeviet': after('nukeviet') }),
  };
  return {
    visits,
    close: () => {
      server.close();
    },
  };
};

/** Pages by the shape of the snippet in them; NukeViet's is a div that went through its filter as part of an article. */
function bodiesIn(language: 'vi' | 'en'): Readonly<Record<string, string>> {
  const list = JSON.parse(readFileSync(`${root}dist/embed/integrity.json`, 'utf8')) as FileList;
  const data = configuratorData(list);
  const snippetOf = (shape: Shape) =>
    writeSnippet(
      shape,
      embeddingOf({ ...startWishes('banner', FILES), shape }, data, { address: FILES }, language),
    );
  const page = (snippet: string) => hostPage('light', language, snippet, '');
  const release = nukevietReleases.at(-1);
  const { once, place } = snippetOf('div');
  const article = ARTICLE[language].replace('{{place}}', place);
  return {
    element: page(joinSnippet(snippetOf('element'))),
    iframe: page(joinSnippet(snippetOf('iframe'))),
    ...(release && { nukeviet: page(`${once}<main>${nukevietFilter(release)([article])[0] ?? ''}</main>`) }),
  };
}

const ARTICLE = {
  vi: '<h1>Thông báo về tên miền “.vn”</h1><p>Bà con và hộ kinh doanh trong xã xem thông tin dưới đây.</p>{{place}}<p>Cần hỏi thêm, mời đến bộ phận một cửa.</p>',
  en: '<h1>About “.vn” domain names</h1><p>For everyone in the commune.</p>{{place}}<p>Questions are answered at the one-stop desk.</p>',
};
