// What goes to the service and what comes back: the rules G8, G9 and G10, and what shows nowhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { DrsClient } from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createGateway } from "drs-batch-jobs/gateway";
import { codeOf, gatewayTo, gatewayToEmulator, HOST, KEY, OWN, PAGE, PROJECT, ROUTE, TOKEN } from "./support/scene.mjs";

test("g8_the_service_gets_these_headers_and_no_others", async () => {
  const { get, seen } = gatewayTo();
  const sent = {
    Cookie: "a=b",
    Authorization: "Bearer x",
    "X-Auth-Token": "mine",
    "X-Forwarded-For": "1.2.3.4",
    TE: "trailers",
  };
  await get(ROUTE, { headers: { ...sent, "X-Language": "zh-cn", "User-Agent": "me", Range: "bytes=0-1" } });
  assert.deepEqual(Object.fromEntries(seen[0].headers), {
    "content-type": "application/json",
    "x-auth-token": TOKEN,
    "x-language": "zh-cn",
  });
});

test("g8_the_page_gets_these_headers_of_the_service_and_no_others", async () => {
  const noisy = {
    "Set-Cookie": "a=b",
    Server: "x",
    "X-Request-Id": "r1",
    "X-Auth-Token": "t",
    Location: "/x",
    ETag: "e",
  };
  const { get } = gatewayTo(() => Response.json(PAGE, { headers: { ...noisy, "Access-Control-Allow-Origin": "*" } }));
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  assert.deepEqual(Object.fromEntries((await get(ROUTE)).headers), {
    "cache-control": "no-store",
    "content-length": String(JSON.stringify(PAGE).length),
    "content-security-policy": policy,
    "content-type": "application/json",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-request-id": "r1",
  });
});

test("g8_keys_stay_on_the_server_and_sign_what_the_gateway_sends", async () => {
  const { emulator, get, route } = await gatewayToEmulator({
    token: undefined,
    credentials: (await createEmulator()).credentials,
  });
  assert.equal((await (await get(`${route(1)}?limit=3`)).json()).jobs.length, 3);
  assert.equal(emulator.requests, 1);
});

test("g8_a_refusal_of_the_service_keeps_its_status_code_text_and_wait", async () => {
  const body = { error_code: "DRS.10000001", error_msg: "no such batch" };
  const { get } = gatewayTo(() =>
    Response.json(body, { status: 400, headers: { "X-Request-Id": "r2", "Set-Cookie": "a=b" } }),
  );
  const reply = await get(ROUTE);
  assert.deepEqual([reply.status, await reply.json()], [400, { ...body, request_id: "r2" }]);
  assert.equal(reply.headers.get("Set-Cookie"), null);
  const late = gatewayTo(
    () => new Response("<h1>secret 10.0.0.1</h1>", { status: 429, headers: { "Retry-After": "100" } }),
  );
  const throttled = await late.get(ROUTE);
  assert.deepEqual([throttled.status, throttled.headers.get("Retry-After")], [429, "100"]);
  assert.ok(!(await throttled.text()).includes("10.0.0.1"));
});

test("g9_a_redirect_is_not_followed_and_what_is_no_page_is_502", async () => {
  for (const answer of [
    () => Promise.reject(new TypeError("unexpected redirect")),
    () => new Response("<html>", { status: 200 }),
    () => new Response("", { status: 200 }),
  ]) {
    const { get, seen } = gatewayTo(answer);
    assert.equal((await get(ROUTE)).status, 502);
    assert.equal(seen[0].redirect, "error");
  }
});

test("g9_a_reply_above_8_mib_is_stopped", async () => {
  let pulled = 0;
  const chunk = new Uint8Array(1 << 20).fill(32);
  const pull = (to) => {
    pulled += 1;
    to.enqueue(chunk);
  };
  const endless = () => new Response(new ReadableStream({ pull }));
  const { get } = gatewayTo(endless);
  assert.deepEqual(await codeOf(await get(ROUTE)), [502, "GATEWAY.TOO_LARGE"]);
  assert.ok(pulled <= 12, String(pulled));
});

