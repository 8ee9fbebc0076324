// Logins: what is sent, how long a token is kept, who waits for whom, and how it fails.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { inspect } from "node:util";
import { DrsClient, DrsError } from "drs-batch-jobs";
import { iamToken } from "drs-batch-jobs/auth";
import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

const CANARY = "pAsSwOrD-CaNaRy-4711";
const LOGIN = { endpoint: "https://iam.example", domain: "account", user: "reader", password: CANARY, project: "r" };
const first = () => ({ reason: "first", signal: new AbortController().signal });
const unauthorized = () => ({ reason: "unauthorized", signal: new AbortController().signal });

/** A reply of IAM whose token lives for so many seconds. */
function granted(token, seconds = 86_400) {
  const times = { issued_at: "2026-11-24T06:00:00.000000Z" };
  times.expires_at = new Date(Date.parse(times.issued_at) + seconds * 1000).toISOString();
  return new Response(JSON.stringify({ token: times }), { status: 201, headers: { "X-Subject-Token": token } });
}

/** A fetch that keeps what it is given and answers by its turn. */
function recording(answer) {
  const seen = [];
  const fetch = async (request) => {
    seen.push(request);
    return answer(seen.length, request);
  };
  return { fetch, seen };
}

test("a login is one POST with the names and the password, and its token is in a header", async () => {
  const { fetch, seen } = recording(() => granted("t1"));
  assert.equal(await iamToken({ ...LOGIN, fetch })(first()), "t1");
  const [{ method, url, redirect, headers }] = seen;
  assert.deepEqual([method, url, redirect], ["POST", "https://iam.example/v3/auth/tokens", "error"]);
  assert.equal(headers.get("Content-Type"), "application/json;charset=utf8");
  assert.deepEqual(await seen[0].json(), {
    auth: {
      identity: {
        methods: ["password"],
        password: { user: { domain: { name: "account" }, name: "reader", password: CANARY } },
      },
      scope: { project: { name: "r" } },
    },
  });
});

test("one login serves all that wait for it", async () => {
  const { fetch, seen } = recording(() => granted("t1"));
  const token = iamToken({ ...LOGIN, fetch });
  const given = await Promise.all(Array.from({ length: 50 }, async () => token(first())));
  assert.deepEqual([...new Set(given), seen.length], ["t1", 1]);
});

test("a token is given again until five minutes before its end, then there is another login", async (t) => {
  let nowMs = 1000;
  t.mock.method(performance, "now", () => nowMs);
  const { fetch, seen } = recording((turn) => granted(`t${turn}`, 3600));
  const token = iamToken({ ...LOGIN, fetch });
  const given = [];
  for (const atMs of [1000, 1000 + 3_299_999, 1000 + 3_300_000]) {
    nowMs = atMs;
    given.push(await token(first()));
  }
  assert.deepEqual(given, ["t1", "t1", "t2"]);
  assert.equal(seen.length, 2);
});

test("a token that lives for a minute is renewed six seconds before its end", async (t) => {
  let nowMs = 0;
  t.mock.method(performance, "now", () => nowMs);
  const { fetch } = recording((turn) => granted(`t${turn}`, 60));
  const token = iamToken({ ...LOGIN, fetch });
  const given = [await token(first())];
  for (nowMs of [53_999, 54_000]) given.push(await token(first()));
  assert.deepEqual(given, ["t1", "t1", "t2"]);
});

test("a token that the service did not accept is not given again", async () => {
  const { fetch, seen } = recording((turn) => granted(`t${turn}`));
  const token = iamToken({ ...LOGIN, fetch });
  assert.equal(await token(first()), "t1");
  const again = await Promise.all([token(unauthorized()), token(unauthorized()), token(unauthorized())]);
  assert.deepEqual([again, await token(first()), seen.length], [["t2", "t2", "t2"], "t2", 2]);
});

