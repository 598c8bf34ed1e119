import * as z from 'zod/mini';
import { ALLOWED_LINK } from './allowed-link';
import { isAllowedLink } from './hosts';
import { findContentProblems } from './content-problems';

/**
 * The shape of a programme content file, one file a language. It checks the content that ships, at build and
 * in tests, and the content that an owner serves, at run time. Objects tolerate keys they do not know, so that
 * a site with an older release can read a newer file; the JSON Schema made from this is strict for editors.
 */

/** Running text: shown as text, never as markup. */
const text = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(600),
  z.refine((value) => !/\p{Cc}/u.test(value), 'no control characters'),
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
const amount = z.int().check(z.nonnegative());
const sourced = { source: id, verifiedOn: day };

const link = z.object({ label: text, href });

/** An image address: on an allow-listed host, or relative to the content file. */
const imageAddress = z.string().check(
  z.maxLength(500),
  z.refine(
    (value) => isAllowedLink(value) || !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(value.trim()),
    'an https address on an allow-listed host, or one relative to the file',
  ),
);

/** `confirmed`: the source was read. `reported`: a third party cites it, shown only with its source. */
const sourceStatus = z.enum(['confirmed', 'reported']);

const source = z.object({
  id,
  title: text,
  shortTitle: text,
  issuedOn: z.optional(day),
  effectiveFrom: z.optional(day),
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
  /** What the banner says of the offer; `{until}` is the last day, `{source}` the short title of the source. */
  offerLines: z.object({ open: text, reported: text, ended: text, unconfirmed: text }),
  services: text,
  /** Money the state asks for from the third year, in VND a year; the registrar's own fee comes on top. */
  yearlyFee: amount,
  ...sourced,
});

const audience = z.object({
  id: z.enum(['citizen', 'enterprise', 'household']),
  name: text,
  product: id,
  who: text,
  papers: z.array(text).check(z.minLength(1)),
  ...sourced,
});

/** Thresholds of the rules, in years and months. */
const criteria = z.object({
  citizen: z.object({ minimumAge: amount, certainBelowAge: amount, possibleBelowAge: amount, source: id }),
  enterprise: z.object({ certificateMonths: amount, source: id }),
  household: z.object({ source: id }),
  freeMonths: amount,
  names: amount,
  firstNameSource: id,
});

const portal = z.object({ id, name: text, href, product: z.optional(id), ...sourced });

const registrar = z.object({
  id,
  name: text,
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

export const programmeSchema = z
  .object({
    $schema: z.optional(z.string()),
    language: z.enum(['vi', 'en']),
    verifiedOn: day,
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
    thirdYear: z.array(text).check(z.minLength(1)),
    retailWarning: text,
    criteria,
    steps: z.array(text).check(z.minLength(1)),
    portals: z.array(portal).check(z.minLength(1)),
    registrars: z.array(registrar),
    sources: z.array(source).check(z.minLength(1)),
    localities: z.array(locality),
  })
  .check((context) => {
    for (const { path, message } of findContentProblems(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path: [...path], message });
    }
  });

/** A complete programme content file. */
export type Programme = z.infer<typeof programmeSchema>;

export type Language = Programme['language'];
