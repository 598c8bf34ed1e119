import { createDnsProvider } from '../../src/providers/doh/dns-provider';
import { createDohProvider } from '../../src/providers/doh/doh';
import { createEndpointProvider } from '../../src/providers/endpoint/endpoint';
import { noProvider } from '../../src/providers/settings/none';
import { shield, settle } from '../../src/providers/policies/shield';
import { withBreaker } from '../../src/providers/policies/with-breaker';
import { withHedge } from '../../src/providers/policies/with-hedge';
import { withMemory } from '../../src/providers/policies/with-memory';
import { withQueue } from '../../src/providers/policies/with-queue';
import { withSharing } from '../../src/providers/policies/with-sharing';
import { withTimeout } from '../../src/providers/policies/with-timeout';
import type { FakeWorld } from './request/fake-world';
import { describeContract } from './provider-contract';

const first = { id: 'one', label: 'One', url: 'https://one.example/dns-query' };
const second = { id: 'two', label: 'Two', url: 'https://two.example/dns-query' };

const makeDoh = ({ surroundings }: FakeWorld) => createDohProvider(first, surroundings);
const makeEndpoint = ({ surroundings }: FakeWorld) =>
  createEndpointProvider({ url: 'https://gateway.example/check' }, surroundings);

describeContract('a resolver', makeDoh);
describeContract('a gateway', makeEndpoint);
describeContract('nobody', () => noProvider, { asksNobody: true });
describeContract('a time limit', (world) => withTimeout(makeDoh(world), world.surroundings));
describeContract('a breaker', (world) => withBreaker(makeDoh(world), world.surroundings));
describeContract('a queue', (world) => withQueue(makeDoh(world)));
describeContract('sharing', (world) => withSharing(makeDoh(world)));
describeContract('a memory', (world) => withMemory(makeDoh(world), world.surroundings));
describeContract('a hedge', (world) =>
  withHedge(makeDoh(world), createDohProvider(second, world.surroundings), world.surroundings),
);
describeContract('a shielded gateway', (world) =>
  settle(shield(makeEndpoint(world), world.surroundings), world.surroundings),
);
describeContract('the lookup with one resolver', (world) => createDnsProvider([first], world.surroundings));
describeContract('the lookup with two resolvers', (world) =>
  createDnsProvider([first, second], world.surroundings),
);
describeContract('the lookup without resolvers', (world) => createDnsProvider([], world.surroundings), {
  asksNobody: true,
});
