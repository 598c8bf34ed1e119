import { closedBannerOf } from '../domain/programme/banner-slices';
import type { Programme } from '../domain/programme/programme.schema';
import type { OwnContent } from './content-store';

/** A checked programme as the content store takes it. */
export function ownContentOf(programme: Programme): OwnContent {
  return { programme, banner: closedBannerOf(programme) };
}
