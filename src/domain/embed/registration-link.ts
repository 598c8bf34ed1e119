import { isAllowedLink } from '../programme/hosts';
import { attributeLink } from './outgoing-link';

/** Where a visitor comes from, for the programme's own counts. */
export interface Attribution {
  /** Host name of the embedding page; empty leaves links alone. */
  readonly site: string;
  /** What the site calls its campaign, as `utm_campaign`. */
  readonly campaign: string;
}

/** Longer names are cut: no count needs them. */
const LONGEST_CAMPAIGN = 60;

/**
 * The address that a visitor is sent to, with where they come from. `undefined` for an address that is not on an
 * allow-listed host, whoever put it into the content: better no link than one that leads elsewhere.
 */
export function registrationLink(href: string, { site, campaign }: Attribution): string | undefined {
  if (!isAllowedLink(href)) return undefined;
  const url = new URL(attributeLink(href, site));
  if (site && campaign) url.searchParams.set('utm_campaign', campaign.slice(0, LONGEST_CAMPAIGN));
  return url.href;
}
