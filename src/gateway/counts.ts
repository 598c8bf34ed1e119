import type { Evidence } from '../domain/availability/evidence';
import type { CacheOutcome } from './check/with-cache';
import { Metrics } from './metrics';

/** Everything that a gateway counts. */
export interface Counts {
  readonly metrics: Metrics;
  readonly request: (route: string, status: number, milliseconds: number) => void;
  readonly name: (kind: Evidence['kind']) => void;
  readonly cache: (outcome: CacheOutcome) => void;
  readonly upstream: (upstream: string, outcome: string, milliseconds: number) => void;
  readonly limited: () => void;
  /** @param events How many acts a batch told of. */
  readonly batch: (outcome: string, events: number) => void;
  readonly feedback: (outcome: string) => void;
  /** @param pieces Batches and answers of a transaction. */
  readonly commit: (isKept: boolean, pieces: number) => void;
}

export function createCounts(): Counts {
  const metrics = new Metrics();
  const requests = metrics.counter('hiendien_gateway_requests_total', 'Requests by route and status.');
  const seconds = metrics.histogram('hiendien_gateway_request_seconds', 'How long requests took.');
  const names = metrics.counter('hiendien_gateway_names_total', 'Names by verdict.');
  const cache = metrics.counter('hiendien_gateway_cache_total', 'Names by where they were answered from.');
  const upstream = metrics.counter(
    'hiendien_gateway_upstream_total',
    'Requests to upstreams by outcome: a status, failed, called-off, or held-back by their limit.',
  );
  const upstreamSeconds = metrics.histogram(
    'hiendien_gateway_upstream_seconds',
    'How long upstreams took to begin an answer.',
  );
  const limited = metrics.counter(
    'hiendien_gateway_limited_total',
    'Requests over the limit of their client.',
  );
  const batches = metrics.counter(
    'hiendien_gateway_batches_total',
    'Batches of figures by what became of them.',
  );
  const events = metrics.counter('hiendien_gateway_events_total', 'Acts that kept batches told of.');
  const feedback = metrics.counter(
    'hiendien_gateway_feedback_total',
    'Answers to surveys by what became of them.',
  );
  const commits = metrics.counter(
    'hiendien_gateway_commits_total',
    'Transactions of the database by outcome.',
  );
  const pieces = metrics.counter(
    'hiendien_gateway_written_total',
    'Batches and answers in committed transactions.',
  );
  return {
    metrics,
    request: (route, status, milliseconds) => {
      requests({ route, status: String(status) });
      seconds({ route }, milliseconds);
    },
    name: (kind) => {
      names({ verdict: kind });
    },
    cache: (outcome) => {
      cache({ outcome });
    },
    upstream: (name, outcome, milliseconds) => {
      upstream({ upstream: name, outcome });
      if (outcome !== 'held-back') upstreamSeconds({ upstream: name }, milliseconds);
    },
    limited: () => {
      limited({});
    },
    batch: (outcome, by) => {
      batches({ outcome });
      if (outcome === 'kept') events({}, by);
    },
    feedback: (outcome) => {
      feedback({ outcome });
    },
    commit: (isKept, by) => {
      commits({ outcome: isKept ? 'kept' : 'failed' });
      if (isKept) pieces({}, by);
    },
  };
}
