// Serves the demo: its pages, the built files under /embed/, and the libraries that the imitated hosts use.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './install.mjs';
import { renderPage } from './pages.mjs';

const DEMO = `${root}demo`;

const MOUNTS = {
  '/embed/': serveFiles('dist/embed'),
  '/configurator/': serveFiles('dist/configurator'),
  '/vendor/bootstrap/': serveFiles('node_modules/bootstrap/dist'),
  '/vendor/jquery/': serveFiles('node_modules/jquery/dist'),
  '/': servePages(serveFiles('demo')),
};

/** The handler of the demo's requests, for a server of one's own. */
export function demoHandler() {
  return (request, response) => {
    const [path, serve] = Object.entries(MOUNTS).find(([mount]) => request.url.startsWith(mount));
    request.url = `/${request.url.slice(path.length)}`;
    response.setHeader('Access-Control-Allow-Origin', '*');
    serve(request, response, () => answer(response, 404, 'text/plain', 'Not found'));
  };
}

/** Serves the demo on a port (0 for any that is free) and gives its address. */
export function serveDemo(port) {
  const server = createServer(demoHandler());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(`http://localhost:${server.address().port}/`));
  });
}

function serveFiles(folder) {
  return sirv(root + folder, { dev: true });
}

/** Puts pages into their frames; everything else is served as it is, frames are not served at all. */
function servePages(serveOthers) {
  return (request, response, next) => {
    const [path] = request.url.split('?');
    if (path !== '/' && !path.endsWith('.html')) return serveOthers(request, response, next);
    const [, page = 'index.html'] = /^\/((?:hosts\/)?[\w.-]+)?$/.exec(path) ?? ['', ''];
    if (!page || !existsSync(`${DEMO}/${page}`)) return next();
    return renderPage(DEMO, page).then(
      (html) => answer(response, 200, 'text/html', html),
      (error) => answer(response, 500, 'text/plain', error.message),
    );
  };
}

function answer(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
