import { makeList } from '../../domain/shared/list';
import type { Batch, Count } from '../../domain/figures/tally';

/** What is sent, to one address. */
export interface Parcel {
  readonly url: string;
  readonly body: string;
}

/** Writes a batch in the way that a receiver reads. Bodies are plain text: anything else would need a question before. */
export type Destination = (batch: Batch, address: string) => readonly Parcel[];

/** What others take as an event's name is known to be ours. */
const CATEGORY = 'hiendien';
/** A request an event, where a receiver takes no counts: more than this says no more. */
const MOST_REQUESTS = 20;

/** The gateway's `POST /v1/figures`, or an endpoint of the owner's own: the batch as it is. */
const plain: Destination = (batch, address) => [{ url: address, body: JSON.stringify(batch) }];

/**
 * Matomo's tracking HTTP API in bulk: `idsite` stands in the address. Without cookies, without an id of the visitor.
 * Source: developer.matomo.org/api-reference/tracking-api.
 */
const matomo: Destination = ({ site, counts }, address) => {
  const { origin, pathname, searchParams } = new URL(address);
  const base = { idsite: searchParams.get('idsite') ?? '1', rec: '1', apiv: '1', send_image: '0', ca: '1' };
  const requests = repeated(counts).map(({ figure, detail }) => {
    const event = { url: `https://${site}/`, e_c: CATEGORY, e_a: figure, ...(detail && { e_n: detail }) };
    return `?${new URLSearchParams({ ...base, ...event }).toString()}`;
  });
  return [{ url: origin + pathname, body: JSON.stringify({ requests }) }];
};

/** Plausible's events API, one request an event. Source: plausible.io/docs/events-api. */
const plausible: Destination = ({ site, counts }, address) =>
  repeated(counts)
    .slice(0, MOST_REQUESTS)
    .map(({ figure, detail }) => ({
      url: address,
      body: JSON.stringify({
        name: `${CATEGORY}-${figure}`,
        url: `https://${site}/`,
        domain: site,
        ...(detail && { props: { detail } }),
      }),
    }));

/** The tag of Google's that the page has put there itself; where it has not, nothing happens. */
const gtag: Destination = ({ counts }) => {
  const { gtag: tag } = window as {
    readonly gtag?: (command: 'event', name: string, values: object) => void;
  };
  for (const { figure, detail, count } of counts)
    tag?.('event', `${CATEGORY}_${figure.replaceAll('-', '_')}`, { detail, count });
  return [];
};

export const DESTINATIONS = { plain, matomo, plausible, gtag } as const;

/** Each count as so many single events. */
function repeated(counts: readonly Count[]): readonly Count[] {
  return counts.flatMap((each) => makeList(each.count, () => ({ ...each, count: 1 })));
}
