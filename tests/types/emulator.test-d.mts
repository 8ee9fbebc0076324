// What a user may and may not write with the emulator.

import { DrsClient } from "drs-batch-jobs";
import { createEmulator, type Emulator, type EmulatorOptions } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";
import { type Equal, holds } from "./equal.mjs";

async function use(): Promise<void> {
  const emulator = await createEmulator({
    seed: 1,
    batches: [{ jobs: 230 }, { asyncJobId: "b", jobs: 2, detail: "rich" }],
  });
  holds<Equal<typeof emulator, Emulator>>();
  new DrsClient({
    projectId: emulator.projectId,
    endpoint: "http://localhost",
    token: emulator.token,
    fetch: (input, init) => emulator.fetch(new Request(input, init)),
  });
  for (const { asyncJobId, jobs } of emulator.batches) {
    holds<Equal<typeof asyncJobId, string>>();
    holds<Equal<typeof jobs, number>>();
  }
  const served = await serveEmulator(emulator, { port: 0 });
  holds<Equal<typeof served.url, string>>();
  await served.close();
  await createEmulator();
  // @ts-expect-error: a number for a text
  await createEmulator({ seed: "1" });
  // @ts-expect-error: how many jobs must be said
  await createEmulator({ batches: [{ detail: "plain" }] });
  // @ts-expect-error: no such amount of detail
  const options: EmulatorOptions = { batches: [{ jobs: 1, detail: "richest" }] };
  void options;
}
void use;
