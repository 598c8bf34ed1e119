import type { Hono } from 'hono';
import type { CheckNames } from '../check/checker';
import type { GatewayConfig } from '../config';
import type { Counts } from '../counts';
import type { ReceiverTools } from '../receivers/receiver-tools';
import type { Writer } from '../store/writer';
import type { GatewayTools } from '../tools';
import { sayProblem } from './problem';

/** Who asks, as the runtime knows it. */
export interface Visit {
  /** The address that the connection comes from; empty where it is not known. */
  readonly address: string;
}

export interface Env {
  readonly Bindings: Visit;
}

export type GatewayApp = Hono<Env>;

/** What keeps, for the routes that receive. */
export interface Receivers extends ReceiverTools, Writer {}

/** What routes are made of. A new route takes from it what it needs and is added in `gateway.ts`. */
export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly tools: GatewayTools;
  readonly counts: Counts;
  readonly checkNames: CheckNames;
  readonly isStopping: () => boolean;
  /** Nothing where there is no database. */
  readonly receivers: Receivers | undefined;
}

/** Adds its paths, each with `refuseMethods` behind them. */
export type AddRoutes = (app: GatewayApp, parts: GatewayParts) => void;

/** Says of a path's other methods what can be done there. */
export function refuseMethods(app: GatewayApp, path: string, allow: string): void {
  app.all(path, () => sayProblem('method-refused', { headers: { allow } }));
}
