// The entry `drs-batch-jobs/emulator/serve`: the emulator over real HTTP.

import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

async function served(t, options) {
  const emulator = await createEmulator({ batches: [{ asyncJobId: "b", jobs: 230, detail: "rich" }], ...options });
  const server = await serveEmulator(emulator);
  t.after(() => server.close());
  return { emulator, url: server.url, path: `/v5/${emulator.projectId}/batch-async-jobs/b?limit=230` };
}

/** A call with the bytes as they are on the wire: nothing is unpacked, and the target goes out as it is given. */
function call(url, path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { path, headers, method, agent: false }, (incoming) => {
      const chunks = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", () => {
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on("error", reject).end();
  });
}

test("what comes over HTTP is what the emulator gives", async (t) => {
  const { emulator, url, path } = await served(t);
  const headers = { "X-Auth-Token": emulator.token };
  const reply = await call(url, path, headers);
  const direct = await emulator.fetch(new Request(`http://localhost${path}`, { headers }));
  assert.equal(reply.status, 200);
  assert.equal(reply.headers["content-type"], "application/json");
  assert.match(reply.headers["x-request-id"], /^[0-9a-f]{32}$/);
  assert.equal(reply.body.toString(), await direct.text());
});

test("a reply is compressed only if the emulator may and the client accepts it", async (t) => {
  const packing = await served(t, { gzip: true });
  const plain = await served(t);
  const ask = (server, coding) =>
    call(server.url, server.path, {
      "X-Auth-Token": server.emulator.token,
      ...(coding && { "Accept-Encoding": coding }),
    });
  const bare = await ask(plain, "gzip");
  for (const coding of ["gzip", "br, GZIP;q=0.5"]) {
    const reply = await ask(packing, coding);
    assert.equal(reply.headers["content-encoding"], "gzip", coding);
    assert.equal(reply.headers.vary, "Accept-Encoding");
    assert.ok(reply.body.length < bare.body.length / 3);
    assert.equal(gunzipSync(reply.body).toString(), bare.body.toString());
  }
  for (const [server, coding] of [
    [packing, undefined],
    [packing, "br"],
    [packing, "gzip;q=0"],
    [packing, "identity, gzip;q=0.000"],
    [plain, "gzip"],
  ]) {
    const reply = await ask(server, coding);
    assert.equal(reply.headers["content-encoding"], undefined, coding);
    assert.equal(reply.headers.vary, server === packing ? "Accept-Encoding" : undefined, coding);
    assert.equal(reply.body.toString(), bare.body.toString());
  }
});

test("a target that is no path is refused, and a path never names another host", async (t) => {
  const { url } = await served(t);
  for (const target of ["http://example.com/v5/x", "*"]) {
    const reply = await call(url, target);
    assert.equal(reply.status, 400, target);
    assert.deepEqual(JSON.parse(reply.body), {
      error_code: "APIGW.0201",
      error_msg: "The target of a request must be a path.",
    });
  }
  const reply = await call(url, "//example.com/v5");
  assert.equal(reply.status, 404);
  assert.equal(JSON.parse(reply.body).error_msg, "The API does not exist: //example.com/v5");
});

test("other methods are refused, those that a Request can't have too", async (t) => {
  const { url, path } = await served(t);
  for (const method of ["POST", "HEAD", "DELETE", "TRACE"]) {
    const reply = await call(url, path, {}, method);
    assert.equal(reply.status, 405, method);
    assert.equal(reply.headers.allow, "GET, OPTIONS", method);
  }
});

test("a taken port is reported by Node's own code", async (t) => {
  const { emulator, url } = await served(t);
  const port = Number(new URL(url).port);
  await assert.rejects(serveEmulator(emulator, { port }), { code: "EADDRINUSE", port });
  await assert.rejects(serveEmulator(emulator, { port: 65536 }), { code: "ERR_SOCKET_BAD_PORT" });
  await assert.rejects(serveEmulator(emulator, { host: "0.0.0.0" }), new TypeError("option `host` must be 127.0.0.1"));
});

test("closing frees the port, and may be done twice", async () => {
  const emulator = await createEmulator();
  const first = await serveEmulator(emulator);
  await first.close();
  await first.close();
  const again = await serveEmulator(emulator, { port: Number(new URL(first.url).port) });
  assert.equal(again.url, first.url);
  await again.close();
});

test("a client that leaves in the middle does not disturb the next one", async (t) => {
  const { emulator, url, path } = await served(t);
  const headers = { "X-Auth-Token": emulator.token };
  await new Promise((resolve, reject) => {
    const outgoing = request(url, { path, headers, agent: false }, (incoming) => {
      incoming.once("data", () => {
        outgoing.destroy();
      });
      incoming.once("close", resolve);
      incoming.on("error", () => undefined);
    });
    outgoing.on("error", reject).end();
  });
  assert.equal((await call(url, path, headers)).status, 200);
});
