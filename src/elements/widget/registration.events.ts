import type { Door } from '../../domain/embed/door';
import { NativeEvent } from '../native-event';

/**
 * A visitor followed a link to where names are registered. Bubbles, also out of shadow roots. Says nothing of the
 * visitor: neither the name nor what was answered.
 */
export class RegistrationOpenedEvent extends NativeEvent {
  static readonly type = 'hiendien-registration-opened';

  /**
   * @param widget The widget that the link stands in, such as `banner`.
   * @param door Whether it leads to the programme or to a registrar.
   * @param host Of the link.
   */
  constructor(
    readonly widget: string,
    readonly door: Door,
    readonly host: string,
  ) {
    super(RegistrationOpenedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-registration-opened': RegistrationOpenedEvent;
  }
}