test("a login that failed is not remembered", async () => {
  const { fetch } = recording((turn) => (turn === 1 ? new Response("", { status: 503 }) : granted("t2")));
  const token = iamToken({ ...LOGIN, fetch });
  await assert.rejects(token(first()), { kind: "server" });
  assert.equal(await token(first()), "t2");
});

test("one that gives up waiting is told why, and the others get their token", async () => {
  let answer;
  const { fetch, seen } = recording(() => new Promise((resolve) => (answer = resolve)));
  const token = iamToken({ ...LOGIN, fetch });
  const controller = new AbortController();
  const impatient = token({ reason: "first", signal: controller.signal });
  const patient = token(first());
  controller.abort("bored");
  await assert.rejects(impatient, { kind: "aborted", cause: "bored" });
  assert.equal(seen[0].signal.aborted, false);
  answer(granted("t1"));
  assert.equal(await patient, "t1");
});

test("a login for which nobody waits any more is ended, and the next one begins anew", async () => {
  const { fetch, seen } = recording((turn) => (turn === 1 ? new Promise(() => {}) : granted("t2")));
  const token = iamToken({ ...LOGIN, fetch });
  const controllers = [new AbortController(), new AbortController()];
  const waiting = controllers.map(({ signal }) => token({ reason: "first", signal }));
  controllers.forEach((controller) => controller.abort());
  for (const promise of waiting) await assert.rejects(promise, { kind: "aborted" });
  assert.equal(seen[0].signal.aborted, true);
  assert.equal(await token(first()), "t2");
});

test("one whose signal is aborted already asks for nothing", async () => {
  const { fetch, seen } = recording(() => granted("t1"));
  const signal = AbortSignal.abort("gone");
  await assert.rejects(iamToken({ ...LOGIN, fetch })({ reason: "first", signal }), { kind: "aborted", cause: "gone" });
  assert.equal(seen.length, 0);
});

test("a login is bounded in time, also where fetch pays no heed or the body has no end", async () => {
  const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { status: 201 });
  for (const answer of [() => new Promise(() => {}), endless]) {
    const { fetch, seen } = recording(answer);
    const token = iamToken({ ...LOGIN, fetch, timeoutMs: 20 });
    await assert.rejects(token(first()), { kind: "timeout", message: "the login took longer than 20 ms" });
    assert.equal(seen[0].signal.aborted, true);
  }
});

test("each failure has its kind, with the code and the text that IAM sent", async () => {
  const json = (status, body, headers) => new Response(JSON.stringify(body), { status, headers });
  const wrong = { error: { code: 401, message: "The username or password is wrong.", title: "Unauthorized" } };
  for (const [answer, expected] of [
    [
      () => json(401, wrong, { "X-Request-Id": "r1" }),
      { kind: "unauthorized", status: 401, errorCode: "401", errorMsg: wrong.error.message, requestId: "r1" },
    ],
    [() => json(403, { error_code: "IAM.0003", error_msg: "denied" }), { kind: "forbidden", errorCode: "IAM.0003" }],
    [
      () => new Response("<html>", { status: 404 }),
      { kind: "not_found", message: "IAM refused the login with status 404" },
    ],
    [() => json(429, null), { kind: "throttled" }],
    [() => json(400, []), { kind: "api", status: 400 }],
    [() => json(500, {}), { kind: "server" }],
    [() => json(201, {}), { kind: "decode", message: "the reply of IAM has no valid `X-Subject-Token`" }],
    [() => json(201, {}, { "X-Subject-Token": "a b" }), { kind: "decode" }],
    [() => json(201, {}, { "X-Subject-Token": "t" }), { kind: "decode", path: "token.expires_at" }],
    [() => new Response(new Uint8Array(2 ** 20 + 1), { status: 201 }), { kind: "too_large" }],
    [() => Promise.reject(new TypeError("fetch failed")), { kind: "network", message: "IAM sent no reply" }],
  ]) {
    const failure = await iamToken({ ...LOGIN, fetch: answer })(first()).catch((error) => error);
    assert.ok(failure instanceof DrsError);
    for (const [name, value] of Object.entries(expected)) assert.equal(failure[name], value, name);
  }
});

