// The codes that the process ends with, each by what brings it about, and how it is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { COMMAND, FOLDER, run, start } from "./support/command.mjs";
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
    [["pages", BATCH], "; near is page"],
    [["page", "../v3"], "JOB_ID must be 1 to 64 letters, digits, `_` and `-` (--help tells more)"],
    [["page", BATCH, "--project", "a/b"], "the project must be 1 to 64 letters, digits, `_` and `-`"],
    [["page", BATCH, "--limt", "1"], "there is no --limt here; near is --limit"],
    [["page", BATCH, "-x"], "there is no -x here"],
    [["page", BATCH, "--limit", "0"], "--limit takes an integer from 1 to 4294967295"],
    [["page", BATCH, "--limit"], "--limit needs a value: N"],
    [["page", BATCH, "--limit", "1", "--limit", "2"], "--limit is given twice"],
    [["page", BATCH, "--quiet=yes"], "--quiet takes no value"],
    [["page", BATCH, "--follow"], "there is no --follow here"],
    [["page", BATCH, "--columns", "id,,name"], "--columns takes names apart by commas"],
    [["jobs", BATCH, "--filter", "delay>soon"], "--filter, at byte 7: `delay` is compared with a time span"],
    [["jobs", BATCH, "--filter", '"open'], "--filter, at byte 1: a quote"],
    [["gateway", "--cache", "61s"], "--cache takes a time from 0 s to 60 s"],
    [["gateway", "--folder", "there-is-none"], "--folder takes the path of a folder that is there"],
    [["gateway", "--base-path", "drs"], "--base-path must be a path such as `/drs`"],
    [["gateway", "--language", "en-us"], "there is no --language here"],
    [["console", "no id"], "JOB_ID must be 1 to 64 letters"],
    [["emulate", "--speed", "fast"], "--speed takes an integer from 0 to 1000000"],
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

test("2: a field that the model does not have is refused before anything is sent, with what is near", async (t) => {
  const { env, seen } = await startService(t, () => three);
  for (const args of [
    ["jobs", BATCH, "--filter", "stats:CREATING"],
    ["jobs", BATCH, "--sort", "-stats"],
    ["jobs", BATCH, "--json", "--columns", "id,stats"],
    ["page", BATCH, "--columns", "id,stats"],
    ["export", BATCH, "--format", "csv", "--filter", "stats:CREATING"],
    ["export", BATCH, "-o", "never-there.csv", "--columns", "stats"],
  ]) {
    const { code, stdout, stderr } = await run(args, { env });
    assert.match(stderr, /no field `stats`; near are `status`/, args.join(" "));
    assert.deepEqual([code, stdout], [2, ""]);
    if (!args.includes("--json"))
      assert.match(stderr, /^drs-batch-jobs: --(?:filter|sort|columns)\b.*--any-field lets in/);
  }
  assert.deepEqual([seen.length, readdirSync(FOLDER).filter((name) => name.includes("never-there"))], [0, []]);
});

test("--any-field takes a field that the jobs have, and refuses one that none of them has", async (t) => {
  const answer = () => ({ jobs: [1, 2, 3].map((number) => ({ ...jobOf(number), mood: `fine ${number}` })) });
  const { env } = await startService(t, answer);
  const wanted = ["--any-field", "--filter", 'mood:"fine 2"', "--columns", "id,mood"];
  const filtered = await run(["jobs", BATCH, ...wanted, "--ndjson"], { env });
  assert.deepEqual([filtered.code, filtered.stdout], [0, '{"id":"job-0002","mood":"fine 2"}\n']);
  const { code, stdout, stderr } = await run(["jobs", BATCH, "--any-field", "--filter", "mod:fine"], { env });
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /no field `mod`/);
});

test("s18_an_endpoint_in_the_clear_is_refused_and_no_flag_lets_it_in", async () => {
  const env = { HUAWEICLOUD_SDK_PROJECT_ID: "p", HUAWEICLOUD_TOKEN: "some-token" };
  for (const [flags, given, words] of [
    [["--endpoint", "http://drs.example.com"], {}, /the endpoint must be an https origin/],
    [[], { HUAWEICLOUD_ENDPOINT: "http://10.0.0.1" }, /the endpoint must be an https origin/],
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

/** An address of this machine where nobody listens. */
async function nowhere() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test("5: nobody listens there", async () => {
  const env = {
    HUAWEICLOUD_ENDPOINT: await nowhere(),
    HUAWEICLOUD_SDK_PROJECT_ID: "p",
    HUAWEICLOUD_TOKEN: "token",
  };
  const { code, stderr } = await run(["page", BATCH], { env });
  assert.deepEqual([code, stderr], [5, "drs-batch-jobs: network: no reply came: no connection: ECONNREFUSED\n"]);
  const { kind, cause, exit_code } = JSON.parse((await run(["page", BATCH, "--json"], { env })).stderr);
  assert.deepEqual([kind, cause, exit_code], ["network", "ECONNREFUSED", 5]);
  // A port that browsers and Node ask nothing of.
  const blocked = { ...env, HUAWEICLOUD_ENDPOINT: "http://127.0.0.1:9" };
  assert.match((await run(["page", BATCH], { env: blocked })).stderr, /no connection: bad port\n$/);
});

test("5: nobody listens where a login is sent", async (t) => {
  const { env } = await startService(t, () => three);
  const login = {
    HW_DOMAIN_NAME: "d",
    HW_USER_NAME: "u",
    HW_USER_PASSWORD: "a-password",
    HW_PROJECT_NAME: "cn-north-4",
  };
  const given = { ...env, HUAWEICLOUD_TOKEN: "", ...login, HW_AUTH_URL: `${await nowhere()}/v3` };
  const { code, stderr } = await run(["page", BATCH], { env: given });
  assert.equal(code, 5);
  assert.match(stderr, /IAM sent no reply: ECONNREFUSED\n$/);
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

test("124: --timeout, where a token comes neither by stdin nor by a pipe, and where nobody reads what is written", async (t) => {
  const jobs = Array.from({ length: 2000 }, (_, number) => jobOf(number, { name: "long ".repeat(100) }));
  const { env } = await startService(t, () => ({ jobs }));
  // A pipe that nobody else writes to, as `sh` opens it for both ways.
  const script =
    'mkfifo "$PIPE"; exec 3<>"$PIPE"; "$COMMAND" page b --token-file "$PIPE" --timeout 300ms; echo "ended with $?"';
  const pipe = join(mkdtempSync(join(FOLDER, "pipe-")), "pipe");
  const all = { ...process.env, ...env, COMMAND, PIPE: pipe };
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { env: all });
  assert.equal(stdout, "ended with 124\n");

  const unfed = start(["page", BATCH, "--token-stdin", "--timeout", "300ms"], { env });
  assert.equal((await unfed).code, 124);

  const unread = start(["jobs", BATCH, "--ndjson", "--timeout", "1s"], { env });
  unread.child.stdout.pause();
  const [code] = await once(unread.child, "exit");
  unread.child.stdout.resume();
  assert.equal(code, 124);
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
