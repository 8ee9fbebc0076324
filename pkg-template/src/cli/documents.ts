// Jobs as JSON, as they come: a line each, or all in one document.

import type { JobsPage } from "../page.js";
import type { WalkSummary } from "../walk.js";
import type { Call } from "./verb.js";
import { escapedJson } from "./visible.js";
import { walk } from "./walking.js";

export type Put = (text: string) => Promise<void>;

/** Hands over a line for each job, up to so many. Gives the walk's summary; undefined if that many came. */
export async function jobLines(call: Call, put: Put, max = Infinity): Promise<WalkSummary | undefined> {
  return walk(
    call,
    limited(max, async (text) => put(`${text}\n`)),
  );
}

/** Hands over one document with all jobs, up to so many, and the summary. */
export async function jobDocument(call: Call, put: Put, max = Infinity): Promise<WalkSummary | undefined> {
  let begun = false;
  const one: Put = async (text) => {
    await put(`${begun ? ",\n" : '{"schema":1,"jobs":[\n'}${text}`);
    begun = true;
  };
  const summary = await walk(call, limited(max, one));
  const end = `"summary":${JSON.stringify(summary ?? { complete: false, reason: "stopped" })}}\n`;
  await put(begun ? `\n],${end}` : `{"schema":1,"jobs":[],${end}`);
  return summary;
}

/** Hands over the jobs of pages as JSON, up to so many. */
function limited(max: number, put: Put): (page: JobsPage) => Promise<boolean> {
  let left = max;
  return async (page) => {
    for (let at = 0; at < page.length && left > 0; at += 1, left -= 1) {
      await put(escapedJson(JSON.stringify(page.job(at))));
    }
    return left === 0;
  };
}
