// The one request to the service, sent by the client itself: it builds the URL, decodes the reply and masks it.

import { keepsRequestsApart } from "../apart.js";
import { signedFetch } from "../auth/signed-fetch.js";
import { failureAt } from "../callsite.js";
import { Calls } from "../calls.js";
import { checkedOptions } from "../check.js";
import type { DrsError, DrsErrorKind } from "../error.js";
import type { ClientOptions } from "../options.js";
import { settle } from "../splice.js";
import { ApartGate } from "./apart-gate.js";
import { Gate } from "./gate.js";
import type { GatewayOptions } from "./options.js";
import { jsonAnswer, refusedAnswer } from "./reply.js";
import { refusal } from "./refusal.js";
import type { Answer } from "./replies.js";
import type { Asked } from "./route.js";

const HEAD_MS = 10_000;
const TOTAL_MS = 30_000;
const MOST_BYTES = 8 << 20;
const AT_ONCE = 4;
const LONGEST_LINE = 1000;

/** What of the client's failures has no status of the service, as a gateway says it. */
const STATUSES: Partial<Record<DrsErrorKind, number>> = { timeout: 504, load: 500, invalid_argument: 500 };

/**
 * Asks the service; gives an answer whatever becomes of it, and rejects only if the signal is aborted.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function upstreamOf(options: GatewayOptions): (asked: Asked, signal: AbortSignal) => Promise<Answer> {
  const { region, endpoint, projectId, token, credentials, secrets, fetch } = options;
  const send = credentials ? signedFetch(credentials, { projectId, ...(fetch && { fetch }) }) : fetch;
  const given: Partial<ClientOptions> = {
    projectId,
    timeoutMs: HEAD_MS,
    deadlineMs: TOTAL_MS,
    maxReplyBytes: MOST_BYTES,
  };
  // One more try covers a reply that was lost; consoles try again by themselves.
  Object.assign(given, { retry: { attempts: 2 } });
  Object.assign(given, region !== undefined && { region }, endpoint !== undefined && { endpoint });
  Object.assign(given, token !== undefined && { token }, secrets !== undefined && { secrets }, send && { fetch: send });
  const checked = checkedOptions(given as ClientOptions);
  const apart = keepsRequestsApart();
  const gate = apart ? new ApartGate(AT_ONCE, LONGEST_LINE, TOTAL_MS) : new Gate(AT_ONCE, LONGEST_LINE);
  const calls = new Calls(checked);

  return async ({ asyncJobId, offset, limit, language }, signal) => {
    const begunMs = performance.now();
    const answer = await gate.run(async () => {
      // Waiting in line counts.
      const deadlineMs = TOTAL_MS - (performance.now() - begunMs);
      if (deadlineMs <= 0) return refusedAnswer(refusal(504, "TIMEOUT", "The service took too long."));
      try {
        const query = { ...(offset !== undefined && { offset }), ...(limit !== undefined && { limit }) };
        const call = { signal, deadlineMs, ...(language && { language }) };
        // Calls that have their source of tokens in common wait together for what it gives.
        const mine = apart && typeof token === "function" ? new Calls(checked) : calls;
        const page = await mine.page(asyncJobId, query, call).finally(() => {
          if (mine !== calls) mine.free();
        });
        settle(page);
        return jsonAnswer(200, page.bytes as Uint8Array<ArrayBuffer>, page.requestId);
      } catch (thrown) {
        signal.throwIfAborted();
        return failed(failureAt(new Error(), thrown));
      }
    }, signal);
    return answer ?? refusedAnswer(refusal(503, "BUSY", "The gateway is busy.", { "Retry-After": "1" }));
  };
}

/** The service's own refusal by its status, code and text; what never came from it by the status of a gateway. */
function failed(error: DrsError): Answer {
  const { kind, status, errorCode, errorMsg, requestId, retryAfterMs } = error;
  const wait = retryAfterMs === undefined ? undefined : { "Retry-After": String(Math.ceil(retryAfterMs / 1000)) };
  if (status !== undefined && status >= 400) {
    const body = {
      error_code: errorCode ?? `GATEWAY.UPSTREAM_${String(status)}`,
      error_msg: errorMsg ?? "The service refused the request.",
      ...(requestId !== undefined && { request_id: requestId }),
    };
    return jsonAnswer(status, JSON.stringify(body), requestId, wait);
  }
  const code = kind.toUpperCase();
  return refusedAnswer(refusal(STATUSES[kind] ?? 502, code, `The service gave no page: ${error.message}.`, wait));
}
