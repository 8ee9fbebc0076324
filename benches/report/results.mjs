// benches/RESULTS.md, section by section: a run replaces what it measured and leaves the rest.

import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BENCHES } from "../prepare/folders.mjs";

const FILE = join(BENCHES, "RESULTS.md");
const TITLE = "# Results\n\nMeasured, not typed: each section is written by the command that it names.\n";

/** @param {Record<string, string>} sections their text by their heading */
export async function writeSections(sections) {
  let text = existsSync(FILE) ? await readFile(FILE, "utf8") : TITLE;
  for (const [heading, body] of Object.entries(sections)) text = withSection(text, heading, body);
  await writeFile(FILE, text);
  return FILE;
}

/** The text with this section in place of the one of that name, or after all others. */
export function withSection(text, heading, body) {
  const [begin, end] = [`<!-- begin ${heading} -->`, `<!-- end ${heading} -->`];
  const section = `${begin}\n\n## ${heading}\n\n${body.trim()}\n\n${end}`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${section}\n`;
  return text.slice(0, from) + section + text.slice(to + end.length);
}
