// Secrets: a canary in every place that can hold one, and none of them in anything that the package shows.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { DrsClient } from "drs-batch-jobs";
import { cutPage, MARK, misfitPage, page, quoting, TOKEN } from "./support/canaries.mjs";
import { inChromium } from "./support/runtimes.mjs";
import { showing } from "./support/scan.mjs";
import { scene } from "./support/scene.mjs";
import { recordingServer } from "./support/server.mjs";

const REPLIES = {
  page,
  cut: cutPage,
  misfit: misfitPage,
  refused: () => [400, quoting(TOKEN)],
  throttled: () => [429, quoting(TOKEN)],
  unauthorized: () => [401, quoting(TOKEN)],
  html: () => [502, `<!doctype html><p>${TOKEN}</p>${page()}`],
};

let server, chromium;
before(async () => {
  server = await recordingServer((request, { pathname }, response) => {
    const name = pathname.split("/").at(-1);
    if (name === "silent") return undefined;
    if (name === "broken") return void request.socket.destroy();
    const reply = REPLIES[name]();
    if (typeof reply === "string") return reply;
    const [status, body] = reply;
    return void response.writeHead(status, { "Content-Type": "application/json", "X-Request-Id": "r-1" }).end(body);
  });
  chromium = await inChromium();
});
after(async () => {
  await chromium?.close();
  await server?.close();
});

/** What shows a secret, by name. */
const leaks = (shown, mark = MARK) =>
  Object.entries(shown).flatMap(([name, value]) => showing(value, mark, inspect).map((where) => `${name}: ${where}`));

test("the scan finds a secret wherever it is put, and the page does hold them all", async () => {
  const hidden = Object.defineProperty(new Error("x"), "hidden", { value: { deep: [TOKEN] } });
  class Holder {
    get got() {
      return `"${TOKEN}"`;
    }
  }
  for (const value of [
    new Error(TOKEN),
    hidden,
    new Holder(),
    { [Symbol("s")]: TOKEN },
    { [Symbol(TOKEN)]: 1 },
    { [TOKEN]: 1 },
    new Map([[1, TOKEN]]),
    Object.create({ inherited: TOKEN }),
    new TextEncoder().encode(TOKEN),
    new Error("x", { cause: new Error(TOKEN) }),
    () => "CaNaRy",
    9137913791,
  ]) {
    assert.notDeepEqual(showing(value, MARK, inspect), [], inspect(value));
  }
  assert.deepEqual(showing({ a: [new Error("none")] }, MARK, inspect), []);
  assert.ok(page().match(new RegExp(MARK, "g")).length > 100);
});

test("s2_s7_no_secret_shows_in_anything_that_the_package_gives_out_in_Node", async () => {
  const shown = await scene(DrsClient, { endpoint: server.url });
  assert.deepEqual(leaks(shown), []);
  // The scene is what it says: pages came, and errors of many kinds.
  const { "page of page, lenient": masked } = shown;
  assert.equal(masked.jobs[0].source_endpoint[0].endpoint.db_password, "******");
  assert.equal(masked.jobs[0].source_endpoint[0].endpoint.source_sharding[0].source_sharding[0].db_password, "******");
  assert.equal(masked.jobs[0].user_migration.role_list[0].password, "******");
  const told = new Set(shown.events.map(({ kind }) => kind));
  assert.deepEqual([...told].sort(), ["give_up", "page", "reply", "request", "retry", "token"]);
  assert.equal(shown["an observer that throws"].jobs.length, 3);
  const kinds = new Set(Object.values(shown).map((value) => value?.kind));
  for (const kind of ["invalid_argument", "unauthorized", "api", "server", "network", "timeout", "aborted", "decode"]) {
    assert.ok(kinds.has(kind), `${kind} of ${[...kinds]}`);
  }
});

test("s7_revealing_reveals_replies_and_nothing_else_in_Node", async () => {
  const shown = await scene(DrsClient, { endpoint: server.url, secrets: "reveal" });
  assert.deepEqual(leaks(shown, new RegExp(TOKEN)), [], "the token");
  const replies = Object.keys(shown).filter((name) => leaks({ [name]: shown[name] }).length > 0);
  const pages = ["page of page", "jobs of page", "page of misfit", "jobs of misfit"].map((name) => `${name}, lenient`);
  assert.deepEqual(replies.sort(), [...pages, "an observer that throws", "parts"].sort());
  const { "page of page, lenient": revealed } = shown;
  assert.match(revealed.jobs[0].source_endpoint[0].endpoint.db_password, MARK);
  assert.deepEqual(leaks({ summaries: revealed.summaries, warnings: revealed.warnings }), []);
});

test("s2_s7_a_program_that_prints_everything_and_dies_of_an_error_prints_no_secret", async () => {
  const program = fileURLToPath(new URL("support/print-scene.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--trace-uncaught", "--trace-warnings", program], {
    env: { ...process.env, ENDPOINT: server.url, NODE_DEBUG: "" },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const [code] = await new Promise((resolve) => child.on("close", (...ended) => resolve(ended)));
  assert.equal(code, 1);
  assert.match(text, /\d+ values printed/);
  assert.match(text, /DrsError: the service answered with status 401/);
  const line = text.split("\n").find((each) => MARK.test(each));
  assert.equal(line, undefined);
});

test("s2_s7_no_secret_shows_in_a_page_nor_on_its_console", async () => {
  const printed = [];
  const listen = (message) => printed.push(message.text());
  chromium.page.on("console", listen);
  chromium.page.on("pageerror", (error) => printed.push(String(error.stack)));
  const found = await chromium.page.evaluate(
    async ({ endpoint, mark }) => {
      const files = ["/index.js", "/scene.mjs", "/scan.mjs"];
      const [{ DrsClient }, { scene }, { showing }] = await Promise.all(files.map((file) => import(file)));
      const shown = await scene(DrsClient, { endpoint });
      console.log(...Object.values(shown));
      const where = Object.entries(shown).flatMap(([name, value]) =>
        showing(value, new RegExp(mark)).map((place) => `${name}: ${place}`),
      );
      const stores = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
      return { where, count: Object.keys(shown).length, stores, html: document.documentElement.outerHTML };
    },
    { endpoint: server.url, mark: MARK.source },
  );
  assert.deepEqual(found.where, []);
  assert.ok(found.count > 40, `${found.count} values`);
  assert.doesNotMatch(found.stores + found.html, MARK);
  assert.ok(printed.length > 0);
  assert.deepEqual(
    printed.filter((text) => MARK.test(text)),
    [],
  );
});
