import assert from "node:assert/strict";
import { scenario, useConsole } from "./support/scenario.mjs";
import { openJobs } from "./support/job.mjs";

useConsole();

const check = (item, result, more = {}) => ({ item, result, group: "any", failed_reason: `why ${item}`, ...more });
const checked = {
  id: "one",
  status: "CONFIGURATION",
  base_info: { name: "checked" },
  precheck_result: {
    precheck_results: [
      check("passes", "PASSED"),
      check("novel", "PERHAPS"),
      check("alarms", "ALARM"),
      check("waived", "FAILED", { is_skipped: true }),
      check("fails", "FAILED", { raw_error_msg: "java.sql.SQLException: no" }),
    ],
  },
  network_results: [
    { ip: "10.0.0.1", success: true, status: "success" },
    { ip: "10.0.0.2", success: false, status: "failed", error_code: "DRS.K0002", error_msg: "not reached" },
  ],
};

scenario("v8_of_checks_what_failed_comes_first_then_what_was_skipped_each_with_its_reason", async (given) => {
  const { page, context } = given;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { panel, open, tab } = await openJobs(given, [checked]);
  assert.equal(await tab("Prechecks").locator(".tab-count").textContent(), "1");
  await open("Prechecks");
  assert.deepEqual(await panel.locator(".check-item").allTextContents(), [
    "fails",
    "waived",
    "alarms",
    "novel",
    "passes",
  ]);
  await panel.getByText("3 of 5 not passed, 1 skipped").waitFor();
  const opened = panel.locator(".check[open]");
  assert.equal(await opened.count(), 1);
  assert.match(await opened.textContent(), /why fails.*java\.sql\.SQLException: no/);
  await panel.getByRole("button", { name: "Copy the results of the prechecks" }).click();
  await panel.getByText("Copied").first().waitFor();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual(
    copied.map(({ item }) => item),
    ["fails", "waived", "alarms", "novel", "passes"],
  );
  await open("Network");
  await panel.getByText("1 of 2 not passed").waitFor();
  assert.deepEqual(await panel.locator(".check-item").allTextContents(), ["10.0.0.2", "10.0.0.1"]);
  assert.match(await panel.locator(".check[open]").textContent(), /DRS\.K0002.*not reached/);
});
