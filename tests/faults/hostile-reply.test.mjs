// Hostile replies: keys that mean something to JavaScript, numbers and texts that it can't hold, depth, and long histories.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DrsClient } from "drs-batch-jobs";
import { inChromium } from "./support/runtimes.mjs";
import { recordingServer } from "./support/server.mjs";

const DEPTH = 100_000;
const nested = (open, close, inner = "") => open.repeat(DEPTH) + inner + close.repeat(DEPTH);
const POLLUTED =
  '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"mine","hasOwnProperty":1';
const BOM = [0xef, 0xbb, 0xbf];

/** A page of one job with these members. */
const job = (members, page = "") => `{${page}"total_count":1,"jobs":[{"id":"a",${members}}]}`;

const REPLIES = {
  good: '{"total_count":1,"jobs":[{"id":"a"}]}',
  polluted: job(
    `${POLLUTED},"instance_features":{"__proto__":"own","constructor":"own","toString":"own","valueOf":"own"},` +
      `"progress_info":{${POLLUTED},"progress_map":{"__proto__":{"completed":"7"},"constructor":{"completed":"8"}}}`,
    `${POLLUTED},`,
  ),
  arrays: job(`"deep":${nested("[", "]")}`),
  objects: job(`"deep":${nested('{"a":', "}", "1")}`),
  both: job(`"base_info":${nested('[{"a":', "}]", "1")}`),
  unclosed: job(`"deep":${"[".repeat(DEPTH)}`),
  shards: job(`"source_endpoint":[{"endpoint":${nested('{"source_sharding":[', "]}", "")}}]`),
  deepJobs: `{"total_count":1,"jobs":${nested("[", "]")}}`,
  huge: job(
    '"alarm_notify":{"delay_time":9007199254740993,"rpo_delay":9223372036854775807,"rto_delay":-9223372036854775808},' +
      '"compare_result":{"object_compare_result":[]},"logs":[]',
  ),
  largest: job('"alarm_notify":{"delay_time":9007199254740991,"rpo_delay":-9007199254740991,"rto_delay":1e2}'),
  hugeTotal: '{"total_count":9007199254740993,"jobs":[{"id":"a"}]}',
  text: Buffer.concat([
    Buffer.from(BOM),
    Buffer.from('{"total_count":1,"jobs":[{"id":"a","base_info":{"name":"'),
    Buffer.from([0xff, 0x61, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
    Buffer.from('\\ud800","description":"\\udc00\\ud83d\\ude00"},"status":"OLD","status":"NEW"}]}'),
  ]),
};

let server, chromium;
before(async () => {
  server = await recordingServer((_request, { pathname }) => REPLIES[pathname.split("/").at(-1)]);
  chromium = await inChromium();
});
after(async () => {
  await chromium?.close();
  await server?.close();
});

/** Runs a function of the client in Node, then in a page; its results are plain data, and must be the same. */
async function everywhere(act) {
  const options = { endpoint: server.url, projectId: "p", token: "t0ken" };
  const here = await act(DrsClient, options);
  const there = await chromium.page.evaluate(
    `import("/index.js").then(async ({ DrsClient }) =>
      JSON.stringify(await (${act})(DrsClient, ${JSON.stringify(options)})))`,
  );
  assert.equal(there, JSON.stringify(here), "Chromium");
  return here;
}

test("s5_keys_that_mean_something_to_an_object_are_keys_like_any_other", async () => {
  const seen = await everywhere(async (Client, options) => {
    const page = await new Client(options).page("polluted", {}, { retry: false });
    const [one] = page.jobs;
    const { progress_map: map } = one.progress_info;
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const copies = [{ ...one }, structuredClone(one), JSON.parse(JSON.stringify(one)), ...page.summaries];
    return {
      polluted: [{}.polluted, {}.completed, [].polluted, Object.polluted].map((value) => value ?? null),
      grown: Object.getOwnPropertyNames(Object.prototype).length - before,
      prototypes: [one, one.instance_features, map, one.progress_info, ...copies].map(
        (value) => Object.getPrototypeOf(value) === Object.prototype,
      ),
      keys: [one, one.instance_features, map].map((value) => Object.keys(value)),
      values: [one.toString, one.instance_features.toString, Object.entries(map).map(([, { completed }]) => completed)],
      features: JSON.stringify(one.instance_features),
      page: [Object.getPrototypeOf(page) === Object.prototype, page.polluted ?? null, typeof page.toString],
      copied: copies.slice(0, 3).map((copy) => Object.keys(copy).join()),
    };
  });
  const keys = ["__proto__", "constructor", "toString"];
  assert.deepEqual(seen, {
    polluted: [null, null, null, null],
    grown: 0,
    prototypes: Array(seen.prototypes.length).fill(true),
    keys: [
      ["id", ...keys, "hasOwnProperty", "instance_features", "progress_info"],
      [...keys, "valueOf"],
      ["__proto__", "constructor"],
    ],
    values: ["mine", "own", ["7", "8"]],
    features: '{"__proto__":"own","constructor":"own","toString":"own","valueOf":"own"}',
    page: [false, null, "function"],
    copied: Array(3).fill(["id", ...keys, "hasOwnProperty", "instance_features", "progress_info"].join()),
  });
});

test("s10_a_hundred_thousand_levels_are_a_typed_error_and_the_next_call_works", async () => {
  const seen = await everywhere(async (Client, options) => {
    const outcomes = {};
    for (const decode of ["lenient", "strict"]) {
      const client = new Client({ ...options, decode });
      for (const batch of ["arrays", "objects", "both", "unclosed", "shards", "deepJobs"]) {
        outcomes[`${batch}, ${decode}`] = await client.page(batch, {}, { retry: false }).then(
          () => "a page",
          ({ name, kind }) => `${name} ${kind}`,
        );
        outcomes[`after ${batch}, ${decode}`] = (await client.page("good")).jobs.length;
      }
    }
    return outcomes;
  });
  assert.equal(Object.keys(seen).length, 24);
  for (const [name, outcome] of Object.entries(seen)) {
    assert.equal(outcome, name.startsWith("after") ? 1 : "DrsError decode", name);
  }
});

test("s11_an_integer_that_a_number_would_round_comes_as_its_digits", async () => {
  const seen = await everywhere(async (Client, options) => {
    const client = new Client(options);
    const read = async (batch) => {
      const page = await client.page(batch, {}, { retry: false });
      return [page.total_count ?? null, page.jobs[0].alarm_notify ?? null, page.warnings.map(({ kind }) => kind)];
    };
    return { huge: await read("huge"), largest: await read("largest"), hugeTotal: await read("hugeTotal") };
  });
  const digits = {
    delay_time: "9007199254740993",
    rpo_delay: "9223372036854775807",
    rto_delay: "-9223372036854775808",
  };
  const numbers = { delay_time: 9007199254740991, rpo_delay: -9007199254740991, rto_delay: 100 };
  assert.deepEqual(seen.huge, [1, digits, ["coerced", "coerced", "coerced"]]);
  assert.deepEqual(seen.largest, [1, numbers, ["coerced"]]);
  assert.deepEqual(seen.hugeTotal, [null, null, ["dropped"]]);
});

test("s12_text_that_is_no_unicode_is_mended_and_the_last_of_two_keys_counts_each_with_a_warning", async () => {
  const seen = await everywhere(async (Client, options) => {
    const page = await new Client(options).page("text", {}, { retry: false });
    const [{ base_info: info, status }] = page.jobs;
    return [info.name, info.description, status, page.warnings.map(({ path, kind }) => `${path} ${kind}`).sort()];
  });
  assert.deepEqual(seen, [
    "\ufffda\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd",
    "\ufffd😀",
    "NEW",
    [
      "jobs[0].base_info.description invalid_text",
      "jobs[0].base_info.name invalid_text",
      "jobs[0].status duplicate_key",
    ],
  ]);
});

test("s13_three_thousand_calls_that_succeed_fail_and_walk_leave_nothing_behind", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  let told = 0;
  const observer = () => (told += 1);
  const client = new DrsClient({ endpoint: server.url, projectId: "p", token: async () => "t0ken", observer });
  const round = async () => {
    await client.page("good");
    await client.page("unclosed", {}, { retry: false }).catch(() => {});
    await client.page("no good").catch(() => {});
    await client.jobs("good").toArray({ max: 5 });
    await client.page("good", {}, { signal: AbortSignal.abort() }).catch(() => {});
  };
  const heldAfter = async (rounds) => {
    for (let turn = 0; turn < rounds; turn += 1) await round();
    for (let turn = 0; turn < 3; turn += 1) {
      collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const first = await heldAfter(200);
  // The server of the test remembers what it was asked.
  server.seen.length = 0;
  const grown = (await heldAfter(400)) - first;
  server.seen.length = 0;
  // Kept, 2,000 calls would be far above a megabyte.
  assert.ok(grown < 1_500_000, `${grown} bytes more, ${told} events`);
});
