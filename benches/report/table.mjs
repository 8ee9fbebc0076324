// The section on the table.

/** @param {{ facts: string[], engines: Record<string, { jobs: number, bytes: number, matched: Record<string, number>, results: Record<string, { wallMs: number, runs: number }> }> }} run */
export function tableSection({ facts, engines }) {
  const [{ jobs, bytes, matched, results }] = Object.values(engines);
  const names = Object.keys(results).filter((id) => !id.endsWith(", plain"));
  const titles = {
    load: "load all pages; plainly: decode and parse them",
    sort: "sort by problems and name, 50 rows",
    csv: "all rows as CSV",
    ndjson: "all records as NDJSON; plainly: `JSON.stringify` of each",
  };
  const title = (name) => titles[name] ?? `filter by ${name} (${matched[name]} match), 50 rows`;
  const cells = ({ results: measured }, name) => {
    const [table, plain] = [measured[name].wallMs, measured[`${name}, plain`]?.wallMs];
    return [ms(table), plain === undefined ? "" : ms(plain), plain === undefined ? "" : (table / plain).toFixed(2)];
  };
  const lines = [
    ["", ...Object.keys(engines).flatMap((engine) => [`${engine}, ms`, "plainly, ms", "ratio"])],
    ["---", ...Object.keys(engines).flatMap(() => ["---:", "---:", "---:"])],
    ...names.map((name) => [title(name), ...Object.values(engines).flatMap((engine) => cells(engine, name))]),
  ].map((row) => `| ${row.join(" | ")} |`);
  return `Written by \`node benches/table/run.mjs\`. ${jobs.toLocaleString("en")} rich jobs of the emulator, ${(bytes / 1e6).toFixed(1)} MB of JSON, in a table of \`drs-batch-jobs/table\`, and plainly: JavaScript over the parsed objects, which walks each of them for a word. Both ways give the same rows, which the run checks; the table also counts phases, statuses, engines, tasks and failing checks each time, the plain way does not. Medians of ${results.sort?.runs} interleaved runs, a quarter of that for loads and exports.

${facts.map((fact) => `- ${fact}`).join("\n")}

${lines.join("\n")}`;
}

function ms(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
