/** The texts of `en/summary.ts`, loaded with what shows them. */
import { language } from ".";
import { summary as en } from "./en/summary";
import type { SummaryTexts } from "./en/summary";
import { summary as zh } from "./zh/summary";

/** As `t`: in the language of the reader, so never kept in a constant. */
export const summary: SummaryTexts = new Proxy(en, {
  get: (_en, key) => Reflect.get(language() === "zh-CN" ? zh : en, key) as unknown,
});
