import { toList } from '../shared/list';

const BASE = 36;
const FIRST_CODE_POINT = 0x80;
const LAST_CODE_POINT = 0x10ffff;

/**
 * Reads what follows `xn--` back into text (RFC 3492), or says undefined where it is no Punycode. It takes more
 * spellings than there are names, so encode the result again and compare.
 */
export function decodePunycode(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const output = split > 0 ? toList(encoded.slice(0, split)) : [];
  let codePoint = FIRST_CODE_POINT;
  let bias = 72;
  let place = 0;
  let rest = encoded.slice(split + 1);
  while (rest !== '') {
    const start = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = rest === '' ? Number.NaN : parseDigit(rest.charAt(0));
      if (Number.isNaN(digit)) return undefined;
      rest = rest.slice(1);
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    codePoint += Math.floor(place / length);
    if (codePoint > LAST_CODE_POINT) return undefined;
    bias = adaptBias(place - start, length, start === 0);
    place %= length;
    output.splice(place, 0, String.fromCodePoint(codePoint));
    place += 1;
  }
  return output.join('');
}

/** a-z stand for 0-25, the figures for 26-35. */
function parseDigit(character: string): number {
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 97;
  return /^[0-9]$/.test(character) ? Number(character) + 26 : Number.NaN;
}

function adaptBias(distance: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(distance / (isFirst ? 700 : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > 455; k += BASE) delta = Math.floor(delta / 35);
  return k + Math.floor((36 * delta) / (delta + 38));
}
