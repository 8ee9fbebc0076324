// A server that knows exactly the replies it is given, over real HTTP. A request that no reply is meant for is answered
// with status 599 and fails the test by name when it ends.

import { createServer } from "node:http";

export const PROJECT = "0cef7a9bd1a64cb0a2b2b1e7ee3f5c4d";
export const BATCH = "bd4193aa-072d-4ce6-beec-adffc7252341";

/**
 * @param t the test: the server ends with it
 * @param script from the query of the one route, such as "offset=0&limit=2" ("" for none), to a reply; or a function of
 *   the query that gives one. A reply is `{ status, headers, body }` or a function of the request and the response.
 */
export async function scriptedServer(t, script) {
  const seen = [];
  const unexpected = [];
  const waiting = [];
  const server = createServer((request, response) => {
    const entry = { query: "", closed: closing(response), headers: request.headers };
    seen.push(entry);
    for (const { count, resolve } of waiting) if (seen.length >= count) resolve(entry);
    const url = new URL(request.url, "http://server");
    entry.query = url.search.slice(1);
    const known = request.method === "GET" && url.pathname === `/v5/${PROJECT}/batch-async-jobs/${BATCH}`;
    const reply = known ? replyOf(script, entry.query) : undefined;
    if (reply === undefined) {
      unexpected.push(`${request.method} ${request.url}`);
      response.writeHead(599).end();
    } else if (typeof reply === "function") {
      reply(request, response);
    } else {
      const { status = 200, headers = { "content-type": "application/json" }, body = "" } = reply;
      response.writeHead(status, headers).end(body);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (unexpected.length > 0) throw new Error(`unexpected requests: ${unexpected.join(", ")}`);
  });
  /** Settles once so many requests have come. */
  const came = async (count) => {
    if (seen.length < count) await new Promise((resolve) => waiting.push({ count, resolve }));
  };
  return { came, endpoint: `http://127.0.0.1:${server.address().port}`, seen };
}

/** Whether the offset's default is sent or not is all the same to the script. */
function replyOf(script, query) {
  if (typeof script === "function") return script(query);
  return script[query.replace(/^offset=0(&|$)/, "")];
}

/** Settles when the response is over, with whether it was sent whole. */
function closing(response) {
  return new Promise((resolve) => {
    response.on("close", () => resolve(response.writableFinished));
  });
}

/** A page of the service as a reply. */
export function pageReply(jobs, total_count = jobs.length) {
  return { body: JSON.stringify({ total_count, jobs }) };
}

/** Never answers. */
export function silence() {}

/** Sends the beginning of a page and no end. */
export function halfPage(_request, response) {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"total_count":2,"jobs":[{"id":"');
}
