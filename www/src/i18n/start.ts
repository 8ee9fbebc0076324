/** The texts of `en/start.ts`, loaded with what shows them. */
import { language } from ".";
import { start as en } from "./en/start";
import type { StartTexts } from "./en/start";
import { start as zh } from "./zh/start";

/** As `t`: in the language of the reader, so never kept in a constant. */
export const start: StartTexts = new Proxy(en, {
  get: (_en, key) => Reflect.get(language() === "zh-CN" ? zh : en, key) as unknown,
});
