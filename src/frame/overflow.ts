/** Milliseconds that the page around the frame may take to follow a new height: it keeps a pace, see `pace.ts`. */
const GRACE = 1300;

export interface Overflow {
  /** A new height was told: the page around may follow it, or not. */
  expect(height: number): void;
}

/**
 * Takes the scroll bar away while the page around the frame follows its height, and leaves it where nobody follows.
 * A scroll bar takes width, with which texts wrap anew and the height changes: both together could go on for ever,
 * at zoom levels where the frame is a fraction of a pixel too low.
 */
export function keepScrollable(root: HTMLElement): Overflow {
  let expected = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isFollowed = () => innerHeight > expected - 2;
  const decide = () => {
    root.style.overflowY = isFollowed() ? 'hidden' : '';
  };
  addEventListener('resize', () => {
    if (isFollowed()) decide();
    else wait();
  });
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(decide, GRACE);
  }
  return {
    expect(height) {
      expected = height;
      wait();
    },
  };
}
