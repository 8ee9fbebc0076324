// Looks for a secret in everything that can be seen of a value.

import assert from "node:assert/strict";
import { inspect } from "node:util";

export const CANARY = "tOkEn-CaNaRy-4711";

/** Every text within ten steps of a value: keys, own properties hidden ones included, prototypes up to the built-in ones. */
function textsOf(value, texts = [], depth = 10, met = new Set()) {
  if (typeof value === "string") texts.push(value);
  if ((typeof value !== "object" && typeof value !== "function") || value === null || depth === 0 || met.has(value))
    return texts;
  met.add(value);
  for (const key of Reflect.ownKeys(value)) {
    texts.push(String(key));
    textsOf(Reflect.getOwnPropertyDescriptor(value, key)?.value, texts, depth - 1, met);
  }
  return texts;
}

export function assertNoCanary(value) {
  const seen = [
    ...textsOf(value),
    String(value),
    inspect(value, { depth: 10, showHidden: true, getters: true }),
    JSON.stringify(value) ?? "",
    String(value?.stack),
  ];
  for (const text of seen) assert.ok(!text.includes(CANARY), `the token shows in ${text.replaceAll(CANARY, "***")}`);
}
