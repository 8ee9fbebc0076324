// What is measured on a page. Each case starts from the bytes or the text of the same page.

import initNaive, { readNaively } from "naive";
import { validate } from "validate";
import { normalised, open, start } from "shell";
import { typeboxReader } from "./typebox.mjs";
import { valibotReader } from "./valibot.mjs";
import { zodReader } from "./zod.mjs";

const decoder = new TextDecoder();
/** Rows that a table shows at once. */
const VISIBLE = 20;

/**
 * @param facts of the models
 * @param {Uint8Array} naive the module of the naive way
 * @returns a function from the bytes of a page to its cases: `id`, `run`, what each run is `given`, if anything, and
 *   `every`, the rounds between two runs
 */
export async function prepare(facts, naive) {
  await start();
  await initNaive({ module_or_path: naive });
  const zod = zodReader(facts);
  const valibot = valibotReader(facts);
  const typebox = typeboxReader(facts);

  return (bytes, slowEvery) => {
    const text = decoder.decode(bytes);
    // serde has one type a field and refuses the page for one that is another: the naive way gets it put right.
    const fitting = normalised(bytes);
    // A page keeps its reply, and destroys the secrets in it: each run gets a reply of its own, as each call does.
    const copy = () => bytes.slice();
    const room = new Uint8Array(bytes.length);
    const firstTexts = JSON.parse(text)
      .jobs.slice(0, VISIBLE)
      .map((job) => JSON.stringify(job));
    const native = [
      { id: "parse", run: () => JSON.parse(text) },
      { id: "decodeAndParse", run: () => JSON.parse(decoder.decode(bytes)) },
      { id: "copied", run: () => room.set(bytes) ?? room },
      { id: "first", run: () => firstTexts.map((one) => JSON.parse(one)) },
      { id: "opened", given: copy, run: opened },
      { id: "visible", given: copy, run: visible },
      { id: "all", given: copy, run: (own) => open(own).jobs },
    ];
    const others = [
      { id: "naive", run: () => readNaively(fitting) },
      { id: "zod", run: () => zod(JSON.parse(text)) },
      { id: "valibot", run: () => valibot(JSON.parse(text)) },
      { id: "ajv", run: () => checked(JSON.parse(text)) },
      { id: "typebox", run: () => typebox(JSON.parse(text)) },
    ];
    return [...native.map((one) => ({ ...one, every: 1 })), ...others.map((one) => ({ ...one, every: slowEvery }))];
  };
}

function opened(bytes) {
  const page = open(bytes);
  return page.summaries;
}

function visible(bytes) {
  const page = open(bytes);
  const jobs = [page.summaries];
  for (let index = 0; index < Math.min(VISIBLE, page.length); index += 1) jobs.push(page.job(index));
  return jobs;
}

function checked(json) {
  if (!validate(json)) throw new Error(`ajv refuses the page: ${validate.errors[0].instancePath}`);
  return json;
}

/**
 * Fails by name if a case does not do what its name says: what is quick but wrong is no result.
 *
 * @returns how many jobs of the page are edited, for one thing or another
 */
export function prove(cases, bytes) {
  const result = Object.fromEntries(cases.map(({ id, given, run }) => [id, run(given?.())]));
  const page = result.parse;
  const same = (id, actual, expected) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${id} gives something else`);
  };
  for (const id of ["decodeAndParse", "zod", "valibot", "ajv", "typebox"]) same(id, sorted(result[id]), sorted(page));
  const right = JSON.parse(decoder.decode(normalised(bytes)));
  same("all", result.all, right.jobs);
  same("naive", sorted(result.naive), sorted(right));
  same("first", result.first, page.jobs.slice(0, VISIBLE));
  if (!result.copied.every((byte, at) => byte === bytes[at])) throw new Error("copied gives something else");
  const [summaries, ...first] = result.visible;
  same("visible", first, right.jobs.slice(0, VISIBLE));
  for (const found of [summaries, result.opened]) {
    same(
      "opened",
      found.map(({ id, status, name }) => [id, status, name]),
      page.jobs.map(({ id, status, base_info: { name } }) => [id, status, name]),
    );
  }
  return page.jobs.filter((job, index) => JSON.stringify(job) !== JSON.stringify(right.jobs[index])).length;
}

/** The same value with the keys of its objects in order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}
