import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const I18N = fileURLToPath(new URL("../../www/src/i18n/", import.meta.url));
const PARTS = ["panels", "start", "more", "summary"];

/** All catalogues of a language, as one object. */
async function catalogue(language) {
  const lines = PARTS.map((name) => `export { ${name} } from "./${language}/${name}";`);
  const contents = [`export { ${language} as base } from "./${language}";`, ...lines].join("\n");
  const stdin = { contents, resolveDir: I18N, loader: "ts" };
  const made = await build({ stdin, bundle: true, format: "esm", write: false, logLevel: "silent" });
  const text = Buffer.from(made.outputFiles[0].contents).toString("base64");
  return { ...(await import(`data:text/javascript;base64,${text}`)) };
}

/** Each text by its path: what kind of value it is. */
function shape(value, path = "", found = new Map()) {
  if (value instanceof Map) found.set(path, `map of ${[...value.keys()].join()}`);
  else if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) shape(inner, `${path}.${key}`, found);
  } else found.set(path, typeof value === "function" ? `function of ${value.length}` : typeof value);
  return found;
}

function texts(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}

test("v18_the_catalogues_have_the_same_texts_none_of_them_empty_and_those_in_Chinese_are", async () => {
  const [en, zh] = [await catalogue("en"), await catalogue("zh")];
  assert.ok(shape(en).size > 300, `${shape(en).size} texts`);
  assert.deepEqual([...shape(zh)].sort(), [...shape(en)].sort());
  for (const text of [...texts(en), ...texts(zh)]) assert.notEqual(text.trim(), "");
  const chinese = texts(zh).filter((text) => /\p{Script=Han}/u.test(text));
  // The others are names: of formats, of fields, of examples of a filter.
  assert.ok(chinese.length > 0.8 * texts(zh).length, `${chinese.length} of ${texts(zh).length}`);
});
