import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSlip } from '../../../src/domain/embed/slips';

const TAGS = [
  'hiendien-banner',
  'hiendien-eligibility-checker',
  'hiendien-domain-search',
  'hiendien-register',
];
const SETTINGS = ['variant', 'agency', 'locality', 'theme', 'heading-level', 'no-attribution', 'lang'];

describe('a slip of the pen', () => {
  for (const { written, meant, known } of [
    { written: 'hiendien-baner', meant: 'hiendien-banner', known: TAGS },
    { written: 'hien-dien-banner', meant: 'hiendien-banner', known: TAGS },
    { written: 'hiendien-search', meant: 'hiendien-domain-search', known: TAGS },
    { written: 'hiendien-checker', meant: 'hiendien-eligibility-checker', known: TAGS },
    { written: 'agensy', meant: 'agency', known: SETTINGS },
    { written: 'heading', meant: 'heading-level', known: SETTINGS },
    { written: 'heading_level', meant: 'heading-level', known: SETTINGS },
    { written: 'headinglevel', meant: 'heading-level', known: SETTINGS },
  ])
    it(`${written} was meant to be ${meant}`, () =>
      assert.deepEqual(findSlip(written, known), { written, meant }));

  for (const written of ['agency', 'x', 'hidden', 'ng-version', 'wire:id', 'data', 'test', 'hi-there', 'no'])
    it(`${written} is none`, () =>
      assert.equal(findSlip(written, written.startsWith('hi-') ? TAGS : SETTINGS), undefined));
});
