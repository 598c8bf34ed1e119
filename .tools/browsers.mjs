// Finds the browsers that tests run in. Chromium is fetched where there is none; the others are used where they are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** How to install what is missing, for a person. */
export const ADVICE = {
  chromium: 'install Chromium or Chrome, or set CHROME_PATH',
  firefox: 'install Firefox (Debian: firefox-esr), or set FIREFOX_PATH',
  webkit: 'install WebKitGTK’s driver and Xvfb (Debian: webkit2gtk-driver xvfb)',
};

const PLACES = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  },
};

/** Where a program of one of these names lies on the PATH. */
function which(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

function findBrowser(kind, fromEnvironment) {
  const { names, paths } = PLACES[kind];
  return fromEnvironment ?? which(...names) ?? paths.find((path) => existsSync(path));
}

/** MiniBrowser has no place on the PATH: it lies with the library. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = libraries.flatMap((library) =>
    existsSync(library) ? [library, ...readdirSync(library).map((name) => join(library, name))] : [],
  );
  return folders
    .flatMap((folder) => ['4.1', '6.0', '4.0'].map((api) => join(folder, `webkit2gtk-${api}`, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** A Chromium that npm can bring: for Linux on x64 only, kept in .cache, not among the dependencies. */
async function fetchChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(folder, 'index.js'));
  const load = async () => (await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href)).default;
  try {
    return (await load()).executablePath();
  } catch {
    console.log('No Chromium here: fetching one …');
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
    execFileSync('npm', [...args, '@sparticuz/chromium@153.0.0'], { stdio: 'inherit' });
    return (await load()).executablePath();
  }
}

/**
 * The programs of the engines that are here, undefined where one is missing.
 * `webkit` holds the driver, the browser and, without a display, the X server to show it on.
 */
export async function findBrowsers() {
  const installed = findBrowser('chromium', process.env.CHROME_PATH);
  const chromium = installed ?? (await fetchChromium());
  const driver = which('WebKitWebDriver');
  const miniBrowser = findMiniBrowser();
  const display = process.env.DISPLAY ? undefined : which('Xvfb');
  return {
    chromium,
    /** A Chromium fetched by npm has no window: it starts in the older headless mode only. */
    chromiumIsShell: installed === undefined,
    firefox: findBrowser('firefox', process.env.FIREFOX_PATH),
    webkit:
      driver && miniBrowser && (process.env.DISPLAY || display)
        ? { driver, miniBrowser, xServer: display }
        : undefined,
  };
}

/** Flags under which Chromium runs as root and calls nobody. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
