import { NativeEvent } from '../native-event';

/** A name that a visitor picked: of the rows of an answer, or of what was suggested. */
export interface ChosenDomain {
  /** The whole name in ASCII, as a registrar takes it: `comtamcoba.biz.vn`. */
  readonly domain: string;
  /** The same as people write it; differs from `domain` for accented names only. */
  readonly shown: string;
  /** Id of the programme's product that the name belongs to; none under other suffixes. */
  readonly product: 'id.vn' | 'biz.vn' | undefined;
}

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

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-domain-chosen': DomainChosenEvent;
  }
}
