import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  FEEDBACK_MACHINE,
  type FeedbackEffect,
  type FeedbackEvent,
  type FeedbackState,
} from '../../../src/domain/feedback/feedback-machine';
import { LEAST_TIME } from '../../../src/domain/feedback/form-fields';
import { leftOf, nearEndOf } from '../../../src/domain/feedback/room-left';
import { submissionSchema, type Answer } from '../../../src/domain/feedback/submission.schema';
import { surveySchema } from '../../../src/domain/feedback/survey.schema';
import { anyText } from '../../any-text';

const SURVEY = surveySchema.parse({
  id: 'hai-long',
  title: { vi: 'Bạn thấy thế nào?' },
  questions: [
    { kind: 'scale', id: 'diem', ask: { vi: 'Bạn hài lòng đến mức nào?' }, required: true },
    { kind: 'text', id: 'constructor', ask: { vi: 'Ý kiến khác' }, most: 30 },
  ],
});
const [SCALE, TEXT] = SURVEY.questions as [(typeof SURVEY.questions)[0], (typeof SURVEY.questions)[0]];
const DRAWN = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);

const marked = (answer: Answer): FeedbackEvent => ({ kind: 'answered', question: SCALE, answer });
const wrote = (answer: string): FeedbackEvent => ({ kind: 'answered', question: TEXT, answer });
const pressed = (took = 9000, drawn = DRAWN): FeedbackEvent => ({
  kind: 'send-wanted',
  survey: SURVEY,
  took,
  drawn,
});
const SENT: FeedbackEvent = { kind: 'sent', survey: 'hai-long' };
const LOST: FeedbackEvent = { kind: 'not-sent', failure: { reason: 'unreached' } };

interface Life {
  readonly state: FeedbackState;
  readonly effects: readonly FeedbackEffect[];
}

function live(events: readonly FeedbackEvent[]): Life {
  return events.reduce<Life>(
    (life, event) => {
      const [state, ...effects] = FEEDBACK_MACHINE.transition(life.state, event);
      return { state, effects: [...life.effects, ...effects] };
    },
    { state: FEEDBACK_MACHINE.start, effects: [] },
  );
}

const kindsOf = ({ effects }: Life) => effects.map(({ kind }) => kind);
const postsOf = ({ effects }: Life) => effects.filter((effect) => effect.kind === 'post');

