import type { Machine } from '../shared/machine';
import type { ChosenName, Wish } from './registration';

/** What a visitor can copy: the portals take no name along, and a question is soon put another way. */
export type Copied = 'name' | 'question';

/** What a visitor can ask for below the way. */
export type Tool = 'phone' | 'share' | 'print';

/** What is loaded for a visitor who wants to see it. */
export type Loading = 'unasked' | 'loading' | 'shown' | 'failed';

/** What the way to registration knows of its visitor, and what it shows besides the way. */
export interface RegisterState {
  readonly verdict: Wish['verdict'];
  readonly chosen: ChosenName | undefined;
  readonly details: Loading;
  /** What was copied last, or could not be. */
  readonly copied: { readonly what: Copied; readonly succeeded: boolean } | undefined;
  /** The tool that was asked for last. */
  readonly tool: { readonly name: Tool; readonly phase: Exclude<Loading, 'unasked'> } | undefined;
}

export type RegisterEvent =
  | { readonly kind: 'verdict-heard'; readonly verdict: NonNullable<Wish['verdict']> }
  | { readonly kind: 'name-heard'; readonly chosen: ChosenName }
  | { readonly kind: 'answers-erased' }
  /** Nothing may be left, as on a computer that others use. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'copy-pressed'; readonly what: Copied }
  | { readonly kind: 'copied'; readonly what: Copied; readonly succeeded: boolean }
  | { readonly kind: 'details-wanted' }
  | { readonly kind: 'details-loaded' }
  | { readonly kind: 'details-failed' }
  /** @param canShare Whether the device has a way of its own to share. */
  | { readonly kind: 'tool-pressed'; readonly tool: Tool; readonly canShare: boolean }
  | { readonly kind: 'tool-ready' | 'tool-done' | 'tool-failed'; readonly tool: Tool }
  /** The device could not share: our own ways do. */
  | { readonly kind: 'device-failed' };

export type RegisterEffect =
  | { readonly kind: 'copy'; readonly what: Copied }
  | { readonly kind: 'load-details' }
  | { readonly kind: 'load-tool'; readonly tool: Tool }
  | { readonly kind: 'share-by-device' };

type Answer = readonly [RegisterState, ...RegisterEffect[]];

const START: RegisterState = {
  verdict: undefined,
  chosen: undefined,
  details: 'unasked',
  copied: undefined,
  tool: undefined,
};

/** What was for another way. */
const NOTHING_DONE = { copied: undefined, tool: undefined };

/** News takes away what was copied, and what a tool showed: it was for another way. */
function transition(state: RegisterState, event: RegisterEvent): Answer {
  switch (event.kind) {
    case 'verdict-heard':
      return [{ ...state, verdict: event.verdict, ...NOTHING_DONE }];
    case 'name-heard':
      return [{ ...state, chosen: event.chosen, ...NOTHING_DONE }];
    case 'answers-erased':
      return [{ ...state, verdict: undefined, ...NOTHING_DONE }];
    case 'erased':
      return [{ ...state, verdict: undefined, chosen: undefined, ...NOTHING_DONE }];
    case 'copy-pressed':
      return [
        { ...state, copied: undefined },
        { kind: 'copy', what: event.what },
      ];
    case 'copied':
      return [{ ...state, copied: { what: event.what, succeeded: event.succeeded } }];
    case 'details-wanted':
      return state.details === 'shown' || state.details === 'loading'
        ? [state]
        : [{ ...state, details: 'loading' }, { kind: 'load-details' }];
    case 'details-loaded':
      return [{ ...state, details: 'shown' }];
    case 'details-failed':
      return [state.details === 'shown' ? state : { ...state, details: 'failed' }];
    case 'tool-pressed':
      return pressTool(state, event.tool, event.canShare);
    case 'device-failed':
      return begin(state, 'share');
    case 'tool-ready':
    case 'tool-done':
    case 'tool-failed':
      return [endLoading(state, event)];
  }
}

function pressTool(state: RegisterState, tool: Tool, canShare: boolean): Answer {
  const isAtIt = state.tool?.name === tool && state.tool.phase !== 'failed';
  if (isAtIt) return [{ ...state, tool: undefined }];
  if (tool === 'share' && canShare) return [{ ...state, tool: undefined }, { kind: 'share-by-device' }];
  return begin(state, tool);
}

function begin(state: RegisterState, tool: Tool): Answer {
  return [
    { ...state, tool: { name: tool, phase: 'loading' } },
    { kind: 'load-tool', tool },
  ];
}

/** What comes for a tool that the visitor has left meanwhile is passed over. */
function endLoading(
  state: RegisterState,
  { kind, tool }: Extract<RegisterEvent, { readonly kind: 'tool-ready' | 'tool-done' | 'tool-failed' }>,
): RegisterState {
  if (state.tool?.name !== tool || state.tool.phase !== 'loading') return state;
  if (kind === 'tool-done') return { ...state, tool: undefined };
  return { ...state, tool: { name: tool, phase: kind === 'tool-ready' ? 'shown' : 'failed' } };
}

/** The life of the way to registration. */
export const REGISTER_MACHINE: Machine<RegisterState, RegisterEvent, RegisterEffect> = {
  start: START,
  transition,
};
