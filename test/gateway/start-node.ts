import { PassThrough } from 'node:stream';
import { serve, type NodeSurroundings, type RunningGateway } from '../../src/gateway/node/serve';
import { readConfig } from '../../src/gateway/read-config';
import type { Started } from './conformance';

/** Runs the gateway in this process. @param lines Is handed what the log says. */
export async function runGateway(
  config: object,
  environment: Readonly<Record<string, string>> = {},
  more: Partial<NodeSurroundings> = {},
): Promise<RunningGateway> {
  const read = readConfig({ listen: { port: 0 }, ...config }, environment);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return serve(read.config, { environment, output: new PassThrough().resume(), ...more });
}

/** One instance, or several beside each other. */
export async function startNode(
  config: object,
  environment: Readonly<Record<string, string>>,
  instances = 1,
): Promise<Started> {
  const running = await Promise.all(Array.from({ length: instances }, () => runGateway(config, environment)));
  return {
    origins: running.map(({ origin }) => origin),
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}
