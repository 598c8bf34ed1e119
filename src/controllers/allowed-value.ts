import { warnOnce } from './warn-once';

/**
 * Reads a setting that knows a few values. Nothing set gives the default, as does a value that is not known;
 * that one is named in a warning. What the warning says has a chunk of its own: a page without mistakes does not
 * load it.
 * @param setting The setting as its author wrote it, for the warning.
 * @param allowed The values, the default first.
 */
export function readAllowed<Value extends string>(
  setting: string,
  value: string | null | undefined,
  allowed: readonly [Value, ...Value[]],
): Value {
  const [fallback] = allowed;
  const wanted = value?.toString().trim().toLowerCase().slice(0, 40);
  if (!wanted) return fallback;
  const known = allowed.find((entry) => entry === wanted);
  if (known !== undefined) return known;
  import('./unknown-value')
    .then(({ warnOfUnknownValue }) => {
      warnOfUnknownValue(setting, wanted, allowed);
    })
    .catch(warnOnce);
  return fallback;
}
