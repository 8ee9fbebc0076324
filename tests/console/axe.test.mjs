// axe-core finds nothing against WCAG 2.0 to 2.2, levels A and AA, in any view, light and dark, in either language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { launchBrowser } from "../browser/chromium.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";
import { VIEWS, eachPart, goTo } from "./support/views.mjs";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** All of them in the light; in the dark those that look at colours, since nothing else is another then. */
const SCHEMES = { light: LEVELS, dark: ["color-contrast", "link-in-text-block"] };

let browser, stage;
before(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), openStage()]);
});
after(async () => {
  await browser?.close();
  await stage?.close();
});

for (const locale of ["en", "zh-CN"]) {
  test(`v16_axe_finds_nothing_in_any_view_light_or_dark_in_${locale}`, () => look(locale));
}

async function look(locale) {
  const { page, context, faults } = await openVisit(browser, stage, { failing: true, locale });
  const found = [];
  for (const view of VIEWS) {
    await goTo(page, stage, view);
    for await (const name of eachPart(page, view)) {
      for (const [colorScheme, rules] of Object.entries(SCHEMES)) {
        await page.emulateMedia({ colorScheme });
        for (const problem of await violations(page, rules)) found.push(`${name}, ${colorScheme}: ${problem}`);
      }
    }
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
  await context.close();
  assert.deepEqual(found, []);
  assert.deepEqual(faults, []);
}

/** What axe says of the page, a line each; the page has its policy, and axe comes past it as the debugger does. */
async function violations(page, rules) {
  await page.evaluate(`globalThis.axe === undefined && (() => { ${axe.source} })()`);
  return await page.evaluate(async (runOnly) => {
    const { violations: found } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    );
  }, rules);
}
