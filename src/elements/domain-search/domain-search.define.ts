import { defineElement } from '../../controllers/define-element';
import { DomainSearchElement } from './domain-search.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-domain-search': DomainSearchElement;
  }
}

defineElement('hiendien-domain-search', DomainSearchElement);
