import { createGateway, type Gateway } from '../gateway';
import { readConfig, type Environment } from '../read-config';
import { commonTools, type GatewayTools } from '../tools';

/** The variable that holds the configuration, as JSON: edge platforms have no files. */
export const CONFIG_VARIABLE = 'HIENDIEN_GATEWAY';

/**
 * Makes the gateway of what an edge platform gives: texts by name. Rejects with every sentence about what is wrong.
 * @param more What this platform has besides.
 */
export async function createEdgeGateway(
  environment: Environment,
  log: (line: string) => void,
  more: Partial<GatewayTools> = {},
): Promise<Gateway> {
  const read = readConfig(parseJson(environment[CONFIG_VARIABLE]), environment);
  const problems = read.ok
    ? findUnfit(read.config)
    : read.problems.map(({ field, message }) => `${field}: ${message}`);
  if (!read.ok || problems.length > 0) throw new Error([CONFIG_VARIABLE, ...problems].join('\n'));
  return createGateway(read.config, { ...commonTools(environment, log), ...more });
}

type Config = Extract<ReturnType<typeof readConfig>, { readonly ok: true }>['config'];

/** What only Node can do. */
function findUnfit({ dns, valkey, database }: Config): readonly string[] {
  return [
    ...dns.resolvers.flatMap((resolver, at) =>
      'url' in resolver ? [] : [`dns.resolvers[${at}].server: plain DNS is asked on Node alone; name a url`],
    ),
    ...(database ? ['database: counts and answers are kept on Node alone'] : []),
    ...(valkey ? ['valkey: several instances on an edge platform share its own cache'] : []),
  ];
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
