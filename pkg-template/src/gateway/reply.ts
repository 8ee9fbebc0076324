import { pageHeaders } from "./headers.js";
import type { Refusal } from "./refusal.js";
import type { Answer } from "./replies.js";

/** On every reply, whatever it is. */
const ALWAYS: Record<string, string> = { "Cache-Control": "no-store", ...pageHeaders() };

const encoder = new TextEncoder();

/** JSON, with the headers that may come from the service and no others. */
export function jsonAnswer(
  status: number,
  body: Uint8Array<ArrayBuffer> | string,
  requestId?: string,
  more?: Record<string, string>,
): Answer {
  const headers: Record<string, string> = { "Content-Type": "application/json", ...more };
  if (requestId !== undefined) headers["X-Request-Id"] = requestId;
  return { status, headers, body: typeof body === "string" ? encoder.encode(body) : body };
}

/** A refusal of the gateway's own. */
export function refusedAnswer({ status, code, message, headers }: Refusal): Answer {
  return jsonAnswer(status, JSON.stringify({ error_code: code, error_msg: message }), undefined, headers);
}

/** What goes out. A reply to HEAD says how long the body would be. */
export function responseOf({ status, headers, body }: Answer, method: string): Response {
  const all = new Headers({ ...ALWAYS, ...headers });
  if (status === 204) return new Response(null, { status, headers: all });
  all.set("Content-Length", String(body.length));
  return new Response(method === "HEAD" ? null : body, { status, headers: all });
}
