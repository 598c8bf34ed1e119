import { startChecker, type CheckerEvent } from '../src/domain/checker/checker-state';
import { phaseOf, type CheckerPhase } from '../src/domain/checker/shown';
import { transition } from '../src/domain/checker/transition';
import { createJudge } from '../src/domain/eligibility/assess';
import { termsOf } from '../src/domain/eligibility/terms';
import {
  JOURNEY_MACHINE,
  stepOf,
  type JourneyEffect,
  type JourneyEvent,
  type JourneyState,
} from '../src/domain/journey/journey-machine';
import {
  REGISTER_MACHINE,
  type RegisterEvent,
  type RegisterState,
} from '../src/domain/registration/register-machine';
import { drawSearch, type SearchPhase } from '../src/domain/search/search-diagram';
import { drawMachine } from '../src/domain/shared/machine-diagram';
import { fromIsoDate } from '../src/domain/shared/plain-date';
import { termsContent } from '../src/content/terms.inline';
import type { WordedMachine } from './machine-diagram';

const CHECKER_PHASES: Readonly<Record<CheckerPhase, WordedMachine['title']>> = {
  start: { vi: 'Bắt đầu', en: 'Start' },
  asking: { vi: 'Đang hỏi', en: 'Asking' },
  refused: { vi: 'Báo chỗ sai', en: 'Refused' },
  loading: { vi: 'Chờ kết quả', en: 'Loading' },
  verdict: { vi: 'Kết quả', en: 'Verdict' },
  warning: { vi: 'Sắp xóa', en: 'Warning' },
};

/**
 * The eligibility checker's life on a page, driven by what a visitor and the browser can do to it: a household asks,
 * and time runs out. What the page's author changes meanwhile is left out.
 */
export function describeChecker(): WordedMachine {
  const settings = {
    audience: undefined,
    inSteps: true,
    day: fromIsoDate('2026-11-23'),
    // A bit more than a second: two steps of warning stand for thirty.
    idleMinutes: 0.02,
  };
  const events: readonly CheckerEvent[] = [
    { kind: 'answered', question: 'audience', answer: 'household' },
    { kind: 'answered', question: 'household-certificate', answer: 'no' },
    { kind: 'went-on' },
    { kind: 'went-back' },
    { kind: 'went-to', question: 'audience' },
    { kind: 'judge-known', judge: createJudge(termsOf(termsContent)) },
    { kind: 'judge-failed' },
    { kind: 'asked-for', keepsake: 'copy' },
    { kind: 'asked-for', keepsake: 'print' },
    { kind: 'chosen', question: 'audience', answer: 'household' },
    { kind: 'tried', audience: 'household' },
    { kind: 'copied' },
    { kind: 'copy-failed' },
    { kind: 'print-failed' },
    { kind: 'erased' },
    { kind: 'touched' },
    { kind: 'waited' },
  ];
  const [start] = transition(startChecker(settings), { kind: 'connected' });
  return {
    title: { vi: 'Các trạng thái của phần kiểm tra điều kiện', en: 'The states of the eligibility checker' },
    phases: CHECKER_PHASES,
    diagram: drawMachine({ start, transition, events, phaseOf }),
  };
}

const SEARCH_PHASES: Readonly<Record<SearchPhase, WordedMachine['title']>> = {
  untouched: { vi: 'Chưa gõ', en: 'Untouched' },
  typing: { vi: 'Đang gõ', en: 'Typing' },
  waiting: { vi: 'Chờ ngừng gõ', en: 'Waiting for quiet' },
  asking: { vi: 'Đang hỏi', en: 'Asking' },
  answered: { vi: 'Có trả lời', en: 'Answered' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
  gone: { vi: 'Rời trang', en: 'Gone' },
};

/** The name search's life: of one name under one suffix. */
export function describeSearch(): WordedMachine {
  return {
    title: { vi: 'Các trạng thái của phần tìm tên miền', en: 'The states of the name search' },
    phases: SEARCH_PHASES,
    diagram: drawSearch(),
  };
}

const REGISTER_PHASES: WordedMachine['phases'] = {
  way: { vi: 'Đường đi', en: 'The way' },
  'details-loading': { vi: 'Tải chi tiết', en: 'Details loading' },
  'details-shown': { vi: 'Mở chi tiết', en: 'Details shown' },
  'details-failed': { vi: 'Thiếu chi tiết', en: 'Details failed' },
  'tool-loading': { vi: 'Tải công cụ', en: 'Tool loading' },
  'tool-shown': { vi: 'Mở công cụ', en: 'Tool shown' },
  'tool-failed': { vi: 'Thiếu công cụ', en: 'Tool failed' },
};

/** The way to registration: what was heard of the steps before it, its details, and one tool at a time. */
export function describeRegister(): WordedMachine {
  const events: readonly RegisterEvent[] = [
    {
      kind: 'verdict-heard',
      verdict: { audience: 'citizen', outcome: 'eligible', product: 'id.vn' },
    },
    { kind: 'name-heard', chosen: { domain: 'an.id.vn', shown: 'an.id.vn', product: 'id.vn' } },
    { kind: 'answers-erased' },
    { kind: 'copy-pressed', what: 'name' },
    { kind: 'details-wanted' },
    { kind: 'details-loaded' },
    { kind: 'details-failed' },
    { kind: 'tool-pressed', tool: 'share', canShare: true },
    { kind: 'tool-pressed', tool: 'print', canShare: false },
    { kind: 'tool-ready', tool: 'share' },
    { kind: 'tool-done', tool: 'print' },
    { kind: 'tool-failed', tool: 'print' },
    { kind: 'device-failed' },
  ];
  const phaseOf = ({ tool, details }: RegisterState) => {
    if (tool) return `tool-${tool.phase}`;
    return details === 'unasked' ? 'way' : `details-${details}`;
  };
  return {
    title: { vi: 'Các trạng thái của phần đăng ký', en: 'The states of the way to registration' },
    phases: REGISTER_PHASES,
    diagram: drawMachine({ ...REGISTER_MACHINE, events, phaseOf }),
  };
}

/** The whole path: how far a visitor has come. */
export function describeJourney(): WordedMachine {
  return {
    title: { vi: 'Các bước của đường đi', en: 'The steps of the path' },
    phases: {
      check: { vi: 'Kiểm tra', en: 'Check' },
      name: { vi: 'Tìm tên', en: 'Find a name' },
      register: { vi: 'Đăng ký', en: 'Register' },
    },
    diagram: drawMachine<JourneyState, JourneyEvent, JourneyEffect>({
      ...JOURNEY_MACHINE,
      events: [
        { kind: 'verdict-told', verdict: { outcome: 'eligible', product: 'id.vn' } },
        { kind: 'name-chosen' },
        { kind: 'answers-erased' },
      ],
      phaseOf: stepOf,
    }),
  };
}
