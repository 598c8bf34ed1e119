// Host pages and the built files, as a page somewhere would meet them, for tests in a browser.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../.tools/install.mjs';
import { answerDns } from './test-resolver.mjs';

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

/** What a script tag names; all other files are chunks. */
const isEntry = (file) => /^hiendien(?:\.all)?\.js$/.test(file);

/**
 * How a folder of built files can behave. A handler answers a request for one file. Folders of other names behave as
 * they should, at addresses of their own.
 */
const FOLDERS = {
  /** As it should. */
  embed: sendFile,
  /** The entry, behind a channel that redirects. */
  redirect: (context, file) => context.redirect(`/-/embed/${file}`),
  /** Another release. */
  older: async (context, file) => {
    await sendFile(context, file);
    if (isEntry(file)) context.body = String(context.body).replace(`\`${version}\``, '"0.0.1"');
  },
  /** Only the entry is there. */
  alone: async (context, file) => {
    if (isEntry(file)) await sendFile(context, file);
    else context.status = 404;
  },
  /** What words a verdict is missing, until the page has a cookie `again`. */
  noresult: async (context, file) => {
    if (file.startsWith('result') && !context.cookies.get('again')) context.status = 404;
    else await sendFile(context, file);
  },
  /** Everything of the way to registration but its first file is missing. */
  nodetails: async (context, file) => {
    if (/^register(?:-details|-tools|\.en)-/.test(file)) context.status = 404;
    else await sendFile(context, file);
  },
  /** What reads a name and asks for it is missing, until the page has a cookie `again`. */
  nosearch: async (context, file) => {
    if (file.startsWith('search-in-use') && !context.cookies.get('again')) context.status = 404;
    else await sendFile(context, file);
  },
  /** What asks a gateway is missing. */
  noendpoint: async (context, file) => {
    if (file.startsWith('endpoint')) context.status = 404;
    else await sendFile(context, file);
  },
  /** Half of each chunk arrives. */
  torn: async (context, file) => {
    await sendFile(context, file);
    if (!isEntry(file)) context.body = context.body.subarray(0, context.body.length / 2);
  },
  /** As it should, but for one byte of the files whose names begin so. They still run. */
  changed: async (context, file, beginning) => {
    await sendFile(context, file);
    if (file.startsWith(beginning)) context.body = changeOneByte(context.body);
  },
  /** As it should, but that something is put into the chunks whose names begin so. They still run, and can be seen to. */
  tampered: async (context, file, beginning) => {
    await sendFile(context, file);
    if (!isEntry(file) && file.startsWith(beginning))
      context.body = `globalThis.tampered = (globalThis.tampered ?? 0) + 1;${String(context.body)}`;
  },
  /** Files whose names begin so are missing when they are first asked for by a page, and there under another address. */
  once: async (context, file, beginning) => {
    if (file.startsWith(beginning) && !context.query.again) context.status = 404;
    else await sendFile(context, file);
  },
  /** Chunks whose names begin so come late. */
  slow: async (context, file, beginning) => {
    if (!isEntry(file) && file.startsWith(beginning ?? ''))
      await new Promise((resolve) => setTimeout(resolve, 700));
    await sendFile(context, file);
  },
  /** Frame pages with a recorder, which stands where their own policy lets it. */
  watched: async (context, file) => {
    if (file === 'recorder.js') {
      context.type = 'text/javascript';
      context.body = RECORDER;
      return;
    }
    await sendFile(context, file);
    if (file.endsWith('.html'))
      context.body = String(context.body).replace('<title>', '<script src="../recorder.js"></script><title>');
  },
  /** Everything comes late. */
  late: async (context, file) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await sendFile(context, file);
  },
  /** Chunks whose names begin so never come. */
  hang: async (context, file, beginning) => {
    if (isEntry(file) || !file.startsWith(beginning ?? '')) await sendFile(context, file);
    else await untilGone(context);
  },
  /** As `hang`, and there under another address. */
  hangonce: async (context, file, beginning) => {
    if (context.query.again) await sendFile(context, file);
    else await FOLDERS.hang(context, file, beginning);
  },
  /** Nothing ever comes. */
  silent: untilGone,
  /** Nothing is there. */
  gone: (context) => {
    context.status = 404;
  },
  /** The connection breaks, as without a network. */
  offline: (context) => {
    context.respond = false;
    context.req.socket.destroy();
  },
  /** Half of everything arrives. */
  broken: async (context, file) => {
    await sendFile(context, file);
    context.body = context.body.subarray(0, context.body.length / 2);
  },
};

