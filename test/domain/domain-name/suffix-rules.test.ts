import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseAccentedLabel,
  parseAsciiLabel,
  type AccentedLabel,
  type AsciiLabel,
} from '../../../src/domain/domain-name/label';
import {
  findStateFee,
  findSuffix,
  joinDomain,
  judgeUnderSuffix,
} from '../../../src/domain/domain-name/suffix-rules';
import { SUFFIXES, type Suffix } from '../../../src/domain/domain-name/suffixes';

function suffix(name: string): Suffix {
  const found = findSuffix(name);
  assert.ok(found, name);
  return found;
}

function label(text: string): AsciiLabel | AccentedLabel {
  const ascii = parseAsciiLabel(text);
  if (ascii.ok) return ascii.label;
  const accented = parseAccentedLabel(text);
  assert.ok(accented.ok, text);
  return accented.label;
}

describe('suffixes', () => {
  it('are .vn, 18 of sectors and 64 of administrative units, each once', () => {
    const count = (kind: Suffix['kind']) => SUFFIXES.filter((one) => one.kind === kind).length;
    assert.deepEqual([count('top'), count('sector'), count('administrative')], [1, 18, 64]);
    assert.equal(new Set(SUFFIXES.map((one) => one.name)).size, 83);
    for (const { name } of SUFFIXES) assert.match(name, /^(?:[a-z]+(?:-[a-z]+)*\.)?vn$/);
  });

  it('name as free for two years the two products of the programme', () => {
    const names = SUFFIXES.filter((one) => one.freeForTwoYears).map((one) => one.name);
    assert.deepEqual(names.sort(), ['biz.vn', 'id.vn']);
  });

  it('issue accented names directly under .vn alone', () => {
    const issued = SUFFIXES.filter((one) => one.accented === 'issued').map((one) => one.name);
    const byRule = SUFFIXES.filter((one) => one.accented === 'by-rule');
    assert.deepEqual(issued, ['vn']);
    assert.ok(byRule.every((one) => one.kind === 'administrative') && byRule.length === 64);
  });

  for (const name of ['biz.vn', '.biz.vn', 'BIZ.VN', 'vn', 'bentre.vn', 'baria-vungtau.vn', 'on.vn']) {
    it(`finds ${name}`, () => {
      assert.equal(findSuffix(name)?.name, name.replace(/^\./, '').toLowerCase());
    });
  }

  for (const name of ['', '.', 'com', 'biz', 'mil.vn', 'xbiz.vn', 'a.biz.vn']) {
    it(`does not find «${name}»`, () => {
      assert.equal(findSuffix(name), undefined);
    });
  }
});

describe('findStateFee', () => {
  for (const { name, day, accented = false, once, yearly, source } of [
    { name: 'biz.vn', day: '2023-05-31', once: undefined, yearly: undefined, source: undefined },
    { name: 'biz.vn', day: '2023-06-01', once: 100_000, yearly: 250_000, source: 'tt-20-2023' },
    { name: 'biz.vn', day: '2025-05-02', once: 100_000, yearly: 250_000, source: 'tt-20-2023' },
    { name: 'biz.vn', day: '2025-05-03', once: 100_000, yearly: 250_000, source: 'tt-10-2025' },
    { name: 'id.vn', day: '2024-01-01', once: 10_000, yearly: 50_000, source: 'tt-20-2023' },
    { name: 'id.vn', day: '2026-01-01', once: undefined, yearly: 50_000, source: 'tt-10-2025' },
    { name: 'io.vn', day: '2024-01-01', once: 10_000, yearly: 20_000, source: 'tt-20-2023' },
    { name: 'vn', day: '2026-01-01', once: 100_000, yearly: 350_000, source: 'tt-10-2025' },
    { name: 'vn', day: '2026-01-01', accented: true, once: 10_000, yearly: 20_000, source: 'tt-10-2025' },
    {
      name: 'biz.vn',
      day: '2026-01-01',
      accented: true,
      once: undefined,
      yearly: undefined,
      source: undefined,
    },
    { name: 'bentre.vn', day: '2024-01-01', once: 50_000, yearly: 100_000, source: 'tt-20-2023' },
    { name: 'bentre.vn', day: '2026-01-01', once: undefined, yearly: undefined, source: 'tt-10-2025' },
    { name: 'on.vn', day: '2026-06-01', once: undefined, yearly: undefined, source: undefined },
  ]) {
    it(`of ${accented ? 'an accented name under ' : ''}${name} on ${day} is ${yearly ?? 'unknown'} a year`, () => {
      const fee = findStateFee(suffix(name), day, accented);
      assert.deepEqual([fee?.registrationOnce, fee?.maintenanceYearly, fee?.source], [once, yearly, source]);
    });
  }
});

describe('judgeUnderSuffix', () => {
  for (const { name, under, verdict } of [
    { name: 'a', under: 'vn', verdict: { kind: 'reserved', reason: 'auction-only' } },
    { name: 'ab', under: 'vn', verdict: { kind: 'reserved', reason: 'auction-only' } },
    { name: '7', under: 'vn', verdict: { kind: 'reserved', reason: 'auction-only' } },
    { name: 'abc', under: 'vn', verdict: { kind: 'allowed' } },
    { name: 'ab', under: 'biz.vn', verdict: { kind: 'allowed' } },
    { name: 'a', under: 'com.vn', verdict: { kind: 'allowed' } },
    { name: 'a', under: 'bentre.vn', verdict: { kind: 'allowed' } },
    { name: 'ab', under: 'id.vn', verdict: { kind: 'ask-registrar', doubt: 'short-name' } },
    { name: 'abc', under: 'id.vn', verdict: { kind: 'allowed' } },
    { name: 'biz', under: 'vn', verdict: { kind: 'reserved', reason: 'suffix-label' } },
    { name: 'id', under: 'vn', verdict: { kind: 'reserved', reason: 'suffix-label' } },
    { name: 'hanoi', under: 'vn', verdict: { kind: 'reserved', reason: 'suffix-label' } },
    { name: 'hanoi', under: 'biz.vn', verdict: { kind: 'allowed' } },
    { name: 'tênmiền', under: 'vn', verdict: { kind: 'allowed' } },
    { name: 'ồ', under: 'vn', verdict: { kind: 'ask-registrar', doubt: 'short-name' } },
    { name: 'tênmiền', under: 'id.vn', verdict: { kind: 'invalid', reason: 'accented-not-issued' } },
    { name: 'tênmiền', under: 'biz.vn', verdict: { kind: 'invalid', reason: 'accented-not-issued' } },
    {
      name: 'tênmiền',
      under: 'bentre.vn',
      verdict: { kind: 'ask-registrar', doubt: 'accented-under-administrative' },
    },
  ]) {
    it(`says ${verdict.kind} to ${name} under ${under}`, () => {
      assert.deepEqual(judgeUnderSuffix(label(name), suffix(under)), verdict);
    });
  }
});

describe('joinDomain', () => {
  it('gives what a resolver is asked', () => {
    assert.equal(joinDomain(label('comtam'), suffix('biz.vn')), 'comtam.biz.vn');
    assert.equal(joinDomain(label('tênmiền'), suffix('vn')), 'xn--tnmin-hsa0954c.vn');
  });
});
