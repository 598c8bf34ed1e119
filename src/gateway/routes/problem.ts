import type { Problem } from '../check/check.schema';

/** What keeps a request from being answered, and with which status. */
export const PROBLEMS = {
  'body-unreadable': [400, 'The body cannot be read', 'Send {"names": ["comtamcoba.id.vn"]}, 1 to 20 names.'],
  'name-invalid': [
    400,
    'A name cannot be asked for',
    'Each name has one level directly under a suffix of .vn.',
  ],
  'origin-refused': [
    403,
    'This site may not ask here',
    'The gateway’s owner has not listed the origin of the page.',
  ],
  'not-found': [404, 'There is nothing here', 'The paths of this gateway are listed in /openapi.json.'],
  'method-refused': [405, 'This cannot be done here', 'The header Allow says what can.'],
  'body-too-large': [413, 'The body is too large', 'Twenty names fit well into 8 kB.'],
  'type-refused': [
    415,
    'The body is of another type',
    'application/json or application/x-www-form-urlencoded.',
  ],
  'batch-unreadable': [
    400,
    'The figures cannot be read',
    'Send a FigureBatch of /openapi.json: known figures, whole numbers, 8 kB at most.',
  ],
  'site-refused': [
    403,
    'This site is not counted here',
    'The gateway’s owner has not listed the site, or the batch names another one than it comes from.',
  ],
  'period-invalid': [
    400,
    'The period cannot be read',
    'from and until are days such as 2026-11-01, at most 800 days, or 62 by the hour.',
  ],
  'feedback-unreadable': [
    400,
    'The answers cannot be read',
    'Send a FeedbackSubmission of /openapi.json, or the fields of a form, 128 kB at most.',
  ],
  'survey-unknown': [404, 'There is no such survey', 'The gateway’s owner has not described it.'],
  'answers-invalid': [400, 'The answers do not fit the survey', 'errors says which, and why.'],
  'too-quick': [
    400,
    'That was too quick',
    'Programs answer like that. Send the same answers again in two seconds.',
  ],
  'token-wanted': [
    401,
    'A secret word is wanted',
    'Send it as a bearer token, or as the password of Basic authentication.',
  ],
  'not-offered': [404, 'This gateway does not do this', 'Its owner has not set it up.'],
  'too-much': [429, 'Too much came from there', 'Wait as long as the header Retry-After says.'],
  'rate-limited': [429, 'Too many names were asked for', 'Wait as long as the header Retry-After says.'],
  failed: [500, 'The gateway has a fault', 'The fault is in the log of the gateway.'],
  'not-kept': [503, 'It could not be kept', 'The database is away or too busy: send the same again.'],
  stopping: [503, 'This instance is stopping', 'Another instance answers, or this one in a moment.'],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemDetails {
  readonly errors?: Problem['errors'];
  /** Milliseconds. */
  readonly retryAfter?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Says in the form of RFC 9457 what is wrong. Nothing that was sent is repeated. */
export function sayProblem(
  code: ProblemCode,
  { errors, retryAfter, headers }: ProblemDetails = {},
): Response {
  const [status, title, detail] = PROBLEMS[code];
  const seconds = retryAfter === undefined ? undefined : Math.max(1, Math.ceil(retryAfter / 1000));
  const problem: Problem = {
    type: `urn:hiendien:gateway:${code}`,
    title,
    status,
    detail,
    ...(errors && { errors }),
    ...(seconds !== undefined && { retryAfter: seconds }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(seconds !== undefined && { 'retry-after': String(seconds) }),
      ...headers,
    },
  });
}
