// Lists the jobs of a batch that have failed, and says whether the list is proven to be whole.
//
//   DRS_ENDPOINT=https://drs.cn-north-4.myhuaweicloud.com DRS_PROJECT=… DRS_TOKEN=… node main.js <batch>

import { DrsClient, isDrsError, phaseOf } from "drs-batch-jobs";

const { DRS_ENDPOINT, DRS_PROJECT, DRS_TOKEN } = process.env;
const [batch = ""] = process.argv.slice(2);

try {
  const client = new DrsClient({ endpoint: DRS_ENDPOINT, projectId: DRS_PROJECT, token: DRS_TOKEN });
  const walk = client.jobs(batch);
  for await (const { id, status, base_info } of walk) {
    if (phaseOf(status) === "failed") console.log(`${id} ${status} ${base_info?.name ?? ""}`);
  }
  const { jobs, complete, reason } = walk.summary;
  console.error(`${jobs} jobs${complete ? "" : `, perhaps not all: ${reason}`}`);
} catch (error) {
  if (!isDrsError(error)) throw error;
  console.error(`${error.kind}: ${error.message}`);
  process.exitCode = 1;
}
