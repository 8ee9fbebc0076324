// A reader who presses everything there is to press, and what comes out of the page meanwhile.

/** What can be pressed without leaving the place: links are for addresses. */
const PRESSABLE = "button, summary, [role=button], [role=tab], [role=menuitem], [role=menuitemradio], [role=switch]";
/** No place has so many; a place that makes new ones for ever is a fault. */
const MOST_PRESSES = 400;

/**
 * Presses each thing at these addresses, and what appears by pressing it, each anew at the address. Things
 * whose names differ by numbers and ids alone, such as those of rows, are pressed once, and so are the names of fields.
 *
 * @param {import("playwright-core").Page} page its context may read the clipboard
 * @param {string[]} addresses
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} shown waits for the place at an address
 * @returns {Promise<{ pressed: string[], copied: string[], saved: string[], seen: string[] }>} names in order; texts
 *   that were put on the clipboard; files that were saved; what the page was after each press
 */
export async function pressEverything(page, addresses, shown) {
  const out = { pressed: [], copied: [], saved: [], seen: [] };
  const downloads = [];
  const keep = (download) => downloads.push(download);
  page.on("download", keep);
  const known = new Set();
  for (const address of addresses) {
    const ways = [[]];
    for (const way of ways) {
      // By way of the first view and within the document, which goes on holding what it holds in memory.
      await page.goto(new URL("#/", address).href);
      await page.goto(address);
      await shown(page);
      for (const name of way) await press(page, name);
      if (way.length > 0) out.pressed.push(way.join(" > "));
      out.copied.push(await takeClipboard(page));
      out.seen.push(await stateOf(page));
      if (out.pressed.length > MOST_PRESSES) throw new Error(`there is always more to press: ${out.pressed.slice(-9)}`);
      // What appeared in a menu or a dialog is one press further on.
      if (way.length > 2) continue;
      for (const name of await press(page)) {
        const kind = name.replace(/[0-9a-f-]{8,}|\d+/g, "0");
        if (known.has(kind)) continue;
        known.add(kind);
        ways.push([...way, name]);
      }
    }
  }
  page.off("download", keep);
  for (const download of downloads) out.saved.push(`${download.suggestedFilename()}\n${await textOf(download)}`);
  return { ...out, copied: out.copied.filter((text) => text !== "") };
}

/** Presses the first thing of that name, by its own click, and waits for what follows; gives the names of all things. */
async function press(page, wanted) {
  return await page.evaluate(
    async ([pressable, name]) => {
      const nameOf = (element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      const all = () => [...document.querySelectorAll(pressable)].filter((element) => element.checkVisibility());
      if (name !== undefined)
        all()
          .find((element) => nameOf(element) === name)
          ?.click();
      // Two frames and a turn: what is rendered is there, and what was to be copied is copied.
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      const isField = (element) => element.closest("dt, aside th") !== null;
      return [
        ...new Set([...all().filter((element) => !isField(element)), ...all().filter(isField).slice(0, 1)].map(nameOf)),
      ];
    },
    [PRESSABLE, wanted],
  );
}

async function takeClipboard(page) {
  return await page.evaluate(async () => {
    const text = await navigator.clipboard.readText();
    if (text !== "") await navigator.clipboard.writeText("");
    return text;
  });
}

/** All of the page that a reader, a script or another page of the origin could find. */
async function stateOf(page) {
  return await page.evaluate(async () => {
    const stored = (storage) => Object.entries(storage);
    const caches = [];
    for (const name of await globalThis.caches.keys()) {
      for (const request of await (await globalThis.caches.open(name)).keys()) caches.push(request.url);
    }
    return JSON.stringify([
      location.href,
      document.title,
      document.cookie,
      history.state,
      stored(localStorage),
      stored(sessionStorage),
      await indexedDB.databases(),
      caches,
      document.documentElement.outerHTML,
      [...document.querySelectorAll("input, textarea, select")].map(({ value }) => value),
    ]);
  });
}

async function textOf(download) {
  let text = "";
  for await (const chunk of await download.createReadStream()) text += chunk;
  return text;
}
