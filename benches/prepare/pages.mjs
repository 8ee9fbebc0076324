// The pages that are measured, as the emulator sends them.

import { createEmulator } from "drs-batch-jobs/emulator";

/** The same batches in each run. */
const SEED = 1;

/**
 * @returns the pages, smallest first: `id`, `title`, `size` (how much it is measured), `jobs` and `bytes`
 */
export async function makePages() {
  const emulator = await createEmulator({ seed: SEED });
  const jobs = async (detail, limit) => {
    const { asyncJobId } = emulator.batches.find((batch) => batch.detail === detail && batch.jobs >= limit);
    const url = `http://localhost/v5/${emulator.projectId}/batch-async-jobs/${asyncJobId}?limit=${limit}`;
    const reply = await emulator.fetch(url, { headers: { "X-Auth-Token": emulator.token } });
    if (!reply.ok) throw new Error(`the emulator answers ${reply.status}`);
    return reply.text();
  };
  const rich = await jobs("rich", 1000);
  return [
    page("2", "small", "2 jobs, the reference's example", await jobs("reference", 2)),
    page("100", "middle", "100 plain jobs", await jobs("plain", 100)),
    page("1000", "large", "1,000 rich jobs", rich),
    page("ascii", "large", "1,000 rich jobs in ASCII: the Chinese in them replaced", ascii(rich)),
    page("edits", "large", "1,000 rich jobs, each of which needs an edit: `expired_days` is a number", edited(rich)),
  ];
}

function page(id, size, title, text) {
  return { id, size, title, jobs: JSON.parse(text).jobs.length, bytes: new TextEncoder().encode(text) };
}

/** As long in UTF-8: three letters for a character of three bytes. */
function ascii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (character) => "x".repeat(new TextEncoder().encode(character).length));
}

function edited(text) {
  const result = text.replaceAll(/"expired_days":"(\d+)"/g, '"expired_days":$1');
  const fitting = JSON.parse(result).jobs.filter((job) => typeof job.base_info.expired_days !== "number");
  if (fitting.length > 0) throw new Error(`${fitting.length} jobs of the page of edits need none`);
  return result;
}
