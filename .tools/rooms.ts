// npm run rooms: measures the built widgets as they stand at first, at every width of a column, and writes the room
// that snippets keep for them, wherever it is written. Takes a fresh build.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { format, resolveConfig } from 'prettier';
import { launch, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { ROOMS, type RoomName } from '../src/domain/embed/rooms';
import { CHROMIUM_FLAGS, findBrowsers } from './browsers.mjs';
import { root, run } from './install.mjs';
import { evaluateRoom, fitRoom, type Measured } from './rooms/fit-room';
import { LONGEST, LONGEST_SURVEY } from './rooms/longest-lists';

const FILE = 'src/domain/embed/rooms.ts';
const NARROWEST = 150;
const WIDEST = 1400;

/**
 * What is measured: the tag of each name with the settings that make a difference. A list of an owner's is as long as can
 * be; in a room of nothing it shows its first entry alone, which a room has to hold.
 */
const TAGS: Readonly<Record<Exclude<RoomName, 'register-step'>, string>> = {
  banner: '<hiendien-banner></hiendien-banner>',
  'banner-agency': '<hiendien-banner agency="Tên đơn vị"></hiendien-banner>',
  'banner-card': '<hiendien-banner variant="card"></hiendien-banner>',
  'banner-card-agency': '<hiendien-banner variant="card" agency="Tên đơn vị"></hiendien-banner>',
  'banner-logo': '<hiendien-banner variant="logo"></hiendien-banner>',
  'eligibility-checker': '<hiendien-eligibility-checker></hiendien-eligibility-checker>',
  'domain-search': '<hiendien-domain-search></hiendien-domain-search>',
  'domain-search-local': '<hiendien-domain-search lookup="none"></hiendien-domain-search>',
  register: '<hiendien-register></hiendien-register>',
  journey: '<hiendien-journey></hiendien-journey>',
  support: '<hiendien-support source="/longest/support.json"></hiendien-support>',
  events: '<hiendien-events source="/longest/events.json" style="--hiendien-room:1px"></hiendien-events>',
  'events-month': '<hiendien-events source="/longest/events.json" view="month"></hiendien-events>',
  stories: '<hiendien-stories source="/longest/stories.json" style="--hiendien-room:1px"></hiendien-stories>',
  materials:
    '<hiendien-materials source="/longest/materials.json" style="--hiendien-room:1px"></hiendien-materials>',
  feedback:
    '<hiendien-feedback source="/longest/feedback.json" endpoint="/v1/feedback" style="--hiendien-room:1px"></hiendien-feedback>',
};

/**
 * A strip in a column narrower than this says no offers, and is lower than in a wider one: no room of falling lines
 * follows that. It keeps more than it needs there, in columns in which a card stands better.
 */
const NARROWEST_STRIP = 289;

/** Pixels by which the same words are higher, and wider, in another engine, whose type and fields are not quite the same. */
const HIGHER = 4;
const WIDER = 4;

const STEPS = {
  'hiendien-eligibility-checker': 'eligibility-checker',
  'hiendien-domain-search': 'domain-search',
  'hiendien-register': 'register-step',
} as const;

/** What stands at a width, in pixels. */
interface Stand {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly {
    readonly tag: keyof typeof STEPS;
    readonly width: number;
    readonly height: number;
  }[];
}

const serve = sirv(`${root}dist/embed`, { dev: true });
const server = createServer((request, response) => {
  const [, widget = ''] = /^\/longest\/(\w+)\.json$/.exec(request.url ?? '') ?? [];
  const entries = LONGEST[widget];
  const file = widget === 'feedback' ? LONGEST_SURVEY : entries && { entries };
  if (file) {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(file));
    return;
  }
  serve(request, response, () => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
  });
}).listen(0);
const { chromium } = (await findBrowsers()) as { readonly chromium: string };
const browser = await launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
const { port } = server.address() as { readonly port: number };
const page = await browser.newPage();
// What runs TypeScript here gives functions their names by one of its own.
await page.evaluateOnNewDocument('globalThis.__name = (named) => named');

