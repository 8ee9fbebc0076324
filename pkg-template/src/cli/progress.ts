/** A line on stderr that is written over until it is gone: only for somebody who looks at it. */
export interface Progress {
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Whether somebody looks: a terminal that can go back to the beginning of a line, and no machine of a pipeline. */
export function hasOnlooker(env: Record<string, string | undefined>, isTerminal: boolean, quiet: boolean): boolean {
  return isTerminal && !quiet && !env["CI"] && env["TERM"] !== "dumb";
}

/** A progress line if somebody looks, else nothing. */
export function progressOf(looks: boolean): Progress {
  let width = 0;
  const put = (text: string): void => {
    // Blanks rather than an escape: whatever shows it understands them.
    process.stderr.write(`\r${text}${" ".repeat(Math.max(0, width - text.length))}`);
    width = text.length;
  };
  if (!looks) return { say: () => undefined, end: () => undefined };
  return {
    say: put,
    end: () => {
      if (width === 0) return;
      put("");
      process.stderr.write("\r");
    },
  };
}
