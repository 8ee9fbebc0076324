// One error for all copies of the package: each format and entry, and another realm, has a class of its own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import * as main from "drs-batch-jobs";
import * as slim from "drs-batch-jobs/slim";

const require = createRequire(import.meta.url);

/** The CommonJS file, run in a context that shares nothing with this one. */
async function inAnotherRealm(entry) {
  const context = createContext({ URL, TextDecoder, TextEncoder });
  const load = async (file) => {
    const code = await readFile(file, "utf8");
    const beside = new Map();
    for (const [, path] of code.matchAll(/require\("(\.[^"]+)"\)/g)) {
      beside.set(path, await load(join(dirname(file), path)));
    }
    const module = { exports: {} };
    runInContext(`(function (module, exports, require) {${code}\n})`, context)(module, module.exports, (path) =>
      beside.get(path),
    );
    return module.exports;
  };
  return load(require.resolve(entry));
}

const COPIES = {
  "the main entry": main,
  "its CommonJS": require("drs-batch-jobs"),
  slim,
  "slim as CommonJS": require("drs-batch-jobs/slim"),
  "another realm": await inAnotherRealm("drs-batch-jobs"),
  "slim in another realm": await inAnotherRealm("drs-batch-jobs/slim"),
};

test("these are six classes", () => {
  assert.equal(new Set(Object.values(COPIES).map(({ DrsError }) => DrsError)).size, 6);
  assert.equal(new COPIES["another realm"].DrsError("api", "x") instanceof Error, false);
});

test("an error of any copy is one for each other copy, made by a constructor or by the package itself", () => {
  for (const [maker, { DrsClient, DrsError: Made }] of Object.entries(COPIES)) {
    const thrown = (() => {
      try {
        return new DrsClient({});
      } catch (error) {
        return error;
      }
    })();
    for (const error of [thrown, new Made("api", "refused")]) {
      for (const [asker, { DrsError, isDrsError }] of Object.entries(COPIES)) {
        assert.ok(isDrsError(error) && error instanceof DrsError, `${maker} to ${asker}`);
      }
      assert.equal(String(error).slice(0, 10), "DrsError: ", maker);
    }
  }
});

test("no other error is one for any copy", () => {
  for (const { DrsError, isDrsError } of Object.values(COPIES)) {
    for (const error of [new Error("x"), new TypeError("x"), Object.create(Error.prototype)]) {
      assert.equal(isDrsError(error) || error instanceof DrsError, false);
    }
  }
});
