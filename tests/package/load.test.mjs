// A file of its own: the module is loaded once in a process, so the order of these tests counts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, pageReply, PROJECT, scriptedServer } from "./support/scripted-server.mjs";

const isLoad = (words) => (error) => isDrsError(error) && error.kind === "load" && words.test(error.message);

test("importing the package and making a client load nothing", (t) => {
  const compile = t.mock.method(WebAssembly, "instantiate");
  assert.ok(new DrsClient({ projectId: PROJECT, region: "cn-north-4" }));
  assert.equal(compile.mock.callCount(), 0);
});

test("a platform without WebAssembly is named", async (t) => {
  const { WebAssembly } = globalThis;
  t.after(() => {
    globalThis.WebAssembly = WebAssembly;
  });
  delete globalThis.WebAssembly;
  await assert.rejects(DrsClient.load(), isLoad(/no WebAssembly/));
});

test("a refused compilation names the policy that refuses", async (t) => {
  t.mock.method(WebAssembly, "instantiate", async () => {
    throw new WebAssembly.CompileError("blocked");
  });
  await assert.rejects(DrsClient.load(), isLoad(/'wasm-unsafe-eval'/));
});

test("calls that fail together share one attempt, each with an error of its own", async (t) => {
  const cause = new Error("out of memory");
  const instantiate = t.mock.method(WebAssembly, "instantiate", async () => {
    throw cause;
  });
  const client = new DrsClient({ projectId: PROJECT, region: "cn-north-4" });
  const errors = await Promise.all(
    [DrsClient.load(), client.page(BATCH), client.jobs(BATCH).next()].map((call) => call.catch((error) => error)),
  );
  for (const error of errors) {
    assert.ok(isLoad(/could not be started/)(error));
    assert.equal(error.cause, cause);
    assert.match(error.stack, /load\.test\.mjs/);
  }
  assert.equal(new Set(errors).size, 3);
  assert.equal(instantiate.mock.callCount(), 1);
});

test("an abort ends a call that waits for the module", async (t) => {
  let go;
  const gate = new Promise((resolve) => {
    go = resolve;
  });
  const { instantiate } = WebAssembly;
  const begun = new Promise((resolve) => {
    t.mock.method(WebAssembly, "instantiate", async (...given) => {
      resolve();
      await gate;
      return instantiate(...given);
    });
  });
  const sent = t.mock.fn();
  const client = new DrsClient({ projectId: PROJECT, region: "cn-north-4", fetch: sent });
  const controller = new AbortController();
  const calls = [
    client.page(BATCH, {}, { signal: controller.signal }),
    client.jobs(BATCH, { signal: controller.signal }).next(),
  ];
  await begun;
  controller.abort("enough");
  const tooLate = new Promise((resolve) => {
    setTimeout(resolve, 50, []);
  });
  const errors = await Promise.race([Promise.all(calls.map((call) => call.catch((error) => error))), tooLate]);
  assert.equal(errors.length, 2);
  for (const error of errors) {
    assert.equal(error.kind, "aborted");
    assert.equal(error.cause, "enough");
  }
  go();
  await DrsClient.load();
  assert.equal(sent.mock.callCount(), 0);
});

test("after the failures the package works, and the module is started once", async (t) => {
  const instantiate = t.mock.method(WebAssembly, "instantiate");
  const server = await scriptedServer(t, { "": pageReply([{ id: "one" }]) });
  const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint });
  const pages = await Promise.all([client.page(BATCH), client.page(BATCH), DrsClient.load(), DrsClient.load()]);
  assert.deepEqual(pages[0].jobs, [{ id: "one" }]);
  // The test before this one started it. Node's own fetch has a module too; it does not come as bytes.
  const fromBytes = instantiate.mock.calls.filter(({ arguments: [source] }) => source instanceof Uint8Array);
  assert.equal(fromBytes.length, 0);
});
