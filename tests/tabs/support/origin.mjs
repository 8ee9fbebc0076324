// One origin: an empty page, the built package, and the emulator under /drs, which notes when it was asked by whom.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createEmulator } from "../../../pkg/dist/esm/emulator/index.js";

const SCRIPT = new URL("../../../pkg/dist/cdn/drs-batch-jobs.js", import.meta.url);
const PAGE = "<!doctype html><title>watch</title>";

/**
 * @param {import("node:test").TestContext} t the test: the server ends with it
 * @param options of the emulator
 */
export async function startOrigin(t, options = {}) {
  const emulator = await createEmulator({ batches: [{ jobs: 2 }], ...options });
  const script = await readFile(SCRIPT);
  /** What the service was asked: when, and by the page of which name. */
  const asked = [];
  const origin = { asked, sent: "", down: undefined };
  let notice = () => undefined;
  const unexpected = [];
  const server = createServer(async (request, response) => {
    if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    } else if (request.url === "/index.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    } else if (request.url.startsWith("/drs/v5/")) {
      asked.push({ at: performance.now(), by: request.headers["x-page"] });
      const url = `http://127.0.0.1${request.url.slice("/drs".length)}`;
      // Whatever token a page has, the service takes it: who may see what is not what is tested.
      const reply = origin.down ?? (await emulator.fetch(url, { headers: { "X-Auth-Token": emulator.token } }));
      const body = Buffer.from(await reply.clone().arrayBuffer());
      origin.sent = body.toString();
      response.writeHead(reply.status, { "content-type": "application/json" }).end(body);
      notice();
    } else {
      if (request.url !== "/favicon.ico") unexpected.push(request.url);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (unexpected.length > 0) throw new Error(`unexpected requests: ${unexpected.join(", ")}`);
  });
  /** Settles once so many requests have come; fails after so long. */
  origin.came = async (count, withinMs) => {
    const late = AbortSignal.timeout(withinMs);
    while (asked.length < count) {
      await new Promise((resolve, reject) => {
        notice = resolve;
        const words = `${asked.length} of ${count} requests came within ${withinMs} ms`;
        late.addEventListener("abort", () => reject(new Error(words)), { once: true });
      });
    }
  };
  return Object.assign(origin, {
    url: `http://127.0.0.1:${server.address().port}/`,
    projectId: emulator.projectId,
    batch: emulator.batches[0].asyncJobId,
  });
}

/** Pages of one browser profile, as the tabs of a user are: each tells the service its name, "0" and so on. */
export async function openPages(t, browser, count) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const open = async (_, index) => {
    const page = await context.newPage();
    await page.setExtraHTTPHeaders({ "X-Page": String(index) });
    return page;
  };
  return Promise.all(Array.from({ length: count }, open));
}

/**
 * Begins to watch in a page; `updates` there has what came, `ended` how it ended. After so many updates its reader is
 * `busyAfter` them for ever.
 */
export async function watch(page, origin, { client = {}, options = {}, busyAfter = Infinity } = {}) {
  await page.goto(origin.url);
  await page.evaluate(
    async ({ projectId, batch, client, options, busyAfter }) => {
      const { DrsClient } = await import("/index.js");
      const drs = new DrsClient({ projectId, endpoint: "/drs", ...client });
      globalThis.updates = [];
      globalThis.ended = undefined;
      globalThis.watch = drs.watch(batch, { intervalMs: 3000, ...options });
      (async () => {
        for await (const update of globalThis.watch) {
          const { sequence, at, jobs, error, changes, nextPollMs } = update;
          const first = update.job(jobs[0]?.id)?.id;
          const held = update.pages.reduce((sum, page) => sum + page.encoded().spans.length / 2 - 1, 0);
          const counted = { jobs: jobs.length, changes: changes.length, held };
          globalThis.updates.push({ sequence, at: at.getTime(), ...counted, first, error: error?.kind, nextPollMs });
          // Holds an update, and does not come back for another.
          if (globalThis.updates.length >= busyAfter) await new Promise(() => undefined);
        }
      })().then(
        () => (globalThis.ended = "done"),
        (error) => (globalThis.ended = error.kind),
      );
    },
    { projectId: origin.projectId, batch: origin.batch, client, options, busyAfter },
  );
}

/** Waits until a page has had so many updates; gives them. */
export async function updates(page, count) {
  await page.waitForFunction((count) => globalThis.updates.length >= count, count, { timeout: 30_000 });
  return page.evaluate(() => globalThis.updates);
}
