/** The emulator that the server of this page runs, if it does. */

export interface EmulatorBatch {
  readonly asyncJobId: string;
  readonly jobs: number;
  /** What its jobs are like: a word of the emulator, such as "plain" or "rich". */
  readonly detail?: string;
}

export interface Emulator {
  /** The path of this origin under which the emulator answers. */
  readonly endpoint: string;
  readonly projectId: string;
  /** Of the emulator, made up: it opens nothing else. */
  readonly token: string;
  readonly batches: readonly EmulatorBatch[];
}

/** What `emulator.json` beside the page says; null where there is none. */
export async function findEmulator(): Promise<Emulator | null> {
  try {
    const reply = await fetch(new URL("emulator.json", document.baseURI), { redirect: "error" });
    if (!reply.ok) return null;
    const found: unknown = await reply.json();
    return isEmulator(found) ? found : null;
  } catch {
    // A console that is served without an emulator is in order.
    return null;
  }
}

function isEmulator(found: unknown): found is Emulator {
  if (typeof found !== "object" || found === null) return false;
  const { endpoint, projectId, token, batches } = found as Record<keyof Emulator, unknown>;
  return [endpoint, projectId, token].every((text) => typeof text === "string") && Array.isArray(batches);
}
