import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shareLinks } from '../../../src/domain/embed/share-links';
import { anyText, hasLoneSurrogate } from '../../any-text';

const HREF = 'https://guongmatso.tenmien.vn/?utm_source=xa.vn&utm_campaign=a#b';

describe('shareLinks', () => {
  it('hands the link on whole', () => {
    const { facebook, email } = shareLinks(HREF, 'Đăng ký tên miền id.vn & biz.vn');
    assert.equal(new URL(facebook).searchParams.get('u'), HREF);
    const mail = new URL(email).searchParams;
    assert.equal(mail.get('subject'), 'Đăng ký tên miền id.vn & biz.vn');
    assert.equal(mail.get('body'), `Đăng ký tên miền id.vn & biz.vn\r\n\r\n${HREF}`);
  });

  it('encodes what would end an attribute or a link in running text', () => {
    const { email } = shareLinks(HREF, `Tiệm "Cô Ba" & 'chị Tư' <3`);
    assert.doesNotMatch(email, /[\s"'<>]/u);
    assert.equal(new URL(email).searchParams.get('subject'), `Tiệm "Cô Ba" & 'chị Tư' <3`);
  });

  it('leads to Facebook and to the mail program only, whatever is shared', () => {
    const reached = { apostrophe: 0, loneSurrogate: 0 };
    fc.assert(
      fc.property(anyText(), anyText(), (href, title) => {
        if (title.includes("'")) reached.apostrophe++;
        if (hasLoneSurrogate(title)) reached.loneSurrogate++;
        const { facebook, email } = shareLinks(href, title);
        const { origin, pathname, searchParams, hash } = new URL(facebook);
        assert.equal(origin + pathname + hash, 'https://www.facebook.com/sharer/sharer.php');
        assert.deepEqual([...searchParams.keys()], ['u']);
        const mail = new URL(email);
        assert.equal(mail.protocol + mail.pathname + mail.hash, 'mailto:');
        assert.deepEqual([...mail.searchParams.keys()], ['subject', 'body']);
        assert.doesNotMatch(email, /[\s"'<>]/u);
      }),
      { numRuns: 5000 },
    );
    assert.ok(reached.apostrophe > 20 && reached.loneSurrogate > 500, JSON.stringify(reached));
  });
});
