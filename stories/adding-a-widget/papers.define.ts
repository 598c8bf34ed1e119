import { defineElement } from '../../src/controllers/define-element';
import { PapersElement } from './papers.element';

declare global {
  interface HTMLElementTagNameMap {
    'hiendien-papers': PapersElement;
  }
}

defineElement('hiendien-papers', PapersElement);
