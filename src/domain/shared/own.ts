/** What is the object's own: a page may have put names into every object. */
export function own<Values extends object, Name extends keyof Values>(
  values: Values,
  name: Name,
): Values[Name] | undefined {
  // `Object.hasOwn` is younger than the browsers that the widgets run in.
  return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
}
