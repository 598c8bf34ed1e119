import { keygenAsync, signAsync } from '@noble/ed25519';
import { expect } from '@open-wc/testing';
import vi from '../../src/content/programme.vi.json';
import { fileToSign } from '../../src/domain/signing/signature';
import {
  closePages,
  drawnBanners,
  openPage,
  scriptTag,
  settle,
  STRIP,
  until,
  type HostPage,
} from './host-page';

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

const { secretKey, publicKey } = await keygenAsync();
const KEY = base64(publicKey);

async function signatureFor(text: string): Promise<string> {
  return base64(await signAsync(new TextEncoder().encode(fileToSign(text)), secretKey));
}

/** The address of content, with its signature beside it. */
async function serve(title: string, serial: number | undefined, signature?: string): Promise<string> {
  const text = JSON.stringify({ ...vi, title, serial });
  const body = JSON.stringify({ text, signature: signature ?? (await signatureFor(text)) });
  const kept = await fetch('/-/keep', { method: 'POST', body });
  return `/-/signed/${await kept.text()}.json`;
}

async function openWith(addresses: string, attributes: string): Promise<HostPage> {
  const page = await openPage({ body: STRIP + scriptTag(`data-content="${addresses}" ${attributes}`) });
  await until(() => drawnBanners(page).length === 1, 'the banner is drawn');
  return page;
}

const titleOf = (page: HostPage) =>
  drawnBanners(page)[0]!.shadowRoot!.querySelector('[part~="title"]')!.textContent.trim();

afterEach(closePages);

describe('built: content that its owner has signed', () => {
  it('takes the place of what ships', async () => {
    const page = await openWith(await serve('Tên của tỉnh', vi.serial), `data-key="${KEY}"`);
    await until(() => titleOf(page) === 'Tên của tỉnh', 'it is shown');
    expect(page.window.seen.warnings).to.deep.equal([]);
  });

  for (const [what, address, says] of [
    ['changed after that', () => serve('Tên khác', 9, 'A'.repeat(86)), 'not signed'],
    ['signed with nothing', () => serve('Tên khác', 9, ' '), 'not signed'],
    ['that is older than the release', () => serve('Tên cũ', vi.serial - 1), 'serial'],
    ['without a serial', () => serve('Tên cũ', undefined), 'serial'],
    ['that nobody has signed', () => Promise.resolve('/-/text?body={}'), 'not'],
  ] as const)
    it(`is not used where it is one ${what}`, async () => {
      const page = await openWith(await address(), `data-key="${KEY}"`);
      await until(() => page.window.seen.warnings.length === 1, 'a warning says so');
      expect(page.window.seen.warnings[0]).to.contain(says);
      expect(titleOf(page)).to.equal(vi.title);
      expect(page.window.seen.errors).to.deep.equal([]);
    });

  it('is not replaced by an older one that was right once', async () => {
    const page = await openWith(await serve('Mới', vi.serial + 2), `data-key="${KEY}"`);
    await until(() => titleOf(page) === 'Mới', 'the new one is shown');
    const again = page.document.createElement('script');
    again.type = 'module';
    again.src = '/-/embed/hiendien.js';
    again.dataset['content'] = await serve('Cũ', vi.serial + 1);
    page.document.body.append(again);
    await until(() => page.window.seen.warnings.length === 1, 'a warning says so');
    expect(titleOf(page)).to.equal('Mới');
  });

  for (const key of ['', 'x', 'A'.repeat(43), '☃'])
    it(`is not used where the key is ${JSON.stringify(key)}, and nothing unsigned is either`, async () => {
      const page = await openWith(await serve('Tên của tỉnh', 9), `data-key="${key}"`);
      await until(() => page.window.seen.warnings.length === 1, 'a warning says so');
      await settle(50);
      expect(titleOf(page)).to.equal(vi.title);
    });
});
