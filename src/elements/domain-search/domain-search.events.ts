import type { ChosenName } from '../../domain/search/search-state';
import { NativeEvent } from '../native-event';

/** A name that a visitor picked: of the rows of an answer, or of what was suggested. */
export type ChosenDomain = ChosenName;

/** A visitor chose a name. Bubbles, also out of shadow roots. */
export class DomainChosenEvent extends NativeEvent implements ChosenDomain {
  static readonly type = 'hiendien-domain-chosen';
  readonly domain: string;
  readonly shown: string;
  readonly product: ChosenDomain['product'];
  /** The group of elements on the page that hear each other; empty for those without one. */
  readonly group: string;

  constructor({ domain, shown, product }: ChosenDomain, group = '') {
    super(DomainChosenEvent.type, { bubbles: true, composed: true });
    this.domain = domain;
    this.shown = shown;
    this.product = product;
    this.group = group;
  }
}

/** A search has found what it asked for. Says neither the names nor what was found. Bubbles, also out of shadow roots. */
export class NamesSearchedEvent extends NativeEvent {
  static readonly type = 'hiendien-names-searched';

  constructor(readonly group = '') {
    super(NamesSearchedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-names-searched': NamesSearchedEvent;
    'hiendien-domain-chosen': DomainChosenEvent;
  }
}
