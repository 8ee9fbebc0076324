// Thousands of looks at a page, within the page: every part of every job, and every field that takes a text.

import { given, installInventory } from "./inventory.mjs";

/** Put into a page before its own scripts, with the inventory. Gives itself as `globalThis.sweep`. */
export async function installSweep(page) {
  await installInventory(page);
  await page.addInitScript(() => {
    /** For a busy machine: what is waited for takes some turns, or what a request takes. */
    const MOST_MS = 20_000;
    const turn = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", resolve, { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    const until = async (what, holds) => {
      const from = performance.now();
      while (performance.now() - from < MOST_MS) {
        const found = holds();
        if (found) return found;
        await turn();
      }
      throw new Error(`waited in vain for ${what}`);
    };
    /** Until three turns have changed nothing. */
    const quiet = async () => {
      let changes = 0;
      const watcher = new MutationObserver((records) => (changes += records.length));
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      let [before, still] = [0, 0];
      await until("an end of changes", () => {
        still = changes === before ? still + 1 : 0;
        before = changes;
        return still > 3;
      });
      watcher.disconnect();
    };
    const unfold = async (root) => {
      const closed = [...root.querySelectorAll("details:not([open])")];
      let told = 0;
      const tell = () => (told += 1);
      root.addEventListener("toggle", tell, { capture: true });
      for (const details of closed) details.open = true;
      // Some fill themselves only when they are told that they were opened.
      await until("what unfolds", () => told >= closed.length);
      root.removeEventListener("toggle", tell, { capture: true });
      await turn();
    };

    /** Opens each job of the list, and each tab of it, with all that can be unfolded. */
    const jobs = async () => {
      const [parts, whole] = [globalThis.takeInventory(), globalThis.takeInventory()];
      let tabsSeen = 0;
      const places = document.querySelectorAll("th[scope=row]").length;
      for (let place = 0; place < places; place += 1) {
        const before = document.querySelector("aside");
        document.querySelectorAll("th[scope=row] a")[place].click();
        const aside = await until(`job ${place}`, () => {
          const now = document.querySelector("aside");
          return now !== before && now?.querySelector("[role=tab]") && now;
        });
        for (const tab of aside.querySelectorAll("[role=tab]")) {
          tab.click();
          const panel = await until(`${tab.id} of job ${place}`, () =>
            aside.querySelector(`[role=tabpanel][aria-labelledby="${tab.id}"]`),
          );
          await turn();
          await unfold(aside);
          parts.look(aside);
          if (panel.childElementCount > 0) tabsSeen += 1;
        }
        whole.look(document);
      }
      return { parts: parts.give(), whole: whole.give(), jobs: places, tabs: tabsSeen };
    };

    const type = (field, text) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      set.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const fields = () =>
      [...document.querySelectorAll("input")].filter(({ type: kind }) => !["checkbox", "radio"].includes(kind));

    /** Puts each text into each field of the view that is open, and sends the forms that the fields are in. */
    const inputs = async (texts) => {
      const whole = globalThis.takeInventory();
      const names = new Set();
      for (const text of texts) {
        for (const field of fields()) {
          names.add(field.getAttribute("aria-label") ?? field.labels[0]?.textContent);
          type(field, text);
          await quiet();
        }
        whole.look(document);
        for (const form of document.querySelectorAll("form")) form.requestSubmit();
        await quiet();
        whole.look(document);
      }
      return { whole: whole.give(), fields: [...names].sort() };
    };

    /** Goes to each address within the page, and waits until what it leads to is there. */
    const addresses = async (hashes) => {
      const whole = globalThis.takeInventory();
      for (const hash of hashes) {
        location.hash = hash;
        await quiet();
        await until(
          `what is at ${hash}`,
          () => document.querySelector("h1, h2") && !document.querySelector("[aria-busy=true]"),
        );
        await quiet();
        whole.look(document);
      }
      return whole.give();
    };
    globalThis.sweep = { jobs, inputs, addresses };
  });
}

/** @returns {Promise<{ parts: object, whole: object, jobs: number, tabs: number }>} inventories of the parts of jobs, and of the pages around them */
export async function sweepJobs(page) {
  const { parts, whole, ...counts } = await page.evaluate(() => globalThis.sweep.jobs());
  return { parts: given(parts), whole: given(whole), ...counts };
}

export async function sweepInputs(page, texts) {
  const { whole, fields } = await page.evaluate((all) => globalThis.sweep.inputs(all), texts);
  return { whole: given(whole), fields };
}

export async function sweepAddresses(page, hashes) {
  return given(await page.evaluate((all) => globalThis.sweep.addresses(all), hashes));
}
