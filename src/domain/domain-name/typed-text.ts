import { composeVietnamese, removeInvisible } from './vietnamese-letters';

/** What a visitor typed, composed for reading, with the way back: `at[i]` is where unit `i` stood in the input. */
export interface TypedText {
  readonly text: string;
  readonly at: readonly number[];
}

/** Nothing longer is a name; a pasted address has its name well before. */
export const MAX_INPUT_LENGTH = 2048;

const MARK = /\p{M}/u;
const SIGN = /[\p{So}\p{Sk}]/u;

/** Hyphens that editors and phones put in place of the typed one. */
const OTHER_HYPHENS = /[\u2010\u2212]/g;

/** Full stops of East Asian keyboards. */
const OTHER_DOTS = /\u3002/g;

/** Signs such as ™ and ´ would compose to letters and blanks; they are kept, so that they can be named. */
export function isSign(character: string): boolean {
  return SIGN.test(character);
}

/** Composes the first 2,048 UTF-16 units of an input and remembers where each came from. */
export function composeTyped(input: string): TypedText {
  let text = '';
  const at: number[] = [];
  for (const { cluster, start } of listClusters(input.slice(0, MAX_INPUT_LENGTH))) {
    const composed = isSign(cluster) ? cluster : composeVietnamese(cluster);
    text += composed.replace(OTHER_HYPHENS, '-').replace(OTHER_DOTS, '.');
    while (at.length < text.length) at.push(start);
  }
  return { text, at };
}

/** A part of a typed text, by indexes of the composed text. */
export function cutTyped(typed: TypedText, start: number, end: number): TypedText {
  return { text: typed.text.slice(start, end), at: typed.at.slice(start, end) };
}

/** Each letter with the marks that follow it, whatever invisible thing stands between them. */
function listClusters(input: string): readonly { cluster: string; start: number }[] {
  const clusters: { cluster: string; start: number }[] = [];
  let index = 0;
  for (const character of input) {
    const previous = clusters.at(-1);
    if (previous && MARK.test(character)) previous.cluster += character;
    else if (removeInvisible(character) !== '') clusters.push({ cluster: character, start: index });
    index += character.length;
  }
  return clusters;
}
