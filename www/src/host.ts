/** What the server of this page offers besides the page: a gateway to the service, or an emulator of it. */

export interface HostBatch {
  readonly asyncJobId: string;
  readonly jobs?: number;
  /** What its jobs are like: a word of the emulator, such as "plain" or "rich". */
  readonly detail?: string;
}

export interface Host {
  readonly mode: "gateway" | "emulator";
  /** The path of this origin under which it answers. */
  readonly endpoint: string;
  readonly projectId: string;
  /** Of a gateway, the service's own endpoint: for programs that don't have the session of this browser. */
  readonly service?: string;
  /** Of an emulator, made up: it opens nothing else. A gateway has its own and tells nobody. */
  readonly token?: string;
  readonly batches: readonly HostBatch[];
  /** In place of the network, where the emulator runs in this page. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What `console.json` beside the page says, else `emulator.json`; null where there is neither. */
export async function findHost(): Promise<Host | null> {
  return (await readCard("console.json")) ?? (await readCard("emulator.json"));
}

async function readCard(name: string): Promise<Host | null> {
  try {
    const reply = await fetch(new URL(name, document.baseURI), { redirect: "error" });
    if (!reply.ok) return null;
    return hostOf(await reply.json());
  } catch {
    // A console that is served by itself is in order.
    return null;
  }
}

function hostOf(found: unknown): Host | null {
  if (typeof found !== "object" || found === null) return null;
  const { mode = "emulator", endpoint, projectId, token, service, batches = [] } = found as Record<string, unknown>;
  if (mode !== "gateway" && mode !== "emulator") return null;
  if (typeof endpoint !== "string" || typeof projectId !== "string" || !Array.isArray(batches)) return null;
  return {
    mode,
    endpoint,
    projectId,
    ...(typeof token === "string" ? { token } : {}),
    ...(typeof service === "string" ? { service } : {}),
    batches: batches.filter(isBatch),
  };
}

function isBatch(found: unknown): found is HostBatch {
  return typeof found === "object" && found !== null && "asyncJobId" in found && typeof found.asyncJobId === "string";
}
