// A thousand jobs with every kind of field, at two moments of their lives, served without work for each reply.

import { createEmulator } from "drs-batch-jobs/emulator";
import { openStage } from "../../tests/console/support/stage.mjs";

export const JOBS = 1000;
const LOG_LINES = 10_000;
/** A day in a tenth of a second: jobs will have moved. */
const SPEED = 864_000;

/** Serves `many`: the jobs, in turn as they were and as they are; and `logs`: one job with many lines of its log. */
export async function openScene({ jobs = JOBS } = {}) {
  const moments = await twoMoments(jobs);
  const logs = [withLog(moments[0][0])];
  let turn = 0;
  const cut = new Map();
  const answer = (path, search) => {
    const offset = Number(search.get("offset") ?? 0);
    const limit = Number(search.get("limit") ?? 10);
    const name = path.split("/").at(-1);
    const key = `${name} ${offset} ${limit} ${turn % 2}`;
    if (!cut.has(key)) {
      const rows = name === "logs" ? logs : moments[turn % 2];
      const part = rows.slice(offset, offset + limit).join(",");
      cut.set(key, `{"total_count":${rows.length},"jobs":[${part}]}`);
    }
    return cut.get(key);
  };
  const stage = await openStage({ answer });
  const ids = moments[0].map((job) => JSON.parse(job).id);
  return {
    ...stage,
    /** From now on the jobs are as they were at the other moment. */
    move: () => (turn += 1),
    /** The id of the first job, in either moment. */
    first: ids[0],
    /** Parts of ids: each key of such a word but the first leaves fewer jobs than the one before. */
    words: ids.map((id) => id.split("-")[1]).filter((word) => /^[3-9][0-9a-f]{3}$/.test(word)),
  };
}

async function twoMoments(jobs) {
  const emulator = await createEmulator({
    seed: 5,
    batches: [{ asyncJobId: "many", jobs, detail: "rich" }],
    speed: SPEED,
  });
  const url = `http://emulator/v5/${emulator.projectId}/batch-async-jobs/many?limit=${jobs}`;
  const look = async () => {
    const reply = await emulator.fetch(new Request(url, { headers: { "X-Auth-Token": emulator.token } }));
    return (await reply.json()).jobs.map((job) => JSON.stringify(job));
  };
  const before = await look();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const after = await look();
  const moved = after.filter((job, index) => job !== before[index]).length;
  if (before.length !== jobs || moved < jobs / 10) throw new Error(`of ${before.length} jobs ${moved} moved`);
  return [before, after];
}

function withLog(text) {
  const job = JSON.parse(text);
  const [line] = job.logs;
  const logs = Array.from({ length: LOG_LINES }, (_, index) => {
    return Object.fromEntries(
      Object.entries(line).map(([name, value]) => [name, name === "message" ? `${value} ${index}` : value]),
    );
  });
  return JSON.stringify({ ...job, id: "with-log", logs });
}
