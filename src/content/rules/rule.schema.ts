import * as z from 'zod/mini';

const day = z.iso.date();
const words = z.string().check(z.trim(), z.minLength(1));

/** What is known of a rule over some days. Without an end, until something else is known. */
const state = z.object({
  from: day,
  until: z.optional(day),
  /** `read`: the text itself, or the notice that applies it. `secondary`: only others cite it. */
  status: z.enum(['read', 'secondary', 'not-known']),
  /** The legal text, or the page that it was read in. */
  source: words,
  /** A few words of the text, as it has them. */
  quote: z.optional(words),
  /** What is left open. */
  open: z.optional(words),
  /** Where it was seen: addresses, or the title of a document. */
  seen: z.array(words),
  checkedOn: day,
  /** By what it was checked. */
  by: words,
});

const rule = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)),
  clause: z.object({ vi: words, en: words }),
  states: z.array(state).check(z.minLength(1)),
});

export type RuleState = z.infer<typeof state>;
export type Rule = z.infer<typeof rule>;

/** The ledger: a rule for each thing that is said. States of a rule follow one another, without a gap. */
export const rulesSchema = z.array(rule).check((context) => {
  const ids = context.value.map(({ id }) => id);
  const tell = (path: (string | number)[], message: string) => {
    context.issues.push({ code: 'custom', input: context.value, path, message });
  };
  context.value.forEach(({ id, states }, index) => {
    if (ids.indexOf(id) < index) tell([index, 'id'], `"${id}" is used twice`);
    states.forEach(({ from, until, status, open }, at) => {
      const path = [index, 'states', at];
      const next = states[at + 1];
      if (until !== undefined && until < from) tell([...path, 'until'], 'ends before it begins');
      if (next && (until === undefined || dayAfter(until) !== next.from)) {
        tell([...path, 'until'], 'is not followed at once by the next state');
      }
      if (status === 'not-known' && open === undefined) tell([...path, 'open'], 'does not say what is open');
    });
  });
});

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
