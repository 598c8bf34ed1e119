import type { FileKind, FormatName } from '../../domain/materials/formats';
import type { FileType } from '../../domain/materials/material.schema';
import { NativeEvent } from '../native-event';

/**
 * A visitor took a material along. Bubbles, also out of shadow roots. Says what kind of thing it was, nothing of the
 * visitor.
 */
export class MaterialDownloadedEvent extends NativeEvent {
  static readonly type = 'hiendien-material-downloaded';

  /**
   * @param material The sheet that was composed, such as `leaflet`, or `file` for one of the owner's.
   * @param file The kind of file, such as `pdf`.
   */
  constructor(
    readonly material: FormatName | 'file',
    readonly file: FileKind | FileType,
  ) {
    super(MaterialDownloadedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-material-downloaded': MaterialDownloadedEvent;
  }
}
