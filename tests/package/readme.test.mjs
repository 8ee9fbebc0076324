// Runs the snippets of the npm page as they are written, each as a program of its own. What a reader would have around
// them (a page with a gateway, the service, variables) is put in place by support/readme-scene.mjs.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { startEmulator } from "./support/emulator.mjs";

const readme = readFileSync(new URL("./node_modules/drs-batch-jobs/README.md", import.meta.url), "utf8");
const snippets = [...readme.matchAll(/^## (.+)\n(?:(?!^## )[^])*?^```js\n([^]*?)^```/gm)].map(([, title, code]) => ({
  title,
  code,
}));

/** What each snippet prints, by the section that it stands in. */
const PRINTS = {
  "In a browser": (text) => {
    assert.equal(text.match(/^row /gm).length, 2);
    assert.match(text, /^caption 2 of 2 jobs$/m);
  },
  "In Node (20.19 and later; `require` works too)": (text) => {
    assert.match(text, /^\S+ \S+ \S*FAILED$/m);
  },
  "The module by itself": (text) => {
    assert.equal(text, "230\n");
  },
  "Pages and walks": (text) => {
    const line = text.trim().replaceAll(/\s+/g, " ");
    assert.equal(line, "230 { complete: true, jobs: 230, requests: 3, duplicates: 0, total_count: 230 }");
  },
  "Watching and waiting": (text) => {
    assert.match(text, /^230 changes, \d+ running\nmet somebody has to look at \d+\n$/);
  },
  "A whole batch as a table": (text) => {
    assert.match(text, /^\d+ of 230 jobs fail a precheck \[/);
    assert.match(text, /^id,name,status,phase,engine_type,task_type,create_time,progressPercent,.*\r\n/m);
  },
  Retries: (text) => {
    assert.equal(text, "1\n");
  },
  "Access keys (AK/SK)": (text) => {
    assert.equal(text, "230\n");
  },
  "Password login": (text) => {
    assert.equal(text, "230\n");
  },
  "A gateway": (text) => {
    assert.equal(text, "200 230\n");
  },
  "A gateway on your own machine": (text) => {
    assert.match(text, /^http:\/\/127\.0\.0\.1:\d+\/drs\/start#k=…\n401\n$/);
  },
  "Command line": (text) => {
    const url =
      "https://drs.cn-north-4.myhuaweicloud.com/v5/0cef7a9bd1a64cb0a2b2b1e7ee3f5c4d/batch-async-jobs/bd4193aa-072d";
    const [first, ...headers] = text.trimEnd().split(" \\\n  ");
    assert.equal(first, `curl --fail-with-body --compressed '${url}?offset=0'`);
    assert.deepEqual(headers, ["-H 'Content-Type: application/json'", '-H "X-Auth-Token: $HUAWEICLOUD_TOKEN"']);
  },
  "A service to try it on": (text) => {
    assert.deepEqual(
      text
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[1]),
      ["2", "230", "1000", "230", "1000"],
    );
  },
  "A service that misbehaves": (text) => {
    assert.equal(text, "503 200\n404 1\n");
  },
};

let emulator;
before(async () => {
  emulator = await startEmulator();
});
after(() => emulator.close());

test("every section with a snippet is known, and no snippet is left out", () => {
  assert.deepEqual(
    snippets.map(({ title }) => title),
    Object.keys(PRINTS),
  );
  assert.equal(readme.match(/^```js$/gm).length, snippets.length);
});

for (const [index, { title, code }] of snippets.entries()) {
  test(`the snippet of "${title}" runs as it is written`, async () => {
    const file = new URL(`./snippet-${index}.mjs`, import.meta.url);
    writeFileSync(file, code);
    const scene = pathToFileURL(fileURLToPath(new URL("./support/readme-scene.mjs", import.meta.url))).href;
    const env = {
      PATH: process.env.PATH,
      EMULATOR: emulator.endpoint,
      EMULATOR_TOKEN: emulator.token,
      DRS_PROJECT: emulator.projectId,
      DRS_TOKEN: emulator.token,
      DRS_BATCH: emulator.batchOf(230),
      HUAWEICLOUD_SDK_AK: emulator.credentials.accessKey,
      HUAWEICLOUD_SDK_SK: emulator.credentials.secretKey,
      IAM_ENDPOINT: emulator.endpoint,
      IAM_DOMAIN: emulator.login.domain,
      IAM_USER: emulator.login.user,
      IAM_PASSWORD: emulator.login.password,
      SCENE: title,
    };
    const run = promisify(execFile)(process.execPath, ["--import", scene, fileURLToPath(file)], { env });
    const { stdout, stderr } = await run;
    assert.equal(stderr, "");
    PRINTS[title](stdout);
  });
}

test("the examples of the project's own README are those of the npm page, letter for letter", () => {
  const root = readFileSync(join(process.env.REPOSITORY, "README.md"), "utf8");
  const examples = [...root.matchAll(/^```(?:js|ts)\n([^]*?)^```/gm)].map(([, code]) => code);
  assert.deepEqual(
    examples,
    snippets.slice(0, 2).map(({ code }) => code),
  );
});

test("the examples of a browser and of Node have at most 15 lines", () => {
  for (const { title, code } of snippets.slice(0, 2)) assert.ok(code.trimEnd().split("\n").length <= 15, title);
});
