import { MOST_NAMES } from '../../../domain/domain-name/name-list';
import type { Announcement, RowCounts } from '../../../domain/search/search-event';
import { formatList } from '../../../i18n/format';
import { describeProblem } from './help-view';
import type { SearchWords } from './search-words';

type Words = Pick<SearchWords, 't' | 'language'>;

const COUNTED = ['absent', 'free', 'present', 'reserved', 'invalid', 'unknown'] as const;

/** What has just happened, in words. That the rest could not be had is said by those who have words without it. */
export function sayWhat(what: Exclude<Announcement, { readonly key: 'failed' }>, words: Words): string {
  const { t } = words;
  switch (what.key) {
    case 'problems':
      return what.problems.map((problem) => describeProblem(problem, t)).join(' ');
    case 'list.pasted':
      return t(what.key, { count: what.count });
    case 'chosen':
    case 'kept-said':
    case 'removed':
      return t(what.key, { name: what.name });
    case 'summary':
      return [
        ...summarise(what.counts, words),
        ...(what.isCut ? [t('list.cut', { most: MOST_NAMES })] : []),
      ].join(' ');
    case 'problem.empty':
    case 'state.pending':
    case 'stopped':
    case 'list.empty':
    case 'list.unread':
    case 'copied':
    case 'copy-failed':
    case 'name-copied':
    case 'name-copy-failed':
      return t(what.key);
  }
}

/** All rows in one line, in two parts: "not seen" is never said without who has to confirm it. */
export function summarise(counts: RowCounts, { t, language }: Words): readonly string[] {
  const parts = COUNTED.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`counted.${kind}`, { count: counts[kind] }),
  );
  return [t('summary', { parts: formatList(parts, language) }), ...(counts.absent > 0 ? [t('confirm')] : [])];
}
