// What stays of a secret in the memory that a page keeps.

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadDecoder } from "./core.mjs";

const decode = await loadDecoder({ settles: false });
const SECRET = "s3cret-4711";

test("what is masked, left out or superseded is destroyed in the memory of the reply", () => {
  const reply = JSON.stringify({
    jobs: [{ id: "a", db_password: SECRET, base_info: SECRET, logs: [SECRET] }],
    token: { deep: [SECRET] },
  });
  const twice = reply.replace('"id":"a"', `"id":"a","db_password":"${SECRET}!"`);
  const { bytes } = decode(Buffer.from(twice), {});
  const left = new TextDecoder().decode(bytes);
  assert.equal(bytes.length, twice.length);
  assert.ok(!left.includes(SECRET), left);
  assert.ok(left.includes('"id":"a"'), "and nothing else");
  const revealed = decode(Buffer.from(twice), { secrets: "reveal" });
  assert.ok(new TextDecoder().decode(revealed.bytes).includes(`"db_password":"${SECRET}"`));
});
