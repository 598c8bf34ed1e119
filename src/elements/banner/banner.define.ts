import { defineElement } from '../../controllers/define-element';
import { BannerElement } from './banner.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-banner': BannerElement;
  }
}

defineElement('hiendien-banner', BannerElement);
