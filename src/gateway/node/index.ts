// What `hiendien-tools/gateway` gives to somebody's own Node server.
export { createGateway, type Gateway } from '../gateway';
export { readConfig, type ConfigProblem, type ReadConfig } from '../read-config';
export type { GatewayConfig } from '../config';
export { createMiddleware, type Middleware } from './middleware';
export { createNodeTools, serve, type NodeSurroundings, type RunningGateway } from './serve';
