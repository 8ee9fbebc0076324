import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { launchBrowser } from "../../tests/browser/chromium.mjs";
import { WORK } from "../prepare/folders.mjs";
import { LIST, NAIVE } from "../prepare/input.mjs";

const TYPES = { ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

/** Measures in headless Chromium. */
export function inChromium({ quick }) {
  return inPage(measureInPage, { quick, list: LIST, naive: NAIVE });
}

/** Runs a function in a page that has the working folder beside it. Gives its result and the version of the browser. */
export async function inPage(run, argument) {
  const server = await serve();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on("console", (message) => console.error(message.text()));
    await page.goto(server.url);
    const results = await page.evaluate(run, argument);
    return { version: browser.version(), results };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
async function measureInPage({ quick, list, naive }) {
  if (!crossOriginIsolated) throw new Error("the clock is too coarse: the page is not isolated");
  const bytes = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer());
  const { facts, pages } = await (await fetch(list)).json();
  const { runSuite } = await import(new URL("suite.js", document.baseURI).href);
  return runSuite({
    facts,
    quick,
    naive: await bytes(naive),
    pages: await Promise.all(pages.map(async (page) => ({ ...page, bytes: await bytes(`page-${page.id}.json`) }))),
  });
}

/** Serves the working folder on loopback, isolated: there Chromium's clock has steps of 5 µs and not of 100. */
async function serve() {
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? "";
    const isolated = {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    };
    const send = (status, type, body) => {
      response.writeHead(status, { "Content-Type": type, ...isolated });
      response.end(body);
    };
    if (name === "")
      return send(200, "text/html", '<!doctype html><title>benches</title><link rel="icon" href="data:,">');
    if (!/^[\w.-]+$/.test(name)) return send(404, "text/plain", "");
    readFile(join(WORK, name)).then(
      (body) => send(200, TYPES[extname(name)] ?? "text/plain", body),
      () => send(404, "text/plain", ""),
    );
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
