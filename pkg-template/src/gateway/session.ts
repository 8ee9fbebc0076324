// A key that is good once, for a cookie that only this browser has.

import type { Answer } from "./replies.js";
import { jsonAnswer, refusedAnswer } from "./reply.js";
import { type Refusal, refusal } from "./refusal.js";

/** The page takes the key out of its own address, which no server and no log ever sees, and brings it by a header. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Starting</title><link rel="icon" href="data:,"><p id="said">Starting…</p><script type="module" src="start.js"></script>`;
const SCRIPT = `const key = new URLSearchParams(location.hash.slice(1)).get("k") ?? "";
history.replaceState(null, "", location.pathname);
const { ok } = await fetch("session", { headers: { "X-DRS-Key": key } });
if (ok) location.replace("/");
else document.getElementById("said").textContent = "This address was used already. Start the gateway again for another one.";
`;

const encoder = new TextEncoder();

/** Whether a path below the gateway's own is of the page that starts a session: it is the same for everybody. */
export function isStart(path: string): boolean {
  return path === "/start" || path === "/start.js";
}

/** The one session of a gateway with a start key. */
export class Session {
  #key: string | undefined;
  readonly #cookie = random();

  constructor(key: string) {
    this.#key = key;
  }

  /** What is at a path below the gateway's own, if it is about the session. */
  answer(path: string, request: Request, url: URL): Answer | undefined {
    if (path === "/start") return file(PAGE, "text/html; charset=utf-8");
    if (path === "/start.js") return file(SCRIPT, "text/javascript; charset=utf-8");
    if (path !== "/session") return undefined;
    if (this.#isKnown(request, url)) return { status: 204, headers: {}, body: new Uint8Array(0) };
    const key = request.headers.get("X-DRS-Key");
    if (this.#key === undefined || key === null || !isEqual(key, this.#key)) return refusedAnswer(unknown());
    this.#key = undefined;
    const secure = url.protocol === "https:" ? "; Secure" : "";
    const cookie = `${nameOf(url)}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/${secure}`;
    return { ...jsonAnswer(204, ""), headers: { "Set-Cookie": cookie } };
  }

  /** Whether a request for jobs comes from the browser that brought the key. */
  check(request: Request, url: URL): Refusal | undefined {
    return this.#isKnown(request, url) ? undefined : unknown();
  }

  #isKnown(request: Request, url: URL): boolean {
    const name = nameOf(url);
    return (request.headers.get("Cookie") ?? "").split(";").some((pair) => {
      const [key, value] = pair.trim().split("=");
      return key === name && value !== undefined && isEqual(value, this.#cookie);
    });
  }
}

/** 128 bits that nobody can guess. */
export function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function file(text: string, type: string): Answer {
  return { status: 200, headers: { "Content-Type": type }, body: encoder.encode(text) };
}

function unknown(): Refusal {
  return refusal(401, "SESSION", "Open the address that the gateway gave when it started.");
}

/** Cookies are shared by all ports of a host, so the name has the port. */
function nameOf(url: URL): string {
  return `drs_gateway_${url.port === "" ? "default" : url.port}`;
}

/** Takes as long wherever the texts differ. */
function isEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < other.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
