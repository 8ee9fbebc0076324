// Strings as the module scans them, in blocks of its own: every kind of byte at every place of a block, against the
// engine's own decoder and parser. On the host the blocks are others, so the property tests can't stand for this.

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadDecoder } from "./core.mjs";

const decode = await loadDecoder();

/** Longer than four blocks of sixteen bytes and what may stand over. */
const LONGEST = 70;

function taken(reply, options) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(decode(reply, options).bytes);
  } catch (error) {
    assert.equal(error.kind, "decode");
    return undefined;
  }
}

function parsed(reply) {
  try {
    return JSON.parse(new TextDecoder().decode(reply));
  } catch {
    return undefined;
  }
}

/** What is near the end of a reply is read piece by piece, and all before it in one go where it can be. */
const BEHIND = " ".repeat(200);

// As the value of a known field, which has a way of its own far from the end, of an unknown one, as a key, and at the end.
const AROUND = [
  ['{"jobs":[{"id":"', `","status":"x"}]}${BEHIND}`],
  ['{"jobs":[{"id":"', '","status":"x"}]}'],
  ['{"jobs":[],"x":"', '"}'],
  ['{"jobs":[],"', '":1}'],
];

for (let byte = 0; byte < 256; byte += 1) {
  test(`byte ${byte} is read alike at every place of a string`, () => {
    for (const [before, after] of AROUND) {
      for (let length = 1; length <= LONGEST; length += 7) {
        for (let place = 0; place < length; place += 1) {
          const text = Buffer.alloc(length, "a");
          text[place] = byte;
          const reply = Buffer.concat([Buffer.from(before), text, Buffer.from(after)]);
          const page = taken(reply, { decode: "lenient" });
          const native = parsed(reply);
          const where = `${reply.toString("latin1")} at ${place}`;
          assert.equal(page === undefined, native === undefined, where);
          if (page !== undefined) assert.deepEqual(JSON.parse(page), native, where);
          // Strict mode takes what is taken and is text.
          const isText = page !== undefined && byte < 0x80;
          assert.equal(taken(reply, { decode: "strict" }) !== undefined, isText, where);
        }
      }
    }
  });
}

test("a string of any length is summarised whole", () => {
  for (let length = 0; length <= 2 * LONGEST; length += 1) {
    for (const letter of ["a", "é", "😀"]) {
      const id = letter.repeat(length);
      for (const behind of ["", BEHIND]) {
        const reply = JSON.stringify({ jobs: [{ id, status: id }] }) + behind;
        const page = decode(Buffer.from(reply), { decode: "strict" });
        assert.equal(page.summaryText, id + id);
        assert.deepEqual(page.summaryCells.slice(0, 3), Float64Array.of(id.length, -1, id.length));
      }
    }
  }
});