test("g9_a_service_that_does_not_answer_is_504_after_ten_seconds_and_one_more_try", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let asked;
  const came = [1, 2].map(() => {
    let resolve;
    return [new Promise((now) => (resolve = now)), () => resolve()];
  });
  const { get, seen } = gatewayTo(() => {
    came[asked][1]();
    return new Promise(() => {});
  });
  asked = 0;
  const reply = get(ROUTE);
  await came[0][0];
  asked = 1;
  t.mock.timers.tick(9_999);
  assert.equal(seen[0].signal.aborted, false);
  t.mock.timers.tick(1);
  // The pause before the next try is at most 50 ms.
  while (seen.length < 2) {
    await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(1);
  }
  assert.equal(seen[0].signal.aborted, true);
  await came[1][0];
  t.mock.timers.tick(10_000);
  assert.deepEqual(await codeOf(await reply), [504, "GATEWAY.TIMEOUT"]);
  assert.equal(seen.length, 2);
});

test("g9_four_requests_are_under_way_at_once_and_the_others_wait", async () => {
  const open = [];
  let most = 0;
  const { get, seen } = gatewayTo(
    () =>
      new Promise((resolve) => {
        open.push(() => resolve(Response.json(PAGE)));
        most = Math.max(most, open.length);
      }),
  );
  const replies = Array.from({ length: 20 }, async (_, offset) => get(`${ROUTE}?offset=${offset}`));
  while (seen.length < 20) {
    await new Promise((resolve) => setImmediate(resolve));
    // All that can come have come: one of them ends.
    if (open.length === 4 || seen.length + open.length > 20) open.shift()();
  }
  for (const answer of open) answer();
  for (const reply of await Promise.all(replies)) assert.equal(reply.status, 200);
  assert.equal(most, 4);
});

test("g10_passwords_in_replies_are_masked_before_they_leave_the_gateway", async () => {
  const secret = "pAsSwOrD-CaNaRy";
  const job = { id: "a", source_endpoint: [{ db_password: secret, db_user: "u" }], my_secret_key: secret };
  const answer = () => Response.json({ total_count: 1, jobs: [job] });
  const text = await (await gatewayTo(answer).get(ROUTE)).text();
  assert.ok(!text.includes(secret) && text.includes('"db_password":"******"') && text.includes('"db_user":"u"'), text);
  const revealed = await (await gatewayTo(answer, { secrets: "reveal" }).get(ROUTE)).text();
  assert.ok(revealed.includes(secret));
});

test("g10_every_reply_has_the_headers_that_keep_it_from_other_pages_and_caches", async () => {
  const { get } = gatewayTo(undefined, {
    startKey: KEY,
    files: (path) => (path === "/" ? { body: "hi", type: "text/html" } : undefined),
  });
  for (const [path, status] of [
    ["/", 200],
    ["/none", 404],
    ["/drs/start", 200],
    [ROUTE, 401],
    ["/drs/nothing", 401],
  ]) {
    const { status: came, headers } = await get(path);
    assert.equal(came, status, path);
    for (const [name, value] of [
      ["Cache-Control", "no-store"],
      ["X-Content-Type-Options", "nosniff"],
      ["Referrer-Policy", "no-referrer"],
      ["Cross-Origin-Opener-Policy", "same-origin"],
      ["Cross-Origin-Resource-Policy", "same-origin"],
    ]) {
      assert.equal(headers.get(name), value, `${path} ${name}`);
    }
    assert.match(headers.get("Content-Security-Policy"), /^default-src 'none'; /);
  }
});

