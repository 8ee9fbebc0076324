// The emulator behind a port, for the tests of a file.

import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

/** Two batches: "small" of 23 jobs and "large" of 230. */
export async function startService() {
  const batches = [
    { asyncJobId: "small", jobs: 23 },
    { asyncJobId: "large", jobs: 230 },
  ];
  const emulator = await createEmulator({ batches });
  const served = await serveEmulator(emulator);
  const { projectId, token } = emulator;
  return {
    emulator,
    /** What a client of it is made of. */
    options: { endpoint: served.url, projectId, token },
    close: () => served.close(),
  };
}
