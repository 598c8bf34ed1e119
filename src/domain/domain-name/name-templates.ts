import type { NameWord } from './name-words';
import { dropOpenings, isNumber, isOwnerWord, isTradeWord } from './subject';
import { findSuffix } from './suffix-rules';

/** How a suggestion is put together; the order of a template's pieces is in its code. */
export type TemplateCode =
  | 'joined'
  | 'hyphenated'
  | 'given-family'
  | 'family-given'
  | 'given-hyphen-family'
  | 'middle-given'
  | 'given-initials'
  | 'initials-given'
  | 'product-owner'
  | 'product-hyphen-owner'
  | 'owner-product'
  | 'owner'
  | 'product'
  | 'initials-owner'
  | 'initials-number'
  | 'initials'
  | 'owner-kind'
  | 'with-locality'
  | 'owner-locality'
  | 'hyphen-locality';

/** A draft label: groups are put together with hyphens, the parts of a group without. */
export interface Draft {
  readonly template: TemplateCode;
  readonly weight: number;
  readonly groups: readonly (readonly string[])[];
}

type Parts = readonly string[];

/** A shop may be called this beside its name. */
const EATING = /^(?:com|pho|bun|banh|tra|chao|cafe|che|nem|lau|nuong|hutieu|mi)$/;

/** Names of a person: family, middle, given; figures typed after the name stay after it. */
export function draftPersonNames(words: readonly NameWord[], locality: string | undefined): readonly Draft[] {
  const names = words.filter((word) => !isNumber(word)).map((word) => word.folded);
  const figures = words.filter(isNumber).map((word) => word.folded);
  const [family = '', ...rest] = names;
  const given = rest.slice(-1);
  const middle = rest.slice(0, -1);
  const withFigures = (parts: Parts): Parts => [...parts, ...figures];
  const drafts: (Draft | undefined)[] = [
    draft('joined', 10, names),
    draft('joined', 9.5, withFigures(names)),
    draft('given-family', 9, withFigures([...given, family])),
    draft('family-given', 8.5, withFigures([family, ...given])),
    middle.length > 0 ? draft('middle-given', 7, withFigures([...middle.slice(-1), ...given])) : undefined,
    draft('given-initials', 6.5, withFigures([...given, ...initialsOf([family, ...middle])])),
    draft('initials-given', 6, withFigures([...initialsOf([family, ...middle]), ...given])),
    draft('hyphenated', 5.5, ...names.map((name) => [name]), ...figures.map((figure) => [figure])),
    draft('given-hyphen-family', 5, given, withFigures([family])),
    locality === undefined ? undefined : draft('with-locality', 4.5, [...given, family, locality]),
    locality === undefined ? undefined : draft('hyphen-locality', 4, [...given, family], [locality]),
  ];
  return drafts.filter((one) => one !== undefined);
}

/** Names of a shop or a firm: what it sells, whose it is, where it stands. */
export function draftBusinessNames(
  words: readonly NameWord[],
  givenLocality: string | undefined,
): readonly Draft[] {
  const { core, locality } = splitLocality(dropOpenings(words), givenLocality);
  const all = core.map((word) => word.folded);
  const { product, owner } = splitOwner(core);
  const drafts: Draft[] = [
    draft('joined', 10, all),
    draft('hyphenated', 6, ...all.map((part) => [part])),
    ...draftSplitNames(product, owner),
  ];
  if (all.length > 1) drafts.push(draft('initials', 3.5, initialsOf(all)));
  const base = owner.length > 0 ? owner : all;
  const kind = all.some((part) => EATING.test(part)) ? 'quan' : 'shop';
  // After a figure the word would read as what is counted: `trasua1985quan`.
  if (!all.includes(kind) && !isFigure(base.at(-1))) drafts.push(draft('owner-kind', 4.5, [...base, kind]));
  if (locality !== undefined) {
    drafts.push(
      draft('with-locality', 5.5, [...all, locality]),
      draft('hyphen-locality', 5, all, [locality]),
    );
    if (!isFigure(base.at(-1))) drafts.push(draft('owner-locality', 5.2, [...base, locality]));
  }
  return drafts;
}

function draftSplitNames(product: Parts, owner: Parts): readonly Draft[] {
  if (product.length === 0) return [];
  const drafts = [draft('product-hyphen-owner', 7, product, owner), draft('product', 4, product)];
  if (isFigure(owner.at(-1)))
    return [...drafts, draft('initials-number', 6, [...initialsOf(product), ...owner])];
  return [
    ...drafts,
    draft('owner', 6.5, owner),
    draft('initials-owner', 6, [...initialsOf(product), ...owner]),
    draft('owner-product', 5.4, [...owner, ...product]),
    draft('product-owner', 5.3, [...product, ...owner]),
  ];
}

interface Split {
  readonly product: Parts;
  readonly owner: Parts;
}

/** The owner's part opens with a form of address; failing that, a word of trade or the length shows where to part. */
function splitOwner(words: readonly NameWord[]): Split {
  const all = words.map((word) => word.folded);
  const address = words.findIndex(isOwnerWord);
  if (address === 0 && all.length > 2) return { owner: all.slice(0, 2), product: all.slice(2) };
  if (address > 0 && address < all.length - 1) return splitAt(all, address);
  if (all.length > 3) return splitAt(all, isFigure(all.at(-1)) ? all.length - 1 : all.length - 2);
  const opensWithTrade = words.slice(0, 2).some(isTradeWord);
  return all.length === 3 && opensWithTrade ? splitAt(all, 2) : { product: [], owner: [] };
}

function splitAt(parts: Parts, index: number): Split {
  return { product: parts.slice(0, index), owner: parts.slice(index) };
}

/** A locality at the end of the name, where it is the given one or that of an administrative suffix. */
function splitLocality(
  words: readonly NameWord[],
  given: string | undefined,
): { readonly core: readonly NameWord[]; readonly locality: string | undefined } {
  for (let start = 1; start < words.length; start += 1) {
    const end = joinFolded(words.slice(start));
    // One word alone may be a name that unaccents alike: Huệ, Huế.
    const isUnit = words.length - start > 1 && findSuffix(`${end}.vn`)?.kind === 'administrative';
    if (end === given || isUnit) return { core: words.slice(0, start), locality: end };
  }
  return { core: words, locality: given };
}

function isFigure(part: string | undefined): boolean {
  return part !== undefined && /\d$/.test(part);
}

function joinFolded(words: readonly NameWord[]): string {
  return words.map((word) => word.folded).join('');
}

/** First letters; a figure stays whole, or it would be another figure. */
function initialsOf(parts: Parts): Parts {
  return parts.map((part) => (/^\d/.test(part) ? part : part.slice(0, 1)));
}

function draft(template: TemplateCode, weight: number, ...groups: readonly Parts[]): Draft {
  return { template, weight, groups: groups.filter((group) => group.length > 0) };
}
