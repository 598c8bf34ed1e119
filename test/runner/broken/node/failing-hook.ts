import { after, describe, it } from 'node:test';

describe('a suite whose last hook fails', () => {
  after(() => {
    throw new Error('on purpose');
  });
  it('passes', () => undefined);
});
