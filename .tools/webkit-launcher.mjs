// Runs tests in WebKitGTK: its WebDriver and MiniBrowser, on an X server of their own where there is no display.
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A free port on this machine. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts an X server and gives the display it chose. */
function startDisplay(program, children) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

async function untilReady(port) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start');
}

/** A launcher for the test runner. Starts the programs at once; they end with the run. */
export async function webkitLauncher({ driver, miniBrowser, xServer }) {
  const children = [];
  const endAll = () => children.splice(0).forEach((child) => child.kill());
  process.once('exit', endAll);
  const display = xServer ? await startDisplay(xServer, children) : process.env.DISPLAY;
  const port = await freePort();
  const environment = {
    ...process.env,
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: environment, stdio: 'ignore' }));
  await untilReady(port);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    },
  });
  launcher.concurrency = 1;
  // With more than one page at a time the launcher would run tests in frames.
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config) => initialize({ ...config, concurrency: 1 });
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    await stop();
    endAll();
  };
  return launcher;
}
