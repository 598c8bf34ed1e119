/** Waits until something holds, and gives it; the message says what was waited for. */
export async function until<Found>(
  holds: () => Found,
  what: string,
  limit = 5000,
): Promise<Exclude<NonNullable<Found>, false | 0 | ''>> {
  const end = Date.now() + limit;
  for (;;) {
    const found = holds();
    if (found) return found as Exclude<NonNullable<Found>, false | 0 | ''>;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Lets everything that is under way settle. */
export function settle(milliseconds = 150): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
