/** Slices an owner's content for the element. A chunk of its own, loaded where there is such content. */
export { registerContentOf } from '../../domain/registration/register-content';
