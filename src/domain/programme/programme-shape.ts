import * as z from 'zod/mini';
import { ALLOWED_LINK } from './allowed-link';
import type { Language } from './language';
import { isAllowedLink } from './hosts';

/**
 * The shape of a programme content file, one file a language. Objects tolerate keys they do not know, so that a site
 * with an older release can read a newer file; the JSON Schema made from this is strict for editors.
 */

/**
 * Running text: shown as text, never as markup. Characters that turn the direction of what follows could make a text
 * read otherwise than it is written, and one of nothing to see is a hole.
 */
export const text = z.string().check(
  z.trim(),
  z.maxLength(600),
  z.refine((value) => !/\p{Cc}/u.test(value), 'no control characters'),
  z.refine((value) => !/\p{Bidi_Control}/u.test(value), 'no characters that change the direction of writing'),
  z.refine(
    (value) => /[^\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value),
    'something to see',
  ),
);
const id = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id of a-z, 0-9, hyphen and dot'));
const day = z.iso.date();
const href = z
  .string()
  .check(
    z.maxLength(500),
    z.regex(ALLOWED_LINK, 'an https address on an allow-listed host'),
    z.refine(isAllowedLink, 'an https address on an allow-listed host'),
  );
/** VND. */
const amount = z.int().check(z.nonnegative(), z.lte(1_000_000_000));
const years = z.int().check(z.nonnegative(), z.lte(150));
const months = z.int().check(z.nonnegative(), z.lte(1200));
const count = z.int().check(z.nonnegative(), z.lte(1000));
const sourced = { source: id, verifiedOn: day };

const link = z.object({ label: text, href });

const IMAGE_PLACE = 'an https address on an allow-listed host, or one relative to the file';

/** An image address: on an allow-listed host, or relative to the content file. Read as browsers read it. */
export const imageAddress = z
  .string()
  .check(z.minLength(1), z.maxLength(500), z.refine(staysAtHome, IMAGE_PLACE));

/** Against either scheme, as `https:evil.vn/x` is relative on one and a host of its own on the other. */
function staysAtHome(address: string): boolean {
  return ['https://home.invalid', 'http://home.invalid'].every((home) => {
    if (!URL.canParse(address, home)) return false;
    const { href, origin } = new URL(address, home);
    return origin === home || isAllowedLink(href);
  });
}

/** `confirmed`: the source was read. `reported`: a third party cites it, shown only with its source. */
const sourceStatus = z.enum(['confirmed', 'reported']);

const source = z.object({
  id,
  title: text,
  shortTitle: text,
  issuedOn: z.optional(day),
  effectiveFrom: z.optional(day),
  /** Last day in force, and the source that took its place: law is cited by its state on the day spoken of. */
  effectiveUntil: z.optional(day),
  replacedBy: z.optional(id),
  status: sourceStatus,
  href: z.optional(href),
  verifiedOn: day,
});

/** One period of an offer: it stands, third parties say that it stands, or nobody could say. */
const offer = z.object({
  id,
  product: id,
  from: day,
  until: day,
  status: z.enum(['open', 'reported', 'unconfirmed']),
  ...sourced,
});

const product = z.object({
  id,
  /**
   * What the banner says of the offer; `{until}` is the last day, `{source}` the short title of the source. `stale` is
   * said once nobody has checked the content for too long, `{day}` is the day of the last check.
   */
  offerLines: z.object({
    open: text,
    reported: text,
    ended: text,
    unconfirmed: text,
    stale: z.optional(text),
  }),
  services: text,
  /** Money the state asks for in VND, once and a year; the registrar's own price comes on top. */
  registrationFee: z.optional(amount),
  yearlyFee: amount,
  /** The yearly fee in words, for the time after the free years. */
  feeLine: z.optional(text),
  ...sourced,
});

/** The services that come with a name, whose rule is another one than that of the name; `{product}`, `{services}`. */
const serviceOffer = z.object({ from: day, until: day, open: text, unconfirmed: text, source: id });

/** What visitors ask and no rule answers as they hope: the answer, or whom to ask. */
const question = z.object({ id, question: text, answer: text });

/** What was said wrongly, and since when it is put right. */
const correction = z.object({ on: day, text });

const audienceId = z.enum(['citizen', 'enterprise', 'household']);

const audience = z.object({
  id: audienceId,
  name: text,
  product: id,
  who: text,
  /** The papers in one line, for where there is no room for all that is to be said of them. */
  papersInShort: z.optional(text),
  papers: z.array(text).check(z.minLength(1)),
  papersSource: z.optional(id),
  ...sourced,
});

