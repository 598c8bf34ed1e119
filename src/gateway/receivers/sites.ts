/** The hosts of origins, as pages know them. */
export function hostsOf(origins: readonly string[]): ReadonlySet<string> {
  return new Set(origins.map((one) => new URL(one).hostname));
}

/** The host of the page that a request comes from, as its browser says; nothing where no browser says so. */
export function hostOfPage(headers: Pick<Headers, 'get'>): string | undefined {
  const origin = headers.get('origin');
  if (origin === null) return undefined;
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
