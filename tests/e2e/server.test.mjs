import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { knowEmulator, runServer, startServer } from "./support/server.mjs";

test("the server says where it is and what to click, and stops within a second", async () => {
  const server = await startServer();
  assert.match(server.lines[0], /^Console: +http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.match(server.lines[1], /click "24 jobs"/);
  // A connection that is kept open, as those of browsers are, is not waited for.
  await (await fetch(server.url)).text();
  const { code, ms } = await server.stop("SIGINT");
  assert.equal(code, 0);
  assert.ok(ms < 1000, `${ms} ms`);
});

test(
  "Ctrl-C at `npm start` ends all that it started, and the port is free again",
  { timeout: 300_000 },
  async (test) => {
    const place = createServer().listen(0, "127.0.0.1");
    await once(place, "listening");
    const { port } = place.address();
    place.close();
    await once(place, "close");
    // A terminal tells it to the whole group, of npm and of what that runs.
    const options = { cwd: new URL("../../", import.meta.url), detached: true, stdio: ["ignore", "pipe", "ignore"] };
    const npm = spawn("npm", ["start", "--", "--port", String(port)], options);
    const ended = once(npm, "close");
    test.after(() => endGroup(npm.pid));
    let isUp = false;
    for await (const line of createInterface({ input: npm.stdout })) {
      if (!line.startsWith("Console:")) continue;
      assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200);
      isUp = process.kill(-npm.pid, "SIGINT");
    }
    // What is left of the group would keep its end of the pipe, and the loop above waiting.
    await ended;
    assert.ok(isUp, "it did not say where it is");
    const again = createServer().listen(port, "127.0.0.1");
    await once(again, "listening");
    again.close();
  },
);

/** Ends a group of programs that may have ended by itself. */
function endGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

test("a port that is taken ends it with code 3 and one sentence", async () => {
  const server = await startServer();
  const { port } = new URL(server.url);
  const { code, text } = await runServer("--port", port);
  await server.stop();
  assert.equal(code, 3);
  assert.equal(text, `Port ${port} is taken: stop what runs there, or choose another with --port.\n`);
});

test("what the command line may not ask for ends it with code 2", async () => {
  for (const [options, words] of [
    [["--host", "0.0.0.0"], /^--host takes one of/],
    [["--port", "65536"], /^--port takes/],
    [["--connect", "http://example.com"], /^--connect takes/],
    [["--open"], /--open/],
  ]) {
    const { code, text } = await runServer(...options);
    assert.equal(code, 2);
    assert.match(text, words);
  }
});

test("the page carries the strict policy, and only what --connect names is added to it", async () => {
  const server = await startServer("--connect", "https://drs.example.com/prefix");
  const reply = await fetch(server.url);
  await server.stop();
  const policy = new Map(
    reply.headers
      .get("content-security-policy")
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );
  const sources = policy.get("connect-src");
  policy.delete("connect-src");
  assert.deepEqual(Object.fromEntries(policy), {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  });
  assert.equal(sources[0], "'self'");
  assert.equal(sources.at(-1), "https://drs.example.com");
  assert.equal(sources.length, 36);
  for (const source of sources.slice(1, -1))
    assert.match(source, /^https:\/\/drs\.[a-z0-9-]+\.myhuaweicloud\.(com|eu)$/);
  assert.equal(reply.headers.get("x-content-type-options"), "nosniff");
  assert.equal(reply.headers.get("referrer-policy"), "no-referrer");
});

test("what is long comes in the shortest way that the browser can read, and is the same in each", async () => {
  const server = await startServer();
  const page = await (await fetch(server.url)).text();
  const [, script] = /src="\.\/(assets\/[^"]+\.js)"/.exec(page);
  const long = [...page.matchAll(/href="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  const read = async (path, accepted) => {
    const { headers, body } = await bytesOf(new URL(path, server.url), accepted);
    return { way: headers["content-encoding"], vary: headers.vary, body };
  };
  const whole = await read(long[0], "");
  const ways = {};
  for (const [accepted, unpack] of [
    ["gzip, deflate, br", brotliDecompressSync],
    ["br;q=0, gzip", gunzipSync],
    ["deflate", (body) => body],
  ]) {
    const packed = await read(long[0], accepted);
    assert.deepEqual(unpack(packed.body), whole.body);
    ways[accepted] = [packed.way, packed.vary, packed.body.length < whole.body.length];
  }
  const short = await read(script, "br");
  await server.stop();
  assert.deepEqual(ways, {
    "gzip, deflate, br": ["br", "accept-encoding", true],
    "br;q=0, gzip": ["gzip", "accept-encoding", true],
    deflate: [undefined, "accept-encoding", false],
  });
  assert.equal(short.way, undefined);
});

test("it serves its own files, the emulator and nothing else", async () => {
  const server = await startServer();
  const emulator = await knowEmulator(server.url);
  const { jobs, total_count } = await emulator.ask(emulator.batchOf(230), "?limit=5");
  const statusOf = async (path, init) => (await fetch(new URL(path, server.url), init)).status;
  const found = {
    sizes: emulator.batches.map((batch) => batch.jobs).filter((size) => [2, 230, 1000].includes(size)).length >= 3,
    page: [jobs.length, total_count],
    missing: await statusOf("/assets/missing.js"),
    source: await statusOf("/..%2fserve.mjs"),
    post: await statusOf("/", { method: "POST" }),
    foreign: await statusOfHost(server.url, "console.example.com"),
  };
  await server.stop();
  assert.deepEqual(found, { sizes: true, page: [5, 230], missing: 404, source: 404, post: 405, foreign: 403 });
});

test("scenarios of the emulator can be switched without a restart", async () => {
  const server = await startServer();
  const emulator = await knowEmulator(server.url);
  const reply = await fetch(new URL("/drs/emulator/scenarios", server.url), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: '{"scenarios":["status_503*1"]}',
  });
  const told = await reply.json();
  const outcomes = [];
  for (let turn = 0; turn < 2; turn += 1) {
    outcomes.push(await emulator.ask(emulator.batchOf(230), "?limit=5").then(({ jobs }) => jobs.length, String));
  }
  await server.stop();
  assert.deepEqual(told, { scenarios: ["status_503*1"], requests: 0 });
  assert.match(outcomes[0], /the emulator answers 503/);
  assert.equal(outcomes[1], 5);
});

/** The bytes as they are sent, which `fetch` would unpack. */
function bytesOf(url, accepted) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": accepted } }, async (reply) => {
      const parts = [];
      for await (const part of reply) parts.push(part);
      resolve({ headers: reply.headers, body: Buffer.concat(parts) });
    })
      .on("error", reject)
      .end();
  });
}

/** `fetch` sets the Host header by itself, so this goes without it. */
function statusOfHost(url, host) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
