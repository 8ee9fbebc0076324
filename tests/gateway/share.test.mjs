// Many consoles, few requests: what is shared, for how long, and who is told what.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BATCH, gatewayTo, PAGE, ROUTE } from "./support/scene.mjs";

/** A service whose replies come when the test says so. */
function held() {
  const waiting = [];
  const answer = () => new Promise((resolve) => waiting.push(resolve));
  return { answer, waiting };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function until(holds) {
  while (!holds()) await turn();
}

test("two hundred consoles that ask the same share one request, and each has the whole page", async () => {
  const { answer, waiting } = held();
  const { get, seen } = gatewayTo(answer);
  const replies = Array.from({ length: 200 }, async () => (await get(`${ROUTE}?limit=50`)).json());
  await until(() => waiting.length === 1);
  waiting[0](Response.json(PAGE));
  for (const page of await Promise.all(replies)) assert.deepEqual(page, PAGE);
  assert.equal(seen.length, 1);
});

test("other questions have requests of their own: batch, offset, limit and language each count", async () => {
  const { get, seen } = gatewayTo();
  const other = ROUTE.replace(BATCH, "another");
  for (const target of [ROUTE, other, `${ROUTE}?offset=1`, `${ROUTE}?limit=1`, `${ROUTE}?offset=1&limit=1`]) {
    await get(target);
    await get(target, { headers: { "X-Language": "zh-cn" } });
  }
  assert.equal(seen.length, 10);
  // Written in another order, or with the project's name, it is the same question.
  await get(`${ROUTE}?limit=1&offset=1`);
  await get(`/drs/v5/-/batch-async-jobs/${BATCH}`);
  assert.equal(seen.length, 10);
});

test("a reply is given for two seconds after it came, and not a millisecond longer", async (t) => {
  let nowMs = 5000;
  t.mock.method(performance, "now", () => nowMs);
  const { get, seen } = gatewayTo((_, turns) => Response.json({ total_count: turns, jobs: [] }));
  const total = async () => (await (await get(ROUTE)).json()).total_count;
  const totals = [];
  for (nowMs of [5000, 5001, 6999, 7000, 8999, 9000]) totals.push(await total());
  assert.deepEqual(totals, [1, 1, 1, 2, 2, 3]);
  assert.equal(seen.length, 3);
});

test("with cacheMs 0 nothing is kept, and what is under way is shared all the same", async () => {
  const { get, seen } = gatewayTo(undefined, { cacheMs: 0 });
  await Promise.all([get(ROUTE), get(ROUTE)]);
  await get(ROUTE);
  assert.equal(seen.length, 2);
});

test("what is kept has a bound: the oldest reply goes first, and one that is larger than all is not kept", async () => {
  const { get, seen } = gatewayTo(() => Response.json({ total_count: 0, jobs: [], padding: "x".repeat(1000) }), {
    cacheBytes: 4000,
  });
  const asked = async (offset) => {
    const before = seen.length;
    await get(`${ROUTE}?offset=${offset}`);
    return seen.length - before;
  };
  assert.deepEqual([await asked(1), await asked(2), await asked(1), await asked(2)], [1, 1, 0, 0]);
  assert.deepEqual([await asked(3), await asked(2), await asked(3), await asked(1)], [1, 0, 0, 1]);
  const small = gatewayTo(undefined, { cacheBytes: 100 });
  await small.get(ROUTE);
  await small.get(ROUTE);
  assert.equal(small.seen.length, 2);
});

test("a refusal is shared like a page, so that a service in trouble is not asked by everyone", async () => {
  const { get, seen } = gatewayTo(() => Response.json({ error_code: "x", error_msg: "y" }, { status: 403 }));
  const replies = await Promise.all(Array.from({ length: 50 }, async () => get(ROUTE)));
  assert.deepEqual([...new Set(replies.map(({ status }) => status))], [403]);
  await get(ROUTE);
  assert.equal(seen.length, 1);
});

test("a console that leaves does not take the reply from the others, and the last one ends the request", async () => {
  const { answer, waiting } = held();
  const { get, seen } = gatewayTo(answer);
  const [first, second] = [new AbortController(), new AbortController()];
  const one = get(ROUTE, { signal: first.signal });
  const two = get(ROUTE, { signal: second.signal });
  await until(() => waiting.length === 1);
  first.abort();
  await assert.rejects(one, { name: "AbortError" });
  assert.equal(seen[0].signal.aborted, false);
  waiting[0](Response.json(PAGE));
  assert.equal((await two).status, 200);

  const third = new AbortController();
  const three = get(`${ROUTE}?offset=1`, { signal: third.signal });
  await until(() => waiting.length === 2);
  third.abort();
  await assert.rejects(three, { name: "AbortError" });
  await until(() => seen[1].signal.aborted);
  const four = get(`${ROUTE}?offset=1`);
  await until(() => waiting.length === 3);
  waiting[2](Response.json(PAGE));
  assert.equal((await four).status, 200);
});

test("a console that leaves the line makes room, and the line goes on", async () => {
  const { answer, waiting } = held();
  const { get, seen } = gatewayTo(answer);
  const under = [0, 1, 2, 3].map(async (offset) => get(`${ROUTE}?offset=${offset}`));
  await until(() => waiting.length === 4);
  const gone = new AbortController();
  const leaving = get(`${ROUTE}?offset=4`, { signal: gone.signal });
  const staying = get(`${ROUTE}?offset=5`);
  await turn();
  gone.abort();
  await assert.rejects(leaving, { name: "AbortError" });
  waiting[0](Response.json(PAGE));
  await until(() => waiting.length === 5);
  assert.match(seen[4].url, /offset=5$/);
  for (const resolve of waiting) resolve(Response.json(PAGE));
  for (const reply of await Promise.all([...under, staying])) assert.equal(reply.status, 200);
});

test("when more than a thousand wait, the next one is told to come back", async () => {
  const { answer, waiting } = held();
  const { get } = gatewayTo(answer);
  const replies = Array.from({ length: 1005 }, async (_, offset) => get(`${ROUTE}?offset=${offset}`));
  await until(() => waiting.length === 4);
  const last = await replies[1004];
  assert.deepEqual([last.status, last.headers.get("Retry-After")], [503, "1"]);
  let done = 0;
  while (done < 1004) {
    await until(() => waiting.length > done);
    waiting[done](Response.json(PAGE));
    done += 1;
  }
  const statuses = (await Promise.all(replies)).map(({ status }) => status);
  assert.deepEqual(
    statuses.filter((status) => status !== 200),
    [503],
  );
});
