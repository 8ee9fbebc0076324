// The tables of results in `tests/FAULTS.md`, written from what a run saw; no times are in them.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../../FAULTS.md", import.meta.url);

/** Holds the file's sections of these titles to what was seen; with `--accept`, puts it there. */
export function holdSections(sections) {
  for (const each of sections) {
    const text = readFileSync(FILE, "utf8");
    const [before, rest = ""] = text.split(`\n## ${each.title}\n`);
    const end = rest.indexOf("\n## ");
    const after = end < 0 ? "" : rest.slice(end);
    const held = before + section(each) + after;
    if (process.env.FAULTS_ACCEPT) writeFileSync(FILE, held);
    assert.equal(readFileSync(FILE, "utf8"), held);
  }
}

function section({ title, says, rows }) {
  const lines = rows.flatMap(({ scenarios, settings, seen }) => {
    const cells = Object.entries(seen).map(([runtime, { first, requests }]) => [runtime, ...told(first), requests]);
    const same = cells.every(([, ...cell]) => cell.join() === cells[0].slice(1).join());
    return (same ? [["both", ...cells[0].slice(1)]] : cells).map((cell) => [
      scenarios.length > 0 ? scenarios.map((name) => `\`${name}\``).join(", ") : "none",
      settings,
      ...cell,
    ]);
  });
  const head = ["Scenario", "Settings", "Runtime", "Outcome", "Attempts", "Requests"];
  const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  return `\n## ${title}\n\n${says}\n\n${table.join("\n")}\n`;
}

/** Outcome and attempts in words. */
function told(first) {
  const { kind, status, retryAfterMs, jobs, warnings = [], attempts, thrown, complete, reason } = first;
  if (thrown !== undefined) return [`**${thrown}**`, ""];
  if (kind !== undefined) {
    const wait = retryAfterMs === undefined ? "" : `, \`retryAfterMs\` ${retryAfterMs}`;
    return [`\`${kind}\`${status === undefined ? "" : `, status ${status}`}${wait}`, attempts ?? 0];
  }
  if (complete !== undefined) return [`${jobs} jobs, ${complete ? "complete" : `\`${reason}\``}`, ""];
  // One warning comes of every page of the emulator.
  const odd = warnings.filter((kind) => kind !== "coerced").map((kind) => `\`${kind}\``);
  return [`page of ${jobs}${odd.length > 0 ? ` with warnings ${odd.join(", ")}` : ""}`, attempts];
}
