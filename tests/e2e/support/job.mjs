import { readFileSync } from "node:fs";
import { addressOf, parts as partsOf } from "./scenario.mjs";

export const TABS = [
  "Overview",
  "Endpoints",
  "Policy",
  "Progress",
  "Prechecks",
  "Network",
  "Metrics",
  "Comparison",
  "Logs",
  "Raw",
];

const { records } = JSON.parse(readFileSync(new URL("../../fixtures/model.json", import.meta.url), "utf8"));
const fieldsOf = new Map(
  records.map(({ record, fields }) => [record, new Map(fields.map((field) => [field.field, field]))]),
);

export const SECRETS = new Set(
  records.flatMap(({ fields }) => fields.filter((field) => field.secret)).map(({ field }) => field),
);

/** Every field of every record that a job can hold, as `Record.field`. */
export const FIELDS = new Set(
  records
    .filter(({ record }) => record !== "ListAsyncJobDetailResponse")
    .flatMap(({ record, fields }) => fields.map(({ field }) => `${record}.${field}`)),
);

/** The field at a path from the job, such as `progress_info.progress_map.*.completed`; undefined for an unknown one. */
export function fieldAt(path) {
  let record = "Job";
  let found;
  for (const name of path.split(".")) {
    if (name === "*") continue;
    const field = fieldsOf.get(record)?.get(name);
    if (field === undefined) return undefined;
    found = `${record}.${name}`;
    record = field.of;
  }
  return found;
}

/** The elements of an open job. */
export function jobParts(page) {
  const job = page.getByRole("complementary", { name: "Job" });
  const tab = (name) => job.getByRole("tab", { name: new RegExp(`^${name}`) });
  return {
    job,
    tab,
    panel: job.getByRole("tabpanel"),
    tabs: job.getByRole("tab"),
    open: async (name) => {
      await tab(name).click();
      await job.locator('[role="tab"][aria-selected="true"]', { hasText: name }).waitFor();
    },
    meaning: page.locator("#meaning"),
  };
}

/** Unfolds all that can be unfolded in the tab that is open. */
export async function unfold({ panel }) {
  const all = panel.getByRole("button", { name: /^Show all/ });
  while ((await all.count()) > 0) await all.first().click();
  await panel.evaluate((element) => {
    for (const details of element.querySelectorAll("details")) details.open = true;
  });
}

/** The first job of the emulator that has every field, as it is sent. */
export async function completeJob(emulator) {
  for (const { asyncJobId, detail } of emulator.batches) {
    if (detail !== "rich") continue;
    const { jobs } = await emulator.ask(asyncJobId, "?limit=20");
    const sent = jobs.find((job) => [...fieldsOf.get("Job").keys()].every((name) => job[name] !== undefined));
    if (sent !== undefined) return { target: targetOf(emulator, asyncJobId), sent };
  }
  throw new Error("no rich batch of the emulator begins with a job that has every field");
}

export const targetOf = (emulator, batch) => ({ endpoint: emulator.endpoint, project: emulator.projectId, batch });

/** Opens a batch in which these jobs are, with the first of them open; `answer.jobs` can be changed for the next refresh. */
export async function openJobs({ page, emulator, url }, jobs, look = {}) {
  const answer = { jobs };
  const target = targetOf(emulator, "made-up");
  await page.route("**/drs/**", (route) =>
    route.fulfill({ json: { jobs: answer.jobs, total_count: answer.jobs.length } }),
  );
  await page.goto(url + addressOf(target, { job: jobs[0].id, ...look }));
  const parts = jobParts(page);
  await parts.tabs.first().waitFor();
  return { ...parts, answer };
}

export async function openComplete({ page, emulator, url }, look = {}) {
  const { target, sent } = await completeJob(emulator);
  await page.goto(url + addressOf(target, { job: sent.id, ...look }));
  const parts = jobParts(page);
  await parts.job.getByRole("heading", { name: sent.base_info.name, exact: true }).waitFor();
  // What comes with the rest of the batch may move what a pointer is on.
  await partsOf(page).whole();
  return { ...parts, sent };
}

/** Every value of a reply that has no parts, with the name of its field. */
export function leavesOf(value, name = "") {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, name));
  if (value === null) return [];
  if (typeof value === "object") return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, key));
  return [{ name, value }];
}
