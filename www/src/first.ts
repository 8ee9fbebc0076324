/**
 * What the reader came for is loaded first: bytes that are not needed to show jobs would share the line with those that
 * are. What can wait is asked for once the first view is on the screen, be it jobs or the reason why there are none.
 */
let show: () => void = () => undefined;
const shown = new Promise<void>((resolve) => {
  show = resolve;
});

/** Loads it as soon as something is on the screen. */
export function afterFirst<T>(load: () => Promise<T>): Promise<T> {
  return shown.then(load);
}

/** Tells that what the document now has is a view, and no longer what stands in for one. */
export function firstShown(): void {
  // A page that nobody sees has no frames.
  if (document.hidden) show();
  // The second frame begins when the first one is painted.
  else requestAnimationFrame(() => requestAnimationFrame(show));
}
