describe('a suite whose body throws', () => {
  throw new Error('on purpose');
});
