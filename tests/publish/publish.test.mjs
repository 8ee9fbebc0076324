// What is published beside the npm package: the files of the crate, and the lists of what is in both.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the crate has its sources, an example and its documents, and nothing else", () => {
  const flags = ["package", "--list", "--allow-dirty", "--package", "drs-batch-jobs"];
  const files = execFileSync("cargo", flags, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [sources, others] = [[], []];
  for (const file of files.trim().split("\n")) (/^src\/[a-z_/]+\.rs$/.test(file) ? sources : others).push(file);
  assert.ok(sources.length > 50 && sources.includes("src/lib.rs"));
  // The last two and the first are cargo's own.
  const documents = ["CHANGELOG.md", "LICENSE", "README.md", "examples/host.rs"];
  const ofCargo = new Set([".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"]);
  assert.deepEqual(
    others.filter((file) => !ofCargo.has(file)),
    documents,
  );
});

test("the manifest of the crate has no profile for a crate that is not published with it", () => {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const named = [...manifest.matchAll(/^\[profile\.\w+\.package\.(.+)\]$/gm)].map(([, name]) => name);
  assert.deepEqual([...new Set(named)].toSorted(), ['"*"', "drs-batch-jobs"]);
});

test("the lists of what is in package and crate name every crate with its hash, and are the same each time", (t) => {
  const made = () => {
    const out = mkdtempSync(join(tmpdir(), "sbom-"));
    t.after(() => rmSync(out, { recursive: true, force: true }));
    execFileSync(process.execPath, [join(root, "xtask/node/sbom.mjs"), "--out", out], { stdio: "ignore" });
    return ["npm", "crate"].map((name) => readFileSync(join(out, `${name}.cdx.json`), "utf8"));
  };
  const texts = made();
  assert.deepEqual(made(), texts);
  const [npm, crate] = texts.map((text) => JSON.parse(text));
  assert.deepEqual(
    [npm.bomFormat, npm.specVersion, npm.metadata.component.purl.split("@")[0]],
    ["CycloneDX", "1.5", "pkg:npm/drs-batch-jobs"],
  );
  assert.equal(crate.metadata.component.purl.split("@")[0], "pkg:cargo/drs-batch-jobs");
  const namesOf = ({ components }) => components.map(({ name }) => name);
  for (const name of ["serde", "serde_json", "wasm-bindgen"]) {
    assert.ok(namesOf(npm).includes(name) && namesOf(crate).includes(name), name);
  }
  assert.ok(namesOf(npm).includes("hmac") && !namesOf(crate).includes("hmac"));
  assert.ok(!namesOf(npm).includes("proptest"));
  for (const { name, licenses, hashes } of npm.components) {
    assert.ok(licenses[0].expression, name);
    assert.equal(hashes?.[0].content.length, name.startsWith("drs-batch-jobs") ? undefined : 64, name);
  }
  for (const { components, dependencies, metadata } of [npm, crate]) {
    const known = new Set([metadata.component["bom-ref"], ...components.map((it) => it["bom-ref"])]);
    for (const { ref, dependsOn } of dependencies) for (const it of [ref, ...dependsOn]) assert.ok(known.has(it), it);
  }
});
