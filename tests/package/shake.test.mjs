// What a bundler leaves of the package where a part of it is used.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

/** The bundle of a program that uses one name. */
async function bundled(name) {
  const contents = `import { ${name} } from "drs-batch-jobs"; console.log(${name});`;
  const stdin = { contents, resolveDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, minify: true, format: "esm" });
  return outputFiles[0].text;
}

test("a function comes without the client, the errors and the module", async () => {
  const phases = await bundled("phaseOf");
  assert.ok(phases.length < 1000, `${phases.length} bytes`);
  assert.ok(!/DrsError|DrsClient|WebAssembly|TextDecoder/.test(phases));
  const check = await bundled("isDrsError");
  assert.ok(check.length < 200, `${check.length} bytes`);
});

test("the error comes without the client and the module", async () => {
  const error = await bundled("DrsError");
  assert.ok(error.length < 1500, `${error.length} bytes`);
  assert.ok(!/DrsClient|WebAssembly/.test(error));
});

test("the client comes whole, with its module", async () => {
  const client = await bundled("DrsClient");
  assert.ok(client.length > 100_000 && /WebAssembly/.test(client));
});
