// The table of environments in the package's README, between two marks.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const README = fileURLToPath(new URL("../../pkg-template/README.md", import.meta.url));
const BEGIN = "<!-- matrix: written by `cargo xtask matrix --accept` -->\n";
const END = "<!-- end of matrix -->";
const HEAD = "| Where | Version | |\n| --- | --- | --- |\n";

/** Lines that are not in the table as they came out; nothing if there are none. */
export function compareTable(rows) {
  const kept = new Set(tableOf(readFileSync(README, "utf8")).split("\n"));
  return [...rows]
    .map(lineOf)
    .filter((line) => !kept.has(line))
    .join("\n");
}

/** Writes the rows that came out and leaves the others, in the order of the names; those without a name go. */
export function writeTable(names, rows) {
  const text = readFileSync(README, "utf8");
  const kept = new Map(
    tableOf(text)
      .split("\n")
      .map((line) => [line.split(" | ")[0]?.slice(2), line]),
  );
  const lines = names.map((name) => (rows.has(name) ? lineOf([name, rows.get(name)]) : kept.get(name))).filter(Boolean);
  const [from, to] = placeIn(text);
  writeFileSync(README, `${text.slice(0, from)}${HEAD}${lines.join("\n")}\n${text.slice(to)}`);
  return "";
}

function tableOf(text) {
  return text.slice(...placeIn(text));
}

function placeIn(text) {
  const place = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  if (!text.includes(BEGIN) || place[1] < place[0]) throw new Error(`${README} has no place for the table`);
  return place;
}

function lineOf([name, { version, failure, unable }]) {
  const result = unable === undefined ? "works" : `cannot be run: ${firstLine(unable)}`;
  return `| ${name} | ${version} | ${failure === undefined ? result : `fails: ${firstLine(failure)}`} |`;
}

function firstLine(text) {
  const line = text.split("\n").find((line) => /\S/.test(line)) ?? "";
  return line.replaceAll("|", "/").slice(0, 160);
}
