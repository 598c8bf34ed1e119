describe('a sound suite', () => {
  it('passes', () => undefined);
});
