import type { IncomingMessage, ServerResponse } from "node:http";
import type { Emulator } from "./index.js";

/** The emulator's own path, which the service does not have. */
export const CONTROL = "/emulator/scenarios";

/** Of a body that is read. */
export const MOST_BYTES = 65_536;

/** GET tells the scenarios in force, POST sets others. */
export async function control(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method } = incoming;
  if (method !== "GET" && method !== "POST") {
    outgoing.setHeader("Allow", "GET, POST");
    answer(outgoing, 405, { error: "the method must be GET or POST" });
    return;
  }
  if (method === "POST") {
    // A page of another origin can send other types without asking first, and to be asked this path is never ready.
    if (!/^application\/json\s*(;|$)/i.test(incoming.headers["content-type"] ?? "")) {
      answer(outgoing, 415, { error: "the body must be application/json" });
      return;
    }
    const wrong = set(emulator, await text(incoming));
    if (wrong !== undefined) {
      answer(outgoing, 400, { error: wrong });
      return;
    }
  }
  answer(outgoing, 200, { scenarios: emulator.scenarios, requests: emulator.requests });
}

/** Sets the scenarios, or tells why not. */
function set(emulator: Emulator, body: string | undefined): string | undefined {
  if (body === undefined) return `the body must have at most ${MOST_BYTES} bytes`;
  try {
    const asked: unknown = JSON.parse(body);
    if (typeof asked !== "object" || asked === null || !("scenarios" in asked)) throw new SyntaxError();
    emulator.play(asked.scenarios as string[]);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return 'the body must be JSON such as { "scenarios": ["status_503*2"] }';
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function text(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += (chunk as Buffer).length;
    if (length <= MOST_BYTES) chunks.push(chunk as Buffer);
  }
  return length <= MOST_BYTES ? Buffer.concat(chunks).toString() : undefined;
}

function answer(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  outgoing.end(JSON.stringify(body));
}
