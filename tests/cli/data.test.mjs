// What the verbs that read write to stdout, and what they leave for stderr.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { DrsClient } from "drs-batch-jobs";
import { createTable } from "drs-batch-jobs/table";
import { COMMAND, FOLDER, run } from "./support/command.mjs";
import { jobOf, startEmulator, startService } from "./support/service.mjs";

let scene;
let client;
before(async (t) => {
  scene = await startEmulator(t);
  const { emulator, url } = scene;
  client = new DrsClient({ projectId: emulator.projectId, endpoint: url, token: emulator.token });
});

const ask = (args, options) => run(args, { env: scene.env, ...options });

test("page gives a table of one page by one request, and says on stderr where the next one begins", async () => {
  const batch = scene.batchOf(230);
  scene.emulator.play([]);
  const { code, stdout, stderr } = await ask(["page", batch, "--offset", "20", "--limit", "2"]);
  const { summaries } = await client.page(batch, { offset: 20, limit: 2 });
  assert.equal(code, 0);
  assert.equal(scene.emulator.requests, 2, "one of them is ours");
  const [head, ...rows] = stdout.trimEnd().split("\n");
  assert.match(head, /^NAME +STATUS +PROGRESS +DELAY +PROBLEMS +ID$/);
  assert.equal(rows.length, 2);
  for (const [at, { id, name, status }] of summaries.entries()) {
    for (const text of [id, name, status]) assert.ok(rows[at].includes(text), `${rows[at]}: ${text}`);
  }
  assert.equal(stderr, "jobs 21 to 22 of 230; next: --offset 22\n");
});

test("page --json is one document that has the page as the client has it", async () => {
  const batch = scene.batchOf(2);
  const { code, stdout, stderr } = await ask(["page", batch, "--limit", "1", "--json"]);
  const { request_id, ...document } = JSON.parse(stdout);
  const page = await client.page(batch, { limit: 1 });
  assert.match(request_id, /^[0-9a-f]{32}$/);
  assert.deepEqual(document, {
    schema: 1,
    offset: 0,
    next_offset: 1,
    total_count: 2,
    jobs: page.jobs,
    warnings: page.warnings,
  });
  assert.deepEqual([code, stderr], [0, ""]);
});

test("jobs gives every job once: as a table, as lines and as a document", async () => {
  const batch = scene.batchOf(230);
  const expected = await client.jobs(batch).toArray({ max: 1000 });
  const [table, lines, document] = await Promise.all([
    ask(["jobs", batch]),
    ask(["jobs", batch, "--ndjson"]),
    ask(["jobs", batch, "--json"]),
  ]);
  assert.equal(table.stdout.trimEnd().split("\n").length, 231);
  assert.equal(table.stderr, "230 jobs\n");
  assert.deepEqual(lines.stdout.trimEnd().split("\n").map(JSON.parse), expected);
  const { schema, jobs, summary } = JSON.parse(document.stdout);
  assert.equal(schema, 1);
  assert.deepEqual(jobs, expected);
  assert.deepEqual(summary, { complete: true, jobs: 230, requests: 2, duplicates: 0, total_count: 230 });
  for (const { code } of [table, lines, document]) assert.equal(code, 0);
  assert.deepEqual([lines.stderr, document.stderr], ["", ""]);
});

test("jobs --max stops where it was told to, which is no incomplete walk", async () => {
  const batch = scene.batchOf(1000);
  const { code, stdout } = await ask(["jobs", batch, "--max", "3", "--page-size", "10", "--ndjson"]);
  const expected = await client.jobs(batch).toArray({ max: 3 });
  assert.equal(code, 0);
  assert.deepEqual(stdout.trimEnd().split("\n").map(JSON.parse), expected);
});

test("jobs --max cuts CSV behind a record, also where a name has lines and quotes of its own", async (t) => {
  const names = ['two "\nlines', "plain", 'a "quoted" one', "\n\n", "last"];
  const jobs = names.map((name, number) => jobOf(number, { name }));
  const { env } = await startService(t, () => ({ jobs }));
  const csv = async (...flags) =>
    (await run(["jobs", "batch", "--csv", "--columns", "id,name", ...flags], { env })).stdout;
  const whole = await csv();
  assert.equal(whole.trimEnd().split(/\r\n(?=job-)/).length, 6);
  for (const max of [1, 2, 4, 5, 6]) {
    const records = whole.split(/(?<=\r\n)(?=job-)/).slice(0, max + 1);
    assert.equal(await csv("--max", String(max)), records.join(""));
  }
});

