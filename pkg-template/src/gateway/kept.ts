import type { Answer } from "./replies.js";

interface Entry {
  answer: Answer;
  bytes: number;
  /** By the clock that only goes forward. */
  untilMs: number;
}

/** What an entry costs besides its body. */
const ENTRY_BYTES = 512;

/** Answers by question, bounded in time and bytes. */
export class Kept {
  readonly keepMs: number;
  readonly #mostBytes: number;
  /** In the order of their coming, which is that of their ends. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(keepMs: number, mostBytes: number) {
    this.keepMs = keepMs;
    this.#mostBytes = mostBytes;
  }

  /** The answer, if its time is not over. */
  find(question: string): Answer | undefined {
    this.forget();
    return this.#entries.get(question)?.answer;
  }

  /** Keeps an answer from now on; says whether it has room. The oldest go first. */
  put(question: string, answer: Answer): boolean {
    this.forget();
    const bytes = answer.body.length + 2 * question.length + ENTRY_BYTES;
    if (this.keepMs === 0 || bytes > this.#mostBytes) return false;
    this.#drop(question);
    this.#entries.set(question, { answer, bytes, untilMs: performance.now() + this.keepMs });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
    return true;
  }

  /** Lets go of those whose time is over. */
  forget(): void {
    const nowMs = performance.now();
    for (const [question, { untilMs }] of this.#entries) {
      if (nowMs < untilMs) break;
      this.#drop(question);
    }
  }

  #drop(question: string): void {
    this.#bytes -= this.#entries.get(question)?.bytes ?? 0;
    this.#entries.delete(question);
  }
}
