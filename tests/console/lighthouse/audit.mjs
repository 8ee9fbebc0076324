// Lighthouse on one address, in the browser of all suites.

import { FLAGS, findChromium } from "../../browser/chromium.mjs";
import { desktopConfig, launch, lighthouse } from "./installed.mjs";

/** The code of Lighthouse for a recording without a beginning. */
const LOST = "NO_NAVSTART";

export const PRESETS = { desktop: desktopConfig, mobile: undefined };

/**
 * @param {string} address
 * @param {keyof typeof PRESETS} preset
 * @param {string[]} categories such as "performance"
 * @returns {Promise<{ scores: Record<string, number>, lacking: string[], metrics: Record<string, number> }>} scores from
 *   0 to 100; the audits that cost points; what was measured, in ms or without a unit
 */
export async function audit(address, preset, categories) {
  const first = await auditOnce(address, preset, categories);
  // It lost the beginning of its own recording, and says to run it again: that is none of the page's doing.
  return first ?? (await auditOnce(address, preset, categories)) ?? Promise.reject(new Error(LOST));
}

async function auditOnce(address, preset, categories) {
  const browser = await launch({ chromePath: findChromium(), chromeFlags: FLAGS, logLevel: "silent" });
  try {
    const flags = { port: browser.port, logLevel: "silent", onlyCategories: categories };
    const { lhr } = await lighthouse(address, flags, PRESETS[preset]);
    if (lhr.runtimeError?.code === LOST) return undefined;
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const all = Object.values(lhr.categories);
    const weighed = all.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
    const lacking = [...new Set(weighed)]
      .map((id) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 1);
    const numbers = Object.values(lhr.audits).filter(({ numericValue }) => numericValue !== undefined);
    return {
      scores: Object.fromEntries(all.map(({ id, score }) => [id, Math.round(score * 100)])),
      lacking: lacking.map(
        ({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items ?? []).slice(0, 400)}`,
      ),
      metrics: Object.fromEntries(numbers.map(({ id, numericValue }) => [id, numericValue])),
    };
  } finally {
    await browser.kill();
  }
}
