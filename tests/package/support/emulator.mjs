// The emulator of the package behind a port.

import { emulatorEntry, serveEntry } from "./package.mjs";

/** @returns where it is and what it serves; `close` stops it */
export async function startEmulator(options) {
  const emulator = await emulatorEntry.createEmulator(options);
  const { url, close } = await serveEntry.serveEmulator(emulator);
  const { projectId, token, credentials, login, batches } = emulator;
  /** The id of the first batch of so many jobs. */
  const batchOf = (count) => batches.find(({ jobs }) => jobs === count).asyncJobId;
  return { endpoint: url, projectId, token, credentials, login, batches, batchOf, close };
}
