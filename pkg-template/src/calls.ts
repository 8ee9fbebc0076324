import { type Means, made } from "./call.js";
import { checkedCall, checkedQuery, checkedWalk } from "./check.js";
import type { CoreDesk, CoreGlue, CorePage } from "./core.js";
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
  async page(asyncJobId: string, query: PageQuery | undefined, options: CallOptions | undefined): Promise<CorePage> {
    const { signal, numbers } = checkedCall(options, this.#options);
    const [offset, limit] = checkedQuery(query);
    const { desk, lost } = await this.#open(signal);
    const call = desk.page(text(asyncJobId), offset, limit, ...numbers);
    try {
      return (await made(call, { ...this.#means, lost }, signal)) as CorePage;
    } finally {
      call.free();
    }
  }

  /** @throws {CoreFailure} by rejection, before anything is sent */
  async walk(asyncJobId: string, options: WalkOptions | undefined): Promise<Flights> {
    const { signal, numbers } = checkedCall(options, this.#options);
    const places = checkedWalk(options);
    const { desk, lost } = await this.#open(signal);
    const route = desk.walk(text(asyncJobId), ...places, ...numbers);
    return new Flights(route, { ...this.#means, lost }, signal);
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
      const { region, endpoint, projectId, observer } = this.#options;
      const server = region ?? (endpoint as string);
      this.#desk = new glue.CoreDesk(server, projectId, flagsOf(this.#options), this.#means.mostBytes, observer);
    }
    return { desk: this.#desk, lost: glue.lost };
  }
}

/** No text is no id either. */
function text(id: unknown): string {
  return typeof id === "string" ? id : "";
}

/** What the core has to know by yes or no, a bit each. */
function flagsOf({ region, token, decode, secrets }: ClientOptions): number {
  // In a page or a worker of a browser, many clients may run at the same time.
  const { document, importScripts } = globalThis as { document?: unknown; importScripts?: unknown };
  return [region, typeof token === "function", document ?? importScripts, decode === "strict", secrets === "reveal"]
    .map((is, bit) => (is ? 1 << bit : 0))
    .reduce((flags, flag) => flags | flag, 0);
}
