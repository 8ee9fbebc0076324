import type { ClientOptions, TokenProvider } from "./options.js";

/** A token, or what was given as one. */
export interface Held {
  readonly text: unknown;
  /** Whether no request had it yet. */
  fresh: boolean;
}

/** What the function is asked, by all calls that wait for the answer. */
interface Question {
  answer: Promise<Held>;
  stop: AbortController;
  waiting: number;
}

/** Where the token of a client comes from: a text, nothing, or a function. */
export class Tokens {
  readonly #source: ClientOptions["token"];
  /** What the function gave, as long as the service accepts it. */
  #held: Held | undefined;
  #question: Question | undefined;

  constructor(source: ClientOptions["token"]) {
    this.#source = source;
  }

  /** The token, another one than the one that was refused, for an attempt that is over when `gone` is aborted. */
  async get(refused: Held | undefined, gone: AbortSignal): Promise<Held> {
    if (typeof this.#source !== "function") return { text: this.#source, fresh: false };
    if (this.#held && this.#held !== refused) return this.#held;
    this.#held = undefined;
    const question = (this.#question ??= this.#ask(refused ? "unauthorized" : "first"));
    question.waiting += 1;
    gone.addEventListener("abort", () => {
      // When the last one no longer waits, the function is told.
      if (--question.waiting === 0 && this.#settle(question)) question.stop.abort();
    });
    return question.answer;
  }

  /** What was given is no token: the next call asks again. */
  forget(held: Held): void {
    if (this.#held === held) this.#held = undefined;
  }

  #ask(reason: "first" | "unauthorized"): Question {
    const stop = new AbortController();
    const ask = this.#source as TokenProvider;
    const answered = async (): Promise<Held> => {
      try {
        const held = { text: await ask({ reason, signal: stop.signal }), fresh: true };
        if (this.#question === question) this.#held = held;
        return held;
      } finally {
        this.#settle(question);
      }
    };
    // Later, since the function may make a call of this client: the question has to be asked by then.
    const question: Question = { stop, waiting: 0, answer: Promise.resolve().then(answered) };
    return question;
  }

  /** Asks no longer; false if it is another question that is asked, or none. */
  #settle(question: Question): boolean {
    const asked = this.#question === question;
    if (asked) this.#question = undefined;
    return asked;
  }
}
