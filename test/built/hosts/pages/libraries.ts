/** Hosts with the libraries that public sites carry, and with libraries that change what all scripts share. */
import type { Host } from '../host';
import { ordinaryBody } from '../host';

const NPM = '/node_modules';
const SCRIPTS = '/test/built/hosts/scripts';

function script(address: string): string {
  return `<script src="${address}"></script>`;
}

function style(address: string): string {
  return `<link rel="stylesheet" href="${address}">`;
}

/** An element of the page's own, made with the page's own copy of Lit. */
function litCard(lit: string): string {
  return `<script type="module">
    import { css, html, LitElement } from '${NPM}/${lit}/index.js';
    customElements.define('host-card', class extends LitElement {
      static styles = css\`b { color: rgb(1, 2, 3); }\`;
      render() { return html\`<b>Thẻ của trang</b><slot></slot>\`; }
    });
  </script>`;
}

const OTHER_LIT: readonly Host[] = (['lit2', 'lit'] as const).flatMap((lit) =>
  (['before', 'after'] as const).map((order): Host => ({
    name: `${lit === 'lit' ? 'Lit 3' : 'Lit 2'} of the page’s own, ${order} ours`,
    page: order === 'before' ? { head: litCard(lit) } : {},
    body: (snippets) =>
      `${ordinaryBody(`${snippets}<host-card><i>chữ</i></host-card>`)}${order === 'after' ? litCard(lit) : ''}`,
    check: (_found, { document, window }) => {
      const bold = document.querySelector('host-card')?.shadowRoot?.querySelector('b');
      if (!bold || window.getComputedStyle(bold).color !== 'rgb(1, 2, 3)')
        throw new Error('the page’s own element is not drawn');
    },
  })),
);

export const LIBRARIES: readonly Host[] = [
  {
    name: 'Bootstrap 3, jQuery 1',
    page: {
      head:
        style(`${NPM}/bootstrap/dist/css/bootstrap.css`) +
        script(`${NPM}/jquery1/dist/jquery.js`) +
        script(`${NPM}/bootstrap/dist/js/bootstrap.js`),
    },
    body: (
      snippets,
    ) => `<div class="navbar navbar-default"><div class="container"><a class="navbar-brand" href="#">Sở</a></div></div>
<div class="container"><div class="row"><div class="col-md-8"><div class="panel panel-default"><div class="panel-heading">Tin</div><div class="panel-body">
<ul class="nav nav-tabs"><li class="active"><a data-toggle="tab" href="#mot">Một</a></li><li><a data-toggle="tab" href="#hai">Hai</a></li></ul>
<div class="tab-content"><div id="mot" class="tab-pane active"><p class="lead">Nội dung</p></div><div id="hai" class="tab-pane">Khác</div></div></div></div></div>
<div class="col-md-4"><div class="well">${snippets}</div></div></div></div>
<script>jQuery(function ($) { $('.well').on('click', function () {}); $(document).on('click', 'a', function () {}); });</script>`,
    arrange: ({ document, window }) => {
      // The page's own tabs still work.
      window.seen.asHost(() => {
        for (const name of ['#hai', '#mot']) document.querySelector<HTMLElement>(`[href="${name}"]`)!.click();
      });
      if (!document.querySelector('#mot.active')) throw new Error('the page’s tabs do not work');
    },
  },
  {
    name: 'Bootstrap 5',
    page: {
      html: 'lang="vi" data-bs-theme="dark"',
      head:
        style(`${NPM}/bootstrap5/dist/css/bootstrap.css`) +
        script(`${NPM}/bootstrap5/dist/js/bootstrap.bundle.js`),
    },
    body: (
      snippets,
    ) => `<nav class="navbar navbar-expand-lg bg-body-tertiary"><div class="container-fluid"><a class="navbar-brand" href="#">Sở</a></div></nav>
<div class="container-xl"><div class="row g-2"><div class="col-8"><div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" type="button">Một</button></h2></div></div></div>
<aside class="col-4 d-flex flex-column gap-3">${snippets}</aside></div></div>`,
  },
  {
    name: 'Prototype 1.7, as it changes the language',
    page: { head: script(`${SCRIPTS}/like-prototype.mjs`) },
  },
  {
    name: 'MooTools 1.6, as it changes the language',
    page: { head: script(`${SCRIPTS}/like-mootools.mjs`) },
  },
  ...OTHER_LIT,
  {
    name: 'custom elements by a polyfill',
    page: {
      head: `<script>customElements.forcePolyfill = true;</script>${script(`${NPM}/@webcomponents/custom-elements/custom-elements.min.js`)}`,
    },
  },
  {
    name: 'scoped registries by a polyfill',
    page: {
      head: script(
        `${NPM}/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js`,
      ),
    },
  },
];
