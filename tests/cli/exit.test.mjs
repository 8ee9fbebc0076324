// The codes that the process ends with, each by what brings it about, and how it is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { run, start } from "./support/command.mjs";
import { jobOf, startEmulator, startService } from "./support/service.mjs";

const BATCH = "batch";
const three = { jobs: [1, 2, 3].map((number) => jobOf(number)) };

/** Runs one verb against a service that answers so. */
async function against(t, answer, args, env = {}) {
  const { env: there } = await startService(t, answer);
  return run(args, { env: { ...there, ...env } });
}

test("0: all went well", async (t) => {
  const { code } = await against(t, () => three, ["jobs", BATCH]);
  assert.equal(code, 0);
});

test("1: the service refused, and its code, text and request id are told", async (t) => {
  const refused = () => ({
    status: 400,
    headers: { "X-Request-Id": "request-1" },
    body: '{"error_code":"DRS.10000001","error_msg":"there is none"}',
  });
  const { code, stdout, stderr } = await against(t, refused, ["page", BATCH]);
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^drs-batch-jobs: api: .*DRS\.10000001.*there is none.*, request request-1\n$/);
});

test("1: a reply that is no page of jobs", async (t) => {
  const { code } = await against(t, () => ({ body: "<html>" }), ["page", BATCH]);
  assert.equal(code, 1);
});

test("with --json an error is one object on stderr, and nothing is on stdout", async (t) => {
  const refused = () => ({
    status: 404,
    headers: { "X-Request-Id": "request-2" },
    body: '{"error_code":"APIGW.0101","error_msg":"no such API"}',
  });
  for (const args of [
    ["page", BATCH, "--json"],
    ["jobs", BATCH, "--ndjson"],
  ]) {
    const { code, stdout, stderr } = await against(t, refused, args);
    const { message, ...facts } = JSON.parse(stderr);
    assert.deepEqual([code, stdout], [4, ""]);
    assert.match(message, /404/);
    assert.deepEqual(facts, {
      kind: "not_found",
      status: 404,
      error_code: "APIGW.0101",
      error_msg: "no such API",
      request_id: "request-2",
      attempts: 1,
      exit_code: 4,
    });
  }
});

test("2: wrong use in any form, before anything is sent, with what is expected instead", async (t) => {
  const { env, seen } = await startService(t, () => three);
  for (const [args, words] of [
    [["frobnicate"], "the first word must be one of page, jobs,"],
    [["page"], "page takes one JOB_ID"],
    [["page", BATCH, "another"], "page takes one JOB_ID"],
    [["emulate", BATCH], "emulate takes flags only"],
    [["page", "../v3"], "invalid_argument"],
    [["page", BATCH, "--limit", "0"], "--limit takes an integer from 1 to 4294967295"],
    [["page", BATCH, "--limit"], "--limit needs a value: N"],
    [["page", BATCH, "--limit", "1", "--limit", "2"], "--limit is given twice"],
    [["page", BATCH, "--quiet=yes"], "--quiet takes no value"],
    [["page", BATCH, "--follow"], "there is no --follow here"],
    [["page", BATCH, "--columns", "id,,name"], "--columns takes names apart by commas"],
    [["jobs", BATCH, "--filter", "delay>soon"], "option `filter`, at 6: "],
    [["jobs", BATCH, "--filter", '"open'], "option `filter`, at "],
    [["jobs", BATCH, "--csv", "--max", "3"], "--max and --csv do not go together"],
    [["page", BATCH, "--color", "red"], "--color takes one of auto, always, never"],
    [["page", BATCH, "--json", "--ndjson"], "give one of --json, --ndjson"],
    [["page", BATCH, "--language", "de"], "--language takes one of en-us, zh-cn"],
    [
      ["page", BATCH, "--region", "cn-north-4", "--endpoint", "https://x.example"],
      "give one of --region and --endpoint",
    ],
    [["page", BATCH, "--timeout", "soon"], "--timeout takes a time"],
    [["watch", BATCH, "--interval", "2"], "--interval takes a time from 3 s"],
    [["wait", BATCH, "--until", "success"], "--until takes one of settled, failed, changed"],
    [["export", BATCH], "which format?"],
    [["emulate", "--scenario", "boring"], "--scenario: "],
  ]) {
    const { code, stdout, stderr } = await run(args, { env });
    assert.ok(stderr.includes(words), `${args.join(" ")}: ${stderr}`);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
  }
  assert.equal(seen.length, 0);
});

test("2: a field that neither the model nor any of the jobs has, with what is near", async (t) => {
  for (const flags of [
    ["--filter", "stats:CREATING"],
    ["--sort", "-stats"],
    ["--columns", "id,stats"],
  ]) {
    const { code, stdout, stderr } = await against(t, () => three, ["jobs", BATCH, ...flags]);
    assert.match(stderr, /^drs-batch-jobs: invalid_argument: .*no field `stats`; near are `status`/);
    assert.deepEqual([code, stdout], [2, ""]);
  }
});

