// Serves the demo: its pages, the built files under /embed/, and the libraries that the imitated hosts use.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './install.mjs';

const MOUNTS = {
  '/embed/': 'dist/embed',
  '/vendor/bootstrap/': 'node_modules/bootstrap/dist',
  '/vendor/jquery/': 'node_modules/jquery/dist',
  '/': 'demo',
};

/** The handler of the demo's requests, for a server of one's own. */
export function demoHandler() {
  const mounts = Object.entries(MOUNTS).map(([path, folder]) => ({
    path,
    serve: sirv(root + folder, {
      dev: true,
      setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
    }),
  }));
  return (request, response) => {
    const { path, serve } = mounts.find((mount) => request.url.startsWith(mount.path));
    request.url = `/${request.url.slice(path.length)}`;
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    });
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
