import { write } from "../output.js";
import { EMULATOR_FLAGS, emulatorOf, PORT_FLAG, served, untilInterrupted } from "../serving.js";
import { note, type Verb } from "../verb.js";

export const emulate: Verb = {
  name: "emulate",
  summary: "serve the service in memory, with made-up jobs",
  takes: "",
  about:
    "Listens on loopback until Ctrl-C. What it writes are lines for a shell, so that the other verbs find it: the address, " +
    "the project, a token that opens nothing else, and the batches: plain jobs have the fields of the reference's example, " +
    "rich ones every field that is known.",
  flags: [
    PORT_FLAG,
    {
      name: "living",
      meaning: "a batch in front whose 24 jobs move by themselves: copied, refused, behind, lost and back",
    },
    ...EMULATOR_FLAGS,
  ],
  formats: ["json"],
  examples: [
    ["emulate --port 8080 --speed 600", "ten minutes in a second"],
    ["emulate --scenario flaky,latency:300", "on a bad day"],
  ],
  run: async (call) => {
    const emulator = await emulatorOf(call.args, call.args.is("living"));
    const { serveEmulator } = await import("../../emulator/serve.js");
    const server = await served(call.args, (port) => serveEmulator(emulator, { port }));
    const { projectId, token, batches } = emulator;
    if (call.format === "json") {
      const facts = batches.map(({ asyncJobId, jobs, detail }) => ({ async_job_id: asyncJobId, jobs, detail }));
      const card = { schema: 1, endpoint: server.url, project_id: projectId, token, batches: facts };
      await write(`${JSON.stringify(card)}\n`);
    } else {
      const lines = [
        `export HUAWEICLOUD_ENDPOINT=${server.url}`,
        `export HUAWEICLOUD_SDK_PROJECT_ID=${projectId}`,
        `export HUAWEICLOUD_TOKEN=${token}`,
        ...batches.map(({ asyncJobId, jobs, detail }) => `# ${asyncJobId}  ${String(jobs)} jobs, ${detail}`),
      ];
      await write(`${lines.join("\n")}\n`);
      note(
        call,
        `Paste the first three lines into another shell, and try: npx drs-batch-jobs jobs ${batches[0]?.asyncJobId ?? ""}\nCtrl-C stops it.`,
      );
    }
    return untilInterrupted(call, server);
  },
};
