import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { FAILURES } from '../../fetch/failure-words';
import type { Outcome } from '../outcome';

const ROBOTS = { vi: 'robots.txt của trang không cho đọc', en: 'the site’s robots.txt does not allow it' };

/** Why a page is in its state, in one sentence; nothing where all is well. */
export function sayReason({ reason, says }: Outcome, language: ShippedLanguage): string {
  if (reason === 'robots') return inLanguage(ROBOTS, language);
  if (reason?.startsWith('status-')) {
    const status = reason.slice('status-'.length);
    return inLanguage(
      { vi: `máy chủ trả lời mã ${status}`, en: `the server answers with ${status}` },
      language,
    );
  }
  if (reason !== undefined) return inLanguage(FAILURES[reason as keyof typeof FAILURES], language);
  return says ? inLanguage(says, language) : '';
}
