import type { Engines } from "../listing";
import type { Engine } from "./engine";
import { isHeavy } from "./engine";

/**
 * An engine in this thread for small batches, one in a worker for large ones where the page may start one. A policy that
 * requires trusted types and allows none, as the console's own server sends it, leaves no way to name a worker's script,
 * and to try would be reported; so whoever makes the page says whether it may.
 */
export function engines(workers: boolean): Engines {
  let local: Promise<Engine> | undefined;
  let remote: Promise<Engine | undefined> | undefined;
  return async ({ pages }) => {
    if (workers && isHeavy(pages)) {
      const worker = await (remote ??= import("./remote").then((part) => part.workerEngine()));
      if (worker) return worker;
    }
    return (local ??= import("./local").then((part) => part.localEngine()));
  };
}
