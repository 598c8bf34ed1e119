import { describe } from 'node:test';

describe('a suite without a test', () => undefined);
