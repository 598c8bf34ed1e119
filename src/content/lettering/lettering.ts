import { Face, type Letters, type Lettering } from '../../domain/materials/lettering';
import font from './be-vietnam-pro.json';

/** What sheets are lettered in: Be Vietnam Pro, drawn for Vietnamese, under the SIL Open Font License 1.1. */
export function readLettering(): Lettering {
  const faceOf = (letters: unknown) => new Face(letters as Letters);
  return {
    400: faceOf(font.weights[400]),
    600: faceOf(font.weights[600]),
    800: faceOf(font.weights[800]),
  };
}
