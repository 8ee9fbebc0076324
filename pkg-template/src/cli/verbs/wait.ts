import { CONNECTION_FLAGS } from "../environment.js";
import { reasonOf } from "../failure.js";
import { factsOf, follow, FOLLOW_FLAGS, UNTIL, wordsOf } from "../following.js";
import { write } from "../output.js";
import { note, type Verb } from "../verb.js";
import { escapedJson } from "../visible.js";
import { PAGE_SIZE } from "../walking.js";

export const wait: Verb = {
  name: "wait",
  summary: "wait until a batch has settled, and say how it ended",
  takes: "JOB_ID",
  about:
    "Polls, and writes one line when what is waited for is there (default: --until settled). Code 0: no job has failed " +
    "and none is stuck; 7: some have, or are; 124: --timeout ran out. No status of the service means success.",
  flags: [...FOLLOW_FLAGS, PAGE_SIZE, ...CONNECTION_FLAGS],
  formats: ["json"],
  examples: [
    ["wait $BATCH --timeout 2h", "until nothing moves any more"],
    ["wait $BATCH --until failed --json", "until a job fails, with its id"],
  ],
  run: async (call) => {
    const until = call.args.choice("until", UNTIL) ?? "settled";
    const { outcome, update, exitCode } = await follow(call, until, (told) => {
      if (told.error) note(call, `the poll failed (${reasonOf(told.error)}); next in ${seconds(told.nextPollMs)}`);
      else call.progress.say(`${told.at.toISOString()} ${wordsOf(told)}`);
      return Promise.resolve();
    });
    call.progress.end();
    const json = (): string => escapedJson(JSON.stringify({ schema: 1, outcome, ...factsOf(update) }));
    await write(`${call.format === "json" ? json() : `outcome=${outcome} ${wordsOf(update)}`}\n`);
    return exitCode;
  },
};

function seconds(ms: number): string {
  return `${String(Math.round(ms / 1000))} s`;
}
