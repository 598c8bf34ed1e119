import { describeGateway } from './conformance';
import { DENO, startDeno, whyNot } from './edge';

describeGateway({
  title: 'Deno',
  skip: whyNot(DENO, 'Deno'),
  resolversOf: ({ dohUrls }) => dohUrls.map((url, at) => ({ label: `Lab ${at + 1}`, url })),
  start: startDeno,
});
