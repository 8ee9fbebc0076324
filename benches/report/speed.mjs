import { barsTable, table } from "./bars.mjs";

const CASES = {
  parse: "`JSON.parse` of the text",
  decodeAndParse: "decode the bytes and `JSON.parse`: what `Response.json()` does",
  copied: "the bytes, copied once",
  first: "`JSON.parse` of the first 20 jobs alone, text by text",
  opened: "**opened**: checked, normalised, masked, and `summaries` as objects",
  visible: "**opened, and the first 20 jobs** as objects",
  all: "**opened, and all jobs** as objects",
  naive: "the naive way: `serde_json`, then `serde-wasm-bindgen`",
  zod: "`JSON.parse` and zod",
  valibot: "`JSON.parse` and valibot",
  ajv: "`JSON.parse` and ajv, compiled ahead",
  typebox: "`JSON.parse` and TypeBox, compiled",
};

/** The section on speed. */
export function speedSection({ facts, pages, engines, quick }) {
  const names = Object.keys(engines);
  const parts = [
    quick ? "**A quick run, to see that everything works: its figures mean nothing.**" : "",
    "Written by `cargo xtask bench` (or `node benches/run.mjs` after a build of the package).",
    facts.map((fact) => `- ${fact}`).join("\n"),
    "All figures are medians of runs in one process, interleaved: in each round every case runs once, in an order of its own. Ratios compare what ran side by side; the absolute times say more about the machine than about the code. The first ratio is to `JSON.parse` of the same text, the second to decoding the bytes and `JSON.parse`. In Node the same ratios of processor time, which counts what the engine's other threads do too, are given in brackets, and a bar is met when both meet it: on a machine that does other things the time on the clock flatters what is short.",
    "### The bars",
    barsTable(engines),
    ...pages.flatMap((page) => [
      `### ${heading(page)}`,
      table(
        ["", ...names.flatMap((name) => [`${name}, ms`, "to parse", "to decode and parse"])],
        Object.entries(CASES).map(([id, title]) => [
          title,
          ...names.flatMap((name) => cells(engines[name][page.id].cases, id)),
        ]),
      ),
      `${editsIn(engines, page)} ${runs(engines, page.id)}`,
    ]),
    NOTES,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function heading({ title, length }) {
  const size = length < 1e6 ? `${(length / 1e3).toFixed(1)} kB` : `${(length / 1e6).toFixed(2)} MB`;
  return `${title} (${size})`;
}

function cells(results, id) {
  const { wallMs, cpuMs } = results[id];
  const to = (other) => {
    const ratio = (wallMs / results[other].wallMs).toFixed(2);
    // A browser tells no processor time: it is null once it has been JSON.
    return cpuMs ? `${ratio} (${(cpuMs / results[other].cpuMs).toFixed(2)})` : ratio;
  };
  return [wallMs < 1 ? wallMs.toPrecision(3) : wallMs.toFixed(wallMs < 10 ? 2 : 1), to("parse"), to("decodeAndParse")];
}

function editsIn(engines, { id, jobs }) {
  const [{ [id]: results }] = Object.values(engines);
  return `Jobs that need an edit, masked secrets included: ${results.edited} of ${jobs.toLocaleString("en")}.`;
}

function runs(engines, page) {
  const each = Object.entries(engines).map(([name, results]) => {
    const { opened, zod } = results[page].cases;
    return `${name} ${opened.runs} (the last five ${zod.runs})`;
  });
  return `Runs: ${each.join(", ")}.`;
}

const NOTES = `### What is compared

- **The shipped code.** \`benches/suite/shell.ts\` puts the package's own page, glue and module together and bundles them as the package is bundled; what is timed is what \`page()\` runs once the body is there, from the bytes on. Before anything is timed, each case has to give what it should.
- **What can't be gone below:** every byte of a reply is copied into the module's memory once, so opening a page costs "copied" and the check; and showing 20 jobs costs "the first 20 jobs alone" on top of opening it.
- **A page keeps its reply** and destroys the secrets in it, so that each run is given a reply of its own, made before the clock starts, as each call has one.
- **The pages** are what the emulator sends. Every plain job needs an edit, as every job of the reference's example does: \`expired_days\` is a number and declared as text. The rich jobs have some Chinese in them, which makes the text of the whole page one of two bytes a character: that costs \`JSON.parse\` more than the decoder, so the page in ASCII is there too.
- **The libraries** get schemas of the same facts (\`tests/fixtures/model.json\`): all 61 records and 339 fields, every field optional and nullable, unknown keys allowed, vocabularies open, and a number or text where digits may come as either. They check and nothing more: zod and valibot give a copy, ajv and TypeBox a yes. None of them normalises, masks or summarises, or says where a page is odd without refusing it.
- **The naive way** reads into the Rust structs and is built for speed (\`opt-level = 3\` throughout, \`wasm-opt -O3\`). serde refuses a page for one number where text is declared, so that it gets the page with the edits made already; it masks nothing.`;
