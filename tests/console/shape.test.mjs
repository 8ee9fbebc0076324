// The console in other shapes: narrow, enlarged, printed, in the reader's own colours, without motion.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { openStage } from "./support/stage.mjs";
import { VIEWS, eachPart, goTo } from "./support/views.mjs";
import { openVisit } from "./support/visit.mjs";

let browser, stage;
before(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), openStage()]);
});
after(async () => {
  await browser?.close();
  await stage?.close();
});

/** Goes through all views in a page of this shape, and gives what `look` finds, each finding with the view. */
async function findings(options, look, views = VIEWS) {
  const { page, context, faults } = await openVisit(browser, stage, { failing: true, ...options });
  const found = [];
  for (const view of views) {
    await goTo(page, stage, view);
    for await (const name of eachPart(page, view)) {
      for (const finding of await look(page)) found.push(`${name}: ${finding}`);
    }
  }
  await context.close();
  return [...found, ...faults];
}

/** What is wider than the page, by the elements that stick out. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      return element.getBoundingClientRect().right > clientWidth + 0.5 && element.children.length === 0;
    });
    return [`${scrollWidth} px wide: ${wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))}`];
  });

for (const [words, viewport] of [
  ["a_screen_of_320_pixels", { width: 320, height: 640 }],
  // 1280 by 1024 pixels, each four times as large.
  ["a_screen_enlarged_to_400_percent", { width: 320, height: 256 }],
]) {
  test(`v16_${words}_needs_no_scrolling_from_side_to_side_in_any_view`, async () => {
    assert.deepEqual(await findings({ viewport, deviceScaleFactor: viewport.height === 256 ? 4 : 1 }, sticksOut), []);
  });
}

test("v19_nothing_moves_by_itself_for_a_reader_who_wants_less_motion", async () => {
  const moving = (page) =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => animation.playState === "running" && animation.effect.getComputedTiming().duration > 1)
        .map((animation) => `${animation.animationName ?? animation.transitionProperty} moves`),
    );
  assert.deepEqual(await findings({ reducedMotion: "reduce" }, moving), []);
});

test("v19_what_has_the_focus_shows_it_and_is_in_sight_also_in_the_reader_s_own_colours", async () => {
  const views = VIEWS.filter(({ name }) => ["start", "batch", "job"].includes(name)).map((view) => ({
    ...view,
    menus: false,
  }));
  for (const forcedColors of ["none", "active"]) {
    assert.deepEqual(await findings({ forcedColors }, focusFindings, views), [], forcedColors);
  }
});

/** Goes with the tab key through the first stops, and says which of them can't be seen. */
async function focusFindings(page) {
  const found = [];
  await page.evaluate(() => document.activeElement?.blur());
  for (let stop = 0; stop < 24; stop += 1) {
    await page.keyboard.press("Tab");
    const finding = await page.evaluate(async () => {
      // What the focus shows beside itself is there with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const ringed = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
      };
      // A row or a label may show it for what is in it.
      const shown = [element, element.closest("tr"), element.closest("label")].some(
        (one) => one !== null && ringed(one),
      );
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + Math.min(height, innerHeight) / 2];
      const above = document.elementFromPoint(x, y);
      const covered = above !== null && !element.contains(above) && !above.contains(element);
      const outside = x < 0 || y < 0 || x > innerWidth || y > innerHeight;
      const what = element.outerHTML.slice(0, 100);
      return {
        what: !shown ? `no focus ring: ${what}` : outside ? `out of sight: ${what}` : covered ? `covered: ${what}` : "",
      };
    });
    if (finding === null) break;
    if (finding.what !== "") found.push(finding.what);
  }
  return found;
}

test("v19_on_paper_chips_are_text_and_what_can_only_be_pressed_is_left_out", async () => {
  const { page, context, faults } = await openVisit(browser, stage);
  await page.goto(stage.at("plain"));
  await page.getByRole("rowheader").first().waitFor();
  // What is not needed to show jobs comes after them, and how they are printed with it.
  await page.getByRole("button", { name: "Refresh" }).waitFor();
  const [{ status }] = await stage.jobs("plain", 1);
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() => {
    const visible = (element) => element.checkVisibility({ visibilityProperty: true });
    const chips = [...document.querySelectorAll("tbody .chip")].filter(visible);
    return {
      chips: chips.length,
      first: chips[0]?.textContent.split(": ").at(-1),
      filled: chips.filter((chip) => !/^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(chip).backgroundColor))
        .length,
      // What sorts is the head of a column, on paper too.
      pressable: [...document.querySelectorAll("button:not(thead button), select, input, summary")]
        .filter(visible)
        .map((one) => one.outerHTML.slice(0, 80)),
      rows: [...document.querySelectorAll("tbody tr")].filter(visible).length,
    };
  });
  assert.deepEqual(printed, { chips: 20, first: status, filled: 0, pressable: [], rows: 20 });
  const paper = await page.pdf({ format: "A4", landscape: true });
  assert.ok(paper.length > 10_000);
  await context.close();
  assert.deepEqual(faults, []);
});
