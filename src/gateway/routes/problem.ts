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
  'rate-limited': [429, 'Too many names were asked for', 'Wait as long as the header Retry-After says.'],
  failed: [500, 'The gateway has a fault', 'The fault is in the log of the gateway.'],
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
