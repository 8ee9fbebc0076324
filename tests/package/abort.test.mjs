import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, halfPage, pageReply, PROJECT, scriptedServer, silence } from "./support/scripted-server.mjs";

/** What may be given to abort, by name; `none` gives nothing. */
const none = Symbol("none");
const REASONS = {
  "an Error": new Error("enough"),
  "a text": "enough",
  "a number": 0,
  null: null,
  nothing: none,
  "an Error of another realm": runInNewContext('new Error("enough")'),
  "an object of another realm": runInNewContext('({ why: "enough" })'),
  "a function": () => "enough",
  "an object that can't be printed": Object.create(null),
};

async function scene(t, reply) {
  const server = await scriptedServer(t, { "": reply, "limit=1": pageReply([{ id: "one" }]) });
  let tellHead = () => {};
  /** Settles once the head of the next reply is there. */
  const head = () =>
    new Promise((resolve) => {
      tellHead = resolve;
    });
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: server.endpoint,
    token: "t0ken",
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      tellHead();
      return response;
    },
  });
  const worksOn = async () => {
    assert.deepEqual((await client.page(BATCH, { limit: 1 })).jobs, [{ id: "one" }]);
  };
  return { client, server, head, worksOn };
}

/** Aborts, and starts the 50 ms within which a call must end: a timer of this process, which waits for a busy machine too. */
function abort(controller, reason) {
  if (reason === none) controller.abort();
  else controller.abort(reason);
  return new Promise((resolve) => {
    setTimeout(resolve, 50, "too late");
  });
}

/** The call ends as it should: typed, with the reason, and in time. */
async function endsAborted(call, controller, tooLate, name) {
  const ended = call.then(
    () => assert.fail(`${name}: the call succeeded`),
    (thrown) => thrown,
  );
  const error = await Promise.race([ended, tooLate]);
  assert.notEqual(error, "too late", name);
  assert.ok(isDrsError(error), name);
  assert.equal(error.kind, "aborted", name);
  assert.equal(error.cause, controller.signal.reason, name);
  assert.match(error.stack, /abort\.test\.mjs/, name);
}

test("an abort before the reply ends the call with the reason as its cause", async (t) => {
  const { client, server, worksOn } = await scene(t, silence);
  await DrsClient.load();
  for (const [name, reason] of Object.entries(REASONS)) {
    const before = server.seen.length;
    const controller = new AbortController();
    const call = client.page(BATCH, {}, { signal: controller.signal });
    await server.came(before + 1);
    await endsAborted(call, controller, abort(controller, reason), name);
    assert.equal(await server.seen.at(-1).closed, false, name);
    await worksOn();
  }
});

test("an abort in the middle of the reply ends the call", async (t) => {
  const { client, server, head, worksOn } = await scene(t, halfPage);
  for (const [name, reason] of Object.entries(REASONS)) {
    const controller = new AbortController();
    const headCame = head();
    const call = client.page(BATCH, {}, { signal: controller.signal });
    await headCame;
    // One more turn, in which the client goes from the head to the body.
    await new Promise(setImmediate);
    await endsAborted(call, controller, abort(controller, reason), name);
    assert.equal(await server.seen.at(-1).closed, false, name);
    await worksOn();
  }
});

test("a signal that was aborted before the call sends nothing", async (t) => {
  const { client, server } = await scene(t, silence);
  for (const [name, reason] of Object.entries(REASONS)) {
    const controller = new AbortController();
    const tooLate = abort(controller, reason);
    const { signal } = controller;
    const calls = [client.page(BATCH, {}, { signal }), client.jobs(BATCH, { signal }).next()];
    for (const call of calls) await endsAborted(call, controller, tooLate, name);
  }
  assert.equal(server.seen.length, 0);
});

test("an abort in the same turn as the call sends nothing", async (t) => {
  const { client, server } = await scene(t, silence);
  const controller = new AbortController();
  const call = client.page(BATCH, {}, { signal: controller.signal });
  await endsAborted(call, controller, abort(controller, "enough"), "page");
  assert.equal(server.seen.length, 0);
});

test("an abort ends a walk, also between the jobs of a page that is there", async (t) => {
  const server = await scriptedServer(t, (query) =>
    query.includes("offset=0") ? pageReply([{ id: "one" }, { id: "two" }], 4) : silence,
  );
  const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint });
  const controller = new AbortController();
  const walk = client.jobs(BATCH, { pageSize: 2, signal: controller.signal });
  assert.deepEqual(await walk.next(), { value: { id: "one" }, done: false });
  await server.came(2);
  const tooLate = abort(controller, "enough");
  await endsAborted(walk.next(), controller, tooLate, "next");
  assert.equal(await server.seen[1].closed, false);
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
});

test("an abort ends a walk that waits for its next page", async (t) => {
  const { client, server } = await scene(t, silence);
  const waiting = await scriptedServer(t, () => silence);
  const walker = new DrsClient({ projectId: PROJECT, endpoint: waiting.endpoint });
  const controller = new AbortController();
  const call = walker.pages(BATCH, { signal: controller.signal }).next();
  await waiting.came(1);
  await endsAborted(call, controller, abort(controller, none), "next");
  assert.ok(client);
  assert.equal(server.seen.length, 0);
});

test("a signal outlives its calls without keeping their listeners", async (t) => {
  const { client } = await scene(t, silence);
  const { signal } = new AbortController();
  const listening = new Set();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  t.mock.method(signal, "addEventListener", (name, listener, ...rest) => {
    listening.add(listener);
    add(name, listener, ...rest);
  });
  t.mock.method(signal, "removeEventListener", (name, listener, ...rest) => {
    listening.delete(listener);
    remove(name, listener, ...rest);
  });
  for (let call = 0; call < 20; call += 1) await client.page(BATCH, { limit: 1 }, { signal });
  assert.equal(listening.size, 0);
});

test("many calls may share a signal: Node warns of no leak, and one abort ends them all", async (t) => {
  const warnings = [];
  const listen = (warning) => warnings.push(warning.name);
  process.on("warning", listen);
  t.after(() => process.off("warning", listen));
  const { client, server } = await scene(t, silence);
  const controller = new AbortController();
  const calls = Array.from({ length: 30 }, () => client.page(BATCH, {}, { signal: controller.signal }));
  await server.came(30);
  controller.abort("enough");
  for (const outcome of await Promise.allSettled(calls)) {
    assert.equal(outcome.reason?.kind, "aborted");
    assert.equal(outcome.reason.cause, "enough");
  }
  assert.deepEqual(warnings, []);
});
