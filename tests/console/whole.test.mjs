// The features of the list and of a job that no other suite has by their names.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { jobOf } from "./support/records.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";

let browser, stage, page, visit;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());
beforeEach(() => arrive());
afterEach(async () => {
  await visit.context.close();
  await stage.close();
  assert.deepEqual(visit.faults, []);
});

async function arrive(stageOptions, visitOptions) {
  stage = await openStage(stageOptions);
  const permissions = ["clipboard-read", "clipboard-write"];
  visit = await openVisit(browser, stage, { permissions, timezoneId: "Asia/Shanghai", ...visitOptions });
  page = visit.page;
}

async function arriveAnew(stageOptions, visitOptions) {
  await visit.context.close();
  await stage.close();
  await arrive(stageOptions, visitOptions);
}

async function open(batch, more = {}) {
  await page.goto(stage.at(batch, more));
  await page.locator(".list[aria-busy=false]").waitFor();
  await page.getByRole("rowheader").first().waitFor();
}

const range = (text) => page.getByText(text, { exact: true }).first().waitFor();
const params = () => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.split("?")[1]));
const names = () => page.getByRole("rowheader").allTextContents();

test("v2_an_address_leads_to_the_same_page_size_filter_order_columns_job_tab_times_and_language", async () => {
  const job = (await stage.jobs("plain")).find(({ base_info: info }) => info.name.startsWith("DRS"));
  const more = { size: "10", page: "2", filter: "DRS", sort: "-name", columns: "status,created", job: job.id };
  await open("plain", { ...more, tab: "endpoints", tz: "local", lang: "zh-CN", density: "compact" });
  const before = params();
  const seen = async () => [
    await names(),
    await page.getByRole("columnheader").allTextContents(),
    await page.getByRole("tab", { selected: true }).textContent(),
    await page.evaluate(() => document.documentElement.lang),
  ];
  const first = await seen();
  assert.equal(first[0].length, 10);
  assert.equal(first[1].length, 3);
  assert.equal(first[3], "zh-CN");
  await page.reload();
  await page.getByRole("tab", { selected: true }).waitFor();
  assert.deepEqual(await seen(), first);
  assert.deepEqual(params(), before);
});

test("v2_back_and_forward_go_through_filters_pages_and_jobs", async () => {
  await open("plain");
  await page.getByRole("button", { name: "Next page" }).click();
  await range("21-40 of 45");
  await page.getByRole("button", { name: /^Failed/ }).click();
  await page.getByRole("button", { name: /^Failed/, pressed: true }).waitFor();
  // Another filter begins at its first page.
  assert.equal(params().page, undefined);
  await page.getByRole("rowheader").first().getByRole("link").click();
  await page.getByRole("complementary").waitFor();
  await page.goBack();
  await page.getByRole("complementary").waitFor({ state: "detached" });
  await page.goBack();
  await range("21-40 of 45");
  await page.goBack();
  await range("1-20 of 45");
  await page.goForward();
  await range("21-40 of 45");
});

test("v12_s8_the_whole_filtered_set_is_exported_masked_and_no_cell_of_a_table_is_a_formula", async () => {
  const starts = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", '"=1', " =1", "=cmd|' /C calc'!A0", "plain"];
  const jobs = Array.from({ length: 30 }, (_, index) => ({
    ...jobOf((path) =>
      /password|cert_key/.test(path) ? "pAsSwOrD-CaNaRy" : starts[(index + path.length) % starts.length],
    ),
    id: `job-${index}`,
  }));
  const answer = (_path, search) => {
    const [offset, limit] = ["offset", "limit"].map((name) => Number(search.get(name) ?? 0));
    return JSON.stringify({ total_count: jobs.length, jobs: jobs.slice(offset, offset + limit) });
  };
  await arriveAnew({ answer });
  await open("formulas", { size: "10" });
  const files = {};
  for (const [kind, name] of [
    ["csv", /^CSV/],
    ["json", /^JSON/],
    ["ndjson", /^NDJSON/],
  ]) {
    if (!(await page.getByRole("button", { name }).isVisible()))
      await page.locator("summary", { hasText: "Export" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    assert.match(download.suggestedFilename(), new RegExp(`^drs-jobs-formulas-.*\\.${kind}$`));
    files[kind] = "";
    for await (const chunk of await download.createReadStream()) files[kind] += chunk;
  }
  const rows = cellsOf(files.csv);
  assert.equal(rows.length, 31);
  const formulas = rows.flat().filter((cell) => /^["\s]*[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
  assert.deepEqual(formulas, []);
  assert.ok(rows.flat().some((cell) => cell.startsWith("'=")));
  assert.equal(JSON.parse(files.json).length, 30);
  assert.equal(files.ndjson.trimEnd().split("\n").length, 30);
  for (const text of Object.values(files)) assert.ok(!text.includes("pAsSwOrD-CaNaRy"));
});

/** The cells of a text in the form of RFC 4180. */
function cellsOf(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== "," && end !== "") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

test("v18_chinese_is_chosen_once_for_the_page_and_for_what_the_service_says", async () => {
  await open("plain", { lang: "zh-CN" });
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  const sent = stage.requests
    .filter(({ path }) => path.startsWith("/drs/v5/"))
    .map(({ headers }) => headers["x-language"]);
  assert.deepEqual([...new Set(sent)], ["zh-cn"]);
  // What is left in Latin letters are names of the service and of the product.
  const english = await page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (parentElement.closest("tbody, code, .where, kbd, option, .batch-name, noscript, .brand") !== null) continue;
      if (/[a-z]{4,}/.test(data)) found.push(data.trim());
    }
    return found;
  });
  assert.deepEqual(english, []);
});
