// Signing: the vectors, the clock, what is refused, and that nothing shows a key.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { DrsClient, DrsError } from "drs-batch-jobs";
import { signedFetch } from "drs-batch-jobs/auth";
import { createEmulator } from "drs-batch-jobs/emulator";

const vectors = JSON.parse(readFileSync(new URL("../fixtures/signatures.json", import.meta.url), "utf8"));
const CREDENTIALS = {
  accessKey: "AKIDEXAMPLE0000000001",
  secretKey: "sEcReT-CaNaRy-4711",
  securityToken: "tOkEn-CaNaRy",
};
const URL_OF_SERVICE = "https://drs.cn-north-4.myhuaweicloud.com/v5/p/batch-async-jobs/b";

/** A fetch that keeps what it is given and answers with these, the last one for ever. */
function recording(...responses) {
  const seen = [];
  const fetch = async (request) => {
    seen.push(request);
    const [response] = responses.length > 1 ? responses.splice(0, 1) : responses;
    return response?.clone() ?? new Response("{}");
  };
  return { fetch, seen };
}

for (const { claim, request, credentials, projectId, time, authorization } of vectors) {
  test(`the signature is that of the official SDK: ${claim}`, async () => {
    const { fetch, seen } = recording();
    const send = signedFetch(credentials, { fetch, projectId, now: () => new Date(time) });
    const { method, url, headers, body } = request;
    await send(url, { method, headers, body });
    assert.equal(seen[0].headers.get("Authorization"), authorization);
    assert.equal(seen[0].url, url);
    assert.equal(seen[0].method, method);
    assert.equal(await seen[0].text(), body ?? "");
    assert.equal(seen[0].headers.get("X-Sdk-Date"), time.replace(/[-:]/g, ""));
    assert.equal(seen[0].headers.get("X-Project-Id"), projectId ?? null);
    assert.equal(seen[0].headers.get("X-Security-Token"), credentials.securityToken ?? null);
  });
}

test("the vectors are all there", () => {
  assert.equal(vectors.length, 14);
});

test("a query is sent in the order and with the escapes that were signed", async () => {
  const { fetch, seen } = recording();
  await signedFetch(CREDENTIALS, { fetch })(`${URL_OF_SERVICE}?b=1+2&a=(x)*&a#part`);
  assert.equal(seen[0].url, `${URL_OF_SERVICE}?a=&a=%28x%29%2A&b=1%202`);
});

test("a redirect is never followed, and the signal and the method stay", async () => {
  const { fetch, seen } = recording();
  const controller = new AbortController();
  await signedFetch(CREDENTIALS, { fetch })(URL_OF_SERVICE, { redirect: "follow", signal: controller.signal });
  assert.equal(seen[0].redirect, "error");
  controller.abort();
  assert.equal(seen[0].signal.aborted, true);
});

const refusedAt = (date, status = 401) => new Response("{}", { status, headers: { Date: date } });

for (const [words, status, aheadMs] of [
  ["a year behind", 401, 31_536_000_000],
  ["an hour ahead", 403, -3_600_000],
]) {
  test(`a clock that is ${words} is put right once, for later calls too`, async () => {
    const service = new Date("2026-11-24T06:00:00Z");
    const now = () => new Date(service.getTime() - aheadMs);
    const { fetch, seen } = recording(refusedAt(service.toUTCString(), status), new Response("right"));
    const send = signedFetch(CREDENTIALS, { fetch, now });
    const reply = await send(URL_OF_SERVICE);
    assert.equal(await reply.text(), "right");
    await send(URL_OF_SERVICE);
    assert.deepEqual(
      seen.map(({ headers }) => headers.get("X-Sdk-Date")),
      [
        now()
          .toISOString()
          .replace(/[-:]|\.\d+/g, ""),
        "20261124T060000Z",
        "20261124T060000Z",
      ],
    );
  });
}

test("a refusal that the clock does not explain is handed on after one request", async () => {
  const now = () => new Date("2026-11-24T06:00:00Z");
  for (const reply of [
    refusedAt("Tue, 24 Nov 2026 06:03:00 GMT"),
    refusedAt("nonsense"),
    new Response("{}", { status: 401 }),
    refusedAt("Tue, 24 Nov 2027 06:00:00 GMT", 400),
  ]) {
    const { fetch, seen } = recording(reply);
    assert.equal((await signedFetch(CREDENTIALS, { fetch, now })(URL_OF_SERVICE)).status, reply.status);
    assert.equal(seen.length, 1);
  }
});

