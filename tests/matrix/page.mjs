// Pages that the cases open, from a static server, in headless Chromium.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** A program of a page: it takes the service from the address, and leaves what came out in `window.result`. */
export const SCRIPT = `import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "./scenario.mjs";
const service = JSON.parse(decodeURIComponent(location.hash.slice(1)));
scenario({ ...drs, createEmulator }, service).then(
  (result) => { window.result = result; },
  (error) => { window.result = String(error); },
);
`;

export const htmlOf = (script, head = "") =>
  `<!doctype html><meta charset="utf-8"><title>matrix</title>${head}<script type="module" src="${script}"></script>\n`;

/** Serves a folder as it is, as a host of static files does, and opens a page of it. */
export async function opened(given, { folder = given.folder, path = "/index.html", headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const file = join(folder, normalize(new URL(request.url, "http://host").pathname));
    try {
      const body = await readFile(file);
      response
        .writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", ...headers })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  given.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return resultOf(given, `http://127.0.0.1:${server.address().port}${path}`);
}

/** What the page at an address leaves in `window.result`; whatever it says on its console is the message if it leaves nothing. */
export async function resultOf(given, address) {
  const context = await (await given.browser()).newContext();
  given.after(() => context.close());
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${address}#${encodeURIComponent(JSON.stringify(given.service))}`);
  try {
    const found = await page.waitForFunction(() => window.result, undefined, { timeout: 60_000 });
    return await found.jsonValue();
  } catch (error) {
    throw new Error(`the page gave nothing: ${said.join("; ") || error.message}`, { cause: error });
  }
}
