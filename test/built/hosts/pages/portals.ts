/**
 * Hosts as the content management systems of public sites dress them, with the widgets in the narrow column where such
 * sites put them. Clay is the published style sheet. The themes of NukeViet, Drupal and WordPress are under the GPL and
 * stand here as rules of the same kind in words of our own: what they reset, float, stretch and mark `!important`.
 */
import type { Host } from '../host';
import { fits } from './columns';

const NPM = '/node_modules';

/** NukeViet's default: Bootstrap 3, lists without marks, words that do not break, figures and forms that float. */
const NUKEVIET = `
  html, body { width: 100%; height: 100%; margin: 0; padding: 0; }
  body { background: #eee; color: #333; font: 14px/1.43 Helvetica, Arial, sans-serif; }
  a, a:link, a:active, a:visited { color: #1a3f5e; }
  a:hover, a:focus { color: #0e2132; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, .h1, .h2 { margin: 0; padding: 0; font-weight: 700; line-height: 1.5; }
  ul, ol { padding: 0; margin: 0; list-style: none; }
  iframe { border: 0; }
  figure { overflow: hidden; text-align: center; }
  .wraper { width: 100%; max-width: 1170px; margin: 0 auto; background: #fff; }
  .bodytext { max-width: 100%; overflow-x: hidden; line-height: 1.7em; word-break: keep-all; }
  .bodytext p { margin-bottom: 15px !important; }
  .bodytext ul { list-style-type: disc !important; padding-left: 40px !important; margin-bottom: 10px !important; }
  .bodytext li { margin-bottom: 0 !important; }
  .form-group > label { float: left; width: 33% !important; text-align: right; }
  .side { float: right; width: 228px; padding: 0 !important; }
  .side a { display: block; } .side input { width: 100% !important; height: 30px !important; }
  .show { display: block !important; } .hidden { display: none !important; }`;

/** Olivero: a grid of fourteen tracks, logical margins, underlines drawn as shadows, fields with no look of the system. */
const OLIVERO = `
  *, *::before, *::after { box-sizing: border-box; }
  html { font: 100%/1.6 Lora, Georgia, serif; }
  body { margin: 0; background: #f7f9fa; color: #313637; overflow-wrap: break-word; word-break: break-word; }
  a { color: #0d77b5; } a:focus { outline: solid 2px currentcolor; outline-offset: 2px; }
  .text-content a { box-shadow: inset 0 -1px 0 0 #2494db; text-decoration: none; transition: box-shadow .3s, color .2s; }
  ul { margin-block: 1.125rem; margin-inline-start: 1.6875rem; padding-inline-start: 0; list-style: disc; }
  p, table, blockquote, figure { margin-block: 1.125rem; margin-inline: 0; }
  fieldset:not(.plain) { margin: 1.125rem 0; border: 2px solid #7e96a7; border-radius: 2px; padding: 0; }
  input:is([type='text'], [type='search'], [type='date']) { appearance: none; width: 100%; max-width: 30.375rem; min-height: 3.375rem;
    padding-inline: 1.125rem; border: 1px solid #7e96a7; border-radius: .1875rem; font-family: inherit; }
  input[type='radio'], input[type='checkbox'] { appearance: none; width: 1.5rem; height: 1.5rem; border: 1px solid #7e96a7; }
  button, .button { appearance: none; display: inline-flex; height: 3.375rem; margin-block: 1.125rem; padding: 1px 1.6875rem;
    border: solid 3px #0d77b5; background: #fff; color: #0d77b5; font-weight: 700; }
  details { margin-block: 1.125rem; border: solid 2px #7e96a7; } summary { padding: 1.125rem; list-style: none; }
  .grid-full { display: grid; grid-template-columns: repeat(14, minmax(0, 1fr)); column-gap: 1rem; }
  .grid-full > main { grid-column: 1 / 11; } .grid-full > aside { grid-column: 11 / 15; inline-size: 100%; }`;

