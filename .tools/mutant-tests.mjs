// Loaded before the tests of a mutant. That one fails is enough: nobody reads the smallest counterexample, nor the
// source of a failed `assert.ok`, which Node looks up in the file and, in what tsx made of it, for half a minute.
import assert from 'node:assert/strict';
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });

const { ok } = assert;
assert.ok = (value, message = 'is not so') => {
  ok(value, message);
};
