import { keepsRequestsApart } from "../apart.js";
import { ApartReplies } from "./apart-replies.js";
import { atDoor, fromOwnPage } from "./door.js";
import type { GatewayFile, GatewayOptions } from "./options.js";
import { Kept } from "./kept.js";
import { type Answer, Replies } from "./replies.js";
import { refusedAnswer, responseOf } from "./reply.js";
import { type Refusal, refusal } from "./refusal.js";
import { asked } from "./route.js";
import { isStart, Session } from "./session.js";
import { settled } from "./settle.js";
import { upstreamOf } from "./upstream.js";

export type { Credentials } from "../auth/credentials.js";
export type { TokenProvider } from "../options.js";
export type { Region } from "../models.js";
export { pageHeaders } from "./headers.js";
export type { GatewayFile, GatewayOptions } from "./options.js";

/** A same-origin door to the batch jobs of one project. */
export interface Gateway {
  /**
   * Answers one request. Never rejects but with the reason of the request's signal; needs no `this`, so that it can be
   * handed to whatever calls a function with a `Request`.
   *
   * Below `basePath` there is the service's one operation, `GET <basePath>/v5/{project_id}/batch-async-jobs/{async_job_id}`
   * with `offset`, `limit` and the header `X-Language`; beside it `files`. Refusals have the service's form, with codes that
   * begin with `GATEWAY.`: 400 query, project or language; 401 no session; 403 host or origin; 404 path; 405 method; 431
   * headers; 502 no usable reply; 503 too many wait; 504 too late. Statuses of the service are handed on with its code and
   * text; 401 then means that it did not accept the gateway's token.
   */
  fetch(this: void, request: Request): Promise<Response>;
}

/**
 * Keeps the token on the server and hands the jobs of one project to the pages of its own origin: no proxy, since nothing
 * of a request goes on but checked ids and numbers, and nothing of a reply comes back but the page, as the client decoded
 * and masked it, and its request id.
 *
 * Equal questions share one request to the service, and its reply for `cacheMs`. A request takes 10 s at most, with one
 * retry and its wait in line 30 s; its reply has at most 8 MiB; four are under way at once.
 *
 * Without `authorize` and `startKey` everybody who reaches it reads the jobs: put it behind your own login, or give one of
 * them.
 *
 * @throws {DrsError} kind `invalid_argument`; the message names the option and its rule, never its value
 * @example
 * const gateway = createGateway({ region: "cn-north-4", projectId, token, allowedHosts: ["console.example.com"] });
 * export default { fetch: gateway.fetch };
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = settled(options);
  const ask = upstreamOf(options);
  const kept = new Kept(settings.cacheMs, settings.cacheBytes);
  const replies = keepsRequestsApart() ? new ApartReplies(kept) : new Replies(kept);
  const session = settings.startKey === undefined ? undefined : new Session(settings.startKey);

  /** Why a request may not read jobs. */
  async function mayRead(request: Request, url: URL): Promise<Refusal | undefined> {
    const refused = fromOwnPage(request, url) ?? session?.check(request, url);
    if (refused) return refused;
    // A hook in plain JavaScript may give anything: true alone lets in.
    const allowed: unknown = settings.authorize ? await settings.authorize(request) : true;
    return allowed === true ? undefined : refusal(401, "LOGIN", "You are not logged in.");
  }

  async function jobs(path: string, request: Request, url: URL): Promise<Answer> {
    // The page that starts a session is opened by a click, wherever that was.
    if (session && (isStart(path) || !fromOwnPage(request, url))) {
      const ofSession = session.answer(path, request, url);
      if (ofSession) return ofSession;
    }
    const refused = await mayRead(request, url);
    if (refused) return refusedAnswer(refused);
    const question = asked(path, url.search, request.headers.get("X-Language"), settings.projectId);
    if ("status" in question) return refusedAnswer(question);
    const { asyncJobId, offset, limit, language } = question;
    const key = [asyncJobId, offset, limit, language].join(" ");
    return replies.get(key, async (signal) => ask(question, signal), request.signal);
  }

  async function answer(request: Request, url: URL): Promise<Answer> {
    const refused = atDoor(request, url, settings.hosts);
    if (refused) return refusedAnswer(refused);
    const { basePath } = settings;
    if (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)) {
      return jobs(url.pathname.slice(basePath.length), request, url);
    }
    const file = await settings.files?.(url.pathname);
    if (!file) return refusedAnswer(refusal(404, "PATH", "There is nothing at this path."));
    const stranger = file.guarded ? await mayRead(request, url) : undefined;
    return stranger ? refusedAnswer(stranger) : answerOf(file);
  }

  return {
    fetch: async (request) => {
      try {
        return responseOf(await answer(request, new URL(request.url)), request.method);
      } catch {
        request.signal.throwIfAborted();
        // A hook of the caller's failed: what it says is not for strangers.
        return responseOf(refusedAnswer(refusal(500, "FAILED", "The gateway failed.")), request.method);
      }
    },
  };
}

function answerOf({ body, type }: GatewayFile): Answer {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
  return { status: 200, headers: { "Content-Type": type }, body: bytes };
}
