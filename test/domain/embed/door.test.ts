import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { doorOf } from '../../../src/domain/embed/door';
import { ALLOWED_HOSTS } from '../../../src/domain/programme/hosts';

describe('a door', () => {
  for (const { host, door } of [
    { host: 'hiendienonline.tenmien.vn', door: 'programme' },
    { host: 'guongmatso.tenmien.vn', door: 'programme' },
    { host: 'inet.vn', door: 'registrar' },
    { host: 'www.matbao.net', door: 'registrar' },
    { host: 'chinhphu.gov.vn', door: undefined },
    { host: 'notinet.vn', door: undefined },
    { host: 'inet.vn.example', door: undefined },
    { host: '', door: undefined },
  ])
    it(`${host || 'no host'} is ${door ?? 'none'}`, () => assert.equal(doorOf(host), door));

  it('is every registrar of the content, and of the allowed hosts no body and no publisher', () => {
    const links = vi.registrars.flatMap(
      (registrar) => JSON.stringify(registrar).match(/https:\/\/[\w.-]+/g) ?? [],
    );
    assert.ok(links.length > 0, 'the content has registrars with links');
    for (const link of links) assert.ok(doorOf(new URL(link).hostname), link);
    const doors = ALLOWED_HOSTS.filter((host) => doorOf(host) === 'registrar');
    assert.deepEqual(doors, ['bkns.vn', 'inet.vn', 'matbao.net', 'pavietnam.vn', 'tenten.vn', 'vinahost.vn']);
  });
});
