/**
 * A link as it leaves the page: with the embedding site as `utm_source`, so that the programme can tell which
 * site brought a visitor.
 * @param href An absolute address from checked content.
 * @param site Host name of the embedding page; empty leaves the link alone.
 */
export function attributeLink(href: string, site: string): string {
  const url = new URL(href);
  if (site) url.searchParams.set('utm_source', site);
  return url.href;
}
