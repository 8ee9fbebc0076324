// What is measured on, kept in files: Node reads them, Chromium gets them over HTTP.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WORK } from "./folders.mjs";
import { makePages } from "./pages.mjs";

/** The files of a run. */
export const LIST = "input.json";
export const NAIVE = "naive_bg.wasm";
export const pageFile = (id) => `page-${id}.json`;

/** Makes the pages, and writes them with the facts. */
export async function writeInput(facts) {
  await mkdir(WORK, { recursive: true });
  const pages = await makePages();
  for (const { id, bytes } of pages) await writeFile(join(WORK, pageFile(id)), bytes);
  const list = pages.map(({ id, size, title, jobs, bytes }) => ({ id, size, title, jobs, length: bytes.length }));
  await writeFile(join(WORK, LIST), JSON.stringify({ facts, pages: list }));
  return list;
}

/** What `runSuite` takes, but for `quick`. */
export async function loadInput() {
  const { facts, pages } = JSON.parse(await readFile(join(WORK, LIST), "utf8"));
  const bytes = async (file) => new Uint8Array(await readFile(join(WORK, file)));
  return {
    facts,
    naive: await bytes(NAIVE),
    pages: await Promise.all(pages.map(async (page) => ({ ...page, bytes: await bytes(pageFile(page.id)) }))),
  };
}