test("s18_an_endpoint_in_the_clear_is_refused_and_no_flag_lets_it_in", async () => {
  const env = { HUAWEICLOUD_SDK_PROJECT_ID: "p", HUAWEICLOUD_TOKEN: "some-token" };
  for (const [flags, given, words] of [
    [["--endpoint", "http://drs.example.com"], {}, /`endpoint` must be an https origin/],
    [[], { HUAWEICLOUD_ENDPOINT: "http://10.0.0.1" }, /`endpoint` must be an https origin/],
    [["--endpoint", "https://drs.example.com", "--insecure"], {}, /there is no --insecure here/],
  ]) {
    const { code, stderr } = await run(["page", BATCH, ...flags], { env: { ...env, ...given } });
    assert.match(stderr, words);
    assert.equal(code, 2);
  }
});

test("2: without a verb the overview is told on stderr", async () => {
  const { code, stdout, stderr } = await run([]);
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /usage: drs-batch-jobs VERB/);
});

test("2: what is missing in the environment is named", async () => {
  const env = { HUAWEICLOUD_SDK_PROJECT_ID: "p", HW_REGION_NAME: "cn-north-4" };
  for (const [given, words] of [
    [{}, /which project\? .*--project.*HUAWEICLOUD_SDK_PROJECT_ID/],
    [{ HW_PROJECT_ID: "p" }, /which region\? .*--region.*HW_REGION_NAME/],
    [env, /who asks\? .*HUAWEICLOUD_TOKEN.*HUAWEICLOUD_SDK_AK/],
    [{ ...env, HW_ACCESS_KEY: "AK" }, /HW_ACCESS_KEY and HW_SECRET_KEY go together/],
    // Of two families, never half of each.
    [{ ...env, HW_ACCESS_KEY: "AK", HUAWEICLOUD_SDK_SK: "s" }, /HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK go together/],
    [{ ...env, HW_USER_PASSWORD: "s" }, /HW_DOMAIN_NAME, HW_USER_NAME, HW_USER_PASSWORD go together/],
  ]) {
    const { code, stderr } = await run(["page", BATCH], { env: given });
    assert.match(stderr, words);
    assert.equal(code, 2);
  }
});

test("3: 401 and 403", async (t) => {
  for (const status of [401, 403]) {
    const { code } = await against(t, () => ({ status, body: "{}" }), ["page", BATCH]);
    assert.equal(code, 3);
  }
});

test("3: at an endpoint that wants a token and gets none", async (t) => {
  const { url, emulator, batchOf } = await startEmulator(t);
  const env = { HUAWEICLOUD_SDK_PROJECT_ID: emulator.projectId, HUAWEICLOUD_ENDPOINT: url };
  const { code } = await run(["page", batchOf(2)], { env });
  assert.equal(code, 3);
});

test("4: 404", async (t) => {
  const { code } = await against(t, () => ({ status: 404, body: "{}" }), ["page", BATCH]);
  assert.equal(code, 4);
});

test("5: nobody listens there", async () => {
  const env = {
    HUAWEICLOUD_ENDPOINT: "http://127.0.0.1:9",
    HUAWEICLOUD_SDK_PROJECT_ID: "p",
    HUAWEICLOUD_TOKEN: "token",
  };
  const { code, stderr } = await run(["page", BATCH], { env });
  assert.equal(code, 5);
  assert.match(stderr, /^drs-batch-jobs: network: /);
});

test("6: a walk that can't prove that it saw everything, with what came on stdout and a sentence on stderr", async (t) => {
  const short = ({ offset }) => ({ jobs: offset === 0 ? three.jobs : [], total_count: 9 });
  const { code, stdout, stderr } = await against(t, short, ["jobs", BATCH]);
  assert.equal(code, 6);
  assert.equal(stdout.trimEnd().split("\n").length, 4);
  assert.match(stderr, /this may not be the whole batch: fewer jobs came than the service says there are/);

  const lines = await against(t, short, ["jobs", BATCH, "--ndjson"]);
  assert.equal(lines.code, 6);
  assert.equal(lines.stdout.trimEnd().split("\n").length, 3);
  const { kind, reason, exit_code } = JSON.parse(lines.stderr);
  assert.deepEqual([kind, reason, exit_code], ["incomplete", "rows_missing", 6]);

  const document = await against(t, short, ["jobs", BATCH, "--json"]);
  assert.equal(document.code, 6);
  assert.equal(JSON.parse(document.stdout).summary.complete, false);
});

test("124: --timeout, within a request that never ends", async (t) => {
  for (const args of [
    ["page", BATCH],
    ["jobs", BATCH, "--ndjson"],
  ]) {
    const { code, stderr } = await against(t, () => undefined, [...args, "--timeout", "300ms"]);
    assert.equal(code, 124);
    assert.match(stderr, /the time of --timeout ran out/);
  }
});

test("143: a request to end, within a request that never ends", async (t) => {
  let came;
  const arrived = new Promise((resolve) => (came = resolve));
  const { env } = await startService(t, () => void came());
  const started = start(["jobs", BATCH, "--json"], { env });
  await arrived;
  started.child.kill("SIGTERM");
  const { code, stderr } = await started;
  assert.equal(code, 143);
  assert.deepEqual(JSON.parse(stderr), { kind: "interrupted", message: "asked to end", exit_code: 143 });
});

test("130: Ctrl-C, within a request that never ends", async (t) => {
  let came;
  const arrived = new Promise((resolve) => (came = resolve));
  const { env } = await startService(t, () => void came());
  const started = start(["page", BATCH], { env });
  await arrived;
  started.child.kill("SIGINT");
  const { code, signal, stderr } = await started;
  assert.deepEqual([code, signal, stderr], [130, null, "drs-batch-jobs: interrupted\n"]);
});
