// What a console that stays open all day, before a large batch, must not become.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heap, openPage } from "../../benches/console/measure.mjs";
import { openScene } from "../../benches/console/scene.mjs";
import { launchBrowser } from "../browser/chromium.mjs";

let browser, scene;
before(async () => {
  [browser, scene] = await Promise.all([launchBrowser(), openScene({ jobs: 100 })]);
});
after(async () => {
  await browser?.close();
  await scene?.close();
});

async function open(address) {
  const page = await openPage(browser, address);
  await page.getByRole("rowheader").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  return page;
}

test("v20_refreshes_leave_the_heap_as_it_was", async (context) => {
  const page = await open(scene.at("many", { size: "all" }));
  const found = await heap(page, scene, { refreshes: 54, samples: 9 });
  await page.context().close();
  context.diagnostic(found.map(({ bytes }) => (bytes / 1e6).toFixed(2)).join(" "));
  const bytes = found.map((sample) => sample.bytes);
  // The first third fills what is bounded: points of charts, code that is compiled. A leak of a snapshot
  // of 0.5 MB each time would double it.
  const [early, late] = [Math.min(...bytes.slice(3, 6)), Math.min(...bytes.slice(7))];
  assert.ok(late < early * 1.25, `${early} bytes after a third, ${late} at the end`);
});
