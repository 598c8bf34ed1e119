import { withList, type ListEffect, type ListEvent, type WithList } from '../lists/list-machine';
import type { FileKind, FormatName } from './formats';
import type { FileType, Material } from './material.schema';

export interface MaterialsOwn {
  /** The kind of sheet that is looked at. */
  readonly format: FormatName;
  /** Whether sheets are shown: not before a visitor wants to see one. */
  readonly isShown: boolean;
  /** What is on its way. */
  readonly doing: 'preview' | FileKind | undefined;
  /** What came of the last act. */
  readonly outcome: 'saved' | 'failed' | undefined;
}

export type MaterialsState = MaterialsOwn & WithList<Material>;

export type MaterialsOwnEvent =
  | { readonly kind: 'format-chosen'; readonly format: FormatName }
  | { readonly kind: 'preview-wanted' }
  | { readonly kind: 'preview-ready' }
  | { readonly kind: 'file-wanted'; readonly file: FileKind }
  | { readonly kind: 'file-saved'; readonly format: FormatName; readonly file: FileKind }
  | { readonly kind: 'failed' }
  /** A visitor followed the link to a file of the owner's. */
  | { readonly kind: 'own-file-followed'; readonly type: FileType };

export type MaterialsOwnEffect =
  | { readonly kind: 'load-sheets' | 'focus-preview' }
  | { readonly kind: 'save-sheet'; readonly format: FormatName; readonly file: FileKind }
  | {
      readonly kind: 'tell-downloaded';
      readonly material: FormatName | 'file';
      readonly file: FileKind | FileType;
    };

export type MaterialsEvent = MaterialsOwnEvent | ListEvent<Material>;
export type MaterialsEffect = MaterialsOwnEffect | ListEffect;

const START: MaterialsOwn = { format: 'leaflet', isShown: false, doing: undefined, outcome: undefined };

function transition(
  state: MaterialsOwn,
  event: MaterialsOwnEvent,
): readonly [MaterialsOwn, ...MaterialsOwnEffect[]] {
  switch (event.kind) {
    case 'format-chosen':
      return [{ ...state, format: event.format, outcome: undefined }];
    case 'preview-wanted':
      return state.doing
        ? [state]
        : [{ ...state, doing: 'preview', outcome: undefined }, { kind: 'load-sheets' }];
    case 'preview-ready':
      // What was pressed has given its place to the sheet.
      return [{ ...state, doing: undefined, isShown: true }, { kind: 'focus-preview' }];
    case 'file-wanted': {
      const { file } = event;
      const { format } = state;
      if (state.doing) return [state];
      return [
        { ...state, doing: file, outcome: undefined },
        { kind: 'save-sheet', format, file },
      ];
    }
    case 'file-saved':
      return [
        { ...state, doing: undefined, outcome: 'saved' },
        { kind: 'tell-downloaded', material: event.format, file: event.file },
      ];
    case 'failed':
      return [{ ...state, doing: undefined, outcome: 'failed' }];
    case 'own-file-followed':
      return [state, { kind: 'tell-downloaded', material: 'file', file: event.type }];
  }
}

/** The life of the materials: sheets that are composed here, and files of the owner's. */
export const MATERIALS_MACHINE = withList<Material, MaterialsOwn, MaterialsOwnEvent, MaterialsOwnEffect>({
  start: START,
  transition,
  keep: (own) => own,
});
