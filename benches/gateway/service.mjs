// The emulator with one batch of 1,000 jobs, as a process: says where it is by a line of JSON.

import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

const emulator = await createEmulator({ batches: [{ jobs: 1000 }] });
const { url } = await serveEmulator(emulator);
const { projectId, token, batches } = emulator;
console.log(JSON.stringify({ url, projectId, token, asyncJobId: batches[0].asyncJobId }));
process.on("SIGTERM", () => process.exit(0));
