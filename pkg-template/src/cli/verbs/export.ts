import { jobDocument, jobLines, type Put } from "../documents.js";
import { CONNECTION_FLAGS } from "../environment.js";
import { EXIT, misuse } from "../exit.js";
import { newFile } from "../file.js";
import { write } from "../output.js";
import { type Call, note, type Verb } from "../verb.js";
import { mustBeComplete, PAGE_SIZE } from "../walking.js";

const KINDS = ["json", "ndjson"] as const;

export const exportFile: Verb = {
  name: "export",
  summary: "all jobs of a batch into a file",
  takes: "JOB_ID",
  about:
    "Writes the whole batch, to stdout or to a file, which is there whole or not at all. Ends with code 6 where it can't be " +
    "proven that no job is missing; what came is written all the same. Passwords and keys are masked.",
  flags: [
    { name: "format", value: "KIND", meaning: `${KINDS.join(" or ")}; default: by the name of the file` },
    { name: "output", short: "o", value: "FILE", meaning: "where to; default: stdout" },
    { name: "force", meaning: "takes the place of a file that is there" },
    PAGE_SIZE,
    ...CONNECTION_FLAGS,
  ],
  formats: [],
  examples: [["export $BATCH -o jobs.ndjson", "all of it"]],
  run: async (call) => {
    const kind = kindOf(call);
    const path = call.args.text("output");
    if (path === undefined) {
      mustBeComplete(await put(call, kind, write));
      return EXIT.ok;
    }
    const file = await newFile(path, call.args.is("force"));
    try {
      const summary = await put(call, kind, file.write);
      await file.keep();
      note(call, `${String(summary?.jobs ?? 0)} jobs written`);
      mustBeComplete(summary);
      return EXIT.ok;
    } finally {
      await file.drop();
    }
  },
};

function kindOf({ args }: Call): (typeof KINDS)[number] {
  const path = args.text("output");
  const kind = args.choice("format", KINDS) ?? KINDS.find((known) => path?.toLowerCase().endsWith(`.${known}`));
  return kind ?? misuse(`which format? Give --format ${KINDS.join(" or ")}`);
}

function put(call: Call, kind: (typeof KINDS)[number], to: Put): ReturnType<typeof jobLines> {
  return kind === "json" ? jobDocument(call, to) : jobLines(call, to);
}
