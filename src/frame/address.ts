const SCHEMES = ['light', 'dark'];

/**
 * Sets a frame page up as its address says: `?lang=en&variant=card` are attributes of the widget. Only those that it
 * knows are taken, which the build has listed on the body; their values are text and nothing more.
 *
 * Read inside a page alone. Opened on its own, the frame would let anybody send around an address of the owner's
 * server that shows words of theirs.
 */
export function applyAddress(widget: HTMLElement, search: string): void {
  const { documentElement, body } = document;
  const settings = new URLSearchParams(search);
  for (const name of body.dataset['settings']?.split(' ') ?? []) {
    const value = settings.get(name);
    if (value !== null) widget.setAttribute(name, value);
  }
  if (settings.get('lang')?.trim().toLowerCase() === 'en') {
    documentElement.lang = 'en';
    document.title = body.dataset['englishTitle'] ?? document.title;
  }
  const theme = settings.get('theme')?.trim().toLowerCase() ?? '';
  if (SCHEMES.includes(theme)) documentElement.style.colorScheme = theme;
  else if (handsSchemeDown()) documentElement.style.colorScheme = 'light dark';
}

/**
 * Whether this browser tells a frame the colour scheme of the page around it. WebKit does not: a frame that asks
 * for it would follow the device, and be the one dark spot on a white page.
 */
function handsSchemeDown(): boolean {
  return SCHEMES.every((scheme) => {
    const probe = document.createElement('iframe');
    probe.style.colorScheme = scheme;
    document.documentElement.append(probe);
    // In a sandbox without an origin nothing can be seen of it.
    const seen = probe.contentDocument?.defaultView?.matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
    probe.remove();
    return seen;
  });
}
