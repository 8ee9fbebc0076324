// The section on the command line.

/** @param {{ facts: string[], times: Record<string, number[]> }} run in ms, the first one that of bare Node */
export function commandSection({ facts, times }) {
  const [[, bare]] = Object.entries(times);
  const rows = Object.entries(times).map(([name, values]) => {
    // Of each round: both had the same machine.
    const ratio = middle(values.map((value, round) => value / bare[round]));
    return [`\`${name}\``, quantile(values, 0.1).toFixed(0), middle(values).toFixed(0), ratio.toFixed(2)];
  });
  const lines = [
    ["", "fastest tenth, ms", "median, ms", "times bare Node"],
    ["---", "---:", "---:", "---:"],
    ...rows,
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return `Written by \`node benches/cli/run.mjs\`. From the start of the process to its end; \`page\` and \`jobs\` ask the emulator over HTTP on loopback, by one request and by two. The ratio is the median of those of each round, which ran one after the other.

${facts.map((fact) => `- ${fact}`).join("\n")}

${lines.join("\n")}`;
}

function middle(values) {
  return quantile(values, 0.5);
}

function quantile(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)];
}
