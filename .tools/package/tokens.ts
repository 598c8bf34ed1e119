// The public CSS variables as design tokens (https://www.designtokens.org/tr/2025.10/format/), for tools that designers
// use: read from the style sheets, so that no value is written twice.
import { formatHex, parse } from 'culori';
import type { CSSResultGroup } from 'lit';
import { elementNames } from './exports';

interface Token {
  readonly $type: 'color' | 'fontFamily' | 'dimension';
  readonly $value: unknown;
}

/** Tokens by scheme: colours differ in the dark, the rest stands under `all`. */
export type Tokens = Readonly<Partial<Record<'all' | 'light' | 'dark', Readonly<Record<string, Token>>>>>;

/** `medium` is the size that the reader has set, which is no number: a design tool has none for it. */
const NO_TOKEN = /^medium$/;

/** Every public variable of an element with what it falls back to, as its style sheets have it. */
export type Fallbacks = ReadonlyMap<string, string>;

export async function readFallbacks(element: string): Promise<Fallbacks> {
  const module = (await import(`../../src/elements/${element}/${element}.styles.ts`)) as {
    readonly styles: CSSResultGroup;
  };
  return fallbacksIn(sheetsOf(module.styles).join('\n'));
}

/** The file of tokens: for each element its own group, by the names that a page uses. */
export async function makeTokens(): Promise<object> {
  const groups = await Promise.all(
    elementNames().map(
      async (element) => [`hiendien-${element}`, tokensOf(await readFallbacks(element))] as const,
    ),
  );
  return {
    $description:
      'Giá trị mặc định của các biến CSS --hiendien-… / Default values of the CSS variables --hiendien-…',
    ...Object.fromEntries(groups),
  };
}

export function tokensOf(fallbacks: Fallbacks): Tokens {
  const schemes: Record<'all' | 'light' | 'dark', Record<string, Token>> = { all: {}, light: {}, dark: {} };
  for (const [name, fallback] of fallbacks) {
    if (NO_TOKEN.test(fallback)) continue;
    const [light, dark] = schemesOf(fallback);
    if (light && dark) {
      schemes.light[name] = colour(light);
      schemes.dark[name] = colour(dark);
    } else {
      schemes.all[name] = plain(name, fallback);
    }
  }
  return schemes;
}

/** `var(--hiendien-text, light-dark(#14202e, #eef3f9))` by its name; what stands last holds, as in a style sheet. */
export function fallbacksIn(css: string): Fallbacks {
  const found = new Map<string, string>();
  for (const [, name = '', fallback = ''] of css.matchAll(
    /var\(--hiendien-([a-z-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g,
  ))
    // The room that a snippet keeps is said by the snippet, not by a designer.
    if (name !== 'room') found.set(name, fallback.trim());
  return found;
}

function sheetsOf(styles: CSSResultGroup): string[] {
  return [styles].flat(Infinity as 1).map((sheet) => ('cssText' in sheet ? sheet.cssText : ''));
}

/** The colours of `light-dark(#fff, rgb(0 0 0))`; none of anything else. */
export function schemesOf(fallback: string): readonly string[] {
  const [, light = '', dark = ''] =
    /^light-dark\(((?:[^(),]|\([^()]*\))+),\s*((?:[^()]|\([^()]*\))+)\)$/.exec(fallback) ?? [];
  return light && dark ? [light, dark] : [];
}

function colour(css: string): Token {
  const rgb = parse(css);
  if (rgb?.mode !== 'rgb') throw new Error(`tokens: ${css} is no colour by red, green and blue`);
  const components = [rgb.r, rgb.g, rgb.b].map((channel) => Number(channel.toFixed(4)));
  return { $type: 'color', $value: { colorSpace: 'srgb', components, hex: formatHex(rgb) } };
}

function plain(name: string, fallback: string): Token {
  const [, value, unit] = /^([\d.]+)(px|rem)$/.exec(fallback) ?? [];
  if (value) return { $type: 'dimension', $value: { value: Number(value), unit } };
  if (name.endsWith('font')) return { $type: 'fontFamily', $value: fallback.split(/,\s*/) };
  throw new Error(`tokens: what is ${fallback} of --hiendien-${name}?`);
}
