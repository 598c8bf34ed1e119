describe('a suite whose first hook fails', () => {
  before(() => {
    throw new Error('on purpose');
  });
  it('is never run', () => undefined);
});
