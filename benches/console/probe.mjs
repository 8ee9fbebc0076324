// What runs in the page and watches: when rows are painted, how long frames are, how long keys take.

/** Put into the page before its own scripts. Gives itself as `globalThis.probe`. */
export function installProbe() {
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        // The frame is on its way to the screen once a task behind it runs.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(null);
      }),
    );
  /** Resolves when the condition holds and what makes it hold is painted. */
  const until = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds()) return false;
        watcher.disconnect();
        void painted().then(resolve);
        return true;
      };
      const watcher = new MutationObserver(look);
      if (!look()) watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  /** Frames while something happens: the longest gap between two. */
  const frames = () => {
    let [last, longest, on] = [performance.now(), 0, true];
    const next = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return () => {
      on = false;
      return longest;
    };
  };
  const replies = () =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.includes("/drs/v5/"))
      .map(({ responseEnd }) => responseEnd);
  const rows = () => document.querySelectorAll("th[scope=row]").length;
  // Of the first jobs alone, which are there before the others, nothing is counted.
  const counted = () => /\d/.test(document.querySelector(".phases b")?.textContent ?? "");
  globalThis.probe = { painted, until, frames, replies, rows, counted };
  performance.setResourceTimingBufferSize(100_000);
}
