import assert from "node:assert/strict";
import { scenario, useConsole } from "./support/scenario.mjs";
import { openComplete, openJobs } from "./support/job.mjs";

useConsole();

const TABLES = 5000;
const rows = Array.from({ length: TABLES }, (_, index) => ({
  source_table_name: `t_${index}`,
  target_table_name: `t_${index}`,
  source_row_num: "9007199254740993",
  target_row_num: index === 4321 ? "9007199254740990" : "9007199254740993",
  difference_row_num: index === 4321 ? "3" : "0",
  status: index === 4321 ? "INCONSISTENT" : "CONSISTENT",
  ...(index === 4321 ? { message: "Rows are missing in the destination table. ".repeat(8) } : {}),
}));
const compared = {
  id: "one",
  status: "INCRE_TRANSFER_STARTED",
  base_info: { name: "compared" },
  compare_result: {
    line_compare_overview_infos: [{ source_db_name: "a", target_db_name: "b", status: "INCONSISTENT" }],
    line_compare_detail_infos: rows,
  },
};

scenario("v8_of_a_comparison_the_tables_that_differ_come_first_with_totals_that_no_number_rounds", async (given) => {
  const { page } = given;
  const { panel, open, tab } = await openJobs(given, [compared]);
  assert.equal(await tab("Comparison").locator(".tab-count").textContent(), "1");
  await open("Comparison");
  assert.deepEqual(await panel.locator(".tallies dd").allTextContents(), [
    "not compared",
    "1 of 5,000 differ",
    "not compared",
  ]);
  const total = 9007199254740993n * BigInt(TABLES);
  await panel.getByText(`${total} rows at the source, ${total - 3n} at the target, 3 different`).waitFor();
  const table = panel.locator("table.grid-rows");
  assert.equal(await table.getAttribute("aria-rowcount"), "5001");
  assert.match(await table.locator("tbody tr:not(.room)").first().textContent(), /^INCONSISTENTt_4321t_43213/);
  assert.ok((await page.evaluate(() => document.querySelectorAll("*").length)) <= 2000);
  // A row is one line; chosen, it is shown in full.
  await table.locator("tbody tr:not(.room)").first().click();
  const card = panel.locator(".card", { hasText: "Row 1" });
  assert.equal(await card.locator("dd .prose, dd .long").first().textContent(), rows[4321].message);
  // By keyboard to the last one.
  await panel.locator(".scroller.tall").focus();
  await page.keyboard.press("ArrowDown");
  await panel.locator(".card", { hasText: "Row 2" }).waitFor();
  await page.keyboard.press("End");
  await table.getByText("t_4999").first().waitFor();
});

scenario("the raw job is a tree that opens branch by branch, by keyboard too", async (given) => {
  const { page } = given;
  const { panel, open, sent } = await openComplete(given);
  await open("Raw");
  const tree = panel.getByRole("tree");
  const items = tree.getByRole("treeitem");
  assert.equal(await items.first().getAttribute("aria-expanded"), "true");
  assert.equal(await items.nth(1).textContent(), `id: "${sent.id}"`);
  await tree.focus();
  for (let row = 0; row < 6; row += 1) await page.keyboard.press("ArrowDown");
  const current = () =>
    tree.evaluate((element) => document.getElementById(element.getAttribute("aria-activedescendant")).textContent);
  assert.match(await current(), /^base_info: \{\d+ fields\}$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.equal(await current(), `name: "${sent.base_info.name}"`);
  await page.keyboard.press("ArrowLeft");
  assert.match(await current(), /^base_info/);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await tree.getByText("job_type:").count(), 0);
  await panel.getByRole("button", { name: "Text", exact: true }).click();
  assert.equal(JSON.parse(await panel.locator("pre").textContent()).id, sent.id);
});
