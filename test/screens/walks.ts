/** Every screen there is: walks through the widgets with the places at which somebody stops and looks. */
import { pathOf } from './serve-screens';
import type { Visitor } from './phone';
import {
  bannerTag,
  checkerTag,
  choose,
  getVerdict,
  goToRegistration,
  journeyTag,
  leadsOn,
  registerTag,
  searchFor,
  searchTag,
  CHECKER,
  REGISTER,
  SEARCH,
  type Language,
} from './walk';

/** A walk on one page. */
export interface Walk {
  readonly name: string;
  readonly page: (language: Language) => string;
  /** The day, if not the one on which everybody comes. */
  readonly today?: string;
  /** Goes on, and stops wherever a screen is to be looked at: says what it shows. */
  readonly stops: (visitor: Visitor) => AsyncGenerator<string> | readonly string[];
}

const NAME = 'comtamcoba';

const alone = (body: string) => (language: Language) => pathOf(body, language);

/** The path of one who asks and is answered, up to the verdict. */
const verdictOf = (who: string, today?: string): Walk => ({
  name: `verdict, ${who}${today ? ` on ${today}` : ''}`,
  page: alone(checkerTag + searchTag('/dns')),
  ...(today ? { today } : {}),
  async *stops(visitor) {
    await getVerdict(visitor, who);
    yield 'as it comes';
  },
});

const banner = (name: string, settings: string): Walk => ({
  name,
  page: (language) =>
    pathOf(bannerTag(language, '#path').replace('<hiendien-banner', `$& ${settings}`), language),
  async *stops(visitor) {
    yield 'closed';
    await visitor.tapsOn('[part="details"] > summary');
    await visitor.rests();
    yield 'open';
  },
});

const register = (settings: string): Walk => ({
  name: `register alone, ${settings}`,
  page: alone(registerTag(settings)),
  async *stops(visitor) {
    yield 'as it comes';
    await unfold(visitor, REGISTER);
    yield 'all unfolded';
  },
});

export const WALKS: readonly Walk[] = [
  banner('banner', ''),
  banner('banner card', 'variant="card"'),
  {
    name: 'banner logo',
    page: alone('<hiendien-banner variant="logo"><a href="/">Chương trình</a></hiendien-banner>'),
    stops: () => ['closed'],
  },
  {
    name: 'checker',
    page: alone(checkerTag + searchTag('/dns')),
    async *stops(visitor) {
      yield 'first question';
      await visitor.tapsOn(ON);
      await visitor.rests();
      yield 'first question, nothing chosen';
      await visitor.tapsOn('input[value="citizen"]');
      await visitor.rests();
      yield 'a day';
      await visitor.goesTo(await visitor.sees('.date input'));
      await visitor.types('31022006');
      await visitor.tapsOn(ON);
      await visitor.rests();
      yield 'a day that is none';
      await visitor.clears('.date input');
      await getVerdict(visitor, 'citizen');
      yield 'verdict';
      await unfold(visitor, CHECKER);
      yield 'verdict, all unfolded';
    },
  },
  verdictOf('household'),
  verdictOf('minor'),
  verdictOf('on the edge of the age'),
  verdictOf('too old'),
  verdictOf('shop without certificate'),
  verdictOf('new company'),
  verdictOf('old company'),
  verdictOf('cooperative'),
  verdictOf('citizen', '2027-01-15'),
  verdictOf('citizen', '2027-04-15'),
  {
    name: 'search',
    page: alone(searchTag('/dns')),
    async *stops(visitor) {
      yield 'empty';
      await visitor.goesTo(await visitor.sees('#name'));
      await visitor.types('com--tam');
      await visitor.tapsOn(GO);
      await visitor.rests();
      yield 'a problem';
      await visitor.clears('#name');
      await searchFor(visitor, 'Công ty TNHH Cơm tấm Cô Ba');
      yield 'results';
      await visitor.clears('#name');
      await searchFor(visitor, 'takenname');
      yield 'results, in use';
      await visitor.clears('#name');
      await searchFor(visitor, NAME);
      await choose(visitor, `${NAME}.id.vn`);
      yield 'chosen row';
      await unfold(visitor, SEARCH);
      await visitor.tapsOn('.row .plain');
      await visitor.rests();
      yield 'all unfolded, one kept';
    },
  },
  {
    name: 'search, all failed',
    page: alone(searchTag('/dead')),
    async *stops(visitor) {
      await searchFor(visitor, 'Cơm tấm Cô Ba');
      yield 'answered';
    },
  },
  register('product="id.vn"'),
  register('product="biz.vn"'),
  register('variant="panel" product="biz.vn"'),
  register('variant="button"'),
  {
    name: 'journey',
    page: alone(journeyTag),
    async *stops(visitor) {
      yield 'at first';
      await getVerdict(visitor, 'household');
      yield 'verdict';
      await visitor.tapsOn(leadsOn(CHECKER));
      await visitor.rests();
      yield 'search';
      await searchFor(visitor, NAME);
      yield 'results';
      await choose(visitor, `${NAME}.biz.vn`);
      yield 'chosen';
      await goToRegistration(visitor);
      yield 'registration';
    },
  },
  {
    name: 'support',
    page: alone('<hiendien-support source="/lists/support.json"></hiendien-support>'),
    async *stops(visitor) {
      yield 'empty';
      await visitor.goesTo(await visitor.sees('#place'));
      await visitor.types('phu khuong');
      await visitor.rests();
      yield 'found';
      await visitor.tapsOn('.found button');
      await visitor.rests();
      yield 'a place';
    },
  },
  {
    name: 'events',
    page: alone('<hiendien-events source="/lists/events.json"></hiendien-events>'),
    async *stops(visitor) {
      yield 'list';
      await visitor.tapsOn('.views button:last-child');
      await visitor.rests();
      await visitor.tapsOn('.turn button:last-child');
      await visitor.rests();
      await visitor.tapsOn('.day');
      await visitor.rests();
      yield 'month, a day';
    },
  },
  {
    name: 'stories',
    page: alone('<hiendien-stories source="/lists/stories.json"></hiendien-stories>'),
    stops: () => ['list'],
  },
];

/** What goes on from a question, and what asks for a name. */
const ON = '.questions ~ .actions .primary';
const GO = '.line .primary';

/** Opens every fold of a widget. */
async function unfold(visitor: Visitor, tag: string): Promise<void> {
  await visitor.page.$eval(`>>> ${tag}`, (widget) => {
    for (const fold of widget.shadowRoot!.querySelectorAll('details')) fold.open = true;
  });
  await visitor.rests();
}
