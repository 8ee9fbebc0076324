import { prepare, prove } from "./cases.mjs";
import { measure } from "./measure.mjs";

/** How often: a 5 MB page takes a second a round, a small one a millisecond. */
const PACE = {
  small: { rounds: 200, warmup: 40, batch: 20, slowEvery: 2 },
  middle: { rounds: 160, warmup: 30, batch: 2, slowEvery: 4 },
  large: { rounds: 25, warmup: 5, batch: 1, slowEvery: 4 },
};
const QUICK = { rounds: 3, warmup: 1, batch: 1, slowEvery: 1 };

/**
 * Measures every case on every page, after proving that it does what its name says.
 *
 * @param {object} what
 * @param what.facts of the models
 * @param {Uint8Array} what.naive the module of the naive way
 * @param {{ id: string, size: keyof PACE, bytes: Uint8Array }[]} what.pages
 * @param {boolean} what.quick a smoke test, whose figures mean nothing
 * @returns for each page how many of its jobs are `edited`, and what was measured of its `cases`
 */
export async function runSuite({ facts, naive, pages, quick }) {
  const casesOf = await prepare(facts, naive);
  const results = {};
  for (const { id, size, bytes } of pages) {
    const pace = quick ? QUICK : PACE[size];
    const cases = casesOf(bytes, pace.slowEvery);
    const edited = prove(cases, bytes);
    console.log(`  ${id}`);
    results[id] = { edited, cases: await measure(cases, pace) };
  }
  return results;
}
