// The facts of the models, in the order in which schemas can be built of them.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./folders.mjs";

const PAGE = "ListAsyncJobDetailResponse";

/**
 * What the schemas of all libraries are built of, so that they differ in nothing but the library.
 *
 * A field's `kind` is `record`, `list` or `map` (each with `of`), or what a plain value may be: `text`, `flag`,
 * `number`, or `digits`. That is a number or text: a Long, whose digits may be beyond what a number holds, and text with
 * a unit, such as `expired_days`, which the reference's own example sends as a number.
 *
 * @returns the records that a page leads to, each after those that it holds
 */
export async function readFacts() {
  const { records } = JSON.parse(await readFile(join(ROOT, "tests/fixtures/model.json"), "utf8"));
  const byName = new Map(records.map((record) => [record.record, record]));
  const ordered = new Map();
  const visit = (name) => {
    const facts = byName.get(name);
    if (!facts || ordered.has(name)) return;
    const fields = facts.fields.map(field);
    // Itself stands in for it until it is placed: one record holds itself.
    byName.delete(name);
    for (const { of } of fields) visit(of);
    ordered.set(name, { name, fields });
  };
  visit(PAGE);
  return [...ordered.values()];
}

function field({ field: key, kind, of, unit }) {
  if (of) return { key, kind, of };
  if (kind === "text" || kind === "flag") return { key, kind: kind === "text" && unit ? "digits" : kind };
  return { key, kind: kind === "long" ? "digits" : "number" };
}
