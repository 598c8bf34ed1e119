import * as z from 'zod/mini';

/** To a page that has sent figures or answers. */
export const writtenReply = z
  .object({
    outcome: z
      .enum(['kept', 'repeated'])
      .check(z.meta({ description: 'repeated: its id was known, so nothing was added.' })),
  })
  .check(z.meta({ id: 'Written' }));

/** To who reads figures. */
export const figuresReply = z
  .object({
    from: z.iso.date(),
    until: z.iso.date(),
    unit: z.enum(['day', 'hour']),
    figures: z.array(
      z.object({
        day: z.optional(z.iso.date()),
        hour: z.optional(z.string().check(z.meta({ examples: ['2026-11-27T10:00+07:00'] }))),
        site: z.string(),
        figure: z.string(),
        detail: z.optional(z.string()),
        count: z.union([z.int(), z.string().check(z.regex(/^<\d+$/))]),
      }),
    ),
  })
  .check(z.meta({ id: 'Figures' }));
