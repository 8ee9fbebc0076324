// The console is served under a policy that lets nothing in, from each of its servers, and lives under it.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer, request } from "node:http";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serveGateway } from "drs-batch-jobs/gateway/serve";
import { launchBrowser } from "../browser/chromium.mjs";
import { startServer } from "../e2e/support/server.mjs";
import { readSite } from "../../www/serve/site.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";

const DIST = new URL("../../www/dist/", import.meta.url);
const EVIL = "http://127.0.0.2:9/";

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};
const KEPT_TO_ITSELF = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
/** Of every HTTP server. */
const PLAIN = new Set(["connection", "content-length", "content-type", "date", "keep-alive"]);

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

test("s14_every_reply_of_the_console_s_server_has_these_headers_and_no_others", async () => {
  const server = await startServer();
  const files = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const addresses = files.map(({ parentPath, name }) => `/${relative(fileURLToPath(DIST), join(parentPath, name))}`);
  const caching = (address) => (address.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  const asked = [
    ["GET", "/", {}, 200, "no-cache"],
    ["HEAD", "/", {}, 200, "no-cache"],
    ["GET", "/?a=b", {}, 200, "no-cache"],
    ...addresses.map((address) => ["GET", address, {}, 200, caching(address)]),
    ["GET", "/emulator.json", {}, 200, "no-store"],
    ["GET", "/nothing.js", {}, 404, undefined],
    ["GET", "/%2e%2e/serve.mjs", {}, 404, undefined],
    ["POST", "/", {}, 405, undefined],
    ["TRACE", "/", {}, 405, undefined],
    ["GET", "/", { host: "console.example.com" }, 403, undefined],
  ];
  const wrong = [];
  for (const [method, path, headers, status, cache] of asked) {
    const reply = await ask(server.url, method, path, headers);
    const { "content-security-policy": policy, "permissions-policy": permissions, ...others } = reply.headers;
    const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !PLAIN.has(name)));
    // What may be packed says so to caches between.
    const packed = cache !== undefined && cache !== "no-store";
    const wanted = {
      ...KEPT_TO_ITSELF,
      ...(cache && { "cache-control": cache }),
      ...(packed && { vary: "accept-encoding" }),
    };
    const found = { status: reply.status, rest, policy: withoutConnect(policy), permissions };
    const all = { status, rest: wanted, policy: POLICY, permissions: "camera=(), geolocation=(), microphone=()" };
    try {
      assert.deepEqual(found, all);
    } catch ({ message }) {
      wrong.push(`${method} ${path}: ${message}`);
    }
  }
  await server.stop();
  assert.deepEqual(wrong, []);
  assert.ok(addresses.length >= 5, addresses.join());
});

test("s14_the_console_behind_the_gateway_works_under_the_gateway_s_own_policy", async () => {
  const service = await openStage();
  const gateway = await serveGateway({
    endpoint: `${service.origin}/drs`,
    projectId: service.emulator.projectId,
    token: service.emulator.token,
    folder: fileURLToPath(DIST),
  });
  const { page, context, faults } = await openVisit(browser, { origin: gateway.url }, { failing: true });
  const policies = [];
  page.on("response", (reply) => policies.push(reply.headers()["content-security-policy"]));
  await page.goto(gateway.startUrl);
  await page.waitForURL(`${gateway.url}/`);
  await page.goto(`${gateway.url}/#/batch?endpoint=/drs&project=${service.emulator.projectId}&batch=rich`);
  await page.getByRole("rowheader").first().waitFor();
  await page.goto(
    `${gateway.url}/#/batch?endpoint=/drs&project=${service.emulator.projectId}&batch=rich&job=${service.richJob}`,
  );
  await page.getByRole("complementary").waitFor();
  await context.close();
  await gateway.close();
  await service.close();
  assert.deepEqual(faults, []);
  assert.ok(policies.length >= 5);
  for (const policy of policies) assert.deepEqual(withoutConnect(policy, "'self'"), POLICY);
});

test("s14_what_a_script_of_another_would_do_in_the_page_is_refused", async () => {
  const stage = await openStage();
  const { page, context, faults } = await openVisit(browser, stage);
  await page.goto(stage.at("plain"));
  await page.getByRole("rowheader").first().waitFor();
  const outcomes = await page.evaluate(tryAll, EVIL);
  assert.deepEqual(outcomes, Object.fromEntries(Object.keys(outcomes).map((name) => [name, "refused"])));
  assert.equal(Object.keys(outcomes).length, 22);
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
  const directives = new Set(faults.map((fault) => /^the policy: (\S+)/.exec(fault)?.[1]).filter(Boolean));
  assert.deepEqual([...directives].sort(), [
    "base-uri",
    "connect-src",
    "form-action",
    "frame-src",
    "img-src",
    "require-trusted-types-for",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
  ]);
  await context.close();
  // The server is told of them too, by the copy of the policy that only reports.
  assert.ok(stage.reports.length > 10, `${stage.reports.length}`);
  await stage.close();
});

