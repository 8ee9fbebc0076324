import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { assertNoCanary, CANARY } from "./support/canary.mjs";
import { startEmulator } from "./support/emulator.mjs";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, halfPage, pageReply, PROJECT, scriptedServer, silence } from "./support/scripted-server.mjs";

const HTML = "<!doctype html><title>502 Bad Gateway</title><h1>very secret stack trace</h1>";
const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };
const code = { error_code: "DRS.10000001", error_msg: "refused" };
const asSent = { errorCode: "DRS.10000001", errorMsg: "refused" };

/** A reply or behaviour of the server, options of the client, and the error that comes of it. */
const TABLE = [
  ["400 of the service", { status: 400, body: code }, { kind: "api", status: 400, ...asSent }],
  ["401", { status: 401, body: code }, { kind: "unauthorized", status: 401, ...asSent }],
  ["403", { status: 403, body: code }, { kind: "forbidden", status: 403, ...asSent }],
  ["404", { status: 404, body: code }, { kind: "not_found", status: 404, ...asSent }],
  ["409", { status: 409, body: code }, { kind: "api", status: 409, ...asSent }],
  ["429", { status: 429, body: code }, { kind: "throttled", status: 429, ...asSent }],
  [
    "429 that says how long to wait",
    { status: 429, headers: { "retry-after": "7" }, body: code },
    { kind: "throttled", status: 429, retryAfterMs: 7000, ...asSent },
  ],
  ["500", { status: 500, body: code }, { kind: "server", status: 500, ...asSent }],
  ["503", { status: 503, body: code }, { kind: "server", status: 503, ...asSent }],
  [
    "a request id",
    { status: 400, headers: { "x-request-id": "r-7" }, body: code },
    { kind: "api", status: 400, requestId: "r-7", ...asSent },
  ],
  [
    "errorCode and errorMsg",
    { status: 400, body: { errorCode: "APIGW.0301", errorMsg: "no" } },
    { kind: "api", status: 400, errorCode: "APIGW.0301", errorMsg: "no" },
  ],
  [
    "code and message",
    { status: 400, body: { code: "X.1", message: "no" } },
    { kind: "api", status: 400, errorCode: "X.1", errorMsg: "no" },
  ],
  [
    "a code inside an object",
    { status: 401, body: { error: { code: 401, message: "no" } } },
    { kind: "unauthorized", status: 401, errorCode: "401", errorMsg: "no" },
  ],
  ["an error page in HTML", { status: 502, headers: html, body: HTML }, { kind: "server", status: 502 }],
  ["an error without a body", { status: 500, body: "" }, { kind: "server", status: 500 }],
  ["an error that is a list", { status: 400, body: "[1]" }, { kind: "api", status: 400 }],
  ["200 in HTML", { headers: html, body: HTML }, { kind: "decode", status: 200 }],
  ["200 without a body", { body: "" }, { kind: "decode", status: 200 }],
  ["200 that is a list", { body: "[]" }, { kind: "decode", status: 200 }],
  ["200 that is null", { body: "null" }, { kind: "decode", status: 200 }],
  ["200 without jobs", { body: '{"total_count":0}' }, { kind: "decode", status: 200 }],
  ["200 with jobs null", { body: '{"total_count":0,"jobs":null}' }, { kind: "decode", status: 200 }],
  ["200 that is cut off", { body: '{"total_count":1,"jobs":[{"id":"one"' }, { kind: "decode", status: 200 }],
  ["200 with more after it", { body: '{"jobs":[]}{"jobs":[]}' }, { kind: "decode", status: 200 }],
];

/** The parts of an error that a table speaks of; `cause` is the platform's business. */
function parts(error) {
  const { name, message, path, attempts, ...rest } = error.toJSON();
  assert.equal(name, "DrsError");
  assert.ok(message.length > 0 && !message.includes("secret"), message);
  assert.ok(path === undefined || typeof path === "string");
  assert.equal(attempts, error.attempts);
  return rest;
}

async function failureOf(call) {
  const error = await call().then(
    () => assert.fail("the call succeeded"),
    (thrown) => thrown,
  );
  assert.ok(isDrsError(error), String(error));
  assert.ok(error instanceof Error);
  assert.equal(error.stack.split("\n")[0], `DrsError: ${error.message}`);
  assert.match(error.stack, /errors\.test\.mjs/);
  assertNoCanary(error);
  return error;
}

/** A client that tries once: what a failure is, not what follows on it. */
const clientOf = (endpoint, options) =>
  new DrsClient({ projectId: PROJECT, endpoint, token: CANARY, retry: false, ...options });

for (const [name, { body, ...reply }, expected] of TABLE) {
  test(`${name} is ${expected.kind}`, async (t) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const server = await scriptedServer(t, {
      "": { headers: json, ...reply, body: text },
      "limit=1": pageReply([{ id: "one" }]),
    });
    const client = clientOf(server.endpoint);
    const error = await failureOf(() => client.page(BATCH));
    assert.deepEqual(parts(error), expected);
    assert.equal(error.attempts, server.seen.length);
    assert.deepEqual((await client.page(BATCH, { limit: 1 })).jobs, [{ id: "one" }]);
  });
}

test("a redirect is not followed: the second host sees no request", async (t) => {
  const second = await scriptedServer(t, {});
  const first = await scriptedServer(t, { "": { status: 302, headers: { location: `${second.endpoint}/x` } } });
  const error = await failureOf(() => clientOf(first.endpoint).page(BATCH));
  assert.equal(error.kind, "network");
  assert.equal(second.seen.length, 0);
});

