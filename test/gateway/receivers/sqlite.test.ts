import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReceivers } from './conformance';

describeReceivers({
  title: 'SQLite',
  begin: () => {
    const folder = mkdtempSync(join(tmpdir(), 'hiendien-receivers-'));
    return Promise.resolve({
      config: { kind: 'sqlite', file: join(folder, 'gateway.sqlite') },
      environment: {},
      end: () => {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    });
  },
});