test("s14_the_demo_keeps_to_the_policy_that_it_brings_where_a_host_sends_no_headers", async () => {
  const site = await readSite(DIST);
  const server = createServer(({ url }, reply) => {
    const file = site.get(url);
    if (file === undefined) return reply.writeHead(404).end();
    return reply.writeHead(200, { "content-type": file.type }).end(file.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const { page, context, faults } = await openVisit(browser, { origin });
  await page.goto(`${origin}/demo.html`);
  await page.locator(".batch-card").first().click();
  await page.getByRole("rowheader").first().waitFor();
  await page.getByRole("rowheader").first().getByRole("link").click();
  await page.getByRole("tab").first().waitFor();
  assert.deepEqual(faults, []);
  const brought = await page.locator("meta[http-equiv=content-security-policy]").getAttribute("content");
  // Who may frame a page, only a header can say.
  const { "frame-ancestors": _header, ...policy } = POLICY;
  assert.deepEqual(withoutConnect(brought, "'none'"), policy);
  const outcomes = await page.evaluate(tryAll, EVIL);
  assert.deepEqual(outcomes, Object.fromEntries(Object.keys(outcomes).map((name) => [name, "refused"])));
  await context.close();
  server.close();
  server.closeAllConnections();
});

/** Runs in the page. Gives for each attempt whether the browser refused it. */
async function tryAll(evil) {
  const violations = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
  const turn = () => new Promise((resolve) => setTimeout(resolve, 50));
  const put = (name, fill = {}) => document.body.appendChild(Object.assign(document.createElement(name), fill));
  const sinks = {
    innerHTML: () => (put("p").innerHTML = "<b>a</b>"),
    outerHTML: () => (put("p").outerHTML = "<b>a</b>"),
    insertAdjacentHTML: () => put("p").insertAdjacentHTML("beforeend", "<b>a</b>"),
    "document.write": () => document.write("<b>a</b>"),
    DOMParser: () => new DOMParser().parseFromString("<b>a</b>", "text/html"),
    srcdoc: () => (put("iframe").srcdoc = "<b>a</b>"),
    "script.text": () => (put("script").text = "globalThis.pwned = 1"),
    "script.src": () => (put("script").src = "/assets/none.js"),
    // oxlint-disable-next-line no-eval -- that it is refused is what is tested
    eval: () => globalThis.eval("globalThis.pwned = 1"),
    // oxlint-disable-next-line no-implied-eval -- as above
    Function: () => new Function("globalThis.pwned = 1")(),
    // oxlint-disable-next-line no-implied-eval -- as above
    "setTimeout of text": () => setTimeout("globalThis.pwned = 1"),
    "a policy of one's own": () => globalThis.trustedTypes.createPolicy("mine", { createHTML: (text) => text }),
    "a worker from elsewhere": () => new Worker(URL.createObjectURL(new Blob(["1"]))),
    "onclick as text": () => put("p").setAttribute("onclick", "globalThis.pwned = 1"),
  };
  const loads = {
    "an inline style": () => put("p").setAttribute("style", "color: red"),
    "a style element": () => put("style", { textContent: "p { color: red }" }),
    "an image from elsewhere": () => put("img", { src: `${evil}image` }),
    "a frame": () => put("iframe", { src: evil }),
    "a request elsewhere": () => void fetch(evil).catch(() => undefined),
    "an object": () => put("object", { data: evil }),
    "another base": () => put("base", { href: evil }),
    "a form": () => put("form", { action: evil, method: "post" }).submit(),
  };
  const outcomes = {};
  for (const [name, act] of Object.entries({ ...sinks, ...loads })) {
    violations.length = 0;
    try {
      await act();
    } catch {
      outcomes[name] = "refused";
    }
    await turn();
    outcomes[name] ??= violations.length > 0 ? "refused" : "done";
  }
  return outcomes;
}

/** The directives without where the page may talk to, which must be what is said here. */
function withoutConnect(policy = "", wanted = /^'self'( https:\/\/drs\.[a-z0-9-]+\.myhuaweicloud\.(com|eu)){34}$/) {
  const all = Object.fromEntries(
    policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
  const { "connect-src": connect, ...rest } = all;
  if (wanted instanceof RegExp) assert.match(connect, wanted);
  else assert.equal(connect, wanted);
  return rest;
}

/** `fetch` sets some headers by itself and refuses some methods, so this goes without it. */
function ask(url, method, path, headers) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, method, path, headers }, (reply) => {
      reply.resume();
      resolve({ status: reply.statusCode, headers: reply.headers });
    })
      .on("error", reject)
      .end();
  });
}
