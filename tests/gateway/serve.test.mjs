// The gateway over HTTP: where it listens, what it makes of requests as they are written, and a browser before it.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { execFileSync } from "node:child_process";
import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";
import { createGateway } from "drs-batch-jobs/gateway";
import { gatewayListener, serveGateway } from "drs-batch-jobs/gateway/serve";
import { launchBrowser } from "../browser/chromium.mjs";
import { raw, serverFor } from "./support/scene.mjs";

/** A gateway before an emulator, both over HTTP until the test ends. */
async function scene(t, options = {}) {
  const emulator = await createEmulator();
  const service = await serveEmulator(emulator);
  t.after(() => service.close());
  const { projectId, token } = emulator;
  const served = await serveGateway({ endpoint: service.url, projectId, token, ...options });
  t.after(() => served.close());
  const port = Number(new URL(served.url).port);
  const path = `/drs/v5/-/batch-async-jobs/${emulator.batches[1].asyncJobId}?limit=3`;
  const own = ["Host", `127.0.0.1:${port}`, "Sec-Fetch-Site", "same-origin"];
  return { emulator, served, port, path, own };
}

/** Addresses that this process listens on at a port, as the kernel has them. */
function addressesAt(port) {
  const lines = execFileSync("cat", ["/proc/net/tcp", "/proc/net/tcp6"], { encoding: "utf8" }).split("\n");
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const listening = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === "0A");
  return listening.map(([, local]) => local.split(":")[0]).toSorted();
}

test("g4_it_listens_on_loopback_alone", async (t) => {
  const { port } = await scene(t);
  const others = Object.values(networkInterfaces()).flat();
  for (const { address } of others.filter(({ internal, family }) => !internal && family === "IPv4")) {
    await assert.rejects(raw(port, { host: address }), { code: "ECONNREFUSED" }, address);
  }
  // Where the kernel can be asked, it is.
  if (process.platform !== "linux") return;
  const v4 = "0100007F";
  const v6 = "00000000000000000000000001000000";
  const found = addressesAt(port);
  assert.ok(found.includes(v4), String(found));
  assert.deepEqual(
    found.filter((address) => address !== v4 && address !== v6),
    [],
  );
});

test("g4_another_address_needs_a_login_of_the_caller_s_own", async () => {
  const options = { region: "cn-north-4", projectId: "p", token: "t" };
  for (const hosts of [["0.0.0.0"], ["::"], ["127.0.0.1", "192.0.2.1"], ["console.example"]]) {
    await assert.rejects(serveGateway({ ...options, hosts }), { name: "DrsError", kind: "invalid_argument" });
  }
  const served = await serveGateway({
    ...options,
    hosts: ["0.0.0.0"],
    allowedHosts: ["console.example"],
    authorize: () => false,
  });
  const port = Number(new URL(served.url).port);
  const reply = await raw(port, {
    path: "/drs/v5/-/batch-async-jobs/b",
    headers: ["Host", "console.example", "X-DRS-Console", "1"],
  });
  assert.equal(reply.status, 401);
  await served.close();
});

test("g3_what_trickles_in_is_cut_off_and_every_method_but_two_is_405", async (t) => {
  const { port, own, emulator } = await scene(t, { headersTimeoutMs: 300 });
  const begun = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  socket.resume();
  await new Promise((resolve) => socket.on("close", resolve));
  assert.ok(performance.now() - begun < 5000);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PURGE"]) {
    const reply = await raw(port, { method, headers: own, path: "/drs/session" });
    assert.deepEqual([reply.status, reply.headers.allow], [405, "GET, HEAD"], method);
  }
  const much = await raw(port, { headers: [...own, "X-Much", "x".repeat(17_000)] });
  assert.equal(much.status, 431);
  assert.equal(emulator.requests, 0);
});

