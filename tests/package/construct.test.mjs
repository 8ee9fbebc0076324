import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { assertNoCanary, CANARY } from "./support/canary.mjs";
import { DrsClient, DrsError } from "./support/package.mjs";

const REGION = { projectId: "p", region: "cn-north-4" };

const table = JSON.parse(readFileSync(new URL("./fixtures/options.json", import.meta.url), "utf8"));
const callOf = (options) => {
  try {
    return { client: new DrsClient(options) };
  } catch (error) {
    return { error };
  }
};

test("the table of options holds, row by row", () => {
  assert.ok(table.length > 100);
  for (const { name, options, error: expected, pageOrigin } of table) {
    if (pageOrigin !== undefined) globalThis.location = { origin: pageOrigin, href: `${pageOrigin}/` };
    const { error } = callOf(options);
    delete globalThis.location;
    if (expected === undefined) {
      assert.equal(error, undefined, name);
    } else {
      assert.ok(error instanceof DrsError, name);
      assert.equal(error.kind, "invalid_argument", name);
      assert.ok(error.message.includes(expected.messageIncludes), `${name}: ${error.message}`);
      if (typeof options.token === "string" && options.token.trim().length > 2) {
        assert.ok(!inspect(error, { depth: 10 }).includes(options.token), name);
      }
    }
  }
});

test("what JSON can't write is checked as well", () => {
  const refused = {
    timeoutMs: [NaN, Infinity, 1n],
    deadlineMs: [NaN, -Infinity],
    maxReplyBytes: [NaN, Infinity, 2 ** 53],
    endpoint: [new URL("ftp://drs.example.com"), new URL("http://drs.example.com"), Symbol("x")],
    token: [Symbol("x"), 1n],
    fetch: [Symbol("x")],
    projectId: [Symbol("x"), new String("p")],
  };
  for (const [name, values] of Object.entries(refused)) {
    for (const value of values) {
      const base = name === "endpoint" ? { projectId: "p" } : REGION;
      const { error } = callOf({ ...base, [name]: value });
      assert.equal(error?.kind, "invalid_argument", `${name}: ${String(value)}`);
      assert.ok(error.message.includes(`\`${name}\``), error.message);
    }
  }
  assert.equal(callOf({ projectId: "p", endpoint: new URL("https://drs.example.com/v") }).error, undefined);
  assert.equal(callOf({ ...REGION, fetch: () => {}, token: () => "t0ken" }).error, undefined);
  assert.equal(callOf({ ...REGION, token: undefined, endpoint: undefined }).error, undefined);
});

test("no options at all are a typed error", () => {
  for (const options of [undefined, null, 1, "p", true]) assert.equal(callOf(options).error?.kind, "invalid_argument");
});

test("the constructor's error has the stack of the caller on its first line", () => {
  const { error } = callOf({});
  assert.equal(error.stack.split("\n")[0], `DrsError: ${error.message}`);
  assert.match(error.stack.split("\n")[1], /construct\.test\.mjs/);
});

test("constructing sends nothing", (t) => {
  const fetch = t.mock.method(globalThis, "fetch", () => {
    throw new Error("sent");
  });
  const own = t.mock.fn();
  assert.ok(new DrsClient({ ...REGION, fetch: own }));
  assert.equal(fetch.mock.callCount() + own.mock.callCount(), 0);
});

test("a client shows nothing of its options", () => {
  const client = new DrsClient({ ...REGION, token: CANARY });
  assert.deepEqual(Object.keys(client), []);
  assert.equal(JSON.stringify(client), "{}");
  assert.equal(inspect(client), "DrsClient {}");
  assertNoCanary(client);
});

test("a client keeps the options that it was made with", async () => {
  const requests = [];
  const options = {
    projectId: "p",
    endpoint: new URL("https://first.example.com/prefix"),
    fetch: async (request) => {
      requests.push(request.url.split("?")[0]);
      return Response.json({ total_count: 0, jobs: [] });
    },
  };
  const client = new DrsClient(options);
  options.endpoint.host = "second.example.com";
  options.projectId = "q";
  await client.page("b");
  assert.deepEqual(requests, ["https://first.example.com/prefix/v5/p/batch-async-jobs/b"]);
});
