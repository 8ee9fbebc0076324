// The same for platforms that keep requests apart: who asks what another one is asking looks again and again whether the
// answer is there, by timers of its own, and asks by itself if that takes long.

import { pause } from "../apart.js";
import type { Kept } from "./kept.js";
import type { Answer, Ask, Sharing } from "./replies.js";

const STEP_MS = 20;
/** Longer than most answers take. The one who asks may be gone, and nobody would know. */
const PATIENCE_MS = 1000;

/** Answers for many who ask, none of whom waits for another one's request. */
export class ApartReplies implements Sharing {
  readonly #kept: Kept;
  /** When each question that is being asked was last begun, the oldest first. */
  readonly #begun = new Map<string, number>();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  async get(question: string, ask: Ask, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    for (;;) {
      const kept = this.#kept.find(question);
      if (kept) return kept;
      if (this.#kept.keepMs === 0 || !this.#isAsked(question)) break;
      await pause(STEP_MS, signal);
    }
    const begunMs = performance.now();
    this.#begun.delete(question);
    this.#begun.set(question, begunMs);
    try {
      const answer = await ask(signal);
      this.#kept.put(question, answer);
      return answer;
    } finally {
      if (this.#begun.get(question) === begunMs) this.#begun.delete(question);
    }
  }

  #isAsked(question: string): boolean {
    const nowMs = performance.now();
    for (const [other, begunMs] of this.#begun) {
      if (nowMs - begunMs <= PATIENCE_MS) break;
      this.#begun.delete(other);
    }
    return this.#begun.has(question);
  }
}
