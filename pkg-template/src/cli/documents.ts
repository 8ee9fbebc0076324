// Jobs as JSON: a line each, or all in one document.

import type { JobsPage } from "../page.js";
import type { WalkSummary } from "../walk.js";
import { isWhole, recordsOf, type Selected } from "./selection.js";
import type { Call } from "./verb.js";
import { escapedJson } from "./visible.js";
import { walk } from "./walking.js";

export type Put = (text: string) => Promise<void>;

/** Hands over a line for each wanted job, up to so many. Gives the walk's summary; undefined if it was stopped there. */
export async function jobLines(
  call: Call,
  selected: Selected,
  put: Put,
  max = Infinity,
): Promise<WalkSummary | undefined> {
  return records(call, selected, max, async (record) => put(`${record}\n`));
}

/** Hands over one document with the wanted jobs, up to so many, and the summary of the walk. */
export async function jobDocument(
  call: Call,
  selected: Selected,
  put: Put,
  max = Infinity,
): Promise<WalkSummary | undefined> {
  let begun = false;
  const summary = await records(call, selected, max, async (record) => {
    await put(`${begun ? ",\n" : '{"schema":1,"jobs":[\n'}${record}`);
    begun = true;
  });
  const end = `"summary":${JSON.stringify(summary ?? { complete: false, reason: "stopped" })}}\n`;
  await put(begun ? `\n],${end}` : `{"schema":1,"jobs":[],${end}`);
  return summary;
}

/** As they come where all are wanted as they are, else when all are there. */
async function records(call: Call, selected: Selected, max: number, put: Put): Promise<WalkSummary | undefined> {
  if (isWhole(selected.selection)) return walk(call, asTheyCome(max, put));
  const pages: JobsPage[] = [];
  const summary = await walk(call, (page) => {
    pages.push(page);
    return false;
  });
  for (const record of recordsOf(selected, pages, max)) await put(escapedJson(record));
  return summary;
}

/** Hands over the jobs of pages, up to so many. */
function asTheyCome(max: number, put: Put): (page: JobsPage) => Promise<boolean> {
  let left = max;
  return async (page) => {
    for (let at = 0; at < page.length && left > 0; at += 1, left -= 1) {
      await put(escapedJson(JSON.stringify(page.job(at))));
    }
    return left === 0;
  };
}
