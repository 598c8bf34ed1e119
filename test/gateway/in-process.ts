import { createGateway, type Gateway } from '../../src/gateway/gateway';
import { openReceivers } from '../../src/gateway/node/receivers';
import type { ReceiverTools } from '../../src/gateway/receivers/receiver-tools';
import { readConfig } from '../../src/gateway/read-config';
import { commonTools, type GatewayTools } from '../../src/gateway/tools';
import { SECRETS } from './receivers/survey';
import { answerHonestly } from '../providers/dns-wire/fake-dns';

/** What upstreams of an in-process gateway were asked. */
export interface InProcess {
  readonly gateway: Gateway;
  /** Addresses that requests went out to. */
  readonly asked: string[];
  readonly log: string[];
  /** What keeps, where the configuration names a database. */
  readonly receivers: ReceiverTools;
}

const DNS = answerHonestly({ present: ['comtam.id.vn'] });

/** A gateway without any network: DNS answers honestly, the registrar calls every name free. */
export async function startInProcess(
  config: object = {},
  more: Partial<GatewayTools> = {},
): Promise<InProcess> {
  const environment = { REGISTRAR_KEY: 'khoa', ...SECRETS };
  const read = readConfig(
    {
      dns: {
        resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }],
        limit: { requests: 1_000_000, atOnce: 500_000 },
      },
      registrar: {
        kind: 'http',
        label: 'Nhà đăng ký',
        url: 'https://registrar.example.vn/check?domain={name}',
        headers: { 'x-key': '{env:REGISTRAR_KEY}' },
        name: '/domain',
        verdict: '/available',
        values: { free: [true], present: [false] },
        limit: { requests: 1_000_000, seconds: 1, atOnce: 500_000 },
      },
      clients: { limit: { requests: 1_000_000, seconds: 1, atOnce: 500_000 } },
      ...config,
    },
    environment,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const asked: string[] = [];
  const log: string[] = [];
  const common = commonTools(environment, (line) => log.push(line));
  const receivers = await openReceivers(read.config, { ...common, log: () => undefined });
  const tools = {
    ...common,
    receivers,
    fetch: (url: string) => {
      asked.push(url);
      if (url.startsWith('https://dns.example.vn/')) return DNS({ url });
      const domain = new URL(url).searchParams.get('domain');
      return Promise.resolve(Response.json({ domain, available: true }));
    },
    ...more,
  };
  return {
    gateway: await createGateway(read.config, tools),
    asked,
    log,
    receivers: receivers as ReceiverTools,
  };
}
