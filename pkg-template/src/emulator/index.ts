import type { CoreFacts, EmulatorCore } from "./core.js";
import { load } from "./load.js";
import type { EmulatorOptions, Scenario } from "./options.js";
import { carried, marked, wireOf } from "./wire.js";

export type { EmulatorBatchOptions, EmulatorOptions, Scenario } from "./options.js";

const NO_BYTES = new Uint8Array(0);

/** The service, in memory. */
export interface Emulator {
  /**
   * Answers one request, as the service would: `GET /v5/{project_id}/batch-async-jobs/{async_job_id}` with `offset`
   * (default 0) and `limit` (default 10, the emulator's choice: the reference names none).
   *
   * Statuses: 200; 400 for an unknown project or batch and for a bad `offset` or `limit`; 401 without the token; 404
   * for another path; 405 for another method. A call whose `Authorization` is `SDK-HMAC-SHA256 …` needs no token: its
   * signature is checked, and is 401 if it is wrong or made a quarter of an hour before or after now. Any origin will do.
   *
   * `POST /v3/auth/tokens` is IAM: the one `login` gives the one `token`.
   *
   * Rejects with the reason of the request's signal if that is aborted.
   *
   * A redirect is a rejection if the request says `redirect: "error"`, and is never followed.
   *
   * It takes what the global `fetch` takes and needs no `this`: hand it to a client as its `fetch`.
   *
   * @example
   * const client = new DrsClient({
   *   endpoint: "http://localhost",
   *   projectId: emulator.projectId,
   *   token: emulator.token,
   *   fetch: emulator.fetch,
   * });
   */
  fetch(this: void, input: Request | string | URL, init?: RequestInit): Promise<Response>;

  /** The one project that there is: that of the reference's example. */
  readonly projectId: string;

  /** The one token that is taken as `X-Auth-Token`. */
  readonly token: string;

  /** The one access key that may sign, with its secret key. Public, as the token is. */
  readonly credentials: { readonly accessKey: string; readonly secretKey: string };

  /** The one `X-Security-Token`: with it the credentials pass for temporary ones. */
  readonly securityToken: string;

  /** The one login that IAM takes: what `iamToken` needs besides an endpoint. */
  readonly login: {
    readonly domain: string;
    readonly user: string;
    readonly password: string;
    readonly project: string;
  };

  /** The batches that are served, in the order of the options. */
  readonly batches: readonly EmulatorBatch[];

  /** Whether replies may be compressed by whoever serves them over HTTP. */
  readonly gzip: boolean;

  /** The scenarios in force. */
  readonly scenarios: readonly Scenario[];

  /** Calls since the scenarios were set, whatever their path and outcome; preflights are not counted. */
  readonly requests: number;

  /**
   * From now on misbehaves in these ways and no others, and counts requests anew; an empty list ends it.
   *
   * Throws a `TypeError` that names the scenario which does not fit, and then changes nothing.
   *
   * @example
   * emulator.play(["status_503*2", "latency:300"]);
   */
  play(this: void, scenarios: readonly Scenario[]): void;
}

/** A batch that is served. */
export interface EmulatorBatch {
  /** What to ask for. */
  readonly asyncJobId: string;
  /** How many jobs it has. */
  readonly jobs: number;
  /** How much they say; "reference" is the example of the service's reference. */
  readonly detail: "reference" | "plain" | "rich" | "living";
}

/**
 * Starts the service in memory: what the client, a demo and your own tests talk to. It opens no socket; `serveEmulator`
 * of `drs-batch-jobs/emulator/serve` puts it on HTTP.
 *
 * Fails with a `TypeError` that names the option which does not fit, and with a `DrsError` of kind `load` if the
 * platform does not let the module start.
 *
 * @example
 * const emulator = await createEmulator({ batches: [{ jobs: 230 }] });
 * const [batch] = emulator.batches;
 * const url = `http://localhost/v5/${emulator.projectId}/batch-async-jobs/${batch.asyncJobId}?limit=50`;
 * const reply = await emulator.fetch(new Request(url, { headers: { "X-Auth-Token": emulator.token } }));
 * console.log((await reply.json()).total_count); // 230
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { EmulatorCore: Core } = await load();
  const core = start(Core, options);
  const facts = JSON.parse(core.facts()) as CoreFacts;
  return {
    ...facts,
    get scenarios() {
      return core.scenarios();
    },
    get requests() {
      return core.requests();
    },
    play: (scenarios) => {
      named(() => core.play(JSON.stringify(scenarios)));
    },
    fetch: async (input, init) => answer(core, new Request(input, init)),
  };
}

function start(Core: new (options: string, nowMs: number) => EmulatorCore, options: EmulatorOptions): EmulatorCore {
  // Not a number has no JSON: it arrives as null, and is refused by its name.
  return named(() => new Core(JSON.stringify(options), Date.now()));
}

/** The core throws texts. */
function named<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (reason) {
    throw typeof reason === "string" ? new TypeError(reason) : reason;
  }
}

async function answer(core: EmulatorCore, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const { pathname, search, host } = new URL(request.url);
  const headers = [...request.headers].flat();
  // What is signed names the host; where a browser keeps the header to itself, the address has it.
  if (!request.headers.has("Host")) headers.push("host", host);
  // A call without a body is answered at once.
  const body = request.body ? new Uint8Array(await request.arrayBuffer()) : NO_BYTES;
  const reply = core.answer(request.method, pathname + search, headers, body, Date.now());
  try {
    const { status } = reply;
    const headers = pairs(reply.headers);
    const wire = wireOf(reply.wire());
    const body = reply.takeBody();
    // As over a network, the reply is there later than the call.
    await Promise.resolve();
    request.signal.throwIfAborted();
    if (status >= 301 && status <= 308 && request.redirect === "error") throw new TypeError("a redirect came");
    if (!wire) return new Response(status === 204 ? null : body, { status, headers });
    return marked(new Response(await carried(body, wire, request.signal), { status, headers }), wire);
  } finally {
    reply.free();
  }
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as [string, string]] : []));
}
