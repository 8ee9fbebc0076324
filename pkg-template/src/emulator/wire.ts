// What becomes of a reply on its way. The Rust half decides; what a Response can show is carried out here, the rest by
// whoever serves it over HTTP.

/** How a reply is to be sent; what is absent is as usual. */
export interface Wire {
  /** Before the reply begins. */
  latencyMs?: number;
  /** Of silence in the middle of the body. */
  pauseMs?: number;
  /** Between the last byte of the body and its end. */
  closeMs?: number;
  bytesPerSecond?: number;
  /** In one piece. */
  sliceBytes?: number;
  /** Part of the body, in hundredths, after which the connection closes. */
  closePercent?: number;
  /** That `Content-Length` promises above those that come. */
  missingBytes?: number;
  /** Part of the compressed body, in hundredths, that comes. */
  gzipPercent?: number;
  /** Of blanks behind the page once it is unpacked. */
  bombMebibytes?: number;
  /** In place of a reply. */
  instead?: "silence" | "close" | "reset";
}

/** Where there is a rate, the body goes out so often. */
const TICK_MS = 20;

// A registry symbol, since the entry that serves is another bundle than the one that answers.
const WIRE = Symbol.for("drs-batch-jobs.emulator.wire");
const RESET = "ConnectionReset";

/** What the core tells. */
export function wireOf(text: string | undefined): Wire | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Wire);
}

/** The response with a mark for whoever serves it. */
export function marked(response: Response, wire: Wire): Response {
  return Object.defineProperty(response, WIRE, { value: wire });
}

/** The mark of a response. */
export function markOf(response: Response): Wire {
  return (response as { [WIRE]?: Wire })[WIRE] ?? {};
}

/** Whether the emulator failed in the way of a connection that was reset. */
export function isReset(error: unknown): boolean {
  return error instanceof TypeError && error.cause === RESET;
}

/**
 * The body as it comes over the wire. Waits as long as the reply does not begin.
 *
 * Rejects with a `TypeError`, as `fetch` does, where no reply comes, and with the signal's reason.
 */
export async function carried(
  body: Uint8Array<ArrayBuffer>,
  wire: Wire,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  if (wire.latencyMs) await pause(wire.latencyMs, signal);
  if (wire.instead === "silence") await pause(Infinity, signal);
  if (wire.instead !== undefined) throw new TypeError("the connection broke", { cause: cause(wire.instead) });
  const pieces = piecesOf(body, wire, signal);
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

function cause(instead: Wire["instead"]): string | undefined {
  return instead === "reset" ? RESET : undefined;
}

async function* piecesOf(
  whole: Uint8Array<ArrayBuffer>,
  wire: Wire,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const end = wire.closePercent === undefined ? whole.length : Math.floor((whole.length * wire.closePercent) / 100);
  const half = Math.floor(whole.length / 2);
  const rate = wire.bytesPerSecond ?? Infinity;
  const step = Math.max(1, Math.min(wire.sliceBytes ?? Infinity, Math.ceil((rate * TICK_MS) / 1000)));
  const begun = performance.now();
  for (let from = 0, to: number; from < end; from = to) {
    if (from === half && wire.pauseMs) await pause(wire.pauseMs, signal);
    to = Math.min(from + step, end, from < half && wire.pauseMs ? half : end);
    yield whole.slice(from, to);
    const early = (to / rate) * 1000 - (performance.now() - begun);
    if (early > 0) await pause(early, signal);
    // Pieces that are there at once would arrive as one.
    else if (wire.sliceBytes) await pause(0, signal);
  }
  if (wire.closePercent !== undefined) throw new TypeError("the connection closed within the reply");
  if (wire.closeMs) await pause(wire.closeMs, signal);
}

/** Ends after the time, or rejects with the signal's reason. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === Infinity ? undefined : setTimeout(end, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    function end(): void {
      signal.removeEventListener("abort", stop);
      resolve();
    }
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
