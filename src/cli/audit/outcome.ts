import type { ByLanguage } from '../../domain/programme/language';
import type { Finding } from '../doctor/finding';
import { VERSION_IN_ADDRESS } from '../doctor/findings/files';
import type { Subject } from '../doctor/subject';
import type { FailureCode } from '../fetch/fetcher';
import type { Listed } from './site-list';

/** What became of a page, from best to worst. */
export const STATES = ['working', 'broken', 'fallback-only', 'missing', 'unreachable'] as const;
export type State = (typeof STATES)[number];

export const STATE_NAMES: Readonly<Record<State, ByLanguage<string>>> = {
  working: { vi: 'đã đặt, chạy tốt', en: 'placed and working' },
  broken: { vi: 'đã đặt, bị lỗi', en: 'placed but broken' },
  'fallback-only': { vi: 'chỉ còn liên kết', en: 'fallback only' },
  missing: { vi: 'chưa đặt', en: 'missing' },
  unreachable: { vi: 'không mở được', en: 'unreachable' },
};

/** Why a page could not be seen. */
export type Reason = FailureCode | 'robots' | `status-${number}`;

/** What is kept of a page: enough for every report, and of its text no more than the doctor's sentence quotes. */
export interface Outcome extends Listed {
  readonly state: State;
  /** Ids of the doctor's findings, the worst first. */
  readonly findings: readonly string[];
  readonly reason?: Reason;
  /** What the doctor says of the worst of them, where the page does not work. */
  readonly says?: ByLanguage<string>;
  /** The release or channel whose script the page loads. */
  readonly release?: string;
}

/** With these there is nothing to see of the programme. */
const NOTHING = ['nothing-found', 'page-not-html'];
/** With these a visitor sees the link inside the tag, and nothing else. */
const FALLBACK_ONLY = ['only-fallback-left', 'script-missing', 'placeholder-without-script'];

/** Judges a page by what the doctor found on it. */
export function judge(site: Listed, subject: Subject, findings: readonly Finding[]): Outcome {
  const ids = [...new Set(findings.map(({ id }) => id))];
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  const release = releaseOf(subject);
  const says = errors.length > 0 ? findings[0]?.says : undefined;
  return {
    ...site,
    state: stateOf(errors),
    findings: ids,
    ...(says && { says }),
    ...(release !== undefined && { release }),
  };
}

function stateOf(errors: readonly string[]): State {
  if (errors.length === 0) return 'working';
  if (errors.some((id) => NOTHING.includes(id))) return 'missing';
  return errors.some((id) => FALLBACK_ONLY.includes(id)) ? 'fallback-only' : 'broken';
}

function releaseOf({ scripts }: Subject): string | undefined {
  const path = scripts[0]?.url?.pathname ?? '';
  return VERSION_IN_ADDRESS.exec(path)?.[1] ?? /\/(\d+|stable)\/[^/]*$/.exec(path)?.[1];
}
