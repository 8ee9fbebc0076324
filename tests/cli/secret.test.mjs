// How the command comes by what proves who asks, and that none of it shows anywhere.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { COMMAND, FOLDER, run, start } from "./support/command.mjs";
import { jobOf, startEmulator, startService } from "./support/service.mjs";

const CANARY = "tOkEn-CaNaRy-4711";
const BATCH = "batch";
const one = { jobs: [jobOf(1)] };

/** Where the service is, and nothing of who asks. */
const placeOf = ({ HUAWEICLOUD_ENDPOINT, HUAWEICLOUD_SDK_PROJECT_ID }) => ({
  HUAWEICLOUD_ENDPOINT,
  HUAWEICLOUD_SDK_PROJECT_ID,
});

test("a token comes by the environment, by a file or by stdin; a flag comes before the environment", async (t) => {
  const { env, seen } = await startService(t, () => one);
  const place = placeOf(env);
  const file = join(FOLDER, "token");
  writeFileSync(file, "of-a-file\n");
  for (const [args, more, input, expected] of [
    [[], { HUAWEICLOUD_TOKEN: "of-the-environment" }, undefined, "of-the-environment"],
    [["--token-file", file], { HUAWEICLOUD_TOKEN: "of-the-environment" }, undefined, "of-a-file"],
    [["--token-stdin"], { HUAWEICLOUD_TOKEN: "of-the-environment" }, " of-stdin \n", "of-stdin"],
  ]) {
    const { code, stderr } = await run(["page", BATCH, ...args, "-q"], { env: { ...place, ...more }, input });
    assert.deepEqual([code, stderr, seen.at(-1).headers["x-auth-token"]], [0, "", expected]);
  }
});

test("a token file is read again when the service refuses what was in it", async (t) => {
  const file = join(FOLDER, "renewed");
  writeFileSync(file, "old");
  const { env, seen } = await startService(t, ({ headers }) => {
    if (headers["x-auth-token"] === "new") return one;
    writeFileSync(file, "new");
    return { status: 401, body: "{}" };
  });
  const { code } = await run(["page", BATCH, "--token-file", file], { env: placeOf(env) });
  assert.deepEqual([code, seen.map(({ headers }) => headers["x-auth-token"])], [0, ["old", "new"]]);
});

test("a token that comes by a pipe is read once and kept", async (t) => {
  const { env, seen } = await startService(t, () => one);
  const script =
    '"$COMMAND" jobs b --page-size 1 --token-file <(printf of-a-pipe) -q --columns id --ndjson; echo "ended with $?"';
  const { stdout } = await promisify(execFile)("bash", ["-c", script], {
    env: { ...process.env, ...placeOf(env), COMMAND },
  });
  assert.equal(stdout, '{"id":"job-0001"}\nended with 0\n');
  assert.deepEqual(new Set(seen.map(({ headers }) => headers["x-auth-token"])), new Set(["of-a-pipe"]));
});

test("flags come before the environment, and of that the official SDK's names before Terraform's", async (t) => {
  const { env } = await startService(t, () => one);
  const { HUAWEICLOUD_ENDPOINT: endpoint } = env;
  const line = async (args, given) => (await run(["curl", BATCH, ...args], { env: given })).stdout.split("'")[1];
  const both = {
    HUAWEICLOUD_SDK_PROJECT_ID: "of-sdk",
    HW_PROJECT_ID: "of-terraform",
    HUAWEICLOUD_SDK_REGION: "cn-north-1",
    HW_REGION_NAME: "cn-north-9",
  };
  const path = (project) => `/v5/${project}/batch-async-jobs/${BATCH}?offset=0`;
  for (const [args, given, expected] of [
    [[], both, `https://drs.cn-north-1.myhuaweicloud.com${path("of-sdk")}`],
    [
      [],
      { HW_PROJECT_ID: "of-terraform", HW_REGION_NAME: "eu-west-101" },
      `https://drs.eu-west-101.myhuaweicloud.eu${path("of-terraform")}`,
    ],
    [
      ["--project", "of-flag", "--region", "cn-east-3"],
      both,
      `https://drs.cn-east-3.myhuaweicloud.com${path("of-flag")}`,
    ],
    [["--endpoint", endpoint], both, `${endpoint}${path("of-sdk")}`],
  ]) {
    assert.equal(await line(args, given), expected);
  }
});

test("access keys sign, of the official SDK's names and of Terraform's, temporary ones too", async (t) => {
  const { emulator, env, batchOf } = await startEmulator(t);
  const { accessKey, secretKey } = emulator.credentials;
  const { securityToken } = emulator;
  for (const keys of [
    { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey },
    { HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey },
    { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey, HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken },
    { HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey, HW_SECURITY_TOKEN: securityToken },
  ]) {
    const { code, stderr } = await run(["page", batchOf(2), "-q"], { env: { ...placeOf(env), ...keys } });
    assert.deepEqual([code, stderr], [0, ""]);
  }
  const wrong = { HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: CANARY };
  const { code, stderr } = await run(["page", batchOf(2)], { env: { ...placeOf(env), ...wrong } });
  assert.equal(code, 3);
  assert.ok(!stderr.includes(CANARY));
});

