// What a new user wants, done by what is written on the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";

let browser, stage;
before(async () => {
  const emulator = { batches: [{ jobs: 230 }, { asyncJobId: "thousand", jobs: 1000, detail: "rich" }] };
  [browser, stage] = await Promise.all([launchBrowser(), openStage({ emulator })]);
});
after(async () => {
  await browser?.close();
  await stage?.close();
});

test("v16_from_the_start_to_a_tab_of_a_job_and_back_by_keyboard_alone", async () => {
  const { page, context, faults } = await openVisit(browser, stage);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await page.goto(stage.origin);
  await page.getByRole("link", { name: /1,000\s*jobs/ }).waitFor();
  for (let stop = 0; stop < 30 && !/^1,000\s*jobs/.test(await focused()); stop += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("rowheader").first().waitFor();
  const [first, second] = await page.getByRole("rowheader").allTextContents();
  // Search, and back out of the field.
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("type")), "search");
  await page.keyboard.type("phase:failed");
  await page.waitForURL(/filter=phase%3Afailed/);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.hash.includes("filter="));
  await page.keyboard.press("Escape");
  // Down, up and down again, then into the job.
  await page.keyboard.press("j");
  await page.waitForFunction((name) => document.activeElement?.closest("tr")?.textContent.includes(name), first);
  await page.keyboard.press("j");
  await page.waitForFunction((name) => document.activeElement?.closest("tr")?.textContent.includes(name), second);
  await page.keyboard.press("k");
  await page.waitForFunction((name) => document.activeElement?.closest("tr")?.textContent.includes(name), first);
  await page.keyboard.press("Enter");
  const job = page.getByRole("complementary");
  await job.getByRole("heading", { level: 2, name: first.trim() }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("aside") !== null);
  // To the tabs, and with the arrows from one to the next.
  for (let stop = 0; stop < 20; stop += 1) {
    if (await page.evaluate(() => document.activeElement?.getAttribute("role") === "tab")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ArrowRight");
  await job.getByRole("tab", { name: "Endpoints", selected: true }).waitFor();
  await page.waitForURL(/tab=endpoints/);
  await page.keyboard.press("Escape");
  await job.waitFor({ state: "detached" });
  await page.waitForFunction((name) => document.activeElement?.closest("tr")?.textContent.includes(name), first);
  // The keys are written down.
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await context.close();
  assert.deepEqual(faults, []);
});
