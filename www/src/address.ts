/** Where a console keeps its route: in the address of the page, or to itself where the page is not its own. */
import { formatRoute, parseRoute } from "./route";
import type { Route } from "./route";

export interface Address {
  read(): Route;
  /** `type` stands for a change with each key: the first is a step of its own, those after it take its place. */
  write(route: Route, how: "push" | "replace" | "type"): void;
  /** Tells of steps back and forward. Gives a function that ends it. */
  listen(changed: () => void): () => void;
  /** A link to the route. */
  href(route: Route): string;
}

/** Browsers refuse to rewrite an address more than some 100 times in half a minute. */
const REWRITE_MS = 250;

/** In the hash of the page's address, so that links, back, forward and reload work. */
export function hashAddress(): Address {
  let typing = false;
  let waiting: { timer: ReturnType<typeof setTimeout>; hash: string } | undefined;
  const settle = (): void => {
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, "", waiting.hash);
    waiting = undefined;
  };
  return {
    read: () => parseRoute(location.hash),
    href: formatRoute,
    write(route, how) {
      const hash = formatRoute(route);
      if (how === "type" && typing) {
        clearTimeout(waiting?.timer);
        waiting = { hash, timer: setTimeout(settle, REWRITE_MS) };
        return;
      }
      settle();
      if (how === "replace") history.replaceState(null, "", hash);
      else history.pushState(null, "", hash);
      typing = how === "type";
    },
    listen(changed) {
      const moved = (): void => {
        clearTimeout(waiting?.timer);
        waiting = undefined;
        typing = false;
        changed();
      };
      addEventListener("popstate", moved);
      return () => {
        settle();
        removeEventListener("popstate", moved);
      };
    },
  };
}

/** To itself: what a page embeds must not write that page's address. */
export function ownAddress(first: Route): Address {
  let route = first;
  return {
    read: () => route,
    write: (next) => (route = next),
    listen: () => () => undefined,
    href: formatRoute,
  };
}
