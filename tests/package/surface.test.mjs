import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { DrsClient, DrsError, isDrsError, other, phaseOf } from "./support/package.mjs";

test("the main entry has these names", async () => {
  assert.deepEqual(Object.keys(other).toSorted(), ["DrsClient", "DrsError", "isDrsError", "phaseOf"]);
  // What Node finds in the CommonJS file without running it counts for `import { … } from` it.
  const named = await import("./support/commonjs-named.mjs");
  assert.deepEqual(Object.keys(named).toSorted(), ["DrsClient", "DrsError", "isDrsError", "phaseOf"]);
});

test("classes keep their names", () => {
  assert.equal(DrsClient.name, "DrsClient");
  assert.equal(DrsError.name, "DrsError");
});

test("an error of one module format is an error of the other one", () => {
  const error = new DrsError("api", "refused", { status: 400, cause: "x" });
  assert.notEqual(DrsError, other.DrsError);
  assert.ok(error instanceof other.DrsError && other.isDrsError(error));
  assert.ok(new other.DrsError("api", "refused") instanceof DrsError);
});

test("other values are no errors of the package", () => {
  const values = [undefined, null, 0, "DrsError", {}, new Error("x"), { name: "DrsError", kind: "api" }, () => {}];
  for (const value of values) {
    assert.equal(isDrsError(value), false);
    assert.equal(value instanceof DrsError, false);
  }
});

test("an error of another realm is recognised by its mark", () => {
  const foreign = runInNewContext(
    'const e = new Error("x"); Object.setPrototypeOf(e, { __proto__: Error.prototype, [Symbol.for("drs-batch-jobs.DrsError")]: true }); e',
    { Symbol },
  );
  assert.equal(foreign instanceof Error, false);
  assert.ok(isDrsError(foreign) && foreign instanceof DrsError);
});

test("a class of the caller's own that extends DrsError is not every DrsError", () => {
  class Mine extends DrsError {}
  assert.equal(new DrsError("api", "x") instanceof Mine, false);
  assert.ok(new Mine("api", "x") instanceof Mine && new Mine("api", "x") instanceof DrsError);
});

test("an error becomes JSON without its stack and cause", () => {
  const error = new DrsError("api", "refused", { status: 400, errorCode: "DRS.1", cause: new Error("x") });
  assert.deepEqual(JSON.parse(JSON.stringify(error)), {
    name: "DrsError",
    message: "refused",
    kind: "api",
    status: 400,
    errorCode: "DRS.1",
  });
  assert.deepEqual(Object.keys(error), ["kind", "status", "errorCode"]);
  assert.equal(String(error), "DrsError: refused");
});

test("every status of the table has its phase, and nothing else has one", () => {
  const table = JSON.parse(readFileSync(new URL("./fixtures/phases.json", import.meta.url), "utf8"));
  const statuses = Object.entries(table).flatMap(([phase, list]) => list.map((status) => [status, phase]));
  assert.equal(statuses.length, 29);
  for (const [status, phase] of statuses) assert.equal(phaseOf(status), phase);
  for (const status of [undefined, null, "", "creating", "__proto__", "toString", 7]) {
    assert.equal(phaseOf(status), "unknown");
  }
});
