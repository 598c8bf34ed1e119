import { checkAnswers, type AnswerFault, type FaultyAnswer } from '../../domain/feedback/check-answers';
import { LEAST_TIME } from '../../domain/feedback/form-fields';
import {
  MOST_SUBMISSION_BYTES,
  readForm,
  readSubmission,
  type Submission,
} from '../../domain/feedback/submission.schema';
import type { ConfiguredFeedback } from '../config';
import { createClientLimit } from '../limits/clients';
import { wholeRate } from '../limits/rate';
import { readClient } from '../routes/client';
import { sayProblem, type ProblemCode, type ProblemDetails } from '../routes/problem';
import { kindOf, readText } from '../routes/read-text';
import { refuseMethods, type AddRoutes, type GatewayParts, type Receivers } from '../routes/route';
import { addExportRoute, EXPORT_PATH } from './feedback-export';
import { renderThanks } from './feedback-page';
import { offerNothing } from './not-offered';
import { hostOfPage, hostsOf } from './sites';

const PATH = '/v1/feedback';
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Milliseconds until a database that was away may be back. */
const TRY_AGAIN = 5000;

const FAULTS: Readonly<Record<AnswerFault, string>> = {
  missing: 'This question wants an answer.',
  'not-offered': 'This answer is none of those that the question offers.',
  'too-long': 'This text is longer than the question allows.',
  'unknown-question': 'The survey has no such question.',
};

/** What became of an answer: kept, or a problem. */
export type Reply =
  | { readonly ok: true; readonly outcome: 'kept' | 'repeated' }
  | { readonly ok: false; readonly problem: ProblemCode; readonly details: ProblemDetails };

/** `POST /v1/feedback`: answers to a survey, as JSON or as a plain form; `GET /v1/feedback.csv` for its owner. */
export const addFeedbackRoutes: AddRoutes = (app, parts) => {
  const { config, receivers } = parts;
  const { feedback } = config;
  if (!feedback || !receivers) {
    offerNothing(app, [PATH, EXPORT_PATH]);
    return;
  }
  const receive = createReceiver(feedback, receivers, parts);
  app.post(PATH, async ({ req, env }) => {
    const isForm = kindOf(req.raw) === FORM_TYPE;
    const reply = await receive(req.raw, isForm, readClient(req.raw.headers, env.address, config.clients));
    parts.counts.feedback(reply.ok ? reply.outcome : reply.problem);
    if (isForm) return renderThanks(reply, req.raw.headers);
    return reply.ok
      ? Response.json({ outcome: reply.outcome }, { headers: { 'cache-control': 'no-store' } })
      : sayProblem(reply.problem, reply.details);
  });
  refuseMethods(app, PATH, 'POST');
  addExportRoute(app, feedback, receivers, parts);
};

const refuse = (problem: ProblemCode, details: ProblemDetails = {}): Reply => ({
  ok: false,
  problem,
  details,
});

function createReceiver(feedback: ConfiguredFeedback, { write }: Receivers, { tools, config }: GatewayParts) {
  const surveys = new Map(feedback.surveys.map((survey) => [survey.id, survey]));
  const hosts = hostsOf([...feedback.sites, ...config.origins, ...(config.figures?.sites ?? [])]);
  const limit = createClientLimit(wholeRate(feedback.limit), tools.now);
  const limitAll = createClientLimit(wholeRate(feedback.everyone), tools.now);
  return async (request: Request, isForm: boolean, client: string): Promise<Reply> => {
    const leave = limit(client, 1);
    const common = leave.isGiven ? limitAll('', 1) : leave;
    if (!common.isGiven) return refuse('too-much', { retryAfter: common.retryAfter });
    if (!isForm && kindOf(request) !== 'application/json') return refuse('type-refused');
    const text = await readText(request, MOST_SUBMISSION_BYTES);
    if (text === undefined) return refuse('body-too-large');
    const submission = text === null ? undefined : read(text, isForm);
    if (!submission) return refuse('feedback-unreadable');
    // Whoever fills in what no person sees is a program, and learns nothing of it.
    if (submission.trap !== '') return { ok: true, outcome: 'kept' };
    const survey = surveys.get(submission.survey);
    if (!survey) return refuse('survey-unknown');
    if (submission.took !== undefined && submission.took < LEAST_TIME)
      return refuse('too-quick', { retryAfter: LEAST_TIME });
    const checked = checkAnswers(survey, submission);
    if (!checked.ok) return refuse('answers-invalid', { errors: checked.faults.map(describeFault) });
    const page = hostOfPage(request.headers) ?? '';
    const written = await write({
      answers: {
        id: submission.submission ?? drawId(),
        at: tools.now(),
        survey: survey.id,
        site: hosts.has(page) ? page : '',
        answers: checked.answers,
      },
    });
    return written === 'kept' || written === 'repeated'
      ? { ok: true, outcome: written }
      : refuse('not-kept', { retryAfter: TRY_AGAIN });
  };
}

function read(text: string, isForm: boolean): Submission | undefined {
  return isForm ? readForm(new URLSearchParams(text)) : readSubmission(text);
}

/** What was sent is not repeated: a question that the survey has not is not named. */
function describeFault({ id, fault }: FaultyAnswer) {
  return { pointer: fault === 'unknown-question' ? '/answers' : `/answers/${id}`, detail: FAULTS[fault] };
}

function drawId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
