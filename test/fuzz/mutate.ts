/** Chance that can be had again: the same seed, the same documents (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What somebody would try in place of a value. */
const HOSTILE: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    9007199254740992,
    NaN,
    '',
    ' ',
    '\0',
    '\u202e',
    '\ud800',
    '​',
    [],
    {},
    [[]],
  ],
  ...[
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '//evil.example',
    'https://tenmien.vn@evil.example/',
  ],
  ...['9999-12-31', '2026-02-30', '-000001-01-01', 'x'.repeat(5000), 'a'.repeat(50) + '!', '<img onerror=x>'],
  ...[
    '('.repeat(500),
    `${'-'.repeat(2000)}a`,
    ' '.repeat(3000),
    '𝒱'.repeat(800),
    'ệ'.normalize('NFD').repeat(900),
  ],
  JSON.parse('{"__proto__":{"html":"x"},"constructor":{"prototype":1}}'),
];

/** A copy of a value in which one to four places are not what they were. */
export function mutate(value: unknown, chance: () => number): unknown {
  const copy = structuredClone(value);
  for (let change = Math.floor(chance() * 4); change >= 0; change--) changeOne(copy, chance);
  return copy;
}

function changeOne(root: unknown, chance: () => number): void {
  let at = root;
  for (;;) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as Record<string, unknown>;
    const keys = Object.keys(holder);
    const key = keys[Math.floor(chance() * keys.length)];
    const inside = key === undefined ? undefined : holder[key];
    if (key !== undefined && typeof inside === 'object' && inside !== null && chance() < 0.8) {
      at = inside;
      continue;
    }
    const way = chance();
    if (key === undefined || way < 0.1) holder[`new${keys.length}`] = pick(HOSTILE, chance);
    else if (way < 0.2) Reflect.deleteProperty(holder, key);
    else if (way < 0.4 && typeof inside === 'string') holder[key] = scramble(inside, chance);
    else if (way < 0.5) holder[key] = Array.from({ length: Math.floor(chance() * 40) }, () => inside);
    else holder[key] = pick(HOSTILE, chance);
    return;
  }
}

/** A text with a piece cut out, doubled or put elsewhere. */
export function scramble(text: string, chance: () => number): string {
  const [from = 0, to = 0] = [chance(), chance()]
    .map((part) => Math.floor(part * text.length))
    .sort((a, b) => a - b);
  const piece = text.slice(from, Math.min(to, from + 200));
  const way = chance();
  if (way < 0.34) return text.slice(0, from) + text.slice(to);
  if (way < 0.67) return text.slice(0, from) + piece + piece + text.slice(from);
  return text.slice(0, from) + String(pick(HOSTILE, chance)) + text.slice(from + 1);
}

function pick<Item>(items: readonly Item[], chance: () => number): Item | undefined {
  // A copy: what is put in may be changed in turn.
  return structuredClone(items[Math.floor(chance() * items.length)]);
}
