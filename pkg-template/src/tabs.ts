// One poller for all tabs of an origin that watch the same batch: a Web Lock says which tab it is, and the browser hands
// it on when that tab goes; a BroadcastChannel takes what it polls to the others.

import type { CoreFailure, CorePage } from "./core.js";
import type { ClientOptions } from "./options.js";
import type { WalkSummary } from "./walk.js";
import type { WatchOptions } from "./watch.js";

/** What a poll came to, as it goes from tab to tab: pages with their secrets masked, and never a token. */
export interface Told {
  /** When the poll ended, in ms since 1970; each one is later than all before it, whatever the clock does. */
  at: number;
  /** The whole snapshot, unless the poll failed. */
  pages?: CorePage[];
  summary?: WalkSummary;
  failure?: CoreFailure;
  nextPollMs: number;
}

/**
 * The name under which tabs share a poller; undefined where they don't. It has everything in it that changes what the
 * service answers, so that only those share who would get the same.
 */
export function sharedName(client: ClientOptions, batch: string, options: WatchOptions): string | undefined {
  const { endpoint, region, projectId, token, language, decode, maxReplyBytes, secrets, fetch } = client;
  const able = typeof document === "object" && typeof BroadcastChannel === "function" && "locks" in navigator;
  // Whatever a `fetch` of the caller's own asks, the one of another tab may ask something else.
  if (!able || fetch || secrets === "reveal" || options.shared === false) return undefined;
  let identity: unknown = typeof token;
  if (typeof token === "string") {
    identity = 0;
    // A mark that tells tokens apart and can't be turned back into one: 32 bits of it are left.
    for (const letter of token) identity = Math.imul((identity as number) ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  const { pageSize, intervalMs } = options;
  const where = [endpoint, region, projectId, batch, identity, options.language ?? language, decode, maxReplyBytes];
  // The number is that of the messages' form: another version of the package may speak differently.
  return `drs-batch-jobs 1 ${JSON.stringify([...where, pageSize, intervalMs])}`;
}

/** This tab among those that share a poller. */
export class Tabs {
  /** Whether it is the one that polls. */
  leads = false;
  /** What others polled, and nobody has looked at yet. */
  readonly heard: Told[] = [];
  readonly #name: string;
  readonly #poke: () => void;
  readonly #channel: BroadcastChannel;
  /** What is known: the last good snapshot, and the last failure since. */
  #known: Told[] = [];
  #leave: (() => void) | undefined;

  /** @param poke called when `leads` or `heard` has changed */
  constructor(name: string, poke: () => void) {
    this.#name = name;
    this.#poke = poke;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<Told | null>) => {
      if (data) {
        this.#keep(data);
        this.heard.push(data);
        poke();
      } else if (this.leads) {
        for (const told of this.#known) this.#channel.postMessage(told);
      }
    });
    // Asks the tab that polls for what it knows, so that a new one need not wait for the next poll.
    this.#channel.postMessage(null);
  }

  /** Stands in line for polling, or leaves it. */
  want(wanted: boolean): void {
    if (!wanted) {
      this.#leave?.();
      this.#leave = undefined;
      this.leads = false;
    } else if (!this.#leave) {
      const lead = (): void => {
        this.leads = true;
        this.#poke();
      };
      const asking = new AbortController();
      let leave = (): void => asking.abort();
      this.#leave = () => leave();
      const held = navigator.locks.request(this.#name, { signal: asking.signal }, () => {
        lead();
        return new Promise<void>((resolve) => (leave = resolve));
      });
      // A page that may not have locks polls for itself.
      held.catch(() => asking.signal.aborted || lead());
    }
  }

  /** Tells the others. */
  tell(told: Told): void {
    this.#keep(told);
    this.#channel.postMessage(told);
  }

  close(): void {
    this.want(false);
    this.#channel.close();
  }

  #keep(told: Told): void {
    this.#known = told.failure ? [...this.#known.filter(({ failure }) => !failure), told] : [told];
  }
}
