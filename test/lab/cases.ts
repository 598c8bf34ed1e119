import type { Evidence } from '../../src/domain/availability/evidence';

/** A name of each state that the lab's zones hold, and what the search must call it. */
export const CASES: readonly { name: string; state: string; kind: Evidence['kind'] }[] = [
  { name: 'healthy.id.vn', state: 'is served in order', kind: 'present' },
  { name: 'signed.id.vn', state: 'is signed', kind: 'present' },
  { name: 'lame.id.vn', state: 'has a server that does not know it', kind: 'present' },
  { name: 'dead.id.vn', state: 'has a server that does not answer', kind: 'present' },
  { name: 'nowhere.id.vn', state: 'has a server whose name does not exist', kind: 'present' },
  { name: 'parked.id.vn', state: 'is an alias of a notice', kind: 'present' },
  { name: 'dangling.id.vn', state: 'is an alias of a name that does not exist', kind: 'present' },
  { name: 'held.id.vn', state: 'has records in the zone above alone', kind: 'present' },
  { name: 'empty.id.vn', state: 'has names below it alone', kind: 'present' },
  { name: 'absent.id.vn', state: 'is not there', kind: 'absent' },
  { name: 'healthy.biz.vn', state: 'is in order under another suffix', kind: 'present' },
  { name: 'lame.biz.vn', state: 'is not there under another suffix', kind: 'absent' },
];
