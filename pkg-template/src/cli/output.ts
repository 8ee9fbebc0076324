// The two streams. Data is for stdout; everything else is for stderr.

import { once } from "node:events";
import { EXIT, Ended } from "./exit.js";

/** How it is to be written. */
export type Format = "table" | "json" | "ndjson" | "csv";

/** Ends quietly where the reader of what we write has gone, as `head` does; tells what else keeps stdout from taking it. */
export function endWhereNobodyReads(tell: (error: Ended) => void): void {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(EXIT.ok);
    tell(new Ended("file", EXIT.failed, `stdout can't be written: ${code ?? "it failed"}`));
    process.exit(EXIT.failed);
  });
  process.stderr.on("error", ({ code }: NodeJS.ErrnoException) => {
    process.exit(code === "EPIPE" ? EXIT.ok : EXIT.failed);
  });
}

/** Writes to stdout, and waits where its reader is slower. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Waits until everything has left the process. */
export async function written(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) =>
        new Promise<void>((resolve) => {
          stream.write("", () => {
            resolve();
          });
        }),
    ),
  );
}
