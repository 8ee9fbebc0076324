// The services that the command asks: the emulator over HTTP, and one that sends what a test wants.

import { createServer } from "node:http";
import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

/** The emulator behind a port until the test file ends, with the environment that leads the command to it. */
export async function startEmulator(t, options) {
  const emulator = await createEmulator(options);
  const served = await serveEmulator(emulator);
  t.after(() => served.close());
  const env = {
    HUAWEICLOUD_ENDPOINT: served.url,
    HUAWEICLOUD_SDK_PROJECT_ID: emulator.projectId,
    HUAWEICLOUD_TOKEN: emulator.token,
  };
  /** The id of the first batch of so many jobs. */
  const batchOf = (count) => emulator.batches.find(({ jobs }) => jobs === count).asyncJobId;
  return { emulator, env, url: served.url, batchOf };
}

/**
 * A service of one batch. `answer` is called for each request with `{ offset, limit, headers }` and gives `{ jobs,
 * total_count }`, or `{ status, headers, body }`, or nothing at all, which is silence.
 */
export async function startService(t, answer) {
  const seen = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url, "http://service");
    const asked = {
      offset: Number(searchParams.get("offset") ?? 0),
      limit: Number(searchParams.get("limit") ?? 10),
      headers: request.headers,
    };
    seen.push(asked);
    const reply = answer(asked, seen.length);
    if (!reply) return;
    const { jobs, total_count = jobs?.length, status = 200, headers = {}, body } = reply;
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(body ?? JSON.stringify({ total_count, jobs: jobs.slice(asked.offset, asked.offset + asked.limit) }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const env = {
    HUAWEICLOUD_ENDPOINT: `http://127.0.0.1:${server.address().port}`,
    HUAWEICLOUD_SDK_PROJECT_ID: "project",
    HUAWEICLOUD_TOKEN: "token-of-the-service",
  };
  return { env, seen };
}

/** A job as the service has it. */
export function jobOf(number, { name = `job ${number}`, status = "INCRE_TRANSFER_STARTED", progress = "50%" } = {}) {
  const id = `job-${String(number).padStart(4, "0")}`;
  const create_time = new Date(Date.UTC(2024, 0, 1) - number * 60_000).toISOString();
  return { id, status, create_time, base_info: { name }, progress_info: { progress } };
}
