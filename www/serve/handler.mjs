import { Readable } from "node:stream";

/** Where the emulator is on this origin. */
const EMULATOR = "/drs";

/**
 * Answers the requests of one browser: the emulator under `/drs`, what it holds as `/emulator.json`, the site elsewhere.
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
  const card = Buffer.from(JSON.stringify({ endpoint: EMULATOR, projectId, token, batches }));

  return (request, response) => {
    const own = (status, type, body, more = {}) => {
      response.writeHead(status, { ...headers, "content-type": type, "content-length": body.length, ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const refuse = (status, sentence) => own(status, "text/plain; charset=utf-8", Buffer.from(`${sentence}\n`));

    if (!isLoopback(request.headers.host)) {
      // Another name that leads here is a page of another origin reaching for what only this one may read.
      return refuse(403, "This console answers to the names of the loopback interface only.");
    }
    const [path, query] = split(request.url ?? "/");
    if (path === EMULATOR || path.startsWith(`${EMULATOR}/`)) {
      const forwarded = `${path.slice(EMULATOR.length) || "/"}${query}`;
      return void emulate(emulator, forwarded, request, response).catch(() => response.destroy());
    }
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD are served.");
    if (path === "/emulator.json") return own(200, "application/json", card, { "cache-control": "no-store" });
    const file = site.get(path);
    if (file === undefined) return refuse(404, "There is nothing here.");
    const caching = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
    return own(200, file.type, file.body, { "cache-control": caching });
  };
}

/** Hands a request on to the emulator, and its reply back, as they are. */
async function emulate(emulator, path, request, response) {
  const fields = Object.entries(request.headersDistinct).flatMap(([name, values]) =>
    values.map((value) => [name, value]),
  );
  const bodiless = request.method === "GET" || request.method === "HEAD";
  const reply = await emulator.fetch(
    new Request(`http://${request.headers.host}${path}`, {
      method: request.method,
      headers: fields,
      ...(bodiless ? {} : { body: Readable.toWeb(request), duplex: "half" }),
    }),
  );
  response.writeHead(reply.status, [...reply.headers].flat());
  if (reply.body === null || request.method === "HEAD") response.end();
  else
    Readable.fromWeb(reply.body)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The path and the query of a request line. What is not a plain path leads nowhere. */
function split(target) {
  const mark = target.indexOf("?");
  return mark < 0 ? [target, ""] : [target.slice(0, mark), target.slice(mark)];
}

function isLoopback(host) {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
