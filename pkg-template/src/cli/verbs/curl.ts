import { CONNECTION_FLAGS, placeOf } from "../environment.js";
import { write } from "../output.js";
import { jobIdOf, type Verb } from "../verb.js";
import { visibleLines } from "../visible.js";

const MOST = 4_294_967_295;

export const curl: Verb = {
  name: "curl",
  summary: "the command line of cURL for a page",
  takes: "JOB_ID",
  about: "Sends nothing. The token is the variable $HUAWEICLOUD_TOKEN of your shell; its value is not in the text.",
  flags: [
    { name: "offset", value: "N", meaning: "jobs to skip" },
    { name: "limit", value: "N", meaning: "most jobs to get" },
    // What proves who asks has no part in it.
    ...CONNECTION_FLAGS.filter(({ name }) => !name.startsWith("token")),
  ],
  formats: [],
  examples: [
    ["curl $BATCH --limit 20", "to look at"],
    ['sh -c "$(drs-batch-jobs curl $BATCH --limit 1)"', "to run"],
  ],
  run: async (call) => {
    const { args, env } = call;
    const offset = args.integer("offset", 0, MOST);
    const limit = args.integer("limit", 1, MOST);
    const { curlCommand } = await import("../../snippet/index.js");
    const query = { ...(offset !== undefined && { offset }), ...(limit !== undefined && { limit }) };
    await write(`${visibleLines(await curlCommand(placeOf(args, env), jobIdOf(call), query))}\n`);
    return 0;
  },
};
