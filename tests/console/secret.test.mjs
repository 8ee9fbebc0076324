// The token and the passwords of records are nowhere in the console, whatever is pressed in it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { SECRETS, jobOf } from "./support/records.mjs";
import { openStage } from "./support/stage.mjs";
import { pressEverything } from "./support/tour.mjs";
import { openVisit } from "./support/visit.mjs";

const TOKEN = "tOkEn-CaNaRy-4711";
const PASSWORD = "pAsSwOrD-CaNaRy-0815";

let browser, stage, toured;
before(async () => {
  browser = await launchBrowser();
  stage = await openStage({ answer: () => JSON.stringify({ total_count: 1, jobs: [JOB] }) });
  toured = await tour();
});
after(async () => {
  await browser?.close();
  await stage?.close();
});

/** Each secret field holds the canary, and so does one that no model knows. */
const JOB = {
  ...jobOf((path) => (SECRETS.has(path.split(".").at(-1)) ? PASSWORD : `text of ${path}`), 2),
  id: "job-with-secrets",
  new_admin_password: PASSWORD,
};

/** Enters the token as a reader does, then presses everything, in the list and at the job. */
async function tour() {
  const { page, context, faults } = await openVisit(browser, stage, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const where = { endpoint: "/drs", project: "0000" };
  const at = (more) => stage.at("secret", { ...where, ...more });
  const rows = () => page.getByRole("rowheader").first().waitFor();
  await page.goto(`${stage.origin}/#/?${new URLSearchParams({ ...where, batch: "secret" })}`);
  await page.locator("input[type=password]").fill(TOKEN);
  await page.locator("input[type=password]").press("Enter");
  await rows();
  const out = await pressEverything(page, [at({}), at({ job: JOB.id })], rows);
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return { ...out, faults, state: JSON.stringify(state) };
}

test("s15_after_everything_was_pressed_the_token_is_in_no_store_address_title_page_copy_or_file", (context) => {
  const { pressed, copied, saved, seen, state } = toured;
  assert.ok(pressed.length >= 8, pressed.join("\n"));
  context.diagnostic(
    `${pressed.length} things were pressed, ${copied.length} texts copied, ${saved.length} files saved`,
  );
  const jobs = stage.requests.filter(({ path }) => path.startsWith("/drs/v5/"));
  assert.deepEqual([...new Set(jobs.map(({ headers }) => headers["x-auth-token"]))], [TOKEN]);
  assert.ok(stage.requests.every(({ path, search }) => !`${path}?${search}`.includes(TOKEN)));
  for (const text of [...copied, ...saved, ...seen, state]) assert.ok(!text.includes(TOKEN), around(text, TOKEN));
  assert.deepEqual(toured.faults, []);
});

test("v10_the_passwords_of_records_are_in_no_page_copy_or_file_whatever_is_pressed", () => {
  const { copied, saved, seen, state } = toured;
  assert.ok(seen.some((text) => text.includes("******")));
  for (const text of [...copied, ...saved, ...seen, state]) assert.ok(!text.includes(PASSWORD), around(text, PASSWORD));
});

function around(text, word) {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 200), at + 100);
}
