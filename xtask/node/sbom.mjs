// What is in the package and in the crate, as CycloneDX: `node xtask/node/sbom.mjs [--out target/sbom]`. From the
// lockfiles alone, without a time or a random number in it, so that two runs give the same.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "target/sbom") } } });

/** What is compiled into the modules of the package; the first is the crate that is published. */
const MODULES = ["drs-batch-jobs", "drs-batch-jobs-emulator", "drs-batch-jobs-table"];

const flags = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
const metadata = JSON.parse(execFileSync("cargo", flags, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
const packages = new Map(metadata.packages.map((it) => [it.id, it]));
const nodes = new Map(metadata.resolve.nodes.map((it) => [it.id, it]));
const own = new Set(metadata.workspace_members);
const checksums = new Map(
  readFileSync(join(root, "Cargo.lock"), "utf8")
    .split("[[package]]")
    .map((text) => ["name", "version", "checksum"].map((key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(text)?.[1]))
    .map(([name, version, checksum]) => [`${name}@${version}`, checksum]),
);

/** The crates that these need to run, by their ids, with those that each of them needs. */
function neededBy(names) {
  const found = new Map();
  const follow = (id) => {
    if (found.has(id)) return;
    const normal = nodes.get(id).deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null));
    found.set(
      id,
      normal.map(({ pkg }) => pkg),
    );
    for (const { pkg } of normal) follow(pkg);
  };
  for (const { id, name } of metadata.packages) if (own.has(id) && names.includes(name)) follow(id);
  return found;
}

const purlOf = ({ name, version }) => `pkg:cargo/${name}@${version}`;

function componentOf(id) {
  const { name, version, license } = packages.get(id);
  const checksum = checksums.get(`${name}@${version}`);
  const purl = purlOf({ name, version });
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    purl,
    licenses: [{ expression: license.replaceAll("/", " OR ") }],
    ...(checksum && { hashes: [{ alg: "SHA-256", content: checksum }] }),
  };
}

/** @param component what the list is of; it is made of the crates `names` and what they need */
function bomOf(component, names) {
  const needed = neededBy(names);
  const refOf = (id) => purlOf(packages.get(id));
  const inside = [...needed.keys()].filter((id) => refOf(id) !== component["bom-ref"]);
  const dependencies = [...needed].map(([id, ids]) => ({ ref: refOf(id), dependsOn: ids.map(refOf).toSorted() }));
  if (component.purl.startsWith("pkg:npm/")) {
    const tops = [...needed.keys()].filter((id) => own.has(id)).map(refOf);
    dependencies.push({ ref: component["bom-ref"], dependsOn: tops.toSorted() });
  }
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component },
    components: inside.map(componentOf).toSorted((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: dependencies.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

const [crate] = [...neededBy(MODULES.slice(0, 1)).keys()];
const { version, license } = packages.get(crate);
const purl = `pkg:npm/drs-batch-jobs@${version}`;
const npm = {
  type: "library",
  "bom-ref": purl,
  name: "drs-batch-jobs",
  version,
  purl,
  licenses: [{ expression: license }],
};
mkdirSync(values.out, { recursive: true });
for (const [file, bom] of [
  ["npm.cdx.json", bomOf(npm, MODULES)],
  ["crate.cdx.json", bomOf(componentOf(crate), MODULES.slice(0, 1))],
]) {
  writeFileSync(join(values.out, file), `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`${join(values.out, file)}: ${bom.components.length} components`);
}
