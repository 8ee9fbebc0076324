// The table of results, written from what a run of the matrix saw; no times are in it.

/** The whole of `tests/FAULTS.md`. */
export function report(sections) {
  return `# Faults

What a call comes to when service and network misbehave: each scenario of the emulator over real HTTP, with the built package in Node and in headless Chromium. Every call ended within its deadline, and the next call on the same client gave a page.

Written by \`node tests/faults/run.mjs matrix --accept\` from a run, and compared with each run of the suite \`faults\`. What each scenario does is in [the emulator's README](../emulator/README.md#scenarios). "Requests" are those that the service saw; "attempts" is what page or error say.
${sections.map(section).join("")}`;
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
