// The two streams. Data is for stdout; everything else is for stderr.

import { once } from "node:events";

/** How it is to be written. */
export type Format = "table" | "json" | "ndjson" | "csv";

/** Ends quietly where the reader of what we write has gone, as `head` does. */
export function endWhereNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      process.exit(1);
    });
  }
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
