import { type Means, made } from "./call.js";
import type { CoreCall, CorePage, CoreRoute } from "./core.js";
import type { SharedSignal } from "./signal.js";

/** A call for a page of a walk, under way or answered. */
interface Flight {
  offset: number;
  limit: number;
  call: CoreCall;
  gone: AbortController;
  landed: Promise<unknown>;
}

/** One pass over a batch: has under way what the core plans, and takes the pages in one after the other. */
export class Flights {
  readonly #route: CoreRoute;
  readonly #means: Means;
  readonly #signal: SharedSignal | undefined;
  #flights: Flight[] = [];
  /** Calls of `next` that wait. */
  #waiting = 0;
  #stopped = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(route: CoreRoute, means: Means, signal: SharedSignal | undefined) {
    this.#route = route;
    this.#means = means;
    this.#signal = signal;
  }

  /** The next page, undefined at the end. Calls are answered in order; no more requests are under way than calls wait. */
  next(): Promise<CorePage | undefined> {
    this.#waiting += 1;
    const page = this.#last.then(() => this.#step()).finally(() => (this.#waiting -= 1));
    this.#last = page.catch(() => undefined);
    return page;
  }

  /** Aborts what is in flight; pending and later calls of `next` give undefined. */
  cancel(): void {
    this.#stopped = true;
    this.#route.stop();
    for (const flight of this.#flights) flight.gone.abort();
  }

  /** Set once the walk has ended. */
  summary(): ReturnType<CoreRoute["summary"]> {
    return this.#route.summary();
  }

  /** Once only, and not while a `next` is pending. */
  free(): void {
    this.#flights.forEach(end);
    this.#route.free();
  }

  async #step(): Promise<CorePage | undefined> {
    for (let flight; !this.#stopped && (flight = this.#follow());) {
      let failure: unknown;
      await flight.landed.catch((thrown: unknown) => (failure = thrown));
      this.#flights.shift();
      const page = this.#stopped ? null : flight.call.take();
      end(flight);
      if (page) return page;
      if (page === undefined) throw failure;
    }
    return undefined;
  }

  /** Has under way what is planned, and nothing else; gives what is to be taken in next. */
  #follow(): Flight | undefined {
    const plan = this.#route.plan(this.#waiting);
    const before = this.#flights;
    this.#flights = [];
    for (let at = 0; at < plan.length; at += 2) {
      const [offset = 0, limit = 0] = plan.subarray(at);
      const known = before.find((flight) => flight.offset === offset && flight.limit === limit);
      this.#flights.push(known ?? this.#begin(offset, limit));
    }
    const gone = before.filter((flight) => !this.#flights.includes(flight));
    gone.forEach(end);
    this.#route.give_up(gone.length);
    return this.#flights[0];
  }

  #begin(offset: number, limit: number): Flight {
    const call = this.#route.call(offset, limit);
    const gone = new AbortController();
    const landed = made(call, this.#means, this.#signal, gone.signal);
    // Whoever takes it in sees the failure; until then it is no unhandled one.
    landed.catch(() => undefined);
    return { offset, limit, call, gone, landed };
  }
}

function end({ call, gone, landed }: Flight): void {
  gone.abort();
  landed.catch(() => undefined).finally(() => call.free());
}