const stands = new Map<string, Stand[]>();
for (const [name, tag] of Object.entries(TAGS)) {
  const all = [...(await measure(page, tag, 'vi')), ...(await measure(page, tag, 'en'))];
  stands.set(name, all);
}
await browser.close();
server.close();

const rooms: Record<string, string> = {};
for (const [name, all] of stands) {
  const isStrip = name === 'banner' || name === 'banner-agency';
  const measured = isStrip ? all.filter(({ width }) => width >= NARROWEST_STRIP) : all;
  if (name !== 'journey') rooms[name] = fitRoom(highest(measured));
}
const journeys = stands.get('journey') ?? [];
const register = journeys.flatMap(({ steps }) => steps.filter(({ tag }) => tag === 'hiendien-register'));
rooms['register-step'] = fitRoom(highest(register));
rooms['journey'] = fitRoom(highest(journeys.map(withStepsRooms)));

const entries = Object.keys(ROOMS).map((name) => `'${name}': '${rooms[name]}',`);
const source = readFileSync(root + FILE, 'utf8').replace(/(?<=ROOMS = \{)[^}]*/, entries.join('\n'));
writeFileSync(root + FILE, await format(source, { ...(await resolveConfig(root + FILE)), filepath: FILE }));
// In a process of its own, as this one knows the rooms that were.
run(process.execPath, ['--import=tsx', `${root}.tools/rooms/write-rooms.ts`]);

// ---- measuring -------------------------------------------------------------------------------------------------

async function measure(on: Page, tag: string, language: string): Promise<Stand[]> {
  await on.goto(`http://localhost:${port}/nothing.html`);
  await on.setContent(
    `<!doctype html><html lang="${language}"><body>${tag}<script type="module" src="http://localhost:${port}/hiendien.js"></script></body></html>`,
  );
  const stepTags = tag.includes('journey') ? Object.keys(STEPS) : [];
  await on.waitForFunction(
    (inside) => {
      const isDrawn = (element: Element | null | undefined) =>
        Boolean(
          element?.shadowRoot?.querySelector(
            element.hasAttribute('source') ? '[data-entry],.near,table,.more' : 'section',
          ),
        );
      const widget = document.body.firstElementChild;
      return isDrawn(widget) && inside.every((step) => isDrawn(widget?.shadowRoot?.querySelector(step)));
    },
    {},
    stepTags,
  );
  return on.evaluate(
    (from, to, inside) => {
      const widget = document.body.firstElementChild as HTMLElement;
      const steps = inside.map((step) => widget.shadowRoot!.querySelector<HTMLElement>(step)!);
      for (const element of [widget, ...steps]) element.style.setProperty('--hiendien-room', '0px');
      const stands = [];
      for (let width = from; width <= to; width++) {
        widget.style.width = `${width}px`;
        const height = Math.ceil(widget.getBoundingClientRect().height);
        stands.push({
          width,
          height,
          steps: steps.map((step) => ({
            tag: step.localName as 'hiendien-register',
            width: Math.floor(step.getBoundingClientRect().width),
            height: Math.ceil(step.getBoundingClientRect().height),
          })),
        });
      }
      return stands;
    },
    NARROWEST - WIDER,
    WIDEST,
    stepTags,
  );
}

/** The highest at each width, in both languages. */
function highest(all: readonly Pick<Stand, 'width' | 'height'>[]): Measured {
  const heights = new Map<number, number>();
  for (const { width, height } of all)
    for (let wider = width; wider <= width + WIDER; wider++)
      heights.set(wider, Math.max(heights.get(wider) ?? 0, height + HIGHER));
  // Wider still, it is as high.
  heights.set(4 * WIDEST, heights.get(WIDEST) ?? 0);
  return [...heights].sort(([a], [b]) => a - b);
}

/** A journey as high as the rooms of its steps make it. */
function withStepsRooms({ width, height, steps }: Stand): Pick<Stand, 'width' | 'height'> {
  const more = steps.map((step) =>
    Math.max(0, evaluateRoom(rooms[STEPS[step.tag]] ?? '0px', step.width) - step.height),
  );
  return { width, height: Math.ceil(more.reduce((sum, room) => sum + room, height)) };
}
