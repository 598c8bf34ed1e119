/** How often in a second. A widget changes its height with what a visitor does; more often it would only shake the page. */
const MOST = 3;
const SECOND = 1000;

/** Does something with the newest value, at most three times in any second. The last value is always done, be it late. */
export function keepPace<Value>(run: (value: Value) => void): (value: Value) => void {
  let left = MOST;
  let waiting: readonly [Value] | undefined;
  const proceed = () => {
    if (!waiting || left === 0) return;
    const [value] = waiting;
    waiting = undefined;
    left--;
    setTimeout(() => {
      left++;
      proceed();
    }, SECOND);
    run(value);
  };
  return (value) => {
    waiting = [value];
    proceed();
  };
}
