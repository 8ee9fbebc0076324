// A token that is asked for: how many questions there are, who is told what, and what is sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DrsClient } from "./support/package.mjs";
import { BATCH, PROJECT } from "./support/scripted-server.mjs";

const page = () => new Response('{"total_count":0,"jobs":[]}');
const refused = () => new Response("", { status: 401 });

/** A client whose token is what `answer` gives for the number of the question, from 1, and what was asked and sent. */
function scene(answer, reply = page) {
  const [asked, sent] = [[], []];
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: "https://service.example",
    token: (question) => answer(asked.push(question), question),
    fetch: async (request) => reply(sent.push(request.headers.get("x-auth-token"))),
  });
  const reasons = () => asked.map(({ reason }) => reason);
  return { client, asked, sent, reasons };
}

/** A promise and what settles it. */
function promised() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

/** Long enough for all that is under way and waits for no timer. */
async function turns() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

/** Waits until that many questions were asked, and for all who join in the last one. */
async function questions(asked, count) {
  while (asked.length < count) await new Promise(setImmediate);
  await turns();
}

const outcomes = (calls) =>
  Promise.all(
    calls.map((call) =>
      call.then(
        () => "page",
        ({ kind, cause }) => ({ kind, cause }),
      ),
    ),
  );

test("r12_fifty_calls_of_the_package_at_once_ask_one_question_and_later_ones_none", async () => {
  const answer = promised();
  const { client, asked, sent, reasons } = scene(() => answer.promise);
  const calls = Array.from({ length: 50 }, () => client.page(BATCH));
  await questions(asked, 1);
  assert.deepEqual([sent, reasons()], [[], ["first"]]);
  answer.resolve("token-1");
  await Promise.all(calls);
  await client.page(BATCH);
  assert.deepEqual([new Set(sent), sent.length, reasons()], [new Set(["token-1"]), 51, ["first"]]);
});

test("r12_fifty_calls_of_the_package_that_are_refused_ask_one_question_more_and_who_comes_later_none", async () => {
  // The same text again, as from a cache: it is a new answer all the same.
  for (const text of [(number) => `token-${number}`, () => "token"]) {
    const { client, sent, reasons } = scene(
      async (number) => text(number),
      async (number) => {
        // Refusals come one after the other, the last ones when there is a new token already.
        if (number > 50) return page();
        for (let turn = 0; turn < number; turn += 1) await new Promise(setImmediate);
        return refused();
      },
    );
    await Promise.all(Array.from({ length: 50 }, () => client.page(BATCH)));
    await client.page(BATCH);
    assert.deepEqual([reasons(), sent.length], [["first", "unauthorized"], 101]);
    assert.deepEqual(
      sent.slice(50),
      Array.from({ length: 51 }, () => text(2)),
    );
  }
});

test("r12_a_token_of_the_package_that_is_refused_twice_is_the_error_after_two_requests_and_the_next_call_asks_again", async () => {
  const { client, sent, reasons } = scene((number) => `token-${number}`, refused);
  assert.deepEqual(await outcomes([client.page(BATCH)]), [{ kind: "unauthorized", cause: undefined }]);
  assert.deepEqual(
    [sent, reasons()],
    [
      ["token-1", "token-2"],
      ["first", "unauthorized"],
    ],
  );
});

test("r12_a_function_of_the_package_that_never_answers_is_told_when_the_last_one_is_gone_and_its_late_answer_is_nobody_s", async () => {
  const late = promised();
  const { client, asked, sent, reasons } = scene((number) => (number === 1 ? late.promise : "token-2"));
  const [one, other] = [new AbortController(), new AbortController()];
  const calls = [one, other].map(({ signal }) => client.page(BATCH, {}, { signal }));
  await questions(asked, 1);
  one.abort("enough");
  assert.deepEqual(await outcomes([calls[0]]), [{ kind: "aborted", cause: "enough" }]);
  assert.equal(asked[0].signal.aborted, false);
  other.abort("enough");
  await outcomes([calls[1]]);
  assert.equal(asked[0].signal.aborted, true);
  // Nobody waits for the old question, so the next call asks a new one.
  await client.page(BATCH);
  late.resolve("token-1");
  await turns();
  await client.page(BATCH);
  assert.deepEqual(
    [sent, reasons()],
    [
      ["token-2", "token-2"],
      ["first", "first"],
    ],
  );
});

