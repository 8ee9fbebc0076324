import { stat } from "node:fs/promises";
import { connectionOf, SERVED_FLAGS } from "../environment.js";
import { misuse } from "../exit.js";
import { write } from "../output.js";
import { PORT_FLAG, served, untilInterrupted } from "../serving.js";
import { note, type Verb } from "../verb.js";

export const gateway: Verb = {
  name: "gateway",
  summary: "a door for a page of your own, which keeps the token",
  takes: "",
  about:
    "Serves drs-batch-jobs/gateway on loopback until Ctrl-C. It writes the address that lets one browser in, once. For others " +
    "than this machine a login is needed: mount the gateway in a server of your own.",
  flags: [
    PORT_FLAG,
    { name: "folder", value: "PATH", meaning: "files to serve beside the jobs" },
    { name: "base-path", value: "PATH", meaning: "where the jobs are; default /drs" },
    { name: "cache", value: "TIME", meaning: "how long a reply is given to others as well, up to 60s; default 2s" },
    ...SERVED_FLAGS,
  ],
  formats: ["json"],
  examples: [["gateway --region cn-north-4 --folder ./my-console", "a page of your own with its jobs"]],
  run: async (call) => {
    const { args, env } = call;
    const { place, token, credentials } = await connectionOf(args, env, true);
    const folder = args.text("folder");
    const basePath = args.text("base-path");
    const cacheMs = args.duration("cache", 0, 60_000);
    if (folder !== undefined && !(await isFolder(folder))) misuse("--folder takes the path of a folder that is there");
    const { serveGateway } = await import("../../gateway/serve.js");
    const server = await served(args, (port) =>
      serveGateway({
        ...place,
        port,
        ...(token !== undefined && { token }),
        ...(credentials && { credentials }),
        ...(folder !== undefined && { folder }),
        ...(basePath !== undefined && { basePath }),
        ...(cacheMs !== undefined && { cacheMs }),
      }),
    );
    if (call.format === "json") {
      await write(`${JSON.stringify({ schema: 1, url: server.url, start_url: server.startUrl })}\n`);
    } else {
      await write(`${server.startUrl}\n`);
      note(call, "Open it in the one browser that is to be let in: the address is good once. Ctrl-C stops it.");
    }
    return untilInterrupted(call, server);
  },
};

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
