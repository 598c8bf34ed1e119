/// <reference types="vite/client" />
import { fileOf, type Picture } from '../../demo/configurator/pictures';

const ADDRESSES = import.meta.glob<string>('../../demo/pictures/guides/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Where a picture of a guide lies, for the page that shows it. */
export function addressOf(picture: Picture, language: 'vi' | 'en'): string {
  const file = fileOf(picture, language);
  const address = ADDRESSES[`../../demo/pictures/guides/${file}`];
  if (address === undefined) throw new Error(`There is no ${file}: npm run pictures:guide takes it`);
  return address;
}