test("a login gets its token from IAM, and a wrong password ends with 3 and shows nowhere", async (t) => {
  const { emulator, env, url, batchOf } = await startEmulator(t);
  const { domain, user, password, project } = emulator.login;
  const login = {
    HW_DOMAIN_NAME: domain,
    HW_USER_NAME: user,
    HW_USER_PASSWORD: password,
    HW_PROJECT_NAME: project,
    // As Terraform has it.
    HW_AUTH_URL: `${url}/v3`,
  };
  const right = await run(["page", batchOf(2), "-q"], { env: { ...placeOf(env), ...login } });
  assert.deepEqual([right.code, right.stderr], [0, ""]);
  const wrong = { ...placeOf(env), ...login, HW_USER_PASSWORD: CANARY };
  const { code, stderr } = await run(["page", batchOf(2)], { env: wrong });
  assert.equal(code, 3);
  assert.match(stderr, /IAM refused the login with status 401/);
  assert.ok(!stderr.includes(CANARY));
});

test("a secret in an argument is refused by name or by look, with where it goes, and is not repeated", async (t) => {
  const { env, seen } = await startService(t, () => one);
  const iam = `MII${"AbC1+/".repeat(30)}==`;
  for (const [args, given] of [
    [["page", BATCH, "--token", CANARY]],
    [["page", BATCH, `--token=${CANARY}`]],
    [["page", BATCH, "--x-auth-token", CANARY]],
    [["page", BATCH, "--secret-key", CANARY]],
    [["page", BATCH, "--sk", CANARY]],
    [["page", BATCH, "--password", CANARY]],
    [["page", iam]],
    [["page", BATCH, "--project", iam]],
    [["page", BATCH, "--token-file", iam]],
    [["page", BATCH, iam]],
    [["page", BATCH, `--${iam}`]],
    [[iam]],
    [["page", CANARY], { HUAWEICLOUD_TOKEN: CANARY }],
    [["page", BATCH, "--columns", `id,${CANARY}`], { HUAWEICLOUD_SDK_SK: CANARY }],
    [["jobs", BATCH, "--json", "--token", CANARY]],
  ]) {
    const { code, stdout, stderr } = await run(args, { env: { ...env, ...given } });
    assert.deepEqual([code, stdout], [2, ""], args[0]);
    assert.match(stderr, /a token or key does not go into an argument.*HUAWEICLOUD_TOKEN.*--token-file.*--token-stdin/);
    for (const secret of [CANARY, iam]) assert.ok(!stderr.includes(secret));
  }
  assert.equal(seen.length, 0);
});

test("what is wrong with an argument is told without the argument", async () => {
  const odd = "hunter2";
  for (const args of [
    [odd],
    ["page", "b", odd],
    ["page", "b", `--${odd}`],
    ["page", "b", "--limit", odd],
    ["page", "b", `-${odd}`],
    ["page", "b", "--token-file", odd, "--project", "p", "--endpoint", "https://x.example"],
    ["wait", "b", "--until", odd],
    ["page", `b/${odd}`, "--project", "p", "--endpoint", "https://x.example"],
  ]) {
    const { code, stdout, stderr } = await run(args);
    assert.equal(code, 2, args.join(" "));
    assert.ok(!`${stdout}${stderr}`.includes(odd), `${args.join(" ")}: ${stderr}`);
  }
});

test("s2_the_token_shows_in_nothing_that_the_command_writes_whatever_happens_nor_in_its_title", async (t) => {
  const file = join(FOLDER, "canary");
  writeFileSync(file, CANARY);
  const texts = [];
  const answers = [
    () => one,
    ({ headers }) => ({ status: 401, body: JSON.stringify({ error_msg: headers["x-auth-token"] ? "no" : "none" }) }),
    () => ({ status: 500, body: "{}" }),
    () => ({ body: "<html>" }),
    () => ({ status: 302, headers: { Location: "http://127.0.0.1:9/" }, body: "" }),
  ];
  for (const answer of answers) {
    const { env } = await startService(t, answer);
    const out = join(FOLDER, "out.json");
    for (const args of [
      ["page", BATCH, "--json"],
      ["jobs", BATCH],
      ["export", BATCH, "-o", out, "--force"],
      ["curl", BATCH],
      ["wait", BATCH, "--timeout", "1"],
    ]) {
      const { stdout, stderr } = await run(args, { env: { ...env, HUAWEICLOUD_TOKEN: CANARY } });
      texts.push(stdout, stderr);
    }
  }
  const { env } = await startService(t, () => undefined);
  const started = start(["page", BATCH, "--token-file", file], { env: placeOf(env) });
  // Of the process and of what npm puts before it.
  texts.push(readFileSync(`/proc/${started.child.pid}/cmdline`, "utf8"));
  texts.push(readFileSync(`/proc/${started.child.pid}/comm`, "utf8"));
  started.child.kill("SIGINT");
  const { stdout, stderr } = await started;
  texts.push(stdout, stderr);
  for (const name of readdirSync(FOLDER)) {
    if (name.startsWith("out")) texts.push(readFileSync(join(FOLDER, name), "utf8"));
  }
  for (const text of texts) assert.ok(!text.includes(CANARY), text.replaceAll(CANARY, "***"));
  assert.ok(texts.length > 50);
});

test("passwords in replies are masked in all that is written", async (t) => {
  const job = { ...jobOf(1), source_endpoint: [{ db_password: CANARY, extra: { my_secret: CANARY } }] };
  const { env } = await startService(t, () => ({ jobs: [job] }));
  for (const args of [
    ["page", BATCH, "--json"],
    ["jobs", BATCH, "--ndjson"],
    ["export", BATCH, "--format", "json"],
  ]) {
    const { code, stdout } = await run(args, { env });
    assert.equal(code, 0);
    assert.ok(!stdout.includes(CANARY) && stdout.includes("******"), args[0]);
  }
});
