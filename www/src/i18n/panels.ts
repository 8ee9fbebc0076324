/** The texts of one job, loaded with what shows it. */
import { language } from ".";
import type { PanelTexts } from "./en/panels";
import { panels as en } from "./en/panels";
import { panels as zh } from "./zh/panels";

export type { PanelTexts } from "./en/panels";

/** As `t`: in the language of the reader, so never kept in a constant. */
export const detail: PanelTexts = new Proxy(en, {
  get: (_en, key) => Reflect.get(language() === "zh-CN" ? zh : en, key) as unknown,
});
