import { hourOf, writeHour } from '../../domain/figures/hours';
import type { Survey } from '../../domain/feedback/survey.schema';
import type { ConfiguredFeedback } from '../config';
import { sayProblem } from '../routes/problem';
import { refuseMethods, type GatewayApp, type GatewayParts, type Receivers } from '../routes/route';
import type { KeptAnswers } from '../store/store';
import { hoursOf, readPeriod } from './figures-query';
import { CHALLENGE, createReaders } from './tokens';
import { streamText } from './streams';

export const EXPORT_PATH = '/v1/feedback.csv';
/** Milliseconds. */
const HOUR = 3_600_000;
const TRY_AGAIN = 5000;
/** Answers that are read at once. */
const PAGE = 500;
/** What spreadsheets know UTF-8 by. */
const MARK = '\uFEFF';

/** `GET /v1/feedback.csv?survey=`: one survey's answers, one a line, for who has the secret word. */
export function addExportRoute(
  app: GatewayApp,
  feedback: ConfiguredFeedback,
  receivers: Receivers,
  { tools }: GatewayParts,
): void {
  const { tokenFrom, surveys } = feedback;
  const findReader = createReaders(
    tokenFrom === undefined ? [] : [[tools.findSecret(tokenFrom) ?? '', true] as const],
  );
  app.get(EXPORT_PATH, async ({ req }) => {
    if (!(await findReader(req.raw.headers))) return sayProblem('token-wanted', { headers: CHALLENGE });
    const wanted = req.query('survey');
    const survey = wanted === undefined ? surveys[0] : surveys.find(({ id }) => id === wanted);
    if (!survey) return sayProblem('survey-unknown');
    const period = readPeriod({ from: req.query('from'), until: req.query('until') }, tools.now(), 'day');
    if (!period) return sayProblem('period-invalid');
    const { from, until } = hoursOf(period);
    try {
      const lines = writeAnswers(survey, { from: from * HOUR, until: until * HOUR }, receivers);
      return new Response(await streamText(lines), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="y-kien-${survey.id}-${period.from}-${period.until}.csv"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return sayProblem('not-kept', { retryAfter: TRY_AGAIN });
    }
  });
  refuseMethods(app, EXPORT_PATH, 'GET');
}

async function* writeAnswers(
  survey: Survey,
  { from, until }: { readonly from: number; readonly until: number },
  { store, writeCsv }: Receivers,
): AsyncGenerator<string> {
  const head = ['hour', 'site', ...survey.questions.map(({ id }) => id)];
  let after: KeptAnswers | undefined;
  let text = MARK + writeCsv([head]);
  do {
    const page = await store.readAnswers({ survey: survey.id, from, until, after, most: PAGE });
    yield text + (page.length > 0 ? writeCsv(page.map((one) => toRow(one, survey))) : '');
    text = '';
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after);
}

/** By the hour: a minute could be somebody's who was seen to write. */
function toRow({ at, site, answers }: KeptAnswers, survey: Survey): (string | number)[] {
  const cells = survey.questions.map(({ id }) => {
    const answer = answers[id] ?? '';
    return typeof answer === 'object' ? answer.join('; ') : answer;
  });
  return [writeHour(hourOf(at)), site, ...cells];
}
