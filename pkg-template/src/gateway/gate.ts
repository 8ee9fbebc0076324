/** Lets few through at once; the others wait in line, and the line has an end. */
export interface Limit {
  /**
   * Runs the work when it is its turn; undefined if the line is full. Work whose signal is aborted in the line is left out:
   * rejects with its reason.
   */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined>;
}

/** A gate whose line is called on by whoever leaves. */
export class Gate implements Limit {
  #free: number;
  readonly #longest: number;
  readonly #line: (() => void)[] = [];

  constructor(atOnce: number, longest: number) {
    this.#free = atOnce;
    this.#longest = longest;
  }

  async run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
    if (this.#free === 0) {
      if (this.#line.length >= this.#longest) return undefined;
      await this.#turn(signal);
    } else {
      this.#free -= 1;
    }
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#line.splice(this.#line.indexOf(come), 1);
        reject(signal.reason as Error);
      };
      const come = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      this.#line.push(come);
      signal.addEventListener("abort", leave, { once: true });
    });
  }
}
