// How lines of a log are cut into rows: the file by itself, bundled as the console bundles it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SOURCE = fileURLToPath(new URL("../../www/src/ui/wrap.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, format: "esm", write: false });
const { Wrapped } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const rowsOf = (messages, columns) => {
  const wrapped = new Wrapped(
    messages.map((message) => ({ message })),
    columns,
  );
  return wrapped.slice(0, wrapped.length);
};

test("a line is cut into rows of the width, wide characters counting twice, and breaks where it says", () => {
  assert.deepEqual(rowsOf(["abcdefgh", "", "源库连接", "a\tb\nc\r\nd"], 4), [
    { line: 0, text: "abcd", isFirst: true },
    { line: 0, text: "efgh", isFirst: false },
    { line: 1, text: "", isFirst: true },
    { line: 2, text: "源库", isFirst: true },
    { line: 2, text: "连接", isFirst: false },
    { line: 3, text: "a   ", isFirst: true },
    { line: 3, text: " b", isFirst: false },
    { line: 3, text: "c", isFirst: false },
    { line: 3, text: "d", isFirst: false },
  ]);
  // What is wider than the whole width has a row by itself, and half of a pair is no reason to lose the other.
  assert.deepEqual(
    rowsOf(["😀😀\ud800x"], 1).map(({ text }) => text),
    ["😀", "😀", "\ud800", "x"],
  );
});

test("any window of the rows is that part of all rows, and nothing of a text is lost", () => {
  const texts = [
    "plain ascii text of some length",
    "",
    "混合 mixed 文字 text",
    "x".repeat(97),
    "😀".repeat(11),
    "a\nb",
  ];
  const messages = Array.from({ length: 300 }, (_, index) => texts[index % texts.length].repeat(1 + (index % 4)));
  for (const columns of [5, 24, 80]) {
    const wrapped = new Wrapped(
      messages.map((message) => ({ message })),
      columns,
    );
    const all = wrapped.slice(0, wrapped.length);
    assert.equal(all.length, wrapped.length);
    for (const [first, end] of [
      [0, 1],
      [17, 60],
      [wrapped.length - 3, wrapped.length],
      [wrapped.length, wrapped.length + 9],
    ]) {
      assert.deepEqual(wrapped.slice(first, end), all.slice(first, end), `${columns} ${first}`);
    }
    const texts = messages.map(() => "");
    for (const { line, text } of all) texts[line] += text;
    assert.deepEqual(
      texts,
      messages.map((message) => message.replaceAll("\n", "")),
    );
  }
});