test("g5_a_missing_doubled_or_foreign_host_is_403_over_http", async (t) => {
  const { port, path, emulator } = await scene(t);
  const right = `127.0.0.1:${port}`;
  const site = ["Sec-Fetch-Site", "same-origin"];
  for (const headers of [
    [],
    ["Host", ""],
    ["Host", `evil.example:${port}`],
    ["Host", right, "Host", right],
    ["Host", right, "Host", "evil.example"],
    ["Host", "127.0.0.1"],
    ["Host", `localhost.:${port}`],
    ["Host", `0.0.0.0:${port}`],
    ["Host", `127.0.0.1:${port}@evil.example`],
    ["Host", `[::ffff:127.0.0.1]:${port}`],
    ["Host", `2130706433:${port}`],
  ]) {
    const reply = await raw(port, { path, headers: [...headers, ...site] });
    assert.equal(reply.status, 403, headers.join(" "));
  }
  assert.equal(emulator.requests, 0);
  for (const host of [right, `localhost:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
    // Past the door, before the session.
    assert.equal((await raw(port, { path, headers: ["Host", host, ...site] })).status, 401, host);
  }
});

test("g1_targets_that_are_no_plain_path_reach_nothing_over_http", async (t) => {
  const { port, own, emulator } = await scene(t, { authorize: () => true });
  for (const [path, status] of [
    ["http://evil.example/drs/v5/-/batch-async-jobs/b", 400],
    ["*", 400],
    ["//evil.example/drs", 404],
    ["/drs/../drs/v5/-/batch-async-jobs/b", 404],
    ["/drs/%2e%2e/x", 404],
    ["/drs\\v5\\-\\batch-async-jobs\\b", 404],
    ["/drs/v5/-/batch-async-jobs/..", 404],
    ["/drs/v5/-/batch-async-jobs/b/", 404],
    ["/drs/v5/-/batch-async-jobs/b%00", 404],
    ["/drsv5/-/batch-async-jobs/b", 404],
    ["/v5/-/batch-async-jobs/b", 404],
  ]) {
    assert.equal((await raw(port, { path, headers: own })).status, status, path);
  }
  assert.equal(emulator.requests, 0);
});

test("a request with a body is answered as without it", async (t) => {
  const { port, path, own } = await scene(t, { authorize: () => true });
  const reply = await raw(port, { path, headers: [...own, "Content-Length", "5"], body: "hello" });
  assert.equal(JSON.parse(reply.text).jobs.length, 3);
});

test("a console that closes its connection ends the request to the service", async (t) => {
  let ended;
  const over = new Promise((resolve) => (ended = resolve));
  let came;
  const asked = new Promise((resolve) => (came = resolve));
  const upstream = await serverFor(t, (_, response) => {
    came();
    response.on("close", ended);
  });
  const gateway = createGateway({
    endpoint: `http://127.0.0.1:${upstream}`,
    projectId: "p",
    token: "t",
    allowedHosts: ["a.example"],
  });
  const port = await serverFor(t, gatewayListener(gateway));
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /drs/v5/p/batch-async-jobs/b HTTP/1.1\r\nHost: a.example\r\nX-DRS-Console: 1\r\n\r\n");
  await asked;
  socket.destroy();
  await over;
});

test("g9_a_redirect_of_the_service_reaches_no_other_server", async (t) => {
  let others = 0;
  const other = await serverFor(t, (_, response) => {
    others += 1;
    response.end("{}");
  });
  const upstream = await serverFor(t, (_, response) => {
    response.writeHead(302, { Location: `http://localhost:${other}/` }).end();
  });
  const gateway = createGateway({
    endpoint: `http://127.0.0.1:${upstream}`,
    projectId: "p",
    token: "t",
    allowedHosts: ["a.example"],
  });
  const port = await serverFor(t, gatewayListener(gateway));
  const path = "/drs/v5/p/batch-async-jobs/b";
  const reply = await raw(port, { path, headers: ["Host", "a.example", "X-DRS-Console", "1"] });
  assert.deepEqual([reply.status, JSON.parse(reply.text).error_code, others], [502, "GATEWAY.NETWORK", 0]);
});

