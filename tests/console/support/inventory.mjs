// What elements a page is made of, so that one that came out of a text is seen.

/** Elements that load, run, frame, restyle or send something: there must be no more than with harmless texts. */
const RISKY =
  "script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, img, image, picture, source, track, audio, video, canvas, form, math, template, marquee, noscript, foreignObject, animate, set, use, [srcdoc], [ping], [formaction], [style*='url(']";

/** Directions that reach beyond their own text, and marks that hide: shown as they are, they would lie to a reader. */
const INVISIBLE = "[\\u202a-\\u202e\\u2066-\\u2069]";

/**
 * @typedef {object} Inventory
 * @property {Set<string>} names of elements, and of elements with an attribute
 * @property {Record<string, number>} risky how many of each at the most at once
 * @property {string[]} faults links that lead elsewhere, texts that turn others round
 */

/** Put into a page before its own scripts, so that many looks at it need no way to this process and back. */
export async function installInventory(page) {
  await page.addInitScript(
    ([risky, invisible]) => {
      /** One inventory of all that its `look` is shown. */
      globalThis.takeInventory = () => {
        const found = { names: new Set(), risky: {}, faults: new Set() };
        const turning = new RegExp(invisible, "u");
        const seen = (element, counts) => {
          const name = element.localName;
          found.names.add(name);
          for (const attribute of element.getAttributeNames()) found.names.add(`${name}[${attribute}]`);
          if (element.matches(risky)) counts[name] = (counts[name] ?? 0) + 1;
          for (const attribute of ["href", "src", "action", "xlink:href", "data", "poster"]) {
            const value = element.getAttribute(attribute);
            if (value === null || !URL.canParse(value, document.baseURI)) continue;
            const url = new URL(value, document.baseURI);
            if (url.origin !== location.origin && url.protocol !== "blob:")
              found.faults.add(`a link elsewhere: ${name}: ${value.slice(0, 80)}`);
          }
        };
        return {
          look(root) {
            const counts = {};
            for (const element of root.querySelectorAll("*")) seen(element, counts);
            for (const [name, count] of Object.entries(counts))
              found.risky[name] = Math.max(count, found.risky[name] ?? 0);
            const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const { data } = texts.currentNode;
              const place = data.search(turning);
              if (place < 0) continue;
              const around = JSON.stringify(data.slice(Math.max(place - 20, 0), place + 20));
              found.faults.add(`a text that turns others: ${around}`);
            }
          },
          give: () => ({ names: [...found.names], risky: found.risky, faults: [...found.faults] }),
        };
      };
    },
    [RISKY, INVISIBLE],
  );
}

/** As an inventory comes out of a page. @returns {Inventory} */
export function given({ names, risky, faults }) {
  return { names: new Set(names), risky, faults };
}

/** Of all that is in the page. @returns {Promise<Inventory>} */
export async function inventory(page) {
  return given(
    await page.evaluate(() => {
      const all = globalThis.takeInventory();
      all.look(document);
      return all.give();
    }),
  );
}

/** Both together; of the risky ones the larger number. */
export function joined(one, other) {
  const risky = { ...one.risky };
  for (const [name, count] of Object.entries(other.risky)) risky[name] = Math.max(count, risky[name] ?? 0);
  return { names: new Set([...one.names, ...other.names]), risky, faults: [...one.faults, ...other.faults] };
}

export const NOTHING = { names: new Set(), risky: {}, faults: [] };
