import { chooseSuffixes, planNames } from '../../domain/domain-name/planned-names';
import { readName } from '../../domain/domain-name/read-name';
import { joinName } from '../../domain/availability/evidence';
import { PAGE_HEADERS, policyFor } from '../page/own-page';
import { renderPage, STYLE, type PageView } from '../page/render';
import type { PageLanguage } from '../page/words';
import { readClient } from './client';
import { refuseMethods, type AddRoutes, type GatewayParts } from './route';

/** Letters of what a person types that are read. */
const MOST_TYPED = 253;

/** `GET /`: a page for people. What they ask for stands in its address, which is why it goes on to nobody. */
export const addPageRoutes: AddRoutes = (app, parts) => {
  const { config, tools } = parts;
  const sources = [...config.dns.resolvers, ...(config.registrar ? [config.registrar] : [])].map(
    ({ label }) => label,
  );
  app.get('/', async (context) => {
    const language: PageLanguage = context.req.query('lang') === 'en' ? 'en' : 'vi';
    const typed = (context.req.query('name') ?? '').trim().slice(0, MOST_TYPED);
    const client = readClient(context.req.raw.headers, context.env.address, config.clients);
    const outcome = await lookUp(typed, client, parts);
    const page = renderPage({ language, typed, sources, now: tools.now(), outcome });
    const isLimited = outcome.kind === 'limited';
    return new Response(page, {
      status: isLimited ? 429 : 200,
      headers: {
        ...PAGE_HEADERS,
        'content-security-policy': await policyFor(STYLE),
        ...(isLimited && { 'retry-after': String(Math.max(1, Math.ceil(outcome.retryAfter / 1000))) }),
      },
    });
  });
  refuseMethods(app, '/', 'GET');
};

/** Reads what was typed as the search element does, and looks up what it becomes. */
async function lookUp(
  typed: string,
  client: string,
  { checkNames }: GatewayParts,
): Promise<PageView['outcome']> {
  if (typed === '') return { kind: 'none' };
  const reading = readName(typed);
  if (reading.kind !== 'name') return { kind: 'unread' };
  const suffixes = chooseSuffixes({ owner: [], audience: undefined, typed: reading.suffix });
  const planned = planNames(reading, reading.suffix ? [reading.suffix] : suffixes).filter(
    ({ rule }) => rule.kind !== 'invalid',
  );
  const outcome = await checkNames(planned.map(joinName), client);
  if (outcome.kind === 'limited') return outcome;
  if (outcome.kind === 'faults') return { kind: 'unread' };
  return {
    kind: 'answers',
    answers: outcome.answers.map((answer, at) => ({ ...answer, shown: planned[at]?.shown ?? answer.name })),
  };
}