/** Thresholds of the rules, in years and months. */
const criteria = z.object({
  citizen: z.object({ minimumAge: years, certainBelowAge: years, possibleBelowAge: years, source: id }),
  enterprise: z.object({ certificateMonths: months, source: id }),
  household: z.object({ source: id }),
  freeMonths: months,
  names: count,
  firstNameSource: id,
});

const portal = z.object({
  id,
  name: text,
  href,
  product: z.optional(id),
  /** For whom alone it is, where it has to do with who somebody is and not with the name. */
  audience: z.optional(audienceId),
  ...sourced,
});

/** A number to call, as people write it. */
const phone = z.string().check(z.regex(/^\+?\d[\d ().-]{1,24}$/, 'a telephone number'));

const registrar = z.object({
  id,
  name: text,
  /** Its own site, where one is known; without it, visitors are led to the list of all registrars. */
  site: z.optional(href),
  /** Filled in by the owner; none is known by default. */
  phone: z.optional(phone),
  /** Products for which the registrar is known to take part. */
  products: z.array(id),
  offerPages: z.array(z.object({ product: z.optional(id), href })),
  ...sourced,
});

const locality = z.object({
  id,
  name: text,
  from: z.optional(day),
  until: z.optional(day),
  /** The locality that took its place. */
  successor: z.optional(id),
  lines: z.array(text).check(z.minLength(1)),
  lead: text,
  levels: z.array(z.enum(['province', 'district', 'commune'])),
  /** Filled in by the owner; no contact is known by default. */
  contact: z.optional(link),
  ...sourced,
});

const bannerLabels = z.object({
  details: text,
  agency: text,
  who: text,
  free: text,
  thirdYear: text,
  portals: text,
  sources: text,
  locality: text,
  reported: text,
  verified: text,
});

/**
 * A word of the owner's to all visitors on certain days: above the widgets, or in their place, as long as the
 * programme pauses or a widget is not to be used.
 */
const notice = z.object({
  text,
  link: z.optional(link),
  from: day,
  until: day,
  /** Names of the widgets it is for; all of them by default. Names that nobody knows yet are tolerated. */
  widgets: z.optional(z.array(id).check(z.minLength(1))),
  /** Whether it takes the widgets' place. */
  instead: z.optional(z.boolean()),
});

/** A notice as content files hold it. */
export type Notice = z.infer<typeof notice>;

/** What each field of a content file is; how fields fit together is for `programme.schema.ts` to say. */
export const programmeShape = z.object({
  $schema: z.optional(z.string()),
  language: z.enum(['vi', 'en']),
  verifiedOn: day,
  /** Counts up with each change. Of signed content, what has a lower number than another that was seen is not used. */
  serial: z.optional(z.int().check(z.nonnegative(), z.lte(2_147_483_647))),
  /** Days after `verifiedOn` on which the content still promises something; 90 by default. */
  freshDays: z.optional(amount),
  /** The official title, with the decision it stands in. */
  name: text,
  source: id,
  title: text,
  link,
  notices: z.optional(z.array(notice)),
  logo: z.optional(z.object({ src: imageAddress, alt: text })),
  labels: bannerLabels,
  products: z.array(product).check(z.minLength(1)),
  offers: z.array(offer).check(z.minLength(1)),
  audiences: z.array(audience).check(z.minLength(1)),
  others: text,
  free: z.array(text).check(z.minLength(1)),
  services: z.optional(serviceOffer),
  thirdYear: z.array(text).check(z.minLength(1)),
  retailWarning: text,
  criteria,
  stepsSource: z.optional(id),
  questions: z.optional(z.array(question)),
  /** Newest first. */
  corrections: z.optional(z.array(correction)),
  /** Where a mistake can be reported; none by default. */
  report: z.optional(link),
  /** Where the programme's own pictures and texts for others are; none by default. */
  mediaKit: z.optional(link),
  steps: z.array(text).check(z.minLength(1)),
  /** How many of the steps, from the first one on, are done once a name was found and chosen. */
  nameSteps: z.optional(count),
  portals: z.array(portal).check(z.minLength(1)),
  registrars: z.array(registrar),
  sources: z.array(source).check(z.minLength(1)),
  localities: z.array(locality),
});

/** A complete programme, in a language that ships or in another. */
export type Programme = Omit<z.infer<typeof programmeShape>, 'language'> & { readonly language: Language };
