// The views of the console, each with the way to it, by what a reader sees there.

const PROJECT_OF_NOBODY = "0000";

/** @type {(batch: string, more?: object) => (stage: object) => string} */
const batch = (id, more) => (stage) => stage.at(id, more);
const rows = (page) => page.getByRole("rowheader").first().waitFor();
const heading = (page) => page.getByRole("heading", { level: 2 }).first().waitFor();
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
 * @property {boolean} [menus] whether it has menus, with each of which open it is another view
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
  { name: "batch", address: batch("plain"), shown: rows, menus: true },
  { name: "batch, filtered", address: batch("rich", { filter: "phase:failed" }), shown: rows },
  { name: "batch, all, compact", address: batch("plain", { size: "all", density: "compact" }), shown: rows },
  { name: "batch, no match", address: batch("plain", { filter: "nothing-is-like-this" }), shown: heading },
  {
    name: "batch, filter with a fault",
    address: batch("plain"),
    shown: async (page) => {
      await rows(page);
      await page.getByRole("searchbox").fill("delay>>5");
      await alert(page);
    },
  },
  {
    name: "batch, not proven whole",
    address: batch("plain"),
    shown: (page) => page.locator(".banner").first().waitFor(),
    scenarios: ["total_wrong:10"],
  },
  {
    name: "help",
    address: batch("plain"),
    shown: async (page) => {
      await rows(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "batch without jobs",
    address: batch("none"),
    shown: heading,
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
    menus: true,
  },
  {
    name: "job that is not there",
    address: batch("plain", { job: "nowhere" }),
    shown: (page) => page.getByRole("complementary").waitFor(),
  },
];

/** Gives the name of the view as it is, then with each of its tabs and each of its menus open. */
export async function* eachPart(page, view) {
  yield view.name;
  const tabs = page.getByRole("tab");
  // The first one was open already.
  for (let index = 1; view.tabs && index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await page.waitForFunction((at) => document.querySelectorAll("[role=tab]")[at].ariaSelected === "true", index);
    yield `${view.name}, ${await tabs.nth(index).textContent()}`;
  }
  const menus = page.locator("details.menu > summary");
  for (let index = 0; view.menus && index < (await menus.count()); index += 1) {
    if (!(await menus.nth(index).isVisible())) continue;
    await menus.nth(index).click();
    await page.locator("details.menu[open]").first().waitFor();
    yield `${view.name}, menu ${(await menus.nth(index).getAttribute("aria-label")) ?? (await menus.nth(index).textContent())}`;
    await page.keyboard.press("Escape");
    await page.locator("details.menu[open]").waitFor({ state: "detached" });
  }
}

/** Goes there anew, as a link from elsewhere would. */
export async function goTo(page, stage, view) {
  stage.play(...(view.scenarios ?? []));
  await page.goto("about:blank");
  await page.goto(view.address(stage));
  await view.shown(page);
}
