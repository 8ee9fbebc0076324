import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";
import { listed } from "./support/listing.mjs";

const { TARBALL, REPOSITORY } = process.env;
const run = promisify(execFile);
const installed = new URL("./node_modules/drs-batch-jobs/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", installed), "utf8"));
const listing = (await run("tar", ["-tzf", TARBALL])).stdout.trim().split("\n").toSorted();

test("the tarball has these files and no others", () => {
  const kept = JSON.parse(readFileSync(new URL("./tarball.json", import.meta.url), "utf8"));
  assert.deepEqual(listed(listing.map((file) => file.replace(/^package\//, ""))), kept);
});

test("the package depends on nothing and is free of side effects", () => {
  const { dependencies, peerDependencies, optionalDependencies, scripts, sideEffects, engines, license } = manifest;
  assert.deepEqual(
    [dependencies, peerDependencies, optionalDependencies, scripts],
    [undefined, undefined, undefined, undefined],
  );
  assert.equal(sideEffects, false);
  assert.deepEqual(engines, { node: ">=20.19" });
  assert.equal(license, "Apache-2.0");
});

test("the version is that of the crate", async () => {
  const [, version] = /\[workspace\.package\]\nversion = "([^"]+)"/.exec(
    await readFile(`${REPOSITORY}/Cargo.toml`, "utf8"),
  );
  assert.equal(manifest.version, version);
});

test("every entry is there in both formats, and for edge platforms where a module starts in it, types first", () => {
  const both = ["import", "require"];
  const all = ["workerd", "edge-light", ...both];
  const started = new Set([".", "./emulator", "./gateway", "./snippet", "./table"]);
  for (const [name, entry] of Object.entries(manifest.exports)) {
    if (name === "./package.json") continue;
    assert.deepEqual(Object.keys(entry), started.has(name) ? all : both, name);
    for (const branch of Object.values(entry)) {
      assert.deepEqual(Object.keys(branch), ["types", "default"], name);
      for (const path of Object.values(branch)) assert.ok(listing.includes(`package/${path.slice(2)}`), path);
    }
  }
  for (const path of [manifest.unpkg, manifest.jsdelivr]) assert.ok(listing.includes(`package/${path.slice(2)}`), path);
});

/** What a script asks for when it is read: by `import … from`, `import` or `require`. */
const asked = (code) =>
  [...code.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*(["'])([^"']*)\1/g)].map(([, , path]) => path);

test("the main entry runs anywhere: no Node module, no eval, no await at the top, no trace of the emulator", async () => {
  const files = {
    "esm/index.js": ["./core.js"],
    "cjs/index.js": ["./core.js"],
    "cdn/drs-batch-jobs.js": [],
    "esm/slim/index.js": [],
    "cjs/slim/index.js": [],
    "workerd/index.js": ["../core.wasm"],
    "edge-light/index.js": ["../core.wasm?module"],
  };
  for (const [file, imports] of Object.entries(files)) {
    const code = await readFile(new URL(`dist/${file}`, installed), "utf8");
    for (const forbidden of [/["'`]node:/, /new Function/, /\beval\(/, /\bprocess\b/, /emulator/, /\bBuffer\b/]) {
      assert.ok(!forbidden.test(code), `${file}: ${forbidden}`);
    }
    assert.deepEqual(asked(code), imports, file);
    assert.ok(!/^\s*await\b/m.test(code), file);
  }
});

test("the module is in the package once for each way to have it: as text in each format and on the CDN, and as a file", async () => {
  const found = [];
  for (const file of listing.filter((file) => file.endsWith(".js"))) {
    const path = file.replace(/^package\//, "");
    if (/"[^"\\\n]{90000,}"/.test(await readFile(new URL(path, installed), "utf8"))) found.push(path);
  }
  const expected = [
    "dist/cdn/drs-batch-jobs.js",
    "dist/cjs/core.js",
    "dist/cjs/emulator-core.js",
    "dist/cjs/table-core.js",
    // A page like any other that imports the package.
    "dist/console/assets/*.js",
    "dist/esm/core.js",
    "dist/esm/emulator-core.js",
    "dist/esm/table-core.js",
  ];
  assert.deepEqual(listed(found), expected);
});

test("the declarations show nothing private", async () => {
  for (const file of listing.filter((file) => file.endsWith(".d.ts"))) {
    const text = await readFile(new URL(file.replace(/^package\//, ""), installed), "utf8");
    for (const forbidden of ["CorePage", "CoreWalk", "CoreFailure", "virtual:", "node:", "__wbg", "@internal"]) {
      assert.ok(!text.includes(forbidden), `${file}: ${forbidden}`);
    }
  }
});

test("source maps carry the sources, and neither the module nor a folder of the builder", async () => {
  for (const file of listing.filter((file) => file.endsWith(".map"))) {
    const map = JSON.parse(await readFile(new URL(file.replace(/^package\//, ""), installed), "utf8"));
    for (const [index, source] of map.sources.entries()) {
      assert.ok(!source.startsWith("/") && !source.includes(".."), `${file}: ${source}`);
      assert.equal(map.sourcesContent[index] === null, /^(wasm|glue)\//.test(source), `${file}: ${source}`);
    }
  }
});

test("publint has nothing to say", async () => {
  const { publint } = await import("publint");
  const { messages } = await publint({ pkgDir: new URL(".", installed).pathname, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

test("arethetypeswrong finds nothing wrong", async () => {
  const cli = `${REPOSITORY}/node_modules/@arethetypeswrong/cli/dist/index.js`;
  const { stdout } = await run(process.execPath, [cli, TARBALL, "--format", "json"]).catch((error) => error);
  const { analysis, problems } = JSON.parse(stdout);
  assert.deepEqual(problems ?? {}, {});
  assert.deepEqual(analysis.problems ?? [], []);
});