test("a service that refuses at any time is asked twice and no more", async () => {
  const { fetch, seen } = recording(refusedAt("Tue, 24 Nov 2037 06:00:00 GMT"));
  assert.equal((await signedFetch(CREDENTIALS, { fetch })(URL_OF_SERVICE)).status, 401);
  assert.equal(seen.length, 2);
});

test("a body is sent again whole after the clock was put right", async () => {
  const { fetch, seen } = recording(refusedAt("Tue, 24 Nov 2037 06:00:00 GMT"), new Response("{}"));
  await signedFetch(CREDENTIALS, { fetch })(URL_OF_SERVICE, { method: "POST", body: "whole" });
  assert.deepEqual(await Promise.all(seen.map((request) => request.text())), ["whole", "whole"]);
});

const invalid = (message) => ({ name: "DrsError", kind: "invalid_argument", message });

test("a field that breaks its rule is refused at once, by its name and without its value", () => {
  const spaced = "sEcReT CaNaRy";
  for (const [fields, options, message] of [
    [{ accessKey: "" }, {}, "`accessKey` must be 1 to 256 visible ASCII characters without a comma"],
    [{ accessKey: "a,b" }, {}, "`accessKey` must be 1 to 256 visible ASCII characters without a comma"],
    [{ secretKey: spaced }, {}, "`secretKey` must be 1 to 256 visible ASCII characters"],
    [{ secretKey: undefined }, {}, "`secretKey` must be 1 to 256 visible ASCII characters"],
    [{ securityToken: "a\r\nb" }, {}, "`securityToken` must be 1 to 16384 visible ASCII characters"],
    [{}, { projectId: "../p" }, "`projectId` must be 1 to 64 letters, digits, `_` and `-`"],
    [{}, { fetch: "x" }, "`fetch` must be a function"],
    [{}, { now: 0 }, "`now` must be a function"],
  ]) {
    assert.throws(() => signedFetch({ ...CREDENTIALS, ...fields }, options), invalid(message));
  }
  assert.throws(() => signedFetch(null), invalid("`credentials` must be an object"));
});

test("nothing is sent in the clear, with a token besides, or to a path that has no canonical form", async () => {
  const { fetch, seen } = recording();
  const send = signedFetch(CREDENTIALS, { fetch });
  for (const url of ["http://drs.example/", "http://127.0.0.1.evil.example/", "http://localhost.evil.example/"]) {
    await assert.rejects(send(url), invalid("`url` must be https (http for loopback only)"));
  }
  await assert.rejects(send(`${URL_OF_SERVICE}/%ff`), invalid("`url` must be escaped as UTF-8"));
  const twice = { headers: { "X-Auth-Token": "sEcReT" } };
  const words = "a signed request takes no token: leave `token` out";
  await assert.rejects(send(URL_OF_SERVICE, twice), invalid(words));
  assert.equal(seen.length, 0);
  for (const url of ["http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:1/"]) await send(url);
  assert.equal(seen.length, 3);
});

test("in a page it refuses to run unless it is told to", (t) => {
  globalThis.document = {};
  t.after(() => delete globalThis.document);
  const words = "`signedFetch` is for servers: put a gateway before the page, or set `dangerouslyAllowBrowser`";
  assert.throws(() => signedFetch(CREDENTIALS), invalid(words));
  assert.equal(typeof signedFetch(CREDENTIALS, { dangerouslyAllowBrowser: true }), "function");
});

test("in a worker of a page it refuses too", (t) => {
  globalThis.WorkerGlobalScope = function WorkerGlobalScope() {};
  globalThis.location = { protocol: "https:" };
  t.after(() => {
    delete globalThis.WorkerGlobalScope;
    delete globalThis.location;
  });
  assert.throws(() => signedFetch(CREDENTIALS), { kind: "invalid_argument" });
});

