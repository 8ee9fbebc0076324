// The entry without a module: what it takes in place of one, and what it says where it gets none.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { DrsClient as Inlined, DrsError, freshSlim, isDrsError } from "./support/package.mjs";
import { BATCH, pageReply, PROJECT, scriptedServer } from "./support/scripted-server.mjs";

const wasm = await readFile(fileURLToPath(import.meta.resolve("drs-batch-jobs/core.wasm")));
const isLoad = (words) => (error) => isDrsError(error) && error.kind === "load" && words.test(error.message);

/** A server of files that gives these replies, one after the other, and notes what it was asked for. */
async function served(t, replies) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const [status, type, body] = replies.shift() ?? [599, "text/plain", ""];
    response.writeHead(status, { "Content-Type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return { asked, url: `http://127.0.0.1:${server.address().port}/core.wasm` };
}

test("it has the names of the main entry and one more", async () => {
  const slim = await freshSlim();
  const names = ["DrsClient", "DrsError", "isDrsError", "phaseOf", "provideModule"];
  assert.deepEqual(Object.keys(slim).toSorted(), names);
  assert.notEqual(slim.DrsClient, Inlined);
});

test("without a module a call says what to do, and its error is one for the main entry too", async () => {
  const slim = await freshSlim();
  const error = await slim.DrsClient.load().catch((thrown) => thrown);
  assert.ok(isLoad(/`provideModule` of drs-batch-jobs\/slim must be called first/)(error));
  assert.ok(error instanceof DrsError && error instanceof slim.DrsError);
  slim.provideModule(wasm);
  await slim.DrsClient.load();
});

test("nothing at all is refused at once", async () => {
  const { provideModule } = await freshSlim();
  const isArgument = (error) =>
    isDrsError(error) && error.kind === "invalid_argument" && /`source`/.test(error.message);
  for (const nothing of [undefined, null, ""]) assert.throws(() => provideModule(nothing), isArgument);
});

test("the module may come in any of these ways, and a page comes through each", async (t) => {
  const type = "application/wasm";
  const files = await served(t, [
    [200, type, wasm],
    [200, "application/octet-stream", wasm],
  ]);
  const compiled = await WebAssembly.compile(wasm);
  const ways = {
    "the module, compiled": compiled,
    bytes: wasm,
    "bytes in a buffer of their own": wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
    "a response": new Response(wasm, { headers: { "Content-Type": type } }),
    "an address": new URL(files.url),
    "an address as text": files.url,
    "a promise": Promise.resolve(compiled),
    "a function": () => compiled,
    "a function that gives a promise": async () => new Response(wasm),
  };
  const server = await scriptedServer(t, { "": pageReply([{ id: "one" }]) });
  for (const [way, source] of Object.entries(ways)) {
    const { DrsClient, provideModule } = await freshSlim();
    provideModule(source);
    const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint });
    assert.deepEqual((await client.page(BATCH)).jobs, [{ id: "one" }], way);
  }
  assert.deepEqual(files.asked, ["/core.wasm", "/core.wasm"]);
});

test("what is no module, or another one, is named", async () => {
  const page = "<!doctype html><title>Every address is this page</title>";
  const cases = [
    [Buffer.from(page), /is none: look at what its address answers/],
    [new Response(page, { headers: { "Content-Type": "text/html" } }), /is none/],
    [new Response("gone", { status: 404 }), /the reply has status 404/],
    [() => Promise.reject(new Error("the disk is full")), /could not be started/],
    [wasm.subarray(0, 1000), /could not be started/],
    // The smallest module there is, and this one but for one sign of its mark.
    [Buffer.from("\0asm\x01\0\0\0", "latin1"), /is not the `drs-batch-jobs\/core.wasm` of this version/],
    [Buffer.concat([wasm.subarray(0, -1), Buffer.from("!")]), /is not the `drs-batch-jobs\/core.wasm` of this version/],
    [await WebAssembly.compile(Buffer.from("\0asm\x01\0\0\0", "latin1")), /of this version/],
  ];
  const { DrsClient, provideModule } = await freshSlim();
  for (const [source, words] of cases) {
    provideModule(source);
    await assert.rejects(DrsClient.load(), isLoad(words));
  }
  provideModule(wasm);
  await DrsClient.load();
});

test("an address is fetched when it is first needed, again if that failed, and not after it came", async (t) => {
  const files = await served(t, [
    [503, "text/plain", "later"],
    [200, "application/wasm", wasm],
  ]);
  const { DrsClient, provideModule } = await freshSlim();
  provideModule(files.url);
  assert.deepEqual(files.asked, []);
  await assert.rejects(DrsClient.load(), isLoad(/status 503/));
  await DrsClient.load();
  await DrsClient.load();
  assert.deepEqual(files.asked, ["/core.wasm", "/core.wasm"]);
});
