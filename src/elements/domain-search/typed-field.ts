/** What stands in the search's field, as far as it is meant: while an input method composes, nothing new is. */
export class TypedField {
  text = '';
  isComposing = false;
  /** The field that holds the text: in another language it is drawn anew. */
  private holder: HTMLInputElement | null = null;

  /** Reads what happened in the field; false while it is not yet meant. */
  read({ type }: Event, { value }: HTMLInputElement): boolean {
    if (type === 'compositionend') this.isComposing = false;
    if (this.isComposing) return false;
    this.text = value;
    return true;
  }

  /**
   * Puts the text into the field where that does not hold it: it is new, or it was given another text.
   * @returns Whether it did.
   */
  fill(field: HTMLInputElement | null, isGiven: boolean): boolean {
    const isNew = field !== this.holder;
    this.holder = field;
    if (!field || !(isNew || isGiven)) return false;
    if (isNew) this.isComposing = false;
    if (this.isComposing || field.value === this.text) return false;
    field.value = this.text;
    return true;
  }
}
