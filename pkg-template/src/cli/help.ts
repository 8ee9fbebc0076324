import type { Flag } from "./arguments.js";
import type { Verb } from "./verb.js";

const NAME = "drs-batch-jobs";
/** What a page of help is wide at most. */
const CELLS = 112;
/** What a terminal is taken to be wide at least. */
const FEWEST = 30;
/** Below that, a second column goes under the first one. */
const LEAST_BESIDE = 30;

/** Flags of every verb. */
export const COMMON: readonly Flag[] = [
  { name: "timeout", value: "TIME", meaning: "ends the command with code 124 after 30, 30s, 5m or 2h" },
  { name: "color", value: "WHEN", meaning: "auto, always or never (NO_COLOR, FORCE_COLOR)" },
  { name: "quiet", short: "q", meaning: "nothing on stderr but errors" },
  { name: "help", short: "h", meaning: "this page" },
];

const FORMATS: Record<Verb["formats"][number], Flag> = {
  json: { name: "json", meaning: "one document of JSON; errors as JSON on stderr" },
  ndjson: { name: "ndjson", meaning: "a line of JSON each, as they come; errors as JSON on stderr" },
  csv: { name: "csv", meaning: "a table for spreadsheets, formulas made harmless" },
};

/** All flags that a verb takes. */
export function flagsOf(verb: Verb): readonly Flag[] {
  return [...verb.flags, ...verb.formats.map((format) => FORMATS[format]), ...COMMON];
}

const PARAGRAPHS = [
  `"${NAME} VERB --help" tells more of each, --version which version this is. To look around without an account: ` +
    `"${NAME} console", or "${NAME} emulate" for the other verbs.`,
  "environment: the project (HUAWEICLOUD_SDK_PROJECT_ID), the region (HUAWEICLOUD_SDK_REGION, HW_REGION_NAME), and one of " +
    "a token (HUAWEICLOUD_TOKEN), access keys (HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK) and a login (HW_DOMAIN_NAME, " +
    "HW_USER_NAME, HW_USER_PASSWORD). Flags come before it. No secret is ever taken as an argument.",
  "exit codes: 0 fine, 1 failed, 2 wrong use, 3 not allowed (401, 403), 4 not found, 5 no reply, 6 perhaps incomplete, " +
    "7 waited for, with failed or stuck jobs, 124 --timeout, 130 Ctrl-C, 143 asked to end",
];

/** The page about all verbs, for a terminal of so many columns, or for none. */
export function overview(verbs: readonly Verb[], columns: number | undefined): string {
  const cells = cellsOf(columns);
  const parts = [
    ...wrapped(`${NAME}: the batch jobs of Huawei Cloud's Data Replication Service`, cells),
    "",
    `usage: ${NAME} VERB [flags]`,
    "",
    listed(
      verbs.map(({ name, takes, summary }) => [`${name} ${takes}`.trim(), summary]),
      cells,
    ),
    ...PARAGRAPHS.flatMap((text) => ["", ...wrapped(text, cells)]),
  ];
  return `${parts.join("\n")}\n`;
}

function cellsOf(columns: number | undefined): number {
  return Math.max(FEWEST, Math.min(CELLS, columns ? columns - 1 : CELLS));
}

/** The page about one verb, likewise. */
export function helpOf(verb: Verb, columns: number | undefined): string {
  const { name, takes, about, examples } = verb;
  const cells = cellsOf(columns);
  const flags = flagsOf(verb).map(({ name: flag, short, value, meaning }) => {
    const head = `${short ? `-${short}, ` : ""}--${flag}${value ? ` ${value}` : ""}`;
    return [head, meaning] as const;
  });
  const commands = examples.map(
    ([command, purpose]) => [command.startsWith("sh ") ? command : `${NAME} ${command}`, purpose] as const,
  );
  return `usage: ${NAME} ${`${name} ${takes}`.trim()} [flags]

${wrapped(about, cells).join("\n")}

flags:
${listed(flags, cells)}

examples:
${listed(commands, cells)}
`;
}

/** Two columns, or, where the second one has no room, one below the other. */
function listed(rows: readonly (readonly [string, string])[], cells: number): string {
  const width = Math.max(...rows.map(([head]) => head.length));
  const room = cells - width - 4;
  const isBeside = room >= LEAST_BESIDE;
  const indent = isBeside ? width + 4 : 6;
  const between = `\n${" ".repeat(indent)}`;
  return rows
    .map(([head, text]) => {
      const lines = wrapped(text, cells - indent).join(between);
      return isBeside ? `  ${head.padEnd(width)}  ${lines}` : `  ${head}${between}${lines}`;
    })
    .join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