test("a folder is served as it was, and no address leaves it", async (t) => {
  const parent = mkdtempSync(join(tmpdir(), "drs-gateway-"));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, "site");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<title>console</title>");
  writeFileSync(join(folder, "assets/a.js"), "1");
  writeFileSync(join(folder, ".git/config"), "secret");
  symlinkSync(join(parent, "secret.txt"), join(folder, "link.txt"));
  const { port, own } = await scene(t, { folder });
  for (const [path, status, type] of [
    ["/", 200, "text/html; charset=utf-8"],
    ["/index.html", 200, "text/html; charset=utf-8"],
    ["/assets/a.js", 200, "text/javascript; charset=utf-8"],
    ["/assets/", 404, "application/json"],
    ["/link.txt", 404, "application/json"],
    ["/.git/config", 404, "application/json"],
    ["/../secret.txt", 404, "application/json"],
    ["/%2e%2e/secret.txt", 404, "application/json"],
    ["/assets/..%2f..%2fsecret.txt", 404, "application/json"],
  ]) {
    const reply = await raw(port, { path, headers: own });
    assert.deepEqual([reply.status, reply.headers["content-type"]], [status, type], path);
    assert.ok(!reply.text.includes("secret"), path);
  }
  const head = await raw(port, { method: "HEAD", path: "/", headers: own });
  assert.deepEqual([head.status, head.headers["content-length"], head.text], [200, "22", ""]);
});

test("a port that is taken is said so, and closing frees it", async (t) => {
  const { served, port } = await scene(t);
  const options = { region: "cn-north-4", projectId: "p", token: "t", port };
  await assert.rejects(serveGateway(options), { code: "EADDRINUSE" });
  await served.close();
  await served.close();
  const again = await serveGateway(options);
  assert.equal(again.url, served.url);
  await again.close();
});

test("an option that breaks its rule is refused before anything listens", async () => {
  const right = { region: "cn-north-4", projectId: "p", token: "t" };
  for (const wrong of [{ hosts: [] }, { headersTimeoutMs: 0 }, { token: undefined }, { basePath: "x" }]) {
    await assert.rejects(serveGateway({ ...right, ...wrong }), { kind: "invalid_argument" }, JSON.stringify(wrong));
  }
  await assert.rejects(serveGateway({ ...right, folder: "no-such-folder" }), { code: "ENOENT" });
});

test("g6_g7_in_chromium_the_start_address_opens_a_session_once_and_a_page_of_another_origin_gets_nothing", async (t) => {
  const site = { "/": "<!doctype html><title>console</title>", "/favicon.ico": "" };
  const files = (path) => (path in site ? { body: site[path], type: "text/html" } : undefined);
  const { emulator, served, path } = await scene(t, { files });
  const seenReferrers = [];
  const foreign = createServer((request, response) => {
    if (request.url === "/") seenReferrers.push(request.headers.referer);
    response.setHeader("Content-Type", "text/html").end("<!doctype html><title>evil</title>");
  });
  await new Promise((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  t.after(() => foreign.close());
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext();
  const page = await context.newPage();
  const reports = [];
  page.on("console", (message) => reports.push(message.text()));
  await page.goto(served.startUrl);
  await page.waitForURL(`${served.url}/`);
  assert.equal(await page.title(), "console");
  const read = async () =>
    page.evaluate(async (target) => {
      const reply = await fetch(target).catch((error) => ({ status: String(error.name) }));
      return [reply.status, (await reply.json?.())?.jobs?.length];
    }, new URL(path, served.url).href);
  assert.deepEqual(await read(), [200, 3]);
  assert.deepEqual(reports, []);
  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.equal(await page.evaluate(() => document.referrer.includes("k=")), false);

  const asked = emulator.requests;
  // The same browser with the same cookie, but the page is of another origin: neither sent nor readable.
  await page.goto(`http://127.0.0.1:${foreign.address().port}/`);
  assert.deepEqual(await read(), ["TypeError", undefined]);
  const blind = await page.evaluate(
    async (target) => (await fetch(target, { mode: "no-cors" }).catch((error) => error)).constructor.name,
    new URL(path, served.url).href,
  );
  assert.ok(["Response", "TypeError"].includes(blind));
  assert.equal(emulator.requests, asked);
  assert.deepEqual(seenReferrers, [undefined]);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(served.startUrl);
  await stranger.waitForFunction(() => document.getElementById("said")?.textContent.includes("used already"));
  assert.equal(new URL(stranger.url()).hash, "");
});