describe('the life of a survey', () => {
  it('goes from answers over sending to thanks, and tells the page once', () => {
    const life = live([marked(4), wrote('Tốt '), pressed(), SENT, SENT]);
    assert.equal(life.state.phase, 'sent');
    assert.deepEqual(kindsOf(life), ['post', 'focus-thanks', 'announce-sent', 'tell-sent']);
    assert.deepEqual(postsOf(life), [
      {
        kind: 'post',
        wait: 0,
        submission: {
          version: 1,
          survey: 'hai-long',
          submission: DRAWN,
          took: 9000,
          trap: '',
          answers: { diem: 4, constructor: 'Tốt' },
        },
      },
    ]);
  });

  it('refuses what the receiver would, and leads to the first question that is wrong', () => {
    const life = live([wrote('a'.repeat(31)), pressed()]);
    assert.equal(life.state.phase, 'answering');
    assert.deepEqual(life.state.faults, { diem: 'missing', constructor: 'too-long' });
    assert.deepEqual(life.effects.at(-1), { kind: 'focus-question', id: 'diem' });
    assert.deepEqual(postsOf(life), []);
  });

  it('forgets what is wrong with an answer once it is another', () => {
    assert.deepEqual(live([wrote('a'.repeat(31)), pressed(), marked(2)]).state.faults, {
      constructor: 'too-long',
    });
  });

  it('sends nothing by a second press, and changes nothing that is on its way', () => {
    const life = live([marked(4), pressed(), pressed(9999, OTHER), marked(1), wrote('Muộn')]);
    assert.equal(postsOf(life).length, 1);
    assert.deepEqual(life.state.answers, { diem: 4 });
  });

  it('keeps what was written when it fails, and sends it again under the same id', () => {
    const failed = live([marked(4), wrote('Giữ lại'), pressed(), LOST]);
    assert.equal(failed.state.phase, 'failed');
    assert.deepEqual(failed.state.answers, { diem: 4, constructor: 'Giữ lại' });
    const again = live([marked(4), wrote('Giữ lại'), pressed(), LOST, pressed(20_000, OTHER), SENT]);
    assert.equal(again.state.phase, 'sent');
    const ids = postsOf(again).map(({ submission }) => submission.submission);
    assert.deepEqual(ids, [DRAWN, DRAWN]);
  });

  it('keeps what a failure says while the answers are mended', () => {
    const { state } = live([marked(4), pressed(), LOST, marked(5)]);
    assert.deepEqual([state.phase, state.failure], ['failed', { reason: 'unreached' }]);
  });

  for (const [took, wait] of [
    [0, LEAST_TIME],
    [LEAST_TIME - 1, 1],
    [LEAST_TIME, 0],
  ] as const)
    it(`waits ${wait} ms after ${took} ms, as the receiver takes nothing sooner`, () => {
      const [post] = postsOf(live([marked(4), pressed(took)]));
      assert.deepEqual([post?.wait, post?.submission.took], [wait, LEAST_TIME]);
    });

  it('says what stands in the field that no person sees', () => {
    const [post] = postsOf(live([marked(4), { kind: 'trapped', text: 'https://a.example' }, pressed()]));
    assert.equal(post?.submission.trap, 'https://a.example');
  });

  it('begins anew for another visitor, or when another survey comes', () => {
    const sent = [marked(4), pressed(), SENT];
    assert.deepEqual(live([...sent, { kind: 'another-wanted' }]).state, FEEDBACK_MACHINE.start);
    assert.deepEqual(live([...sent, { kind: 'another-wanted' }]).effects.at(-1), { kind: 'focus-first' });
    const list = { entries: [SURVEY] };
    assert.deepEqual(live([marked(4), { kind: 'list-came', list }]).state.answers, {});
    // Before it was sent nothing is thrown away.
    assert.deepEqual(live([marked(4), { kind: 'another-wanted' }]).state.answers, { diem: 4 });
  });

  it('tells how much room is left near the end alone, once at each step', () => {
    const told = (...lengths: readonly number[]) =>
      live(lengths.map((length) => wrote('a'.repeat(length)))).effects.map((effect) =>
        effect.kind === 'announce-left' ? effect.left : effect.kind,
      );
    assert.deepEqual(told(1, 5, 9), []);
    assert.deepEqual(told(10, 11, 12), [20]);
    assert.deepEqual(told(1, 10, 11, 20, 29, 30, 31, 32), [20, 10, 0, -1]);
  });

  const event: fc.Arbitrary<FeedbackEvent> = fc.oneof(
    fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constant('')).map(marked),
    anyText({ maxLength: 40 }).map(wrote),
    fc.tuple(fc.nat(10_000), fc.constantFrom(DRAWN, OTHER)).map(([took, drawn]) => pressed(took, drawn)),
    anyText({ maxLength: 10 }).map((text): FeedbackEvent => ({ kind: 'trapped', text })),
    fc.constantFrom<FeedbackEvent>(SENT, LOST, { kind: 'another-wanted' }, { kind: 'list-wanted-again' }),
    fc.constant<FeedbackEvent>({ kind: 'not-sent', failure: { reason: 'too-much', until: 5 } }),
  );

  it('posts, whatever happens in whatever order, only what a receiver reads, and never two at once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        let { start: state } = FEEDBACK_MACHINE;
        for (const one of events) {
          const before = state;
          const [next, ...effects] = FEEDBACK_MACHINE.transition(state, one);
          state = next;
          const posts = effects.filter((effect) => effect.kind === 'post');
          assert.equal(posts.length > 0, before.phase !== 'sending' && next.phase === 'sending');
          for (const { submission } of posts)
            assert.ok(submissionSchema.safeParse(JSON.parse(JSON.stringify(submission))).success);
          // Answers go only where they were taken, or where somebody else begins.
          if (before.phase === 'sending' && next.phase !== 'sent')
            assert.deepEqual(next.answers, before.answers);
        }
      }),
    );
  });
});

describe('the room that is left for a text', () => {
  it('is counted as the receiver counts', () => {
    const cases: readonly (readonly [text: string, left: number])[] = [
      ['', 10],
      ['  ', 10],
      ['ế'.normalize('NFD'), 9],
      ['a\r\nb', 7],
      ['😀', 9],
      ['a'.repeat(12), -2],
    ];
    assert.deepEqual(
      cases.map(([text]) => leftOf(10, text)),
      cases.map(([, left]) => left),
    );
    assert.deepEqual([51, 50, 21, 20, 1, 0, -3].map(nearEndOf), [undefined, 50, 50, 20, 10, 0, -1]);
  });
});
