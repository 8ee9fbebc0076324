// The command line. Nothing of the package is loaded before a verb needs it, so that help is there at once.

import { type Arguments, readArguments } from "./arguments.js";
import { COLOURS, paintOf, wantsColour } from "./colour.js";
import { EXIT, Ended, exitCodeOf, misuse } from "./exit.js";
import { report } from "./failure.js";
import { flagsOf, helpOf, overview } from "./help.js";
import { interruptAfter } from "./interrupt.js";
import { nearest } from "./near.js";
import { endWhereNobodyReads, type Format, write, written } from "./output.js";
import { hasOnlooker, progressOf } from "./progress.js";
import { refuseSecrets } from "./secret.js";
import type { Verb } from "./verb.js";
import { console as consoleVerb } from "./verbs/console.js";
import { curl } from "./verbs/curl.js";
import { emulate } from "./verbs/emulate.js";
import { exportFile } from "./verbs/export.js";
import { gateway } from "./verbs/gateway.js";
import { jobs } from "./verbs/jobs.js";
import { page } from "./verbs/page.js";
import { wait } from "./verbs/wait.js";
import { watch } from "./verbs/watch.js";

/** Written in by the build. */
declare const VERSION: string;

const VERBS: readonly Verb[] = [page, jobs, watch, wait, exportFile, curl, consoleVerb, emulate, gateway];

const [first, ...rest] = process.argv.slice(2);
const asJson = [first, ...rest].some((text) => text === "--json" || text === "--ndjson");
endWhereNobodyReads((error) => {
  report(error, asJson);
});
let code: number;
try {
  code = await run(first, rest);
} catch (error) {
  report(error, asJson);
  code = exitCodeOf(error);
}
await written();
process.exit(code);

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined) {
    process.stderr.write(overview(VERBS, process.stderr.columns));
    return EXIT.usage;
  }
  if (name === "--help" || name === "-h" || (name === "help" && args.length === 0)) {
    await write(overview(VERBS, process.stdout.columns));
    return EXIT.ok;
  }
  if (name === "--version" || name === "-V" || name === "-v" || name === "version") {
    await write(`${VERSION}\n`);
    return EXIT.ok;
  }
  const verb = VERBS.find((known) => known.name === (name === "help" ? args[0] : name));
  if (!verb) {
    refuseSecrets([name, ...args], [name.replace(/^-+/, "")], process.env);
    const verbs = VERBS.map((known) => known.name);
    const near = nearest(name, verbs);
    misuse(`the first word must be one of ${verbs.join(", ")}${near === undefined ? "" : `; near is ${near}`}`);
  }
  if (name === "help" || args.some((text) => text === "--help" || text === "-h")) {
    await write(helpOf(verb, process.stdout.columns));
    return EXIT.ok;
  }
  return called(verb, readArguments(args, flagsOf(verb), process.env));
}

async function called(verb: Verb, args: Arguments): Promise<number> {
  const { env, stdout, stderr } = process;
  checkPositionals(verb, args.positionals);
  const format = formatOf(verb, args);
  const colour = args.choice("color", COLOURS) ?? "auto";
  const interrupt = interruptAfter(args.duration("timeout", 1));
  const columns = stdout.isTTY ? stdout.columns : 0;
  try {
    const running = verb.run({
      args,
      env,
      interrupt,
      format,
      paint: paintOf(wantsColour(colour, env, stdout.isTTY)),
      cells: columns > 0 ? columns : undefined,
      progress: progressOf(hasOnlooker(env, stderr.isTTY, args.is("quiet"))),
      talks: !args.is("quiet") && format !== "json" && format !== "ndjson",
    });
    return await Promise.race([running, interrupt.overdue]);
  } catch (error) {
    // Whatever came of the interruption, it is what ends the command.
    throw interrupt.reason() && !(error instanceof Ended) ? interrupt.reason() : error;
  } finally {
    interrupt.done();
  }
}

function checkPositionals({ name, takes }: Verb, { length }: readonly string[]): void {
  if (takes === "" && length > 0) misuse(`${name} takes flags only`);
  if (takes === "JOB_ID" && length !== 1) misuse(`${name} takes one JOB_ID, the id of a batch`);
}

function formatOf({ formats }: Verb, args: Arguments): Format {
  const asked = formats.filter((format) => args.is(format));
  if (asked.length > 1) misuse(`give one of ${asked.map((format) => `--${format}`).join(", ")}`);
  return asked[0] ?? "table";
}
