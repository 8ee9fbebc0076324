import { type Means, made } from "./call.js";
import type { CoreDesk, CoreGlue, CorePage, Shared } from "./core.js";
import { Flights } from "./flights.js";
import { loadUnlessAborted } from "./load.js";
import type { CallOptions, ClientOptions, PageQuery, WalkOptions } from "./options.js";
import type { SharedSignal } from "./signal.js";
import { Tokens } from "./token.js";

/** What a reply may have if the client does not say. */
const MOST_BYTES = 32 << 20;
/** The most that a reply may ever have: places in it have to fit half of a 32-bit address. */
const MOST_BYTES_EVER = 2 ** 30;

/** The calls of a client, by whichever instance of the core there is. */
export class Calls {
  readonly #options: ClientOptions;
  readonly #means: Omit<Means, "lost">;
  #glue: CoreGlue | undefined;
  #desk: CoreDesk | undefined;

  /** Takes options that were checked. */
  constructor(options: ClientOptions) {
    const mostBytes = Math.min(options.maxReplyBytes ?? MOST_BYTES, MOST_BYTES_EVER);
    this.#options = options;
    this.#means = { tokens: new Tokens(options.token), fetch: options.fetch, mostBytes };
  }

  /** @throws {CoreFailure} by rejection */
  async page(
    asyncJobId: string,
    query: PageQuery | undefined,
    options: Shared<CallOptions> | undefined,
  ): Promise<CorePage> {
    const { desk, lost } = await this.#open(options?.signal);
    const call = desk.page(asyncJobId, query, options);
    try {
      return (await made(call, { ...this.#means, lost }, options?.signal)) as CorePage;
    } finally {
      call.free();
    }
  }

  /** @throws {CoreFailure} by rejection, before anything is sent */
  async walk(asyncJobId: string, options: Shared<WalkOptions> | undefined): Promise<Flights> {
    const { desk, lost } = await this.#open(options?.signal);
    const route = desk.walk(asyncJobId, options);
    return new Flights(route, { ...this.#means, lost }, options?.signal);
  }

  /** Lets go of what it has of the core. */
  free(): void {
    this.#desk?.free();
    this.#desk = undefined;
  }

  async #open(signal: SharedSignal | undefined): Promise<{ desk: CoreDesk; lost: Means["lost"] }> {
    const glue = await loadUnlessAborted(signal);
    // Of an instance that broke down nothing is used again.
    if (!this.#desk || this.#glue !== glue) {
      this.#glue = glue;
      this.#desk = new glue.CoreDesk(this.#options);
    }
    return { desk: this.#desk, lost: glue.lost };
  }
}