test("later changes to the caller's credentials do nothing", async () => {
  const { fetch, seen } = recording();
  const mine = { ...CREDENTIALS };
  const send = signedFetch(mine, { fetch });
  mine.accessKey = "other";
  await send(URL_OF_SERVICE);
  assert.match(seen[0].headers.get("Authorization"), /Access=AKIDEXAMPLE0000000001,/);
});

test("s2_the_secret_key_shows_in_no_function_error_or_request", async () => {
  const cause = new TypeError("connection refused");
  const { fetch, seen } = recording();
  const failing = signedFetch(CREDENTIALS, { fetch: () => Promise.reject(cause) });
  const send = signedFetch(CREDENTIALS, { fetch });
  await send(URL_OF_SERVICE);
  const values = [send, failing, seen[0], [...seen[0].headers].filter(([name]) => name !== "x-security-token")];
  values.push(await failing(URL_OF_SERVICE).catch((error) => error));
  values.push(await send("http://drs.example/").catch((error) => error));
  const client = new DrsClient({ projectId: "p", endpoint: "https://drs.example", fetch: failing });
  values.push(client, await client.page("b").catch((error) => error));
  for (const value of values) {
    const seenOf = [String(value), JSON.stringify(value) ?? "", inspect(value, { depth: 10, showHidden: true })];
    seenOf.push(...Reflect.ownKeys(value).map((key) => String(value[key])), String(value.stack));
    // A request shows the header that it carries; the key to it is nowhere.
    for (const text of seenOf) assert.ok(!text.includes("sEcReT-CaNaRy"), text);
  }
  assert.equal(values[4], cause);
});

test("a signed client reads the emulator, and one with another key is refused with 401", async () => {
  const { fetch, credentials, securityToken, projectId, batches } = await createEmulator();
  const batch = batches[1].asyncJobId;
  const read = (keys, options) => {
    const send = signedFetch(keys, { fetch, ...options });
    return new DrsClient({ projectId, endpoint: "https://drs.example", fetch: send }).page(batch, {
      offset: 20,
      limit: 7,
    });
  };
  assert.equal((await read(credentials)).length, 7);
  assert.equal((await read(credentials, { projectId })).length, 7);
  assert.equal((await read({ ...credentials, securityToken })).length, 7);
  const isRefusal = (message) => (error) =>
    error instanceof DrsError && error.kind === "unauthorized" && error.errorMsg.endsWith(message);
  await assert.rejects(read({ ...credentials, secretKey: "other" }), isRefusal("verify signature fail"));
  await assert.rejects(read({ ...credentials, accessKey: "other" }), isRefusal("access key not found"));
  await assert.rejects(read({ ...credentials, securityToken: "other" }), isRefusal("decrypt token fail"));
});

test("a client whose clock is a year behind reads the emulator", async () => {
  const { fetch, credentials, projectId, batches } = await createEmulator();
  const send = signedFetch(credentials, { fetch, now: () => new Date(Date.now() - 31_536_000_000) });
  const client = new DrsClient({ projectId, endpoint: "https://drs.example", fetch: send });
  assert.equal((await client.page(batches[1].asyncJobId, { limit: 3 })).length, 3);
});

test("a request of another realm is signed like any other", async () => {
  const { fetch, seen } = recording();
  await signedFetch(CREDENTIALS, { fetch })(runInNewContext("new URL(text)", { URL, text: URL_OF_SERVICE }));
  assert.equal(seen[0].url, URL_OF_SERVICE);
});

test("where the platform refuses no redirect itself, one that comes is refused", async (t) => {
  const { Request } = globalThis;
  t.after(() => {
    globalThis.Request = Request;
  });
  // As in workerd.
  globalThis.Request = class extends Request {
    constructor(input, init) {
      if (init?.redirect === "error") throw new TypeError("not implemented");
      super(input, init);
    }
  };
  for (const status of [301, 302, 303, 307, 308]) {
    const seen = [];
    const fetch = async (request) => {
      seen.push(request.redirect);
      return new Response(null, { status, headers: { Location: "https://elsewhere.example/" } });
    };
    await assert.rejects(signedFetch(CREDENTIALS, { fetch })(URL_OF_SERVICE), /a redirect came, and none is followed/);
    assert.deepEqual(seen, ["manual"]);
  }
});
