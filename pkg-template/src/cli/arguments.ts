import { parseArgs } from "node:util";
import { misuse } from "./exit.js";
import { nearest } from "./near.js";
import { refuseSecrets } from "./secret.js";

/** A flag of a verb. */
export interface Flag {
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What stands for its value in the help; without, it has none. */
  readonly value?: string;
  readonly meaning: string;
}

/** What was given on the command line, read by name. */
export class Arguments {
  readonly #values: ReadonlyMap<string, string | true>;

  constructor(
    values: ReadonlyMap<string, string | true>,
    readonly positionals: readonly string[],
  ) {
    this.#values = values;
  }

  is(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === true ? undefined : value;
  }

  /** An integer within bounds. */
  integer(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < least || value > most) {
      misuse(`--${name} takes an integer from ${String(least)} to ${String(most)}`);
    }
    return value;
  }

  /** A time in ms: a number of seconds, or a number with `ms`, `s`, `m` or `h` behind it. */
  duration(name: string, leastMs: number, mostMs = LONGEST_MS): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const [, digits = "", unit = "s"] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text) ?? [];
    const ms = digits === "" ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    if (!(ms >= leastMs && ms <= mostMs)) {
      const most = mostMs === LONGEST_MS ? "24 days" : `${String(mostMs / 1000)} s`;
      misuse(`--${name} takes a time from ${String(leastMs / 1000)} s to ${most}, such as 30, 30s, 5m or 2h`);
    }
    return ms;
  }

  /** One of some words. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const word = words.find((known) => known === text);
    return word ?? misuse(`--${name} takes one of ${words.join(", ")}`);
  }

  /** Names apart by commas. */
  list(name: string): string[] | undefined {
    const parts = this.text(name)
      ?.split(",")
      .map((part) => part.trim());
    if (parts?.includes("")) misuse(`--${name} takes names apart by commas`);
    return parts;
  }
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 2 ** 31 - 1;
/** What may be repeated in a message: no value has this form. */
const NAME = /^[a-z][a-z-]{0,24}$/;

function unknown(name: string, raw: string, flags: readonly Flag[]): never {
  if (!NAME.test(name)) misuse("there is a flag that is not known here");
  const near = nearest(
    name,
    flags.map((flag) => flag.name),
  );
  misuse(
    `there is no ${raw.startsWith("--") ? "--" : "-"}${name} here${near === undefined ? "" : `; near is --${near}`}`,
  );
}

/** Reads a command line by its flags. What it refuses, it never repeats: it may be a secret in a wrong place. */
export function readArguments(
  args: readonly string[],
  flags: readonly Flag[],
  env: Record<string, string | undefined>,
): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      flags.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
      ]),
    ),
  });
  refuseSecrets(
    args,
    tokens.flatMap((token) => (token.kind === "option" ? [token.name] : [])),
    env,
  );
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (!flag) unknown(token.name, token.rawName, flags);
    if (values.has(flag.name)) misuse(`--${flag.name} is given twice`);
    if (flag.value === undefined && token.value !== undefined) misuse(`--${flag.name} takes no value`);
    if (flag.value !== undefined && token.value === undefined) misuse(`--${flag.name} needs a value: ${flag.value}`);
    values.set(flag.name, token.value ?? true);
  }
  return new Arguments(values, positionals);
}
