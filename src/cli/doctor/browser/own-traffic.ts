import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import type { SeenMessage, SeenRequest } from './seen';

const ENTRY = /\/hiendien(?:\.all)?\.js$/;
/** Files beside an entry that nobody else has: chunks by their hashes, and the pages of frames. */
const BESIDE = /^(?:hiendien(?:\.all)?\.js|[\w.-]+-[0-9a-f]{8}\.js|frame\/.*)$/;

/** What a page does on our account: files of ours, what our code asks for, and what it says. */
export interface OwnTraffic {
  requests(): SeenRequest[];
  messages(): SeenMessage[];
  /** Patterns of our files, as the browser's protocol takes them. */
  patterns(): string[];
}

/**
 * Listens to a page, before it is opened.
 * @param known Addresses of our scripts and frames that the page's text names.
 */
export function listen(page: Page, known: readonly string[]): OwnTraffic {
  const folders = new Set(known.map(folderOf));
  const requests = new Map<HTTPRequest, SeenRequest>();
  const messages: SeenMessage[] = [];
  const isOwnFile = (address: string) =>
    [...folders].some(
      (folder) =>
        address.startsWith(folder) && BESIDE.test(address.slice(folder.length).replace(/[?#].*$/, '')),
    );
  const isOurs = (request: HTTPRequest) =>
    isOwnFile(request.url()) || callersOf(request).some((caller) => isOwnFile(caller));

  page.on('request', (request) => {
    const address = request.url();
    if (URL.canParse(address) && ENTRY.test(new URL(address).pathname)) folders.add(folderOf(address));
    if (isOurs(request)) requests.set(request, { address: addressOf(request) });
  });
  page.on('response', (response) => {
    const request = response.request();
    if (requests.has(request))
      requests.set(request, { address: addressOf(request), status: response.status() });
  });
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText ?? 'failed';
    // What a page leaves behind is no failure.
    if (requests.has(request) && failure !== 'net::ERR_ABORTED')
      requests.set(request, { address: addressOf(request), failure });
  });
  page.on('console', (message) => {
    if (isOurMessage(message, [...folders], isOwnFile))
      messages.push({ level: message.type(), text: message.text() });
  });
  page.on('pageerror', (error) => {
    const { message, stack = '' } = error as Partial<Error>;
    if ([...folders].some((folder) => stack.includes(folder)))
      messages.push({ level: 'error', text: message ?? String(error) });
  });
  return {
    requests: () => [...requests.values()],
    messages: () => messages,
    patterns: () => [...folders].flatMap((folder) => [`${folder}hiendien*`, `${folder}frame/*`]),
  };
}

function isOurMessage(
  message: ConsoleMessage,
  folders: readonly string[],
  isOwnFile: (address: string) => boolean,
): boolean {
  const text = message.text();
  return (
    text.startsWith('hiendien:') ||
    isOwnFile(message.location().url ?? '') ||
    // Policies name the address that they refuse.
    folders.some((folder) => text.includes(`${folder}hiendien`) || text.includes(`${folder}frame/`))
  );
}

/** Without what stands behind #: it is not sent. */
function addressOf(request: HTTPRequest): string {
  return request.url().replace(/#.*/, '');
}

/** The scripts that have asked for something. */
function callersOf(request: HTTPRequest): string[] {
  const initiator = request.initiator();
  const frames = initiator?.stack?.callFrames ?? [];
  return [initiator?.url, ...frames.map(({ url }) => url)].filter((url) => url !== undefined);
}

/** Where an entry lies; a frame's page lies one folder below. */
function folderOf(address: string): string {
  return new URL('.', address.replace(/\/frame\/[^/]*$/, '/')).href;
}
