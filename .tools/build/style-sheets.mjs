// Stands in for Lit's css-tag module in the build: styles of ours are static, so that a sheet can be made at once.
// Where sheets can't be adopted (Safari before 16.4), each root gets a style element.

export const supportsAdoptingStyleSheets =
  'adoptedStyleSheets' in Document.prototype && 'replace' in CSSStyleSheet.prototype;

export function css([cssText]) {
  if (!supportsAdoptingStyleSheets) return { cssText };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}

export function adoptStyles(root, styles) {
  if (supportsAdoptingStyleSheets) root.adoptedStyleSheets = styles;
  else {
    for (const { cssText } of styles)
      root.append(Object.assign(document.createElement('style'), { textContent: cssText }));
  }
}

export function getCompatibleStyle(style) {
  return style;
}
