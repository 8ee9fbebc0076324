import { fileURLToPath } from "node:url";
import type { ServeGatewayOptions } from "../../gateway/serve.js";
import { connectionOf, isConfigured, SERVED_FLAGS } from "../environment.js";
import { misuse } from "../exit.js";
import { write } from "../output.js";
import { EMULATOR_FLAGS, emulatorOf, PORT_FLAG, served, untilInterrupted } from "../serving.js";
import { type Call, note, type Verb } from "../verb.js";

/** The built console within the package, seen from this script's place in it. */
const FOLDER = "../../console/";
/** What the console asks for when it starts; see the module's documentation of it in ARCHITECTURE.md. */
const CARD = "/console.json";

export const console: Verb = {
  name: "console",
  summary: "serve the console, with your project or with made-up jobs",
  takes: "[JOB_ID...]",
  about:
    "Serves the console and a gateway on loopback until Ctrl-C, and writes the address that lets one browser in, once. " +
    "Without a project and a token (or with --emulator) the jobs are made up. Batches that are named are offered in it.",
  flags: [
    PORT_FLAG,
    { name: "emulator", meaning: "made-up jobs, whatever the environment says" },
    ...EMULATOR_FLAGS,
    ...SERVED_FLAGS,
  ],
  formats: ["json"],
  examples: [
    ["console", "to look at it, without an account"],
    ["console $BATCH --region cn-north-4", "your own batch"],
  ],
  run: async (call) => {
    const emulates = call.args.is("emulator") || !isConfigured(call.args, call.env);
    const behind = await (emulates ? madeUp(call) : yourOwn(call));
    const { serveGateway } = await import("../../gateway/serve.js");
    const card = { body: JSON.stringify(behind.card), type: "application/json", guarded: true };
    const server = await served(call.args, (port) =>
      serveGateway({
        ...behind.options,
        port,
        folder: fileURLToPath(new URL(FOLDER, import.meta.url)),
        files: (path) => (path === CARD ? card : undefined),
      }),
    );
    if (call.format === "json") {
      const { mode, projectId } = behind.card;
      const batches = behind.card.batches.map(({ asyncJobId, ...more }) => ({ async_job_id: asyncJobId, ...more }));
      const facts = { schema: 1, url: server.url, start_url: server.startUrl, mode, project_id: projectId, batches };
      await write(`${JSON.stringify(facts)}\n`);
    } else {
      await write(`${server.startUrl}\n`);
      if (emulates) note(call, "These jobs are made up: the service is emulated in memory.");
      note(call, "Open the address in the one browser that is to be let in: it is good once. Ctrl-C stops it.");
    }
    return untilInterrupted(call, server);
  },
};

/** What the console asks, and what it is told of it. */
interface Behind {
  readonly options: Pick<ServeGatewayOptions, "region" | "endpoint" | "projectId" | "token" | "credentials" | "fetch">;
  readonly card: {
    /** The path of this origin under which the jobs are. */
    readonly endpoint: "/drs";
    readonly projectId: string;
    readonly mode: "gateway" | "emulator";
    /** Where the gateway asks, for what is copied out of the console. */
    readonly service?: string;
    readonly batches: readonly { readonly asyncJobId: string; readonly jobs?: number; readonly detail?: string }[];
  };
}

async function madeUp({ args }: Call): Promise<Behind> {
  if (args.positionals.length > 0) misuse("a batch of yours is not in the emulator: give a project and a region too");
  const { projectId, token, batches, fetch } = await emulatorOf(args, true);
  return {
    options: { projectId, token, fetch, endpoint: "http://localhost" },
    card: { endpoint: "/drs", projectId, mode: "emulator", batches },
  };
}

async function yourOwn({ args, env }: Call): Promise<Behind> {
  const only = EMULATOR_FLAGS.find(({ name }) => args.is(name));
  if (only) misuse(`--${only.name} is for the emulator: add --emulator`);
  const [{ place, token, credentials }, { curlCommand, serviceOrigin }] = await Promise.all([
    connectionOf(args, env, true),
    import("../../snippet/index.js"),
  ]);
  // Refuses what is no id, as any request for it would.
  for (const asyncJobId of args.positionals) await curlCommand(place, asyncJobId);
  return {
    options: { ...place, ...(token !== undefined && { token }), ...(credentials && { credentials }) },
    card: {
      endpoint: "/drs",
      projectId: place.projectId,
      mode: "gateway",
      service: String(place.endpoint ?? (await serviceOrigin(place))),
      batches: args.positionals.map((asyncJobId) => ({ asyncJobId })),
    },
  };
}
