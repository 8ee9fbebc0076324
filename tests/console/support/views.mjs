// The views of the console, each with the way to it, by what a reader sees there.

const PROJECT_OF_NOBODY = "0000";

/** @type {(batch: string, more?: object) => (stage: object) => string} */
const batch = (id, more) => (stage) => stage.at(id, more);
const rows = (page) => page.getByRole("rowheader").first().waitFor();
const alert = (page) => page.getByRole("alert").first().waitFor();

/**
 * What a view is: its name, the address that leads there, what has to be there before it is looked at (with acts, where
 * it has no address), and what the service does meanwhile.
 *
 * @typedef {object} View
 * @property {string} name
 * @property {(stage: object) => string} address
 * @property {(page: import("playwright-core").Page) => Promise<unknown>} shown
 * @property {string[]} [scenarios]
 * @property {boolean} [tabs] whether it has tabs, each of which is a view
 */

/** @type {View[]} */
export const VIEWS = [
  {
    name: "start",
    address: (stage) => `${stage.origin}/#/`,
    shown: (page) => page.getByRole("listitem").first().waitFor(),
  },
  {
    name: "start with objections",
    address: (stage) => `${stage.origin}/#/?endpoint=nowhere&project=a%20b&batch=c%20d`,
    shown: (page) => page.locator('[aria-invalid="true"]').first().waitFor(),
  },
  { name: "batch", address: batch("plain"), shown: rows },
  {
    name: "batch without jobs",
    address: batch("none"),
    shown: (page) => page.getByRole("heading", { level: 2 }).first().waitFor(),
  },
  {
    name: "loading",
    address: batch("plain"),
    shown: (page) => page.locator("[aria-busy=true]").waitFor(),
    scenarios: ["silent"],
  },
  { name: "error", address: batch("plain"), shown: alert, scenarios: ["status_500"] },
  { name: "token refused", address: batch("plain"), shown: alert, scenarios: ["status_401"] },
  {
    name: "token wanted",
    address: batch("plain", { endpoint: "https://drs.cn-north-4.myhuaweicloud.com", project: PROJECT_OF_NOBODY }),
    shown: (page) => page.getByRole("textbox").first().waitFor(),
  },
  {
    name: "job",
    address: (stage) => stage.at("rich", { job: stage.richJob }),
    shown: (page) => page.getByRole("complementary").getByRole("heading", { level: 3 }).first().waitFor(),
    tabs: true,
  },
  {
    name: "job that is not there",
    address: batch("plain", { job: "nowhere" }),
    shown: (page) => page.getByRole("complementary").waitFor(),
  },
];

/** Opens each tab of the view in turn, and gives its name; a view without tabs is one by itself. */
export async function* eachTab(page, view) {
  if (!view.tabs) return yield view.name;
  const tabs = page.getByRole("tab");
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await page.locator("[role=tab][aria-selected=true]").nth(0).waitFor();
    yield `${view.name}, ${await tabs.nth(index).textContent()}`;
  }
}

/** Goes there anew, as a link from elsewhere would. */
export async function goTo(page, stage, view) {
  stage.play(...(view.scenarios ?? []));
  await page.goto("about:blank");
  await page.goto(view.address(stage));
  await view.shown(page);
}
