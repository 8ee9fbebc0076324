import type { Arguments, Flag } from "./arguments.js";
import type { Paint } from "./colour.js";
import type { Environment } from "./environment.js";
import type { Interrupt } from "./interrupt.js";
import type { Format } from "./output.js";
import type { Progress } from "./progress.js";

/** One command, with what surrounds it. */
export interface Call {
  readonly args: Arguments;
  readonly env: Environment;
  readonly interrupt: Interrupt;
  readonly format: Format;
  readonly paint: Paint;
  /** Cells of the terminal on stdout; undefined where there is none. */
  readonly cells: number | undefined;
  readonly progress: Progress;
  /** Whether stderr is to have sentences: not for `--quiet`, nor where a program reads errors from it. */
  readonly talks: boolean;
}

/** Something that the command line can do. */
export interface Verb {
  readonly name: string;
  /** In a few words, for the list of verbs. */
  readonly summary: string;
  /** What follows its name: `JOB_ID`, `[JOB_ID...]` or nothing. */
  readonly takes: "JOB_ID" | "[JOB_ID...]" | "";
  /** Sentences for its own help. */
  readonly about: string;
  readonly flags: readonly Flag[];
  /** The formats that it has besides its own default. */
  readonly formats: readonly Exclude<Format, "table">[];
  /** Each with what it is for. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Gives the code that the process ends with. */
  readonly run: (call: Call) => Promise<number>;
}

/** Says a sentence on stderr, if somebody wants to read sentences. */
export function note({ talks, progress }: Call, sentence: string): void {
  if (!talks) return;
  progress.end();
  process.stderr.write(`${sentence}\n`);
}

/** The one batch that a verb is about. */
export function jobIdOf({ args }: Call): string {
  return args.positionals[0] ?? "";
}
