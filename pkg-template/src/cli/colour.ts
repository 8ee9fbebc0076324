import type { Phase } from "../models.js";

export const COLOURS = ["auto", "always", "never"] as const;
export type ColourChoice = (typeof COLOURS)[number];

/** Paints texts, or leaves them as they are. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly phase: (phase: Phase, text: string) => string;
}

type Environment = Record<string, string | undefined>;

/** Whether to colour: the flag decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal. */
export function wantsColour(choice: ColourChoice, env: Environment, isTerminal: boolean): boolean {
  if (choice !== "auto") return choice === "always";
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}

/** Codes of a colour that both light and dark terminals show, and of bold. The status itself stands beside it in words. */
const PHASES: Record<Phase, string> = { running: "36", waiting: "33", failed: "1;31", ended: "32", unknown: "35" };

/** What paints if it is wanted. */
export function paintOf(wanted: boolean): Paint {
  const painted = (codes: string, text: string): string =>
    wanted && text !== "" ? `\u001b[${codes}m${text}\u001b[0m` : text;
  return {
    bold: (text) => painted("1", text),
    phase: (phase, text) => painted(PHASES[phase], text),
  };
}