async function sendFile(context, file) {
  context.body = await readFile(`${root}dist/embed/${file}`);
  context.type = { '.js': 'text/javascript' }[extname(file)] ?? extname(file);
  context.set('Access-Control-Allow-Origin', '*');
}

/** Changes the last digit of the release's number. */
function changeOneByte(content) {
  const text = content.toString();
  const changed = text.replace(/(?<=["'`]\d+\.\d+\.)\d(?=["'`])/, (byte) => (byte === '8' ? '9' : '8'));
  const bytes = Buffer.from(changed);
  if (bytes.length !== content.length || bytes.filter((byte, at) => byte !== content[at]).length !== 1)
    throw new Error('not one byte was changed');
  return bytes;
}

/** Tells in a page's `seen` what went wrong in it, and lets a test speak in its name. */
const RECORDER = `
  const seen = { warnings: [], errors: [], violations: [], say: (message) => { parent.postMessage(message, '*'); } };
  Object.defineProperty(window, 'seen', { value: seen });
  console.warn = (...words) => { seen.warnings.push(words.join(' ')); };
  console.error = (...words) => { seen.errors.push(words.join(' ')); };
  addEventListener('error', ({ message }) => { if (message) seen.errors.push(message); });
  addEventListener('unhandledrejection', ({ reason }) => { seen.errors.push(String(reason)); });
  addEventListener('message', ({ data }) => {
    if (data === 'press-link') document.querySelector('body > *').shadowRoot.querySelector('a').click();
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.violations.push(violatedDirective + ' ' + blockedURI);
  });`;

/** How often each page has asked for each file. */
const requests = new Map();

function countRequest(referrer, file) {
  const page = referrer && new URL(referrer).pathname;
  const counts = requests.get(page) ?? {};
  counts[file] = (counts[file] ?? 0) + 1;
  requests.set(page, counts);
}

/** Waits until the page that asked is closed. */
function untilGone({ req }) {
  return new Promise((resolve) => req.socket.once('close', resolve));
}

let site;

/** A site of two releases, as an owner would serve it. Made once, when it is first asked for. */
async function sendFromSite(context, path) {
  const folder = `${root}.cache/site`;
  const make = ['--import=tsx', `${root}test/built/make-site.ts`, folder];
  site ??= promisify(execFile)(process.execPath, make, { cwd: root });
  await site;
  const name = path.filter((part) => /^[\w.-]+$/.test(part) && part !== '..').join('/');
  try {
    context.body = await readFile(`${folder}/${name}`);
  } catch {
    context.status = 404;
    return;
  }
  context.type = name.split('.').pop();
  context.set('Access-Control-Allow-Origin', '*');
}

/** The snippets of all releases, by their paths. */
async function readSnippets() {
  const folder = `${root}test/built/snippets`;
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
  const texts = await Promise.all(paths.map((path) => readFile(`${folder}/${path}`, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.replaceAll('\\', '/'), texts[index]]));
}

/** Where a version of React lies. */
const REACT = { react: root, react18: `${root}test/built/react18` };

const bundles = {};

/** React, as its developers run it: with the checks that call everything twice. */
async function bundleReact(resolveDir) {
  const contents =
    "import * as React from 'react'; import { flushSync } from 'react-dom';" +
    "import { createRoot } from 'react-dom/client'; Object.assign(window, { React, createRoot, flushSync });";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0].text;
}

/** Texts that tests have posted. */
const kept = [];

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/**
 * `/-/page/NUMBER?csp=…` is a page that was posted to `/-/keep`, `/-/page?html=…` one that its address holds;
 * `/-/FOLDER/PATH` or `/-/FOLDER:DETAIL/PATH` a built file; `/-/text?body=…` any answer, `/-/large` a long one; `/-/react` and `/-/react18` are React;
 * `/-/dns?dns=…` a resolver; what is posted to `/-/keep` is answered at `/-/kept/NUMBER?wait=…`; `/-/signed/NUMBER.json` is
 * the text of one that has a signature, at `.json.sig`; `/-/manifest` is what the build
 * says of its files, `/-/files` are their names, `/-/requests?page=PATH` says how often a page asked for each;
 * `/-/snippets` is what was ever published; `/-/site/PATH` is a file of a site; `/danh-sach/FILE` is a list of the owner's.
 */
export function testPages() {
  return async (context, next) => {
    const [, mark, kind = '', ...rest] = context.path.split('/');
    const file = rest.join('/');
    // Pages without an origin take the kit's modules from here too.
    if (context.path.startsWith('/test/built/')) context.set('Access-Control-Allow-Origin', '*');
    // Lists of the page's owner, where the published snippets look for them.
    if (mark === 'danh-sach') {
      context.body = await readFile(`${root}demo/lists/${[kind, ...rest].join('/')}`);
      context.type = extname(context.path);
      return;
    }
    if (mark !== '-') return next();
    const { html, csp, body, status, type, wait, dns } = context.query;
    if (kind === 'page') {
      if (csp) context.set('Content-Security-Policy', csp);
      context.type = 'text/html';
      context.body = html ?? kept[Number(file)];
    } else if (kind === 'text') {
      if (wait) await new Promise((resolve) => setTimeout(resolve, Number(wait)));
      context.status = Number(status ?? 200);
      context.type = type ?? 'application/json';
      context.body = body ?? '';
    } else if (kind === 'dns') {
      context.type = 'application/dns-message';
      context.body = answerDns(dns);
    } else if (kind === 'site') {
      await sendFromSite(context, context.path.split('/').slice(3));
    } else if (kind === 'keep') {
      context.body = String(kept.push(await readBody(context.req)) - 1);
    } else if (kind === 'kept') {
      if (wait) await new Promise((resolve) => setTimeout(resolve, Number(wait)));
      context.type = 'application/json';
      context.body = kept[Number(file)];
    } else if (kind === 'signed') {
      const [number, , isSignature] = file.split('.');
      const { text, signature } = JSON.parse(kept[Number(number)]);
      context.type = 'application/json';
      context.body = isSignature ? signature : text;
    } else if (kind === 'manifest') {
      context.type = 'application/json';
      context.body = await readFile(`${root}dist/embed/.vite/manifest.json`);
    } else if (kind === 'files') {
      context.type = 'application/json';
      context.body = JSON.stringify(await readdir(`${root}dist/embed`));
    } else if (kind === 'requests') {
      context.type = 'application/json';
      context.body = JSON.stringify(requests.get(context.query.page) ?? {});
    } else if (kind === 'snippets') {
      context.type = 'application/json';
      context.body = JSON.stringify(await readSnippets());
    } else if (kind in REACT) {
      context.type = 'text/javascript';
      bundles[kind] ??= bundleReact(REACT[kind]);
      context.body = await bundles[kind];
    } else if (kind === 'large') {
      context.type = 'application/json';
      context.body = JSON.stringify('x'.repeat(300_000));
    } else {
      const [behaviour, detail] = kind.split(':');
      countRequest(context.get('Referer'), file);
      await (FOLDERS[behaviour] ?? sendFile)(context, file, detail);
    }
    // A page that may not be stored is not kept for coming back either.
    if (context.query.keep === undefined) context.set('Cache-Control', 'no-store');
  };
}
