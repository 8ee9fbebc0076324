import type { Flag } from "./arguments.js";
import type { Verb } from "./verb.js";

const NAME = "drs-batch-jobs";
/** What a page of help is wide at most, but for its margin. */
const CELLS = 110;

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

/** The page about all verbs. */
export function overview(verbs: readonly Verb[]): string {
  return `${NAME}: the batch jobs of Huawei Cloud's Data Replication Service

usage: ${NAME} VERB [flags]

${listed(verbs.map(({ name, takes, summary }) => [`${name} ${takes}`.trim(), summary]))}

"${NAME} VERB --help" tells more of each, --version which version this is. To look around without an account:
"${NAME} console", or "${NAME} emulate" for the other verbs.

environment: the project (HUAWEICLOUD_SDK_PROJECT_ID), the region (HUAWEICLOUD_SDK_REGION, HW_REGION_NAME), and one of
a token (HUAWEICLOUD_TOKEN), access keys (HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK) and a login (HW_DOMAIN_NAME,
HW_USER_NAME, HW_USER_PASSWORD). Flags come before it. No secret is ever taken as an argument.

exit codes: 0 fine, 1 failed, 2 wrong use, 3 not allowed (401, 403), 4 not found, 5 no reply, 6 perhaps incomplete,
7 waited for, with failed or stuck jobs, 124 --timeout, 130 Ctrl-C
`;
}

/** The page about one verb. */
export function helpOf(verb: Verb): string {
  const { name, takes, about, examples } = verb;
  return `usage: ${NAME} ${`${name} ${takes}`.trim()} [flags]

${wrapped(about, CELLS).join("\n")}

flags:
${listed(flagsOf(verb).map(({ name: flag, short, value, meaning }) => [`${short ? `-${short}, ` : ""}--${flag}${value ? ` ${value}` : ""}`, meaning]))}

examples:
${listed(examples.map(([command, purpose]) => [command.startsWith("sh ") ? command : `${NAME} ${command}`, purpose]))}
`;
}

/** Two columns; what is too long for the second one goes on below. */
function listed(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([head]) => head.length));
  const between = `\n${" ".repeat(width + 4)}`;
  return rows
    .map(([head, text]) => `  ${head.padEnd(width)}  ${wrapped(text, CELLS - width).join(between)}`)
    .join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