test("s2_the_password_shows_in_no_error_even_if_iam_repeats_it", async () => {
  const echo = () =>
    new Response(JSON.stringify({ error: { code: CANARY, message: `no ${CANARY}` } }), { status: 400 });
  const token = iamToken({ ...LOGIN, fetch: echo });
  const failure = await token(first()).catch((error) => error);
  assert.equal(failure.errorMsg, "no ******");
  for (const value of [token, failure]) {
    const texts = [
      String(value),
      JSON.stringify(value) ?? "",
      inspect(value, { depth: 10, showHidden: true }),
      value.stack,
    ];
    for (const text of texts) assert.ok(!String(text).includes(CANARY), text);
  }
});

test("a redirect is not followed: the password goes to the endpoint alone", async (t) => {
  let others = 0;
  const server = createServer((request, response) => {
    if (request.url === "/v3/auth/tokens") response.writeHead(307, { Location: "/elsewhere" }).end();
    else {
      others += 1;
      response.writeHead(201, { "X-Subject-Token": "t" }).end("{}");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  await assert.rejects(iamToken({ ...LOGIN, endpoint })(first()), { kind: "network" });
  assert.equal(others, 0);
});

test("a field that breaks its rule is refused at once, by its name and without its value", (t) => {
  const invalid = (message) => ({ name: "DrsError", kind: "invalid_argument", message });
  const endpoint = "`endpoint` must be a URL without credentials, query and fragment: https (http for loopback only)";
  for (const [fields, message] of [
    [{ endpoint: "http://iam.example" }, endpoint],
    [{ endpoint: "https://user:secret@iam.example" }, endpoint],
    [{ endpoint: "https://iam.example/?x" }, endpoint],
    [{ endpoint: "/iam" }, endpoint],
    [{ domain: "" }, "`domain` must be 1 to 256 characters"],
    [{ user: 7 }, "`user` must be 1 to 256 characters"],
    [{ password: undefined }, "`password` must be 1 to 1024 characters"],
    [{ project: "x".repeat(257) }, "`project` must be 1 to 256 characters"],
    [{ timeoutMs: 0 }, "`timeoutMs` must be a number above 0, at most 2147483647"],
    [{ fetch: 1 }, "`fetch` must be a function"],
  ]) {
    assert.throws(() => iamToken({ ...LOGIN, ...fields }), invalid(message));
  }
  assert.throws(() => iamToken(undefined), invalid("`login` must be an object"));
  globalThis.document = {};
  t.after(() => delete globalThis.document);
  assert.throws(() => iamToken(LOGIN), { kind: "invalid_argument" });
  assert.equal(typeof iamToken({ ...LOGIN, dangerouslyAllowBrowser: true }), "function");
});

test("a client that logs in reads the emulator over HTTP by one login, and a wrong password is the cause of its error", async (t) => {
  const emulator = await createEmulator();
  const served = await serveEmulator(emulator);
  t.after(() => served.close());
  const { projectId, login, batches } = emulator;
  const read = (fields) => {
    const token = iamToken({ endpoint: served.url, ...login, ...fields });
    return new DrsClient({ projectId, endpoint: served.url, token });
  };
  const client = read({});
  const pages = await Promise.all([0, 1, 2].map((offset) => client.page(batches[1].asyncJobId, { offset, limit: 1 })));
  assert.deepEqual(
    pages.map(({ length }) => length),
    [1, 1, 1],
  );
  assert.equal(emulator.requests, 4);
  const failure = await read({ password: "another" })
    .page(batches[1].asyncJobId)
    .catch((error) => error);
  assert.equal(failure.kind, "unauthorized");
  assert.deepEqual(
    [failure.cause.kind, failure.cause.errorMsg],
    ["unauthorized", "The username or password is wrong."],
  );
});
