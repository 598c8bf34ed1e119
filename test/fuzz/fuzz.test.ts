/**
 * Documents that somebody has tampered with: content, a gateway's replies, messages between frames. Nothing throws, and
 * none takes the page's time. A few thousand of each here; `npm run test:fuzz` tries a million, from another seed.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { checkProgramme } from '../../src/content/owner-content';
import vi from '../../src/content/programme.vi.json';
import { heightMessage, isAsk, readHeight } from '../../src/domain/embed/frame-message';
import { endpointReply } from '../../src/providers/endpoint/endpoint.schema';
import { chanceOf, mutate, scramble } from './mutate';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_127);
/** Milliseconds of the processor's time. */
const MOST = 50;

const ANSWER = {
  name: 'comtam.id.vn',
  verdict: 'free',
  checkedAt: '2030-01-01T07:00:00+07:00',
  ttl: 30,
  expiresAt: '2030-01-01T07:05:00+07:00',
  signature: 'A'.repeat(86),
};
const MESSAGE = { type: 'hiendien:height', version: 1, height: 240, id: 'khung' };

/** Tampered JSON: most of it has another structure, some is no JSON any more. */
function textOf(value: unknown, chance: () => number): string {
  const text = JSON.stringify(mutate(value, chance)) as string | undefined;
  return chance() < 0.15 ? scramble(text ?? '', chance) : (text ?? '');
}

const KINDS: readonly {
  readonly what: string;
  readonly make: (chance: () => number) => unknown;
  readonly read: (made: unknown) => unknown;
}[] = [
  {
    what: 'content',
    make: (chance) => textOf(vi, chance),
    read: (text) => checkProgramme(text as string, 'https://xa.gov.vn/files/programme.vi.json').ok,
  },
  {
    what: 'gateway replies',
    make: (chance) => textOf({ answers: [ANSWER] }, chance),
    read: (text) => {
      // More is not even waited for: see `MOST_BYTES` of the request.
      if ((text as string).length > 16_384) return false;
      try {
        return endpointReply.safeParse(JSON.parse(text as string)).success;
      } catch (error) {
        // No JSON: the provider calls it malformed.
        if (error instanceof SyntaxError) return false;
        throw error;
      }
    },
  },
  {
    what: 'frame messages',
    make: (chance) => (chance() < 0.1 ? textOf(MESSAGE, chance) : mutate(MESSAGE, chance)),
    read: (message) => {
      const height = readHeight(message);
      assert.ok(
        height === undefined || heightMessage(height, '')?.height === height,
        'a height that can be true',
      );
      isAsk(message);
      return height !== undefined;
    },
  },
];

describe(`${RUNS} tampered documents`, () => {
  for (const { what, make, read } of KINDS)
    it(what, (context) => {
      const chance = chanceOf(SEED);
      let taken = 0;
      let longest = 0;
      for (let run = 0; run < RUNS; run++) {
        const made = make(chance);
        const before = process.cpuUsage();
        if (read(made)) taken++;
        const { user } = process.cpuUsage(before);
        if (user / 1000 <= longest) continue;
        longest = user / 1000;
        // What else this process does, such as collecting its garbage, does not happen again with the same document.
        if (longest > MOST) {
          longest = timeAgain(() => read(made));
          assert.ok(longest <= MOST, `${longest} ms for ${inspect(made).slice(0, 2000)}`);
        }
      }
      context.diagnostic(`${what}: ${taken} of ${RUNS} taken, ${longest.toFixed(1)} ms at most`);
      assert.ok(taken > 0 && taken < RUNS, `${taken} were taken: both ways must be tried`);
    });
});

/** The shortest of five. */
function timeAgain(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      run();
      return process.cpuUsage(before).user / 1000;
    }),
  );
}
