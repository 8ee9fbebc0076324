// Scenarios over real HTTP: what only a connection can show, and the path that switches them.

import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { test } from "node:test";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { createEmulator } from "drs-batch-jobs/emulator";
import { emulatorListener, serveEmulator } from "drs-batch-jobs/emulator/serve";

async function playing(t, ...scenarios) {
  const emulator = await createEmulator({ batches: [{ asyncJobId: "b", jobs: 23 }], scenarios });
  const server = await serveEmulator(emulator);
  t.after(() => server.close());
  const path = `/v5/${emulator.projectId}/batch-async-jobs/b`;
  return { emulator, url: server.url, ask: () => call(server.url + path, { "X-Auth-Token": emulator.token }) };
}

/** A call with the bytes as they are on the wire, and how it ended: "end", or the code of the error. */
function call(url, headers = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const seen = { status: undefined, headers: undefined, ended: undefined };
    const done = (ended) => resolve({ ...seen, ended, body: Buffer.concat(chunks) });
    const outgoing = request(url, { headers, agent: false }, (incoming) => {
      seen.status = incoming.statusCode;
      seen.headers = incoming.headers;
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", () => done("end"));
      incoming.on("error", (error) => done(error.code));
    });
    outgoing.on("error", (error) => done(error.code)).end();
  });
}

test("a connection that is down, reset or closed within the body ends so, and the next one is whole", async (t) => {
  for (const [scenario, status] of [
    ["down*1", undefined],
    ["reset*1", undefined],
    ["close_mid_body*1", 200],
    ["close_mid_body:0*1", 200],
    ["wrong_length:100*1", 200],
  ]) {
    const { ask, emulator } = await playing(t, scenario);
    const broken = await ask();
    assert.deepEqual([broken.status, broken.ended], [status, "ECONNRESET"], scenario);
    const whole = await ask();
    assert.deepEqual([whole.status, whole.ended, JSON.parse(whole.body).total_count], [200, "end", 23]);
    assert.equal(emulator.requests, 2);
    const part = scenario.startsWith("close_mid_body*") ? 0.5 : scenario.startsWith("wrong_length") ? 1 : 0;
    assert.equal(broken.body.length, Math.floor(whole.body.length * part), scenario);
  }
});

test("a compressed body is cut as if it were whole", async (t) => {
  const whole = await (await playing(t)).ask();
  const { headers, body, ended } = await (await playing(t, "gzip_cut:50")).ask();
  assert.deepEqual(
    [headers["content-encoding"], Number(headers["content-length"]), ended],
    ["gzip", body.length, "end"],
  );
  assert.throws(() => gunzipSync(body), { code: "Z_BUF_ERROR" });
  const start = gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  assert.ok(start.length > 100 && start.length < whole.body.length && whole.body.toString().startsWith(start));
});

test("a bomb of about 200 KB unpacks to 200 MiB behind the page", async (t) => {
  const whole = await (await playing(t)).ask();
  const { headers, body } = await (await playing(t, "gzip_bomb")).ask();
  assert.equal(headers["content-encoding"], "gzip");
  assert.ok(body.length > 150_000 && body.length < 250_000, `${body.length} bytes`);
  let [length, start] = [0, ""];
  const unpacking = createGunzip();
  unpacking.on("data", (chunk) => {
    if (length === 0) start = chunk.toString();
    length += chunk.length;
  });
  await new Promise((resolve) => unpacking.on("end", resolve).end(body));
  assert.equal(length, whole.body.length + 200 * 2 ** 20);
  assert.ok(start.startsWith(whole.body.toString().slice(0, 1000)));
});

test("a redirect to another origin names the same port", async (t) => {
  const { ask, url } = await playing(t, "redirect");
  const { status, headers } = await ask();
  assert.deepEqual([status, headers.location], [302, `${url.replace("127.0.0.1", "localhost")}/elsewhere`]);
});

test("scenarios are switched at a path that the service does not have", async (t) => {
  const { ask, url } = await playing(t);
  const control = async (init) => {
    const reply = await fetch(`${url}/emulator/scenarios`, init);
    return [reply.status, await reply.json()];
  };
  const post = (body, type = "application/json") =>
    control({ method: "POST", body, headers: { "Content-Type": type } });
  assert.deepEqual(await control(), [200, { scenarios: [], requests: 0 }]);
  const one = JSON.stringify({ scenarios: ["status_503*1"] });
  assert.deepEqual(await post(one), [200, { scenarios: ["status_503*1"], requests: 0 }]);
  assert.deepEqual([(await ask()).status, (await ask()).status], [503, 200]);
  assert.deepEqual(await control(), [200, { scenarios: ["status_503*1"], requests: 2 }]);
  const rule = "scenario `reset` takes no number; `reset*2` is for the first two requests";
  assert.deepEqual(await post('{"scenarios":["reset:1"]}'), [400, { error: rule }]);
  const form = 'the body must be JSON such as { "scenarios": ["status_503*2"] }';
  for (const body of ["", "[]", "null", "7", "{}", '{"scenarios"']) {
    assert.deepEqual(await post(body), [400, { error: form }], body);
  }
  assert.deepEqual(await post('{"scenarios":7}'), [400, { error: "option `scenarios` must be an array of names" }]);
  assert.deepEqual(await post(`"${" ".repeat(70_000)}"`), [400, { error: "the body must have at most 65536 bytes" }]);
  assert.deepEqual(await post(one, "text/plain"), [415, { error: "the body must be application/json" }]);
  assert.deepEqual(await control({ method: "PUT" }), [405, { error: "the method must be GET or POST" }]);
  assert.deepEqual(await control({ method: "OPTIONS" }), [405, { error: "the method must be GET or POST" }]);
  assert.deepEqual(await control(), [200, { scenarios: ["status_503*1"], requests: 2 }]);
});

test("a server of one's own has the emulator below a path", async (t) => {
  const emulator = await createEmulator({ batches: [{ asyncJobId: "b", jobs: 23 }] });
  const server = createServer(emulatorListener(emulator, { basePath: "/drs" }));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${server.address().port}`;
  const path = `/v5/${emulator.projectId}/batch-async-jobs/b`;
  const headers = { "X-Auth-Token": emulator.token };
  assert.equal((await call(`${url}/drs${path}`, headers)).status, 200);
  assert.equal((await call(`${url}/drs/emulator/scenarios`)).status, 200);
  for (const other of [path, "/drs", `/drsx${path}`, "/emulator/scenarios"]) {
    assert.equal((await call(url + other, headers)).status, 404, other);
  }
});
