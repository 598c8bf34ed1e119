/** What the element and its plain form post, taken by the gateway's own routes and read back by their owner. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import demo from '../../../demo/lists/phieu-gop-y.json';
import { FEEDBACK_MACHINE, type FeedbackEvent } from '../../../src/domain/feedback/feedback-machine';
import { plainFormOf } from '../../../src/domain/feedback/plain-form';
import type { Answer } from '../../../src/domain/feedback/submission.schema';
import { surveySchema } from '../../../src/domain/feedback/survey.schema';
import type { Gateway } from '../../../src/gateway/gateway';
import type { ReceiverTools } from '../../../src/gateway/receivers/receiver-tools';
import { sendFeedback } from '../../../src/providers/feedback/send-feedback';
import { readFields } from '../../domain/feedback/form-visitor';
import { startInProcess } from '../in-process';
import { drawId, SECRETS, SITE } from './survey';

const SURVEY = surveySchema.parse(demo);
const ENDPOINT = 'https://cong.example.gov.vn/v1/feedback';

describe('a survey on a page and the gateway of its owner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-feedback-'));
  let gateway: Gateway;
  let receivers: ReceiverTools;
  before(async () => {
    const config = {
      database: { kind: 'sqlite', file: join(folder, 'gateway.sqlite') },
      feedback: {
        surveys: [demo],
        sites: [SITE],
        tokenFrom: 'READ_ANSWERS',
        limit: { requests: 8, seconds: 3600, atOnce: 4 },
      },
    };
    ({ gateway, receivers } = await startInProcess(config));
  });
  after(async () => {
    await receivers.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, init: RequestInit) =>
    gateway.fetch(new Request(new URL(path, ENDPOINT), init), { address: '203.0.113.7' });

  /** As a browser does: it names the page's origin by itself. */
  const fetchAsPage: typeof fetch = (address, init) =>
    ask(address as string, { ...init, headers: { ...(init?.headers as object), origin: SITE } });

  /** Answers the survey on the page and sends it. */
  async function answer(answers: Readonly<Record<string, Answer>>, drawn: string) {
    const events: FeedbackEvent[] = [
      ...SURVEY.questions.flatMap((question): FeedbackEvent[] => {
        const given = answers[question.id];
        return given === undefined ? [] : [{ kind: 'answered', question, answer: given }];
      }),
      { kind: 'send-wanted', survey: SURVEY, took: 9000, drawn },
    ];
    let { start: state } = FEEDBACK_MACHINE;
    for (const event of events) {
      const [next, ...effects] = FEEDBACK_MACHINE.transition(state, event);
      state = next;
      for (const effect of effects)
        if (effect.kind === 'post')
          return sendFeedback(ENDPOINT, effect.submission, { fetch: fetchAsPage, now: Date.now });
    }
    return assert.fail('nothing was posted');
  }

  /** Fills the plain form in and posts it. */
  function postForm(ticked: readonly string[], text: string): Promise<Response> {
    const { attributes, fields } = readFields(plainFormOf(SURVEY, ENDPOINT));
    const body = new URLSearchParams();
    for (const { name, type, value } of fields) {
      if (type === 'textarea') body.append(name, text);
      else if (!['radio', 'checkbox'].includes(type) || ticked.includes(`${name}=${value}`))
        body.append(name, value);
    }
    return ask(attributes['action'] ?? '', {
      method: attributes['method'] ?? 'get',
      headers: { origin: SITE },
      body,
    });
  }

  it('keep what the element sends once, and what a plain form does, and export both', async () => {
    const drawn = drawId();
    const given = { 'hai-long': 4, 'biet-qua': ['doan'], 'y-kien': ' Rõ “ràng”;\r\n=1+1 ' };
    assert.equal(await answer(given, drawn), undefined);
    // Sent again, as after an answer that was lost.
    assert.equal(await answer(given, drawn), undefined);
    const thanks = await postForm(
      ['answer-hai-long=2', 'answer-biet-qua=trang-web', 'answer-biet-qua=nguoi-quen', 'answer-gap-kho=co'],
      'Từ biểu mẫu',
    );
    assert.equal(thanks.status, 200);
    assert.match(await thanks.text(), /Cảm ơn bạn đã góp ý/);
    const exported = await ask(`/v1/feedback.csv?survey=${SURVEY.id}`, {
      headers: { authorization: `Bearer ${SECRETS.READ_ANSWERS}` },
    });
    const rows: Record<string, string>[] = parseCsv(await exported.text(), { columns: true, bom: true });
    const host = new URL(SITE).host;
    assert.deepEqual(
      rows.map(({ hour, ...row }) => ({ ...row, hasHour: Boolean(hour) })),
      [
        {
          site: host,
          'hai-long': '4',
          'biet-qua': 'doan',
          'gap-kho': '',
          'y-kien': 'Rõ “ràng”;\n=1+1',
          hasHour: true,
        },
        {
          site: host,
          'hai-long': '2',
          'biet-qua': 'trang-web; nguoi-quen',
          'gap-kho': 'co',
          'y-kien': 'Từ biểu mẫu',
          hasHour: true,
        },
      ],
    );
  });

  it('know from when on more are taken', async () => {
    assert.equal(await answer({ 'hai-long': 3 }, drawId()), undefined);
    const failure = await answer({ 'hai-long': 3 }, drawId());
    assert.equal(failure?.reason, 'too-much');
    assert.ok(failure.until !== undefined && failure.until > Date.now(), String(failure.until));
  });
});
