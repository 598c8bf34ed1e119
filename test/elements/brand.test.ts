import { expect } from '@open-wc/testing';
import '../../src/elements/all.define';
import { keepReadable } from '../../src/elements/widget/brand';
import { contrastOf, type Rgb } from '../../src/domain/brand/readable-colours';

const TAGS = [
  ...['banner', 'eligibility-checker', 'domain-search', 'register', 'journey'],
  ...['support', 'events', 'stories', 'materials', 'feedback'],
];
/** How many made-up brands are tried in each scheme. */
const MANY = 'chrome' in window ? 2500 : 300;

const { warn } = console;
let said: string[] = [];
let room: HTMLElement;
beforeEach(() => {
  said = [];
  console.warn = (text: string) => void said.push(text);
  room = document.createElement('div');
  document.body.append(room);
});
afterEach(() => {
  console.warn = warn;
  room.remove();
});

type Given = Partial<Record<'text' | 'background' | 'accent', string>>;

function give(given: Given): void {
  room.removeAttribute('style');
  for (const [name, colour] of Object.entries(given)) room.style.setProperty(`--hiendien-${name}`, colour);
}

async function mount(tag: string, theme = 'light'): Promise<HTMLElement> {
  room.innerHTML = `<hiendien-${tag} theme="${theme}"></hiendien-${tag}>`;
  const widget = room.firstElementChild!;
  await until(() => sectionOf(widget), `${tag} is drawn`);
  return widget as HTMLElement;
}

function sectionOf(widget: Element): HTMLElement | null | undefined {
  return widget.shadowRoot?.querySelector('section');
}

async function until(holds: () => unknown, what: string): Promise<void> {
  const end = Date.now() + 6000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What an element of the widget's would be drawn in. */
function shown(section: HTMLElement, tone: string): Rgb {
  const swatch = document.createElement('b');
  swatch.style.color = `color(from var(--${tone}) srgb r g b)`;
  section.append(swatch);
  const [r = 0, g = 0, b = 0] = getComputedStyle(swatch)
    .color.match(/[\d.]+(?:e-\d+)?/g)!
    .map(Number);
  swatch.remove();
  return { r, g, b };
}

/** Pairs of tones that can't be told apart well enough. */
function faint(section: HTMLElement): readonly string[] {
  const grounds = ['paper', 'soft'].map((tone) => ({ tone, colour: shown(section, tone) }));
  return ['ink', 'accent', 'quiet', 'good', 'bad', 'doubt', 'line'].flatMap((tone) => {
    const colour = shown(section, tone);
    const least = tone === 'line' ? 3 : 4.5;
    return grounds
      .filter((ground) => contrastOf(colour, ground.colour) < least)
      .map((ground) => `${tone} on ${ground.tone}: ${contrastOf(colour, ground.colour).toFixed(2)}`);
  });
}

const isMoved = (widget: Element) => sectionOf(widget)!.style.getPropertyValue('--ink') !== '';

describe('the colours that a page gives', () => {
  for (const tag of TAGS) {
    it(`can be read in ${tag}, on light and on dark ground`, async () => {
      for (const theme of ['light', 'dark']) {
        give({ accent: '#7a1f3d', background: theme === 'dark' ? '' : '#fff3c4' });
        const widget = await mount(tag, theme);
        await until(() => isMoved(widget), 'the tones are set');
        expect(faint(sectionOf(widget)!), theme).to.deep.equal([]);
      }
    });
  }

  it('are said in the console where they had to be moved', async () => {
    give({ accent: '#fffbe8' });
    const widget = await mount('register');
    await until(() => isMoved(widget), 'the tones are set');
    expect(said.join()).to.match(/--hiendien-accent has a contrast of 1\.\d\d:1 .* shown as #[0-9a-f]{6}\./);
  });

  it('cost nothing where none is given', async () => {
    const widget = await mount('banner');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sectionOf(widget)!.getAttribute('style')).to.equal(null);
  });

  it('are read again when the page changes them, or its scheme', async () => {
    give({ accent: '#7a1f3d' });
    const widget = await mount('register', 'auto');
    await until(() => isMoved(widget), 'the tones are set');
    const light = shown(sectionOf(widget)!, 'accent');
    room.style.colorScheme = 'dark';
    await until(() => shown(sectionOf(widget)!, 'accent').r !== light.r, 'the scheme is followed');
    expect(faint(sectionOf(widget)!)).to.deep.equal([]);
    room.style.setProperty('--hiendien-background', '#ffee00');
    await until(() => shown(sectionOf(widget)!, 'paper').r === 1, 'the ground is followed');
    expect(faint(sectionOf(widget)!)).to.deep.equal([]);
  });

  it('lie on the page’s own where they let it through', async () => {
    give({ background: 'transparent' });
    room.style.backgroundColor = 'rgb(20, 20, 60)';
    const widget = await mount('register');
    await until(() => isMoved(widget), 'the tones are set');
    expect(shown(sectionOf(widget)!, 'paper').b).to.be.closeTo(60 / 255, 0.01);
    expect(faint(sectionOf(widget)!)).to.deep.equal([]);
  });

  it('may be written in any way that CSS knows', async () => {
    for (const accent of [
      'red',
      'hsl(340 60% 30%)',
      'oklch(0.7 0.2 20)',
      'rgb(10 200 30 / 0.4)',
      'lab(90 0 0)',
    ]) {
      give({ accent });
      const widget = await mount('register');
      await until(() => isMoved(widget), `${accent} is read`);
      expect(faint(sectionOf(widget)!), accent).to.deep.equal([]);
    }
  });

  it(`can be read whatever they are: ${2 * MANY} made-up brands`, async () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const colour = () => `rgb(${next(256)}, ${next(256)}, ${next(256)})`;
    for (const theme of ['light', 'dark']) {
      const section = sectionOf(await mount('register', theme))!;
      for (let brand = 0; brand < MANY; brand++) {
        const parts = 1 + next(7);
        const given = {
          ...(parts & 1 && { text: colour() }),
          ...(parts & 2 && { background: colour() }),
          ...(parts & 4 && { accent: colour() }),
        };
        give(given);
        section.querySelector(':scope > i')?.remove();
        keepReadable(section);
        expect(faint(section), `${theme} ${JSON.stringify(given)}`).to.deep.equal([]);
      }
    }
  }).timeout(120_000);
});
