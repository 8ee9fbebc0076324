// Many consoles, few requests: one question in flight for all that ask it, and its answer for a short time after.

/** A finished answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

interface Flight {
  answer: Promise<Answer>;
  waiting: number;
  controller: AbortController;
}

interface Kept {
  answer: Answer;
  bytes: number;
  /** By the clock that only goes forward. */
  untilMs: number;
}

/** What an entry costs besides its body. */
const ENTRY_BYTES = 512;

/** Answers by question, bounded in time and bytes. */
export class Replies {
  readonly #keepMs: number;
  readonly #mostBytes: number;
  readonly #flights = new Map<string, Flight>();
  /** In the order of their coming, which is that of their ends. */
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(keepMs: number, mostBytes: number) {
    this.#keepMs = keepMs;
    this.#mostBytes = mostBytes;
  }

  /** The answer to a question: kept, on its way, or asked for. Rejects with the signal's reason, or as `ask` does. */
  async get(question: string, ask: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    this.#forget();
    const kept = this.#kept.get(question);
    if (kept) return kept.answer;
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

  #begin(question: string, ask: (signal: AbortSignal) => Promise<Answer>): Flight {
    const controller = new AbortController();
    const flight: Flight = { answer: ask(controller.signal), waiting: 0, controller };
    this.#flights.set(question, flight);
    void this.#keep(question, flight);
    return flight;
  }

  async #keep(question: string, flight: Flight): Promise<void> {
    try {
      const answer = await flight.answer;
      const bytes = answer.body.length + 2 * question.length + ENTRY_BYTES;
      if (this.#flights.get(question) !== flight || this.#keepMs === 0 || bytes > this.#mostBytes) return;
      this.#kept.set(question, { answer, bytes, untilMs: performance.now() + this.#keepMs });
      this.#bytes += bytes;
      for (const [oldest, { bytes: freed }] of this.#kept) {
        if (this.#bytes <= this.#mostBytes) break;
        this.#kept.delete(oldest);
        this.#bytes -= freed;
      }
      // Without a visitor it would stay for ever.
      const timer: unknown = setTimeout(() => {
        this.#forget();
      }, this.#keepMs + 1);
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

  #forget(): void {
    const nowMs = performance.now();
    for (const [question, { bytes, untilMs }] of this.#kept) {
      if (nowMs < untilMs) break;
      this.#kept.delete(question);
      this.#bytes -= bytes;
    }
  }
}
