import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chooseSuffixes,
  decideByRules,
  DEFAULT_SUFFIXES,
  planNames,
  planSuggestions,
  type PlannedName,
  type SuffixWishes,
} from '../../../src/domain/domain-name/planned-names';
import { readName, type ReadName } from '../../../src/domain/domain-name/read-name';
import { findSuffix } from '../../../src/domain/domain-name/suffix-rules';
import type { Suffix } from '../../../src/domain/domain-name/suffixes';
import { suggestNames } from '../../../src/domain/domain-name/suggestions';

function suffixes(...names: string[]): Suffix[] {
  return names.map((name) => {
    const found = findSuffix(name);
    assert.ok(found, name);
    return found;
  });
}

function name(typed: string): ReadName {
  const reading = readName(typed);
  assert.ok(reading.kind === 'name', typed);
  return reading;
}

const shownOf = (names: readonly PlannedName[]) => names.map(({ shown }) => shown);
const domainsOf = (names: readonly PlannedName[]) => names.map(({ label, suffix }) => `${label}.${suffix}`);

describe('chooseSuffixes', () => {
  const [vn, com, id, biz] = suffixes('vn', 'com.vn', 'id.vn', 'biz.vn') as [Suffix, Suffix, Suffix, Suffix];
  const NOBODY: SuffixWishes = { owner: [], audience: undefined };

  for (const { wishes, chosen, why } of [
    { wishes: NOBODY, chosen: DEFAULT_SUFFIXES, why: 'nobody wishes anything' },
    {
      wishes: { ...NOBODY, audience: 'citizen' },
      chosen: ['id.vn', 'name.vn', 'vn', 'io.vn'],
      why: 'for citizens',
    },
    {
      wishes: { ...NOBODY, audience: 'enterprise' },
      chosen: ['biz.vn', 'com.vn', 'vn', 'net.vn'],
      why: 'for enterprises',
    },
    {
      wishes: { ...NOBODY, audience: 'household' },
      chosen: ['biz.vn', 'com.vn', 'vn', 'net.vn'],
      why: 'for household businesses',
    },
    {
      wishes: { owner: [com, vn], audience: 'citizen' },
      chosen: ['com.vn', 'vn'],
      why: 'the owner names some, whatever the audience',
    },
    {
      wishes: { owner: [com, vn, com], audience: undefined },
      chosen: ['com.vn', 'vn'],
      why: 'the owner names one twice',
    },
    {
      wishes: { owner: [com, vn], audience: undefined, typed: id },
      chosen: ['id.vn', 'com.vn', 'vn'],
      why: 'the visitor types another one',
    },
    {
      wishes: { owner: [com, vn], audience: undefined, typed: vn },
      chosen: ['vn', 'com.vn'],
      why: 'the visitor types one of the owner’s',
    },
    {
      wishes: { ...NOBODY, audience: 'enterprise', product: 'id.vn' },
      chosen: ['id.vn', 'biz.vn', 'com.vn', 'vn', 'net.vn'],
      why: 'a verdict found a product',
    },
    {
      wishes: { owner: [com, biz], audience: undefined, product: 'biz.vn' },
      chosen: ['biz.vn', 'com.vn'],
      why: 'a verdict found a product of the owner’s',
    },
    {
      wishes: { owner: [com, vn], audience: undefined, product: 'biz.vn' },
      chosen: ['com.vn', 'vn'],
      why: 'a verdict found a product that the owner does not name',
    },
    {
      wishes: { ...NOBODY, audience: 'citizen', product: 'id.vn', typed: vn },
      chosen: ['vn', 'id.vn', 'name.vn', 'io.vn'],
      why: 'the visitor’s own wish goes before a verdict',
    },
    { wishes: { ...NOBODY, product: 'no.such' }, chosen: DEFAULT_SUFFIXES, why: 'a product is unknown' },
  ] as const) {
    it(`are ${chosen.join(', ')} where ${why}`, () => {
      assert.deepEqual(
        chooseSuffixes(wishes).map((suffix) => suffix.name),
        chosen,
      );
    });
  }

  it('are known ones by default', () => {
    for (const usual of DEFAULT_SUFFIXES) assert.ok(findSuffix(usual), usual);
  });
});

describe('planNames', () => {
  it('keeps the order of the suffixes, the accented name after its plain one', () => {
    const planned = planNames(name('Cơm tấm Cô Ba'), suffixes('id.vn', 'vn', 'com.vn'));
    assert.deepEqual(shownOf(planned), [
      'comtamcoba.id.vn',
      'comtamcoba.vn',
      'cơmtấmcôba.vn',
      'comtamcoba.com.vn',
    ]);
    assert.match(domainsOf(planned)[2] ?? '', /^xn--[a-z0-9-]+\.vn$/);
  });

  it('has no accented name where none was typed', () => {
    assert.deepEqual(shownOf(planNames(name('com-tam'), suffixes('vn', 'id.vn'))), [
      'com-tam.vn',
      'com-tam.id.vn',
    ]);
  });

  it('has both places of the tone where they differ: they are two names', () => {
    assert.deepEqual(shownOf(planNames(name('Hoà'), suffixes('vn'))), ['hoa.vn', 'hoà.vn', 'hòa.vn']);
  });

  it('plans no accented name under an administrative suffix: nobody was seen issuing one', () => {
    assert.deepEqual(shownOf(planNames(name('Dừa Ngọt'), suffixes('bentre.vn'))), ['duangot.bentre.vn']);
  });

  for (const { typed, under, decided } of [
    { typed: 'comtam', under: 'vn', decided: undefined },
    { typed: 'ab', under: 'vn', decided: 'auction-only' },
    { typed: 'a', under: 'vn', decided: 'auction-only' },
    { typed: 'abc', under: 'vn', decided: undefined },
    { typed: 'ab', under: 'com.vn', decided: undefined },
    { typed: 'ab', under: 'id.vn', decided: undefined },
    { typed: 'com', under: 'vn', decided: 'suffix-label' },
    { typed: 'bentre', under: 'vn', decided: 'suffix-label' },
    { typed: 'bentre', under: 'biz.vn', decided: undefined },
  ]) {
    it(`${typed}.${under}: ${decided ?? 'somebody has to be asked'}`, () => {
      const [planned] = planNames(name(typed), suffixes(under));
      assert.equal(decideByRules(planned!)?.reason, decided);
    });
  }
});

describe('planSuggestions', () => {
  it('puts all under one suffix', () => {
    const suggestions = suggestNames(name('Nguyễn Thị Ánh'));
    const planned = planSuggestions(suggestions, suffixes('id.vn')[0]);
    assert.ok(planned.length > 3);
    assert.deepEqual(
      shownOf(planned),
      suggestions.map(({ label }) => `${label}.id.vn`),
    );
    assert.deepEqual(shownOf(planned), domainsOf(planned));
  });

  it('plans nothing without a suffix', () => {
    assert.deepEqual(planSuggestions(suggestNames(name('Nguyễn Thị Ánh')), undefined), []);
  });
});