/** twentyfifteen: the reset of every element, a column that floats beside a fixed one, capitals on buttons, fields 100 % wide. */
const TWENTYFIFTEEN = `
  html, body, div, span, applet, object, iframe, h1, h2, h3, p, a, abbr, b, i, dl, dt, dd, ol, ul, li, fieldset, form, label,
  legend, table, caption, tr, th, td { margin: 0; padding: 0; border: 0; outline: 0; font: inherit; vertical-align: baseline; }
  html { box-sizing: border-box; overflow-y: scroll; font-size: 62.5%; } *, *::before, *::after { box-sizing: inherit; }
  article, aside, details, footer, header, main, nav, section { display: block; }
  body, button, input, select, textarea { color: #333; font: 19px/1.68 'Noto Serif', serif; }
  body { background: #f1f1f1; } body::before { content: ''; position: fixed; left: 0; top: 0; width: 29.4118%; height: 100%; background: #fff; }
  ul, ol { margin: 0 0 1.6em 1.3333em; } li > ul { margin-bottom: 0; }
  a { color: #333; text-decoration: none; } a:hover, a:focus { color: #707070; } a:focus { outline: thin dotted; }
  .entry-content a { border-bottom: 1px solid #333; }
  button, input[type='button'] { border: 0; padding: .7917em 1.5em; background: #333; color: #fff; font-size: 16px; line-height: 1;
    font-weight: 700; text-transform: uppercase; }
  input, textarea { width: 100%; padding: .5278em; border: 1px solid #eaeaea; border-radius: 0; }
  input[type='checkbox'], input[type='radio'] { width: auto; padding: 0; }
  .sidebar { position: relative; float: left; width: 29.4118%; max-width: 413px; margin-right: -100%; }
  .site-content { display: block; float: left; width: 70.5882%; margin-left: 29.4118%; }
  .widget { width: 228px; padding: 0 10%; -webkit-hyphens: auto; hyphens: auto; word-wrap: break-word; color: #707070; }
  .site::after { content: ''; display: table; clear: both; }`;

export const PORTALS: readonly Host[] = [
  {
    name: 'NukeViet’s default theme',
    page: {
      head: `<link rel="stylesheet" href="${NPM}/bootstrap/dist/css/bootstrap.css"><style>${NUKEVIET}</style>`,
    },
    body: (
      snippets,
    ) => `<div class="wraper"><header><div class="navbar navbar-default navbar-static-top"><ul class="nav navbar-nav"><li><a href="#tin">Tin tức</a></li></ul></div></header>
<div class="row"><div class="col-sm-12 col-md-8 bodytext"><h1>Ủy ban nhân dân xã Minh Họa</h1><p>Lịch tiếp công dân.</p><ul><li>Thứ hai</li></ul></div>
<div class="side bodytext"><div class="panel panel-primary"><div class="panel-heading">Liên kết</div><div class="panel-body" style="padding:0">${snippets}</div></div></div></div>
<footer class="clearfix"><a href="#a">Một</a></footer></div>`,
    check: fits(228),
  },
  {
    name: 'Olivero (Drupal)',
    page: { head: `<style>${OLIVERO}</style>` },
    body: (
      snippets,
    ) => `<div class="grid-full"><main class="text-content"><h1>Sở Minh Họa</h1><p>Tin <a href="#a">một</a>.</p>
<form action="/tim"><label>Từ khóa <input type="search" name="q"></label><button type="button">Tìm</button></form></main>
<aside class="text-content">${snippets}</aside></div>`,
  },
  {
    name: 'twentyfifteen (WordPress)',
    page: { head: `<style>${TWENTYFIFTEEN}</style>` },
    body: (snippets) => `<div class="site"><div class="sidebar"><header><h1>Trường Minh Họa</h1></header>
<aside class="widget">${snippets}</aside></div>
<div class="site-content"><article class="entry-content"><h2>Thông báo</h2><p>Lịch học <a href="#a">tuần này</a>.</p><ul><li>Thứ hai</li></ul><button type="button">In</button></article></div></div>`,
    check: fits(228),
  },
  {
    name: 'Clay (Liferay)',
    page: { head: `<link rel="stylesheet" href="${NPM}/@clayui/css/lib/css/atlas.css">` },
    body: (
      snippets,
    ) => `<div class="container-fluid container-fluid-max-xl"><nav class="navigation-bar"><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="#tin">Tin tức</a></li></ul></nav>
<div class="row"><div class="col-md-9"><h1 class="h2">Sở Minh Họa</h1><div class="sheet"><p>Lịch tiếp công dân.</p><input class="form-control" name="q"></div></div>
<div class="col-md-3"><div class="portlet-content card"><div class="card-body" style="width:178px;padding:0">${snippets}</div></div></div></div></div>`,
    check: fits(178),
  },
];
