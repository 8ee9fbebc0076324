// The module traps in the middle of its work: what is under way rejects, and the next call has a fresh instance.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DrsClient } from "drs-batch-jobs";
import { inChromium } from "./support/runtimes.mjs";
import { startService } from "./support/service.mjs";
import { trapOnDemand, trapScene } from "./support/trap.mjs";

let service, chromium;
before(async () => {
  service = await startService();
  chromium = await inChromium();
  await chromium.page.evaluate(async () => {
    const { trapOnDemand } = await import("/trap.mjs");
    globalThis.traps = trapOnDemand();
  });
});
after(async () => {
  await chromium?.close();
  await service?.close();
});

const traps = trapOnDemand();
const RUNTIMES = {
  Node: (what) => trapScene(DrsClient, traps, what),
  Chromium: (what) =>
    chromium.page.evaluate(async (given) => {
      const [{ DrsClient }, { trapScene }] = await Promise.all([import("/index.js"), import("/trap.mjs")]);
      return trapScene(DrsClient, globalThis.traps, given);
    }, what),
};

for (const [name, run] of Object.entries(RUNTIMES)) {
  for (const [where, what, trapped] of [
    ["a_call", { trap: "coredesk_page", use: "call" }, "load"],
    ["a_reply_or_a_timer", { trap: "corecall_step", use: "nothing" }, undefined],
  ]) {
    test(`r13_a_trap_within_${where}_ends_what_is_under_way_and_the_next_call_works_in_${name}`, async (t) => {
      const unhandled = [];
      const listen = (error) => unhandled.push(String(error));
      if (name === "Chromium") chromium.page.on("pageerror", listen);
      else for (const event of ["unhandledRejection", "uncaughtException"]) process.on(event, listen);
      t.after(() => {
        chromium.page.off("pageerror", listen);
        for (const event of ["unhandledRejection", "uncaughtException"]) process.off(event, listen);
      });
      service.emulator.play(["latency:150"]);
      const seen = await run({ options: service.options, batch: "small", count: 20, ...what });
      const fine = ["fine", "fine", "fine"];
      assert.deepEqual(seen, {
        first: "fine",
        trapped,
        outcomes: ["load"],
        next: fine,
        instances: 1,
        armed: false,
      });
      assert.deepEqual(unhandled, []);
    });
  }
}

test("r13_a_trap_ends_a_call_that_waits_for_a_reply_which_never_comes", async () => {
  const end = new AbortController();
  const sent = [];
  // A fetch that heeds no signal.
  const fetch = (request) => new Promise(() => sent.push(request.url));
  const waiting = new DrsClient({ ...service.options, fetch });
  const outcome = waiting.page("small", {}, { signal: end.signal }).then(
    () => "fine",
    ({ kind }) => kind,
  );
  while (sent.length === 0) await new Promise(setImmediate);
  traps.arm("coredesk_page");
  await assert.rejects(new DrsClient(service.options).page("small"), { kind: "load" });
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    return "still waits";
  };
  assert.equal(await Promise.race([outcome, turns()]), "load");
  end.abort();
});
