import { pause } from "../apart.js";
import type { Limit } from "./gate.js";

const STEP_MS = 20;
/** Who waits is seen at every step; who was not for so long is gone. */
const GONE_MS = 2000;

interface Ticket {
  seenMs: number;
}

/** A gate for platforms that keep requests apart: each one looks by itself whether it is its turn. */
export class ApartGate implements Limit {
  readonly #atOnce: number;
  readonly #longest: number;
  readonly #mostMs: number;
  readonly #inside = new Set<Ticket>();
  readonly #line = new Set<Ticket>();

  /** Work that took longer than `mostMs` is gone: the platform has cut it off. */
  constructor(atOnce: number, longest: number, mostMs: number) {
    this.#atOnce = atOnce;
    this.#longest = longest;
    this.#mostMs = mostMs;
  }

  async run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
    const ticket: Ticket = { seenMs: performance.now() };
    forget(this.#line, GONE_MS);
    if (this.#line.size >= this.#longest) return undefined;
    this.#line.add(ticket);
    try {
      while (!this.#isTurn(ticket)) {
        await pause(STEP_MS, signal);
        ticket.seenMs = performance.now();
      }
      this.#line.delete(ticket);
      this.#inside.add(ticket);
      signal.throwIfAborted();
      return await work();
    } finally {
      this.#line.delete(ticket);
      this.#inside.delete(ticket);
    }
  }

  #isTurn(ticket: Ticket): boolean {
    forget(this.#line, GONE_MS);
    forget(this.#inside, this.#mostMs);
    const [first = ticket] = this.#line;
    return first === ticket && this.#inside.size < this.#atOnce;
  }
}

function forget(tickets: Set<Ticket>, afterMs: number): void {
  const nowMs = performance.now();
  for (const ticket of tickets) if (nowMs - ticket.seenMs > afterMs) tickets.delete(ticket);
}
