// npm start: installs what is missing, builds, and serves the demo.
import { giveUp, install, run } from './install.mjs';

install();
if (run('npm', ['run', '--silent', 'build']) !== 0) giveUp('The build failed: see the lines above.');
const { serveDemo } = await import('./serve.mjs');
const port = Number(process.env.PORT ?? 4173);
try {
  console.log(`Demo: ${await serveDemo(port)}`);
} catch (error) {
  giveUp(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: choose another with PORT=4174 npm start.`
      : `The demo could not be served: ${error.message}`,
  );
}
