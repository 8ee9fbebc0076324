// Many consoles, few requests: one question in flight for all that ask it, and its answer for a short time after.

import type { Kept } from "./kept.js";

/** A finished answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

export type Ask = (signal: AbortSignal) => Promise<Answer>;

/** What is shared of one question among all that ask it. */
export interface Sharing {
  /** The answer to a question: kept, on its way, or asked for. Rejects with the signal's reason, or as `ask` does. */
  get(question: string, ask: Ask, signal: AbortSignal): Promise<Answer>;
}

interface Flight {
  answer: Promise<Answer>;
  waiting: number;
  controller: AbortController;
}

/** Answers for many who ask: one request for all that ask the same at once. */
export class Replies implements Sharing {
  readonly #kept: Kept;
  readonly #flights = new Map<string, Flight>();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  async get(question: string, ask: Ask, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    const kept = this.#kept.find(question);
    if (kept) return kept;
    const flight = this.#flights.get(question) ?? this.#begin(question, ask);
    flight.waiting += 1;
    let stop = (): void => undefined;
    const left = new Promise<never>((_, reject) => {
      stop = () => {
        reject(signal.reason as Error);
      };
    });
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await Promise.race([flight.answer, left]);
    } finally {
      signal.removeEventListener("abort", stop);
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // The last one has left: the next one asks anew.
        this.#land(question, flight);
        flight.controller.abort();
      }
    }
  }

  #begin(question: string, ask: Ask): Flight {
    const controller = new AbortController();
    const flight: Flight = { answer: ask(controller.signal), waiting: 0, controller };
    this.#flights.set(question, flight);
    void this.#keep(question, flight);
    return flight;
  }

  async #keep(question: string, flight: Flight): Promise<void> {
    try {
      const answer = await flight.answer;
      if (this.#flights.get(question) !== flight || !this.#kept.put(question, answer)) return;
      // Without a visitor it would stay for ever.
      const timer: unknown = setTimeout(() => {
        this.#kept.forget();
      }, this.#kept.keepMs + 1);
      // In Node a timer keeps the program alive.
      if (typeof timer === "object" && timer !== null && "unref" in timer) (timer as { unref: () => void }).unref();
    } catch {
      // Whoever waits is told.
    } finally {
      this.#land(question, flight);
    }
  }

  #land(question: string, flight: Flight): void {
    if (this.#flights.get(question) === flight) this.#flights.delete(question);
  }
}