test("g7_a_guarded_file_is_for_those_alone_who_may_read_jobs", async () => {
  const files = () => ({ body: "{}", type: "application/json", guarded: true });
  const { get } = gatewayTo(undefined, { startKey: KEY, files });
  assert.equal((await get("/console.json")).status, 401);
  const session = await get("/drs/session", { headers: { "X-DRS-Key": KEY } });
  const [Cookie] = session.headers.get("Set-Cookie").split(";");
  assert.equal((await get("/console.json", { headers: { Cookie } })).status, 200);
  assert.equal((await get("/console.json", { headers: { Cookie, "Sec-Fetch-Site": "cross-site" } })).status, 403);
  const login = gatewayTo(undefined, { authorize: () => false, files });
  assert.equal((await login.get("/console.json")).status, 401);
});

test("the token and the keys show in no reply, no gateway and no error", async () => {
  const { gateway, get } = gatewayTo((request) =>
    Response.json({ error_msg: request.headers.get("X-Auth-Token") }, { status: 400 }),
  );
  const texts = [
    inspect(gateway, { depth: 10, showHidden: true }),
    JSON.stringify(gateway),
    await (await get(ROUTE)).text(),
  ];
  const failure = (() => {
    try {
      return createGateway({ endpoint: "x", projectId: PROJECT, token: TOKEN, allowedHosts: [HOST] });
    } catch (error) {
      return error;
    }
  })();
  texts.push(inspect(failure, { depth: 10, showHidden: true }), String(failure.stack));
  for (const text of texts) assert.ok(!text.includes(TOKEN), text);
});

test("an option that breaks its rule is refused at once, by its name", () => {
  const right = { region: "cn-north-4", projectId: PROJECT, token: TOKEN, allowedHosts: [HOST] };
  for (const [wrong, name] of [
    [{ token: undefined }, "token"],
    [{ credentials: { accessKey: "a", secretKey: "b" } }, "token"],
    [{ token: undefined, credentials: { accessKey: "a" } }, "secretKey"],
    [{ projectId: "../x" }, "projectId"],
    [{ basePath: "/" }, "basePath"],
    [{ basePath: "drs" }, "basePath"],
    [{ basePath: "/a/../b" }, "basePath"],
    [{ allowedHosts: [] }, "allowedHosts"],
    [{ allowedHosts: ["*"] }, "allowedHosts"],
    [{ allowedHosts: ["http://a.example"] }, "allowedHosts"],
    [{ allowedHosts: "a.example" }, "allowedHosts"],
    [{ authorize: true }, "authorize"],
    [{ startKey: "short" }, "startKey"],
    [{ cacheMs: 60_001 }, "cacheMs"],
    [{ cacheBytes: -1 }, "cacheBytes"],
    [{ files: "dist" }, "files"],
    [{ secrets: "show" }, "secrets"],
  ]) {
    assert.throws(
      () => createGateway({ ...right, ...wrong }),
      (error) => error.kind === "invalid_argument" && error.message.startsWith(`\`${name}\` must be `),
      JSON.stringify(wrong),
    );
  }
  assert.throws(() => createGateway(), { kind: "invalid_argument" });
});

test("a client reads through the gateway as from the service, walks and refusals included", async () => {
  const { emulator, gateway } = await gatewayToEmulator();
  const client = new DrsClient({
    projectId: "-",
    endpoint: `https://${HOST}/drs`,
    fetch: async (request) => gateway.fetch(new Request(request, { headers: { ...OWN } })),
  });
  const direct = new DrsClient({ ...emulator, endpoint: "https://drs.example", fetch: emulator.fetch });
  const { asyncJobId } = emulator.batches[3];
  const options = { max: 1000 };
  assert.deepEqual(await client.jobs(asyncJobId).toArray(options), await direct.jobs(asyncJobId).toArray(options));
  const refusal = await client.page("unknown").catch((error) => error);
  assert.deepEqual([refusal.kind, refusal.errorCode, refusal.status], ["api", "DRS.10000001", 400]);
});

test("the entry names nothing of Node, so it runs on edge platforms too", () => {
  const code = readFileSync(new URL(import.meta.resolve("drs-batch-jobs/gateway")), "utf8");
  for (const forbidden of [/["'`]node:/, /\bprocess\b/, /\bBuffer\b/, /\brequire\(/])
    assert.ok(!forbidden.test(code), String(forbidden));
});
