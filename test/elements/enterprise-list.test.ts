import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { markOf, shardLine, shardName } from '../../src/domain/enterprises/shard';
import { find, findAll, openChecker, textOf, until, type Checker } from './checker-visitor';

const CODE = '0300588569';
const ABSENT = '0100684378';
const BITS = 4;
const INDEX = {
  version: 1,
  listedOn: '2026-11-01',
  keeper: 'Sở Tài chính tỉnh Vĩnh Long',
  bits: BITS,
  count: 1,
};

/** A folder with a list that holds one enterprise; each request is written down. */
function serveList(files: Readonly<Record<string, string>>): {
  readonly asked: string[];
  readonly close: () => void;
} {
  const real = window.fetch.bind(window);
  const asked: string[] = [];
  window.fetch = (input, init) => {
    const name = new URL(input as string, location.href).pathname.split('/').at(-1) ?? '';
    asked.push(`${name} ${init?.cache ?? ''} ${init?.credentials ?? ''}`);
    const text = files[name];
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
  };
  return {
    asked,
    close: () => {
      window.fetch = real;
    },
  };
}

function fileOf(code: string): string {
  return shardName(markOf(code, BITS).shard, BITS);
}

const FILES = {
  'index.json': JSON.stringify(INDEX),
  [fileOf(ABSENT)]: `${shardLine(markOf('0100109106', BITS).key, '2020-01-01')}\n`,
  [fileOf(CODE)]: `${shardLine(markOf(CODE, BITS).key, '2026-05-12')}\n`,
};

async function openList(attributes: Readonly<Record<string, string>> = {}): Promise<Checker> {
  const checker = await openChecker({ audience: 'enterprise', enterprises: '/ds/index.json', ...attributes });
  await until(() => checker.shadowRoot!.querySelector('.list'), 'the search is drawn');
  return checker;
}

async function search(checker: Checker, code: string): Promise<string> {
  const field = find<HTMLInputElement>(checker, '[name="enterprise-code"]');
  field.focus();
  field.select();
  // Key by key: a driver drops one of two equal keys in a row.
  for (const key of code) await sendKeys({ type: key });
  await sendKeys({ press: 'Enter' });
  await until(
    () => !['', 'Đang tìm…', 'Searching…'].includes(textOf(find(checker, '#list-said'))),
    'the list has answered',
  );
  return textOf(find(checker, '#list-said'));
}

function dateOf(checker: Checker): string[] {
  return findAll<HTMLInputElement>(checker, '.date input').map(({ value }) => value);
}

describe('an enterprise in a department’s list', () => {
  let served: ReturnType<typeof serveList>;

  beforeEach(() => {
    served = serveList(FILES);
  });
  afterEach(() => {
    served.close();
  });

  it('is told the day of its certificate, which is filled in', async () => {
    const checker = await openList();
    const said = await search(checker, '0300 588 569');
    expect(said).to.contain('danh sách ngày 01/11/2026 của Sở Tài chính tỉnh Vĩnh Long');
    expect(said).to.contain('cấp ngày 12/05/2026');
    expect(dateOf(checker)).to.deep.equal(['12', '5', '2026']);
    expect(served.asked).to.deep.equal(['index.json no-store omit', `${fileOf(CODE)} no-store omit`]);
    await expect(checker).to.be.accessible();
  });

  it('is told in English too', async () => {
    const checker = await openList({ lang: 'en' });
    expect(await search(checker, CODE)).to.contain('issued on 12 May 2026');
  });

  it('is told that not to be listed decides nothing', async () => {
    const checker = await openList();
    expect(await search(checker, ABSENT)).to.contain('không quyết định gì');
    expect(dateOf(checker)).to.deep.equal(['', '', '']);
  });

  it('asks nobody for a person’s number, and says so beside the field', async () => {
    const checker = await openList();
    expect(await search(checker, '079205001234')).to.contain('số định danh cá nhân');
    expect(find(checker, '[name="enterprise-code"]').getAttribute('aria-invalid')).to.equal('true');
    expect(served.asked).to.deep.equal([]);
    await expect(checker).to.be.accessible();
  });

  for (const { what, files } of [
    { what: 'is absent', files: {} },
    { what: 'is no list', files: { ...FILES, 'index.json': '{"version":2}' } },
    { what: 'has a page of errors in it', files: { ...FILES, [fileOf(CODE)]: '<!doctype html>' } },
  ])
    it(`goes on without a list that ${what}`, async () => {
      served.close();
      served = serveList(files);
      const checker = await openList();
      expect(await search(checker, CODE)).to.contain('Chưa đọc được danh sách');
      expect(dateOf(checker)).to.deep.equal(['', '', '']);
    });

  for (const { who, attributes } of [
    { who: 'a page without a list', attributes: { audience: 'enterprise' } },
    { who: 'a household', attributes: { audience: 'household', enterprises: '/ds/index.json' } },
  ])
    it(`asks no code of ${who}`, async () => {
      const checker = await openChecker(attributes);
      await until(() => checker.shadowRoot!.querySelector('fieldset'), 'a question is asked');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(checker.shadowRoot!.querySelector('.list')).to.equal(null);
    });

  it('is asked for on no server that nobody has allowed', async () => {
    const checker = await openList({ enterprises: 'https://evil.example/ds/' });
    expect(await search(checker, CODE)).to.contain('Chưa đọc được danh sách');
    expect(served.asked).to.deep.equal([]);
  });

  it('leaves no code behind when the answers are erased', async () => {
    const checker = await openList();
    await search(checker, CODE);
    find<HTMLButtonElement>(checker, '.actions .plain').click();
    await checker.updateComplete;
    expect(find<HTMLInputElement>(checker, '[name="enterprise-code"]').value).to.equal('');
    expect(textOf(find(checker, '#list-said'))).to.equal('');
  });

  it('goes on to a verdict with the day that was found', async () => {
    const checker = await openList();
    await search(checker, CODE);
    find<HTMLButtonElement>(checker, '.actions .primary').click();
    await until(() => checker.shadowRoot!.querySelector('.headline'), 'there is a verdict');
  });
});
