import { isAllowedOrigin } from '../../controllers/allowed-origin';
import { ownerWishes } from '../../controllers/owner-wishes';
import { readAllowed } from '../../controllers/allowed-value';
import { warnOnce } from '../../controllers/warn-once';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { SearchAudience } from '../../domain/domain-name/planned-names';
import type { SearchEffect, SearchEvent } from '../../domain/search/search-event';
import type { SearchState } from '../../domain/search/search-state';
import { readLookup, type LookupSettings } from '../../providers/settings/lookup-settings';
import { WidgetElement } from '../widget/widget-element';

const LOOKUPS = ['none', 'dns', 'endpoint', 'endpoint-then-dns'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;
const LIVES = ['on', 'off', 'true', 'false'] as const;

/** What a page sets of a search, and what that means. Before the field is touched there is no state. */
export abstract class SearchAttributes extends WidgetElement<
  SearchState | undefined,
  SearchEvent,
  SearchEffect
> {
  static override properties = {
    lookup: {},
    endpoint: {},
    resolvers: {},
    suffixes: {},
    audience: {},
    value: {},
    live: {},
    provider: { attribute: false },
  };

  /**
   * Who is asked whether a name is in use: `dns`, two public resolvers or those of `resolvers`; `endpoint`;
   * `endpoint-then-dns`, DNS for what the gateway does not know; or `none`, nobody. Without it `endpoint` where that is
   * set, else `dns`.
   */
  declare lookup: (typeof LOOKUPS)[number] | undefined;
  /**
   * Address of the site's own gateway, asked in place of DNS; only its word may be that a name is free. On the page's own
   * server, or on one that `data-allow` on the script tag names.
   */
  declare endpoint: string | undefined;
  /**
   * For `lookup="dns"`: `cloudflare`, `google` or https addresses of resolvers that let this site ask and that
   * `data-allow` names, parted by blanks.
   */
  declare resolvers: string | undefined;
  /** Suffixes to search under, in this order, parted by blanks: `id.vn biz.vn vn`. */
  declare suffixes: string;
  /** Chooses suffixes for an audience: `citizen`, `enterprise` or `household`. */
  declare audience: (typeof AUDIENCES)[number];
  /** A name to start with. It is not asked for until the visitor does. */
  declare value: string;
  /** Whether edits after the first press are asked for by themselves (`on`), or each needs a press (`off`). */
  declare live: 'on' | 'off';
  /** Somebody else to ask, in place of `lookup`. */
  declare provider: AvailabilityProvider | undefined;
  protected get settings(): LookupSettings {
    // A wish that is not understood is no wish to ask: then it is nobody.
    const lookup = this.lookup?.trim() ? readAllowed('lookup', this.lookup, LOOKUPS) : undefined;
    const { endpoint, resolvers } = this;
    return readLookup(
      { lookup, endpoint, resolvers },
      { base: this.baseURI, allows: isAllowedOrigin, key: ownerWishes.key },
      warnOnce,
    );
  }

  /** Whether edits are asked for without another press, after the first one. */
  protected get asksLive(): boolean {
    return /^(?:on|true)$/.test(readAllowed('live', this.live, LIVES));
  }

  protected get wishedAudience(): SearchAudience | undefined {
    return readAllowed('audience', this.audience, AUDIENCES) || undefined;
  }
}
