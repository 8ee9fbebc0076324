// One request and its reply. What it makes of them is for the core to say: here are the platform's own parts.

import { notRedirected, unredirected } from "./redirect.js";

/** What came, in the numbers that `CoreCall.step` takes. */
export const CAME = { whole: 0, late: 1, noToken: 2, unbuilt: 3, nothing: 4, noResponse: 5, broken: 6, tooLarge: 7 };

export interface Came {
  came: number;
  status: number;
  /** Of the reply, a line each. */
  headers: string;
  body: Uint8Array;
  /** What the platform threw. */
  cause?: unknown;
}

const HEADERS = ["x-request-id", "retry-after", "retry-after-ms", "date"];

const ENDED = { done: true, value: undefined };

/** Nothing came, for this reason. */
export function nothing(came: number, cause?: unknown): Came {
  return { came, status: 0, headers: "", body: new Uint8Array(), cause };
}

/**
 * Sends a request, given as `CoreCall.request` has it, and reads the reply as far as it may have bytes.
 *
 * It never rejects, but when the signal is aborted nobody waits for it any more.
 */
export async function exchange(
  lines: string,
  send: typeof globalThis.fetch | undefined,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Came> {
  const [url = "", ...texts] = lines.split("\n");
  const reply = nothing(CAME.unbuilt);
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const headers = new Headers();
    for (let at = 0; at < texts.length; at += 2) headers.append(texts[at] as string, texts[at + 1] as string);
    const request = unredirected(url, { headers, cache: "no-store", signal });
    reply.came = CAME.nothing;
    // The global one is looked up at each call, so that it can be replaced.
    const response: unknown = await (send ?? fetch)(request);
    signal.throwIfAborted();
    reply.came = CAME.noResponse;
    if (!isResponse(response)) return reply;
    reply.came = CAME.nothing;
    notRedirected(response);
    const reader = response.body?.getReader();
    reply.status = response.status;
    reply.headers = HEADERS.map((name) => response.headers.get(name) ?? "").join("\n");
    reply.came = CAME.broken;
    while (true) {
      const { done, value } = reader ? await reader.read() : ENDED;
      signal.throwIfAborted();
      if (done) break;
      if (!ArrayBuffer.isView(value)) return reply;
      length += value.byteLength;
      reply.came = length > mostBytes ? CAME.tooLarge : CAME.broken;
      if (length > mostBytes) return reply;
      pieces.push(value);
    }
    reply.came = CAME.whole;
    reply.body = joined(pieces, length);
  } catch (thrown) {
    // The platform's own words about a request may quote a header.
    if (reply.came !== CAME.unbuilt) reply.cause = thrown;
  }
  return reply;
}

/** Known by its shape, as a response of another realm is as good as one of this. */
function isResponse(given: unknown): given is Response {
  const { status, headers, body } = given as Partial<Response>;
  const readable = body === null || (typeof body?.getReader === "function" && !body.locked);
  return typeof status === "number" && typeof headers?.get === "function" && readable;
}

/** In memory of our own: a page keeps it, and destroys what is secret in it. */
function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
