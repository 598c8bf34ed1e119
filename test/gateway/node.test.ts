import type { Lab } from '../lab/start-lab';
import { describeGateway } from './conformance';
import { startNode } from './start-node';

describeGateway({
  title: 'Node, asking as servers do',
  resolversOf: ({ dnsPorts }: Lab) =>
    dnsPorts.map((port, at) => ({ label: `Lab ${at + 1}`, server: '127.0.0.1', port })),
  start: startNode,
});

describeGateway({
  title: 'Node, asking over HTTPS',
  resolversOf: ({ dohUrls }: Lab) => dohUrls.map((url, at) => ({ label: `Lab ${at + 1}`, url })),
  start: startNode,
});
