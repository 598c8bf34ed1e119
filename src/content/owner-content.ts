import { programmeSchema, type Programme } from '../domain/programme/programme.schema';
import type { OwnContent } from './content-store';
import { checkJson, type Fetched } from './fetch-checked';
import { ownContentOf } from './own-content';

/** Checks the text of a content file. Relative image addresses are read against the file's own. */
export function checkProgramme(text: string, address: string): Fetched<OwnContent> {
  const checked = checkJson(text, programmeSchema, 'not a programme');
  if (!checked.ok) return checked;
  const data = checked.value;
  const programme: Programme = data.logo
    ? { ...data, logo: { ...data.logo, src: new URL(data.logo.src, address).href } }
    : data;
  return { ok: true, value: ownContentOf(programme) };
}
