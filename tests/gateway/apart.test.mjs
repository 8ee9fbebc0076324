// Platforms that keep requests apart: what is shared there all the same, and that nobody waits for one who is gone. The
// matrix has the same gateway in workerd; here the platform only says that it is one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DrsClient } from "drs-batch-jobs";
import { iamToken } from "drs-batch-jobs/auth";
import { gatewayTo, PAGE, ROUTE } from "./support/scene.mjs";

globalThis.EdgeRuntime = "a test";

const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
const slowly = async () => {
  await soon();
  return Response.json(PAGE);
};

test("fifty requests that ask the same at once share one answer", async () => {
  const { get, seen } = gatewayTo(slowly);
  const replies = await Promise.all(Array.from({ length: 50 }, async () => (await get(ROUTE)).json()));
  for (const page of replies) assert.deepEqual(page, PAGE);
  assert.equal(seen.length, 1);
});

test("a refusal is shared like a page", async () => {
  const refused = async () => {
    await soon();
    return Response.json({ error_code: "DRS.1", error_msg: "no" }, { status: 400 });
  };
  const { get, seen } = gatewayTo(refused);
  const replies = await Promise.all(Array.from({ length: 10 }, () => get(ROUTE)));
  assert.deepEqual([...new Set(replies.map(({ status }) => status))], [400]);
  assert.equal(seen.length, 1);
});

test("who asks what one asks who is never heard of again asks by itself after a second, and one does for all", async (t) => {
  let nowMs = 0;
  t.mock.method(performance, "now", () => (nowMs += 10));
  const { get, seen } = gatewayTo((_, turn) => (turn === 1 ? new Promise(() => undefined) : slowly()));
  void get(ROUTE);
  while (seen.length === 0) await soon();
  const replies = await Promise.all(Array.from({ length: 20 }, () => get(ROUTE)));
  assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
  assert.equal(seen.length, 2);
});

test("four requests are under way at once, the others wait, and those that are never heard of again make room in the end", async (t) => {
  let underWay = 0;
  let most = 0;
  const { get } = gatewayTo(async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await soon();
    underWay -= 1;
    return Response.json(PAGE);
  });
  await Promise.all(Array.from({ length: 20 }, (_, offset) => get(`${ROUTE}?offset=${offset}`)));
  assert.equal(most, 4);

  const gone = gatewayTo((_, turn) => (turn <= 4 ? new Promise(() => undefined) : slowly()));
  for (let offset = 0; offset < 4; offset += 1) void gone.get(`${ROUTE}?offset=${offset}`);
  while (gone.seen.length < 4) await soon();
  const { now } = performance;
  let aheadMs = 25_000;
  let stepMs = 0;
  t.mock.method(performance, "now", () => now.call(performance) + (aheadMs += stepMs));
  const late = gone.get(`${ROUTE}?offset=9`);
  for (let turn = 0; turn < 20; turn += 1) await soon();
  assert.equal(gone.seen.length, 4);
  // Half a minute after they began, in steps in which whoever still waits is seen.
  stepMs = 100;
  assert.equal((await late).status, 200);
});

test("with cacheMs 0 nothing is shared", async () => {
  const { get, seen } = gatewayTo(slowly, { cacheMs: 0 });
  await Promise.all([get(ROUTE), get(ROUTE)]);
  assert.equal(seen.length, 2);
});

test("a request that is aborted while it waits for another one's answer rejects with its reason", async () => {
  const { get } = gatewayTo(slowly);
  const leaving = new AbortController();
  const first = get(ROUTE);
  const second = get(ROUTE, { signal: leaving.signal });
  leaving.abort(new Error("gone"));
  await assert.rejects(second, /gone/);
  assert.equal((await first).status, 200);
});

test("each request asks a function for the token, and waits for no other one's answer", async () => {
  let asked = 0;
  const token = () => `token-${(asked += 1)}`;
  const { get, seen } = gatewayTo(slowly, { token });
  await Promise.all([1, 2, 3].map((offset) => get(`${ROUTE}?offset=${offset}`)));
  assert.deepEqual(seen.map(({ headers }) => headers.get("X-Auth-Token")).toSorted(), [
    "token-1",
    "token-2",
    "token-3",
  ]);
});

test("each request logs in by itself as long as no login has ended, and then none does", async () => {
  let logins = 0;
  const fetch = async () => {
    logins += 1;
    await soon();
    const token = { issued_at: "2026-11-24T06:00:00.000000Z", expires_at: "2026-11-25T06:00:00.000000Z" };
    return Response.json({ token }, { status: 201, headers: { "X-Subject-Token": "granted" } });
  };
  const login = { endpoint: "https://iam.example", domain: "account", user: "reader", password: "p", project: "r" };
  const token = iamToken({ ...login, fetch });
  const ask = () => token({ reason: "first", signal: new AbortController().signal });
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), ["granted", "granted", "granted"]);
  assert.equal(logins, 3);
  assert.equal(await ask(), "granted");
  assert.equal(logins, 3);
});

test("a client is as ever", async () => {
  const client = new DrsClient({ projectId: "p", endpoint: "https://drs.example", fetch: async () => slowly() });
  assert.equal((await client.page("b")).length, 1);
});
