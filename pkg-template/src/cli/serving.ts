// What the verbs that serve something have in common: a port, a place for the emulator, and an end.

import type { Emulator } from "../emulator/index.js";
import type { Arguments, Flag } from "./arguments.js";
import { EXIT, Ended, misuse } from "./exit.js";
import type { Call } from "./verb.js";

/** The port that is tried first where none is asked for. */
const USUAL_PORT = 5177;

export const PORT_FLAG: Flag = {
  name: "port",
  value: "N",
  meaning: `0 to 65535; default ${String(USUAL_PORT)}, or any if that is taken`,
};

export const EMULATOR_FLAGS: readonly Flag[] = [
  { name: "seed", value: "N", meaning: "same seed, same batches; default 1" },
  {
    name: "speed",
    value: "N",
    meaning: "virtual seconds in one of yours, up to 1000000; default 0: time stands still but in a batch that lives",
  },
  {
    name: "scenario",
    value: "NAMES",
    meaning: "how to misbehave, apart by commas: flaky, latency:300, status_503*2, …",
  },
];

/** The service in memory, as the flags want it, with a batch in front whose jobs move by themselves if one is wanted. */
export async function emulatorOf(args: Arguments, living: boolean): Promise<Emulator> {
  const seed = args.integer("seed", 0, 4_294_967_295);
  const speed = args.integer("speed", 0, 1_000_000);
  const scenarios = args.list("scenario");
  const { createEmulator } = await import("../emulator/index.js");
  try {
    return await createEmulator({
      living,
      ...(seed !== undefined && { seed }),
      ...(speed !== undefined && { speed }),
      ...(scenarios && { scenarios }),
    });
  } catch (error) {
    if (error instanceof TypeError) misuse(`--scenario: ${error.message}`);
    throw error;
  }
}

/** Begins to serve at the port of `--port`, or at the usual one, or, if that is taken, at any. */
export async function served<Server>(args: Arguments, begin: (port: number) => Promise<Server>): Promise<Server> {
  const asked = args.integer("port", 0, 65_535);
  try {
    return await begin(asked ?? USUAL_PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    if (asked === undefined) return begin(0);
    throw new Ended("port", EXIT.failed, `port ${String(asked)} is taken: choose another one, or leave --port out`);
  }
}

/** Serves until it is interrupted, and gives the code for that. */
export async function untilInterrupted({ interrupt }: Call, server: { close(): Promise<void> }): Promise<number> {
  const { signal } = interrupt;
  if (!signal.aborted) {
    await new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => {
        resolve();
      });
    });
  }
  await server.close();
  return interrupt.reason()?.exitCode ?? EXIT.ok;
}
