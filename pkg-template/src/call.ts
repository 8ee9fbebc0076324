// One call: the core says what to do, and is told what came of it. Here is all the waiting.

import { abortFailure } from "./callsite.js";
import type { CoreCall, CoreFailure, CorePage } from "./core.js";
import { CAME, type Came, exchange, nothing } from "./exchange.js";
import type { ClientOptions } from "./options.js";
import type { SharedSignal } from "./signal.js";
import type { Held, Tokens } from "./token.js";

/** What the calls of a client send by. */
export interface Means {
  tokens: Tokens;
  fetch: ClientOptions["fetch"];
  mostBytes: number;
  /** Rejects whoever waits when the instance of the core breaks down. */
  lost: Set<(failure: CoreFailure) => void>;
}

/**
 * Makes a call from beginning to end: gives the page, or null where it was for a walk, or undefined if `stop` was aborted.
 *
 * @throws {CoreFailure}
 */
export async function made(
  call: CoreCall,
  means: Means,
  signal: SharedSignal | undefined,
  stop?: AbortSignal,
): Promise<CorePage | null | undefined> {
  let came: Came | undefined;
  let cause: unknown;
  let held: Held | undefined;
  let token: Held | undefined;
  const attempt = async (gone: AbortSignal): Promise<Came> => {
    try {
      token = await means.tokens.get(held, gone);
    } catch (thrown) {
      return nothing(CAME.noToken, thrown);
    }
    // Nobody may be waiting any more, and the call be over.
    gone.throwIfAborted();
    let lines;
    try {
      const { text } = token;
      lines = call.request(typeof text === "string" ? text : undefined, token.fresh);
    } catch (failure) {
      means.tokens.forget(token);
      throw failure;
    }
    token.fresh = false;
    return exchange(lines, means.fetch, means.mostBytes, gone);
  };
  for (let begun = false; ; begun = true) {
    if (signal?.aborted) throw abortFailure(signal) as CoreFailure & Error;
    if (stop?.aborted) return undefined;
    if (begun) {
      const page = step(call, came, cause);
      if (page !== undefined) return page;
      // A refused token after which there is another attempt is to be replaced.
      held = came?.status === 401 ? token : undefined;
    }
    const ms = call.plan();
    const gone = new AbortController();
    const work = ms < 0 ? undefined : attempt(gone.signal);
    came = await first(work, ms < 0 ? -1 - ms : ms, means.lost, signal, stop).finally(() => gone.abort());
    // A pause is for what came before it.
    if (work) cause = came?.cause;
  }
}

function step(call: CoreCall, came: Came | undefined, cause: unknown): CorePage | null | undefined {
  const { came: how, status, headers, body } = came ?? nothing(CAME.late);
  try {
    return call.step(how, status, headers, body);
  } catch (failure) {
    throw { cause, ...(failure as CoreFailure) } as CoreFailure & Error;
  }
}

/** What comes of the work; undefined if the time is over first or a signal is aborted. */
function first<T>(
  work: Promise<T> | undefined,
  ms: number,
  lost: Means["lost"],
  ...signals: (SharedSignal | undefined)[]
): Promise<T | undefined> {
  return new Promise<T | undefined>((resolve, reject) => {
    const end = (): void => settle(() => resolve(undefined));
    const timer = setTimeout(end, ms);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", end);
      lost.delete(fail);
      how();
    };
    const fail = (failure: unknown): void => settle(() => reject(failure));
    for (const signal of signals) signal?.addEventListener("abort", end);
    lost.add(fail);
    work?.then((value) => settle(() => resolve(value)), fail);
  });
}
