import { emulatorListener } from "drs-batch-jobs/emulator/serve";

/** Where the emulator is on this origin. */
const EMULATOR = "/drs";

/** Where the page asks what its server offers: any server of it, and one with an emulator. */
const CARDS = new Set(["/console.json", "/emulator.json"]);

/**
 * Answers the requests of one browser: the emulator under `/drs`, what it holds as `/console.json` and `/emulator.json`, the site elsewhere.
 *
 * @param {{
 *   site: ReadonlyMap<string, import("./site.mjs").SiteFile>,
 *   emulator: Awaited<ReturnType<typeof import("drs-batch-jobs/emulator").createEmulator>>,
 *   headers: Record<string, string>,
 * }} parts
 * @returns {import("node:http").RequestListener}
 */
export function createHandler({ site, emulator, headers }) {
  const { projectId, token, batches } = emulator;
  const emulate = emulatorListener(emulator, { basePath: EMULATOR });
  const card = Buffer.from(JSON.stringify({ mode: "emulator", endpoint: EMULATOR, projectId, token, batches }));

  return async (request, response) => {
    const own = (status, type, body, more = {}) => {
      response.writeHead(status, { ...headers, "content-type": type, "content-length": body.length, ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const refuse = (status, sentence) => own(status, "text/plain; charset=utf-8", Buffer.from(`${sentence}\n`));

    if (!isLoopback(request.headers.host)) {
      // Another name that leads here is a page of another origin reaching for what only this one may read.
      return refuse(403, "This console answers to the names of the loopback interface only.");
    }
    const [path = ""] = (request.url ?? "/").split("?");
    if (path === EMULATOR || path.startsWith(`${EMULATOR}/`)) return emulate(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD are served.");
    if (CARDS.has(path)) return own(200, "application/json", card, { "cache-control": "no-store" });
    const file = site.get(path);
    if (file === undefined) return refuse(404, "There is nothing here.");
    const caching = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
    const { body, encoding } = await file.packed(request.headers["accept-encoding"] ?? "");
    const packing = encoding === undefined ? {} : { "content-encoding": encoding };
    return own(200, file.type, body, { "cache-control": caching, vary: "accept-encoding", ...packing });
  };
}

function isLoopback(host) {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
