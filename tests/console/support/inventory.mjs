// What elements a page is made of, so that one that came out of a text is seen.

/** Elements that load, run, frame, restyle or send something: there must be no more than with harmless texts. */
const RISKY =
  "script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, img, image, picture, source, track, audio, video, canvas, form, math, template, marquee, noscript, foreignObject, animate, set, use, [srcdoc], [ping], [formaction], [style*='url(']";

/** Directions that reach beyond their own text, and marks that hide: shown as they are, they would lie to a reader. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * @typedef {object} Inventory
 * @property {Set<string>} names of elements, and of elements with an attribute
 * @property {Record<string, number>} risky how many of each
 * @property {string[]} faults links that lead elsewhere, texts that turn others round
 */

/** @returns {Promise<Inventory>} */
export async function inventory(page) {
  const { names, risky, links, turning } = await page.evaluate(
    ([riskyOnes, invisible]) => {
      const found = { names: new Set(), risky: {}, links: [], turning: [] };
      for (const element of document.querySelectorAll("*")) {
        const name = element.localName;
        found.names.add(name);
        for (const attribute of element.getAttributeNames()) found.names.add(`${name}[${attribute}]`);
        if (element.matches(riskyOnes)) found.risky[name] = (found.risky[name] ?? 0) + 1;
        for (const attribute of ["href", "src", "action", "xlink:href", "data", "poster"]) {
          const value = element.getAttribute(attribute);
          if (value === null || !URL.canParse(value, document.baseURI)) continue;
          const url = new URL(value, document.baseURI);
          if (url.origin !== location.origin && url.protocol !== "blob:")
            found.links.push(`${name}: ${value.slice(0, 80)}`);
        }
      }
      const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data } = texts.currentNode;
        const place = data.search(new RegExp(invisible, "u"));
        if (place >= 0) found.turning.push(JSON.stringify(data.slice(Math.max(place - 20, 0), place + 20)));
      }
      return { ...found, names: [...found.names] };
    },
    [RISKY, INVISIBLE.source],
  );
  return {
    names: new Set(names),
    risky,
    faults: [
      ...links.map((link) => `a link elsewhere: ${link}`),
      ...turning.map((text) => `a text that turns others: ${text}`),
    ],
  };
}

/** Both together; of the risky ones the larger number. */
export function joined(one, other) {
  const risky = { ...one.risky };
  for (const [name, count] of Object.entries(other.risky)) risky[name] = Math.max(count, risky[name] ?? 0);
  return { names: new Set([...one.names, ...other.names]), risky, faults: [...one.faults, ...other.faults] };
}

export const NOTHING = { names: new Set(), risky: {}, faults: [] };
