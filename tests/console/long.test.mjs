// What a console that stays open all day, before a large batch, must not become.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heap, openWhole } from "../../benches/console/measure.mjs";
import { slope } from "../../benches/report/console.mjs";
import { openScene } from "../../benches/console/scene.mjs";
import { PLAIN_HEAP, launchBrowser } from "../browser/chromium.mjs";

/** Bytes: one small object that is kept of each refresh makes 80, and none makes fewer than 10. */
const MOST_GROWTH = 40;

let browser, scene;
before(async () => {
  [browser, scene] = await Promise.all([launchBrowser(PLAIN_HEAP), openScene({ jobs: 20 })]);
});
after(async () => {
  await browser?.close();
  await scene?.close();
});

test("v20_a_thousand_refreshes_leave_the_heap_and_the_page_as_they_were_after_two_hundred", async (context) => {
  const page = await openWhole(browser, scene.at("many", { size: "all" }));
  const found = await heap(page, scene, { refreshes: 1000, samples: 20 });
  await page.context().close();
  context.diagnostic(found.map(({ bytes }) => (bytes / 1e6).toFixed(3)).join(" "));
  // By then what is bounded is full: caches, shapes of objects, what the browser notes.
  const settled = found.filter(({ refreshes }) => refreshes >= 200);
  const grown = slope(settled);
  assert.ok(grown < MOST_GROWTH, `${grown.toFixed(1)} bytes a refresh`);
  for (const name of ["nodes", "listeners"]) {
    const counts = settled.map((sample) => sample[name]);
    assert.ok(Math.max(...counts) <= counts[0], `${name}: ${counts}`);
  }
});