test("a table that --max cuts says of how many jobs", async () => {
  const batch = scene.batchOf(1000);
  const plain = await ask(["jobs", batch, "--max", "3"]);
  assert.deepEqual([plain.code, plain.stderr], [0, "3 shown, of 1000 jobs\n"]);
  const sorted = await ask(["jobs", batch, "--max", "3", "--sort", "name", "--filter", "phase:failed"]);
  assert.match(sorted.stderr, /^3 shown, of \d+ of 1000 jobs\n$/);
});

test("jobs --ndjson writes each page as it comes, while the service still owes the next one", async (t) => {
  const jobs = Array.from({ length: 30 }, (_, number) => jobOf(number));
  const { env } = await startService(t, ({ offset }) => (offset === 0 ? { jobs } : undefined));
  const started = run(["jobs", "batch", "--ndjson", "--page-size", "10"], { env });
  await started.said(/"job-0009".*\n/);
  started.child.kill("SIGINT");
  const { code, stdout } = await started;
  assert.equal(code, 130);
  assert.equal(stdout.trimEnd().split("\n").length, 10);
});

test("the columns of a table are those that are asked for", async () => {
  const batch = scene.batchOf(2);
  const { stdout } = await ask(["page", batch, "--columns", "status,engine_type,id"]);
  const { summaries } = await client.page(batch);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(/ {2,}/));
  assert.deepEqual(rows, [
    ["STATUS", "ENGINE TYPE", "ID"],
    ...summaries.map(({ status, engine_type, id }) => [status, engine_type, id]),
  ]);
});

test("a filter, an order and columns are those of the package's table, in every format", async () => {
  const batch = scene.batchOf(230);
  const flags = ["--filter", "phase:failed -name~claims", "--sort", "-create_time,name"];
  const query = { filter: flags[1], sort: flags[3] };
  const table = await createTable();
  table.load(await client.pages(batch).toArray({ max: 100 }));
  const { rows, matched } = table.query(query);
  assert.ok(matched > 10 && matched < 230);

  const lines = await ask(["jobs", batch, ...flags, "--ndjson"]);
  assert.deepEqual(
    lines.stdout.trimEnd().split("\n").map(JSON.parse),
    rows.map(({ place }) => JSON.parse(table.json(place))),
  );
  const document = await ask(["jobs", batch, ...flags, "--json", "--max", "2", "--columns", "name,phase"]);
  assert.deepEqual(
    JSON.parse(document.stdout).jobs,
    rows.slice(0, 2).map(({ name, phase }) => ({ name, phase })),
  );
  const csv = await ask(["jobs", batch, ...flags, "--csv"]);
  assert.equal(csv.stdout, [...table.export("csv", query)].join(""));
  const shown = await ask(["jobs", batch, ...flags, "--columns", "id,status,base_info.engine_type"]);
  assert.deepEqual(
    shown.stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/)),
    [
      ["ID", "STATUS", "BASE INFO.ENGINE TYPE"],
      ...rows.map(({ id, status, engine_type }) => [id, status, engine_type]),
    ],
  );
  assert.equal(shown.stderr, `${matched} of 230 jobs\n`);
  for (const { code } of [lines, document, csv, shown]) assert.equal(code, 0);
});

test("page has its table as CSV and as lines too", async () => {
  const batch = scene.batchOf(230);
  const page = await client.page(batch, { limit: 3 });
  const csv = await ask(["page", batch, "--limit", "3", "--csv", "--columns", "id,status", "-q"]);
  assert.equal(
    csv.stdout,
    ["id,status", ...page.summaries.map(({ id, status }) => `${id},${status}`), ""].join("\r\n"),
  );
  const lines = await ask(["page", batch, "--limit", "3", "--ndjson"]);
  assert.deepEqual(lines.stdout.trimEnd().split("\n").map(JSON.parse), page.jobs);
});

test("curl prints what the client would send, and a shell that runs it gets the page", async () => {
  const batch = scene.batchOf(2);
  const { code, stdout } = await ask(["curl", batch, "--limit", "1", "--language", "zh-cn"]);
  assert.equal(code, 0);
  const { HUAWEICLOUD_ENDPOINT: url, HUAWEICLOUD_SDK_PROJECT_ID: project } = scene.env;
  assert.equal(
    stdout,
    `curl --fail-with-body --compressed '${url}/v5/${project}/batch-async-jobs/${batch}?offset=0&limit=1' \\\n` +
      `  -H 'Content-Type: application/json' \\\n  -H 'X-Language: zh-cn' \\\n  -H "X-Auth-Token: $HUAWEICLOUD_TOKEN"\n`,
  );
  // In place of cURL a function that shows what the shell made of the words.
  const words = await promisify(execFile)("sh", ["-c", `curl() { printf '%s\\n' "$@"; }; ${stdout}`], {
    env: scene.env,
  });
  const [, , address, ...headers] = words.stdout.trimEnd().split("\n");
  const sent = Object.fromEntries(headers.filter((_, at) => at % 2 === 1).map((line) => line.split(": ")));
  const page = await (await fetch(address, { headers: sent })).json();
  assert.deepEqual([page.total_count, page.jobs.length], [2, 1]);
});

