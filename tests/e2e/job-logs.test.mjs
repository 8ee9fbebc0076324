import assert from "node:assert/strict";
import { scenario, useConsole } from "./support/scenario.mjs";
import { openJobs } from "./support/job.mjs";

useConsole();

const LEVELS = ["Info", "Info", "Info", "Warn", "Error"];
const line = (index) => ({
  level: LEVELS[index % LEVELS.length],
  message: index === 7777 ? "the needle\nand what stands below it" : `line ${index} of the log, checkpoint saved`,
  create_time: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString().replace(".000", ""),
});
const logged = (count) => ({
  id: "one",
  status: "FULL_TRANSFER_STARTED",
  base_info: { name: "talkative" },
  progress_info: { progress: String(count % 100) },
  logs: Array.from({ length: count }, (_, index) => line(index)),
});

scenario("v20_ten_thousand_log_lines_open_with_at_most_two_thousand_elements_and_are_all_reached", async (given) => {
  const { page } = given;
  const { panel, open } = await openJobs(given, [logged(10_000)]);
  await open("Logs");
  const log = panel.getByRole("log");
  await log.locator(".log-row").first().waitFor();
  assert.ok((await page.evaluate(() => document.querySelectorAll("*").length)) <= 2000);
  assert.match(await panel.getByRole("status").first().textContent(), /^10,000 lines$/);
  assert.match(await log.locator(".log-row").first().textContent(), /^12026-01-01 00:00:00Infoline 0 of the log/);
  // By keyboard to its end.
  await log.focus();
  await page.keyboard.press("End");
  await log.getByText("line 9999 of the log").waitFor();
  assert.ok((await page.evaluate(() => document.querySelectorAll("*").length)) <= 2000);
  // The filter sees lines that are not in the page.
  await panel.getByRole("searchbox", { name: "Filter lines" }).fill("NEEDLE");
  await panel.getByText("1 of 10,000 lines").waitFor();
  assert.deepEqual(await log.locator(".log-row .log-text").allTextContents(), [
    "the needle",
    "and what stands below it",
  ]);
  await panel.getByRole("searchbox", { name: "Filter lines" }).fill("");
  await panel.getByRole("combobox", { name: "Level" }).selectOption("Error");
  await panel.getByText("2,000 of 10,000 lines").waitFor();
});

scenario("v20_a_log_that_is_followed_stays_at_its_end_until_the_reader_scrolls_away", async (given) => {
  const { page } = given;
  const { panel, open, answer } = await openJobs(given, [logged(500)]);
  await open("Logs");
  const log = panel.getByRole("log");
  const follow = panel.getByLabel("Follow the end");
  await follow.check();
  await log.getByText("line 499 of the log").waitFor();
  const refresh = async (count) => {
    answer.jobs = [logged(count)];
    await page
      .getByRole("button", { name: "Refresh" })
      .first()
      .evaluate((button) => button.click());
    await panel.getByRole("status").first().getByText(`${count} lines`).waitFor();
  };
  await refresh(560);
  await log.getByText("line 559 of the log").waitFor();
  await log.evaluate((element) => (element.scrollTop = 4000));
  await page.waitForFunction(() => !document.querySelector(".tick input").checked);
  const before = await log.evaluate((element) => element.scrollTop);
  await refresh(620);
  assert.equal(await log.evaluate((element) => element.scrollTop), before);
});

scenario("v20_a_long_line_goes_on_below_itself_and_is_copied_whole", async (given) => {
  const { page, context } = given;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const message = `${"0123456789 ".repeat(60)}源库连接失败，请检查网络。`.repeat(2);
  const { panel, open } = await openJobs(given, [
    { id: "one", base_info: { name: "long" }, logs: [{ level: "Warn", message, create_time: "no time at all" }] },
  ]);
  await open("Logs");
  const log = panel.getByRole("log");
  const texts = await log.locator(".log-text").allTextContents();
  assert.ok(texts.length > 5);
  assert.equal(texts.join(""), message);
  assert.equal(await log.locator(".log-time").textContent(), "no time at all");
  const overflow = await log.evaluate((element) => element.scrollWidth - element.clientWidth);
  assert.ok(overflow <= 0, `${overflow} px`);
  await panel.getByRole("button", { name: "Copy the lines shown" }).click();
  await panel.getByText("Copied").first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `no time at all Warn ${message}`);
});
