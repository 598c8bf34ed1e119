// Writes the letters that sheets are composed of, from the font as its package has it. Wanted only when that changes.
import { writeFileSync } from 'node:fs';
import { drawLettering, LETTERING, LETTERING_LICENCE, readFontLicence } from './lettering/draw-letters';
import { root } from './install.mjs';

writeFileSync(root + LETTERING, drawLettering());
writeFileSync(root + LETTERING_LICENCE, readFontLicence());
