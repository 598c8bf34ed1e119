import { panelStyles } from '../../src/elements/banner/banner-panel';
import { styles } from '../../src/elements/banner/banner.styles';

/** The banner's styles as a file, for roots that a server has written: under a strict policy they may hold no other. */
export function styleSheetOfBanner(): string {
  return `${[styles, panelStyles].map(({ cssText }) => cssText.trim()).join('\n')}\n`;
}