test("a reader that has gone, as head does, ends it with 0 and without a word", async () => {
  const script = `{ "${COMMAND}" jobs ${scene.batchOf(1000)} --ndjson; echo "ended with $?" >&2; } | head -1 >/dev/null`;
  const env = { PATH: process.env.PATH, ...scene.env };
  const { stdout, stderr } = await promisify(execFile)("sh", ["-c", script], { env });
  assert.deepEqual([stdout, stderr], ["", "ended with 0\n"]);
});

test("export writes a file that is whole or not there, and takes the place of none unless it is forced", async () => {
  const folder = mkdtempSync(join(FOLDER, "export-"));
  const file = join(folder, "jobs.ndjson");
  const batch = scene.batchOf(230);
  const first = await ask(["export", batch, "-o", file]);
  const expected = await client.jobs(batch).toArray({ max: 1000 });
  assert.deepEqual([first.code, first.stdout, first.stderr], [0, "", "230 jobs written\n"]);
  assert.deepEqual(readFileSync(file, "utf8").trimEnd().split("\n").map(JSON.parse), expected);

  writeFileSync(file, "mine");
  const second = await ask(["export", batch, "-o", file, "--format", "json"]);
  assert.equal(second.code, 1);
  assert.match(second.stderr, /there is a file of this name already/);
  assert.equal(readFileSync(file, "utf8"), "mine");

  const third = await ask(["export", batch, "-o", file, "--format", "json", "--force", "--quiet"]);
  assert.deepEqual([third.code, third.stderr], [0, ""]);
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), expected);

  const broken = await ask(["export", "unknown", "-o", join(folder, "none.json")]);
  assert.equal(broken.code, 1);
  assert.deepEqual(readdirSync(folder), ["jobs.ndjson"], "nothing is left of what failed");
});

test("export says why a file can't be written, and what - stands for", async () => {
  const folder = mkdtempSync(join(FOLDER, "export-"));
  const batch = scene.batchOf(2);
  for (const [path, words] of [
    [folder, "there is a folder of this name"],
    [join(folder, "none", "jobs.csv"), "its folder is not there (ENOENT)"],
    [join(folder, `${"long".repeat(100)}.csv`), "its name is too long (ENAMETOOLONG)"],
  ]) {
    const { code, stdout, stderr } = await ask(["export", batch, "-o", path, "--format", "csv", "--force"]);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.ok(stderr.includes(words), stderr);
  }
  const { code, stdout } = await ask(["export", batch, "-o", "-", "--format", "ndjson"]);
  assert.deepEqual([code, stdout.trimEnd().split("\n").length, readdirSync(folder)], [0, 2, []]);
});

test("a disk that is full is told, and is no success", async () => {
  const script = '"$COMMAND" jobs "$BATCH" --ndjson > /dev/full; echo "ended with $?" >&2';
  const env = { ...process.env, ...scene.env, COMMAND, BATCH: scene.batchOf(230) };
  const { stderr } = await promisify(execFile)("sh", ["-c", script], { env });
  const [told, ended] = stderr.split("\n");
  assert.deepEqual(JSON.parse(told), { kind: "file", message: "stdout can't be written: ENOSPC", exit_code: 1 });
  assert.equal(ended, "ended with 1");
});

test("export writes CSV of what a filter lets through, by the name of the file", async () => {
  const file = join(mkdtempSync(join(FOLDER, "export-")), "failed.CSV");
  const batch = scene.batchOf(230);
  const { code } = await ask(["export", batch, "-o", file, "--filter", "phase:failed", "--sort", "name"]);
  const table = await createTable();
  table.load(await client.pages(batch).toArray({ max: 100 }));
  assert.equal(code, 0);
  assert.equal(readFileSync(file, "utf8"), [...table.export("csv", { filter: "phase:failed", sort: "name" })].join(""));
});

test("export writes to stdout what it would write to a file", async () => {
  const batch = scene.batchOf(2);
  const { code, stdout } = await ask(["export", batch, "--format", "ndjson"]);
  assert.equal(code, 0);
  assert.deepEqual(stdout.trimEnd().split("\n").map(JSON.parse), await client.jobs(batch).toArray({ max: 9 }));
});
