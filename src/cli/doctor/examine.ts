import type { Finding, FindingKind } from './finding';
import { makeFinding, sortFindings } from './finding';
import { DRAWING, findDrawing } from './findings/drawing';
import { FILES, findFiles } from './findings/files';
import { FRAMES, findFrames } from './findings/frames';
import { MARKUP, findMarkup } from './findings/markup';
import { POLICY, findPolicy } from './findings/policy';
import { PRESENCE, findPresence } from './findings/presence';
import { SCRIPTS, findScripts } from './findings/scripts';
import { SETTINGS, findSettings } from './findings/settings';
import { readSubject, type Patient, type Subject } from './subject';

/** Every kind of finding, by its id. The guide's page is made from it. */
export const KINDS: Readonly<Record<string, FindingKind>> = {
  ...PRESENCE,
  ...SCRIPTS,
  ...MARKUP,
  ...SETTINGS,
  ...POLICY,
  ...FRAMES,
  ...FILES,
  ...DRAWING,
};

const CHECKS = [
  findPresence,
  findScripts,
  findMarkup,
  findSettings,
  findPolicy,
  findFrames,
  findFiles,
  findDrawing,
];

/** Says what is wrong with a page, the worst first. Nothing is fetched and nothing of the page is run. */
export function examine(patient: Patient): Finding[] {
  return examineSubject(readSubject(patient));
}

/** The same, of a page that has been read already. */
export function examineSubject(subject: Subject): Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS)
    check(subject, (id, place, values) => {
      const kind = KINDS[id];
      if (kind) findings.push(makeFinding(id, kind, place, values));
    });
  return sortFindings(findings);
}
