import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { providerOf } from '../../../src/providers/settings/lookup';
import { PUBLIC_RESOLVERS, type LookupSettings } from '../../../src/providers/settings/lookup-settings';

const DNS: LookupSettings = { kind: 'dns', resolvers: PUBLIC_RESOLVERS };
const GATEWAY: LookupSettings = { kind: 'endpoint', url: 'https://xa.vn/tra-cuu', label: 'xa.vn' };

describe('the provider that a setting means', () => {
  it('is the gateway, whose word counts; the resolvers, whose word is a hint; or nobody', async () => {
    const gateway = await providerOf(GATEWAY);
    assert.deepEqual([gateway.strength, gateway.label], ['authoritative', 'xa.vn']);
    assert.equal((await providerOf(DNS)).strength, 'hint');
    const nobody = await providerOf({ kind: 'none' });
    assert.equal(nobody.id, 'none');
    assert.notEqual((await providerOf(DNS)).id, 'none');
  });

  it('is one for all widgets with the same setting, and another for another', () => {
    assert.equal(providerOf({ ...GATEWAY }), providerOf({ ...GATEWAY }));
    assert.notEqual(providerOf(GATEWAY), providerOf({ ...GATEWAY, url: 'https://xa.vn/khac' }));
  });
});