test("a token that comes when the attempt is over sends nothing, and is kept for the next call if others waited for it", async () => {
  const answer = promised();
  const { client, asked, sent, reasons } = scene(() => answer.promise);
  const gone = new AbortController();
  const left = client.page(BATCH, {}, { signal: gone.signal });
  const waits = client.page(BATCH);
  await questions(asked, 1);
  gone.abort();
  await outcomes([left]);
  answer.resolve("token-1");
  await waits;
  await turns();
  assert.deepEqual([sent, reasons()], [["token-1"], ["first"]]);
});

test("r12_a_function_of_the_package_that_fails_fails_all_who_wait_each_with_its_cause_and_the_next_call_asks_again", async () => {
  const { client, sent, reasons } = scene((number) => (number === 1 ? Promise.reject("locked") : "token-2"));
  const three = await outcomes([1, 2, 3].map(() => client.page(BATCH)));
  for (const outcome of three) assert.deepEqual(outcome, { kind: "unauthorized", cause: "locked" });
  await client.page(BATCH);
  assert.deepEqual([sent, reasons()], [["token-2"], ["first", "first"]]);
});

test("what is no token is not kept: the next call asks again", async () => {
  const { client, sent, reasons } = scene((number) => (number === 1 ? "no token\r\n" : "token-2"));
  const [{ kind }] = await outcomes([client.page(BATCH)]);
  assert.equal(kind, "invalid_argument");
  await client.page(BATCH);
  assert.deepEqual([sent, reasons()], [["token-2"], ["first", "first"]]);
});

test("a failure that is no 401 asks for no other token", async () => {
  const { client, sent, reasons } = scene(
    (number) => `token-${number}`,
    (number) => (number === 1 ? new Response("", { status: 503 }) : page()),
  );
  await client.page(BATCH, {}, { retry: { attempts: 2, baseMs: 0 } });
  assert.deepEqual([sent, reasons()], [["token-1", "token-1"], ["first"]]);
});

test("an observer is told of each token once, however many calls have it", async () => {
  const told = [];
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: "https://service.example",
    token: ({ reason }) => (reason === "first" ? "token-1" : "token-2"),
    fetch: async (request) => (request.headers.get("x-auth-token") === "token-1" ? refused() : page()),
    observer: ({ kind }) => kind === "token" && told.push(kind),
  });
  await Promise.all([1, 2, 3].map(() => client.page(BATCH)));
  await client.page(BATCH);
  assert.deepEqual(told, ["token", "token"]);
});

test("a function that makes a call of its own client is asked once, and both calls have the answer", async () => {
  const nested = [];
  const { client, sent, reasons } = scene((number) => {
    if (number < 9) nested.push(client.page(BATCH));
    return `token-${number}`;
  });
  // The second time the module is there, and nothing has to be waited for.
  for (let time = 0; time < 2; time += 1) await client.page(BATCH);
  await Promise.all(nested);
  assert.deepEqual([sent, reasons()], [["token-1", "token-1", "token-1"], ["first"]]);
});

test("what is no text is no token, whatever it is, and nothing is sent", async () => {
  for (const given of [7, 0, null, {}, ["token"], true, Symbol("token"), 7n, () => "token"]) {
    const { client, sent } = scene(() => given);
    const [{ kind }] = await outcomes([client.page(BATCH)]);
    assert.deepEqual([kind, sent], ["invalid_argument", []], typeof given);
  }
});