test("nobody listening is a network error", async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  const error = await failureOf(() => clientOf(`http://127.0.0.1:${port}`).page(BATCH));
  assert.deepEqual(parts(error), { kind: "network" });
  assert.ok(error.cause instanceof Error);
});

test("a connection that breaks before or within the reply is a network error", async (t) => {
  for (const breaking of [
    (request) => request.socket.destroy(),
    (request, response) => {
      halfPage(request, response);
      setImmediate(() => request.socket.destroy());
    },
  ]) {
    const server = await scriptedServer(t, { "": breaking });
    const error = await failureOf(() => clientOf(server.endpoint).page(BATCH));
    assert.equal(error.kind, "network");
  }
});

test("a fetch that throws or gives no reply is a network error", async () => {
  const fetches = [
    () => {
      throw new Error("offline");
    },
    async () => {
      throw "offline";
    },
    async () => {
      throw undefined;
    },
    async () => undefined,
    async () => ({ status: 200 }),
    async () => ({ status: 200, headers: {}, body: null }),
    async () => ({ status: 200, headers: new Headers(), body: {} }),
    async () => {
      const response = new Response("{}");
      response.body.getReader();
      return response;
    },
  ];
  for (const fetch of fetches) {
    const error = await failureOf(() => clientOf("https://drs.example.com", { fetch }).page(BATCH));
    assert.equal(error.kind, "network", String(fetch));
  }
});

test("a server that is silent, or stops within the reply, runs into timeoutMs or deadlineMs", async (t) => {
  for (const reply of [silence, halfPage]) {
    for (const limit of ["timeoutMs", "deadlineMs"]) {
      const server = await scriptedServer(t, { "": reply });
      const begun = performance.now();
      const error = await failureOf(() => clientOf(server.endpoint).page(BATCH, {}, { [limit]: 80 }));
      const took = performance.now() - begun;
      assert.equal(error.kind, "timeout", limit);
      assert.ok(took >= 70, `${took} ms`);
      assert.equal(await server.seen[0].closed, false);
    }
  }
});

test("a reply above maxReplyBytes is too large, also when it does not say how long it is", async (t) => {
  const body = JSON.stringify({ total_count: 1, jobs: [{ id: "one", name: "x".repeat(1000) }] });
  const whole = { headers: { ...json, "content-length": body.length }, body };
  const chunked = (_request, response) => {
    response.writeHead(200, json);
    response.write(body.slice(0, 500));
    response.end(body.slice(500));
  };
  for (const reply of [whole, chunked]) {
    const server = await scriptedServer(t, { "": reply });
    const error = await failureOf(() => clientOf(server.endpoint, { maxReplyBytes: body.length - 1 }).page(BATCH));
    assert.deepEqual(parts(error), { kind: "too_large", status: 200 });
    const { jobs } = await clientOf(server.endpoint, { maxReplyBytes: body.length }).page(BATCH);
    assert.equal(jobs.length, 1);
  }
});

test("a strict client refuses what a lenient one warns of, and says where", async (t) => {
  const server = await scriptedServer(t, {
    "": pageReply([{ id: "one" }, { id: "two", base_info: { expired_days: 14 } }]),
  });
  const error = await failureOf(() => clientOf(server.endpoint, { decode: "strict" }).page(BATCH));
  assert.equal(error.kind, "decode");
  assert.equal(error.path, "jobs[1].base_info.expired_days");
  assert.ok(!error.message.includes("14"));
});

test("the emulator refuses as the service does", async (t) => {
  const emulator = await startEmulator();
  t.after(() => emulator.close());
  const options = { projectId: emulator.projectId, endpoint: emulator.endpoint };
  const unauthorized = await failureOf(() => new DrsClient({ ...options, token: CANARY }).page(emulator.batchOf(230)));
  assert.equal(unauthorized.kind, "unauthorized");
  assert.equal(unauthorized.status, 401);
  const client = new DrsClient({ ...options, token: emulator.token });
  const unknown = await failureOf(() => client.page("no-such-batch"));
  assert.equal(unknown.kind, "api");
  assert.equal(unknown.status, 400);
  assert.match(unknown.errorCode, /^DRS\./);
  assert.ok(unknown.errorMsg.length > 0);
});

test("where the platform refuses no redirect itself, one that comes is refused", async (t) => {
  const { Request } = globalThis;
  t.after(() => {
    globalThis.Request = Request;
  });
  // As in workerd: neither the redirect nor, in old versions, the cache is known to it.
  globalThis.Request = class extends Request {
    constructor(input, init) {
      if (init?.redirect === "error" || init?.cache) throw new TypeError("not implemented");
      super(input, init);
    }
  };
  for (const status of [301, 302, 303, 307, 308]) {
    const seen = [];
    const fetch = async ({ redirect }) => {
      seen.push(redirect);
      return new Response(null, { status, headers: { Location: "https://elsewhere.example/" } });
    };
    const client = new DrsClient({ projectId: PROJECT, endpoint: "https://drs.example", fetch, retry: false });
    const error = await client.page(BATCH).catch((thrown) => thrown);
    assert.deepEqual([error.kind, error.cause.message], ["network", "a redirect came, and none is followed"]);
    assert.deepEqual(seen, ["manual"]);
  }
});
