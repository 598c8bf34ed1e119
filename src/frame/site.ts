/**
 * Links of the widgets name the embedding site (`utm_source`), which inside a frame is the page around it and not the
 * server that the frame comes from. Put right before a link is followed or copied.
 */
export function nameSite(site: string): void {
  for (const act of ['click', 'auxclick', 'contextmenu'])
    addEventListener(
      act,
      (event) => {
        const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
        if (!link) return;
        const url = new URL(link.href);
        if (url.searchParams.get('utm_source') !== location.hostname) return;
        url.searchParams.set('utm_source', site);
        link.href = url.href;
      },
      true,
    );
}
