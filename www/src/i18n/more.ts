/** The texts of `en/more.ts`, loaded with what shows them. */
import { language } from ".";
import { more as en } from "./en/more";
import type { MoreTexts } from "./en/more";
import { more as zh } from "./zh/more";

/** As `t`: in the language of the reader, so never kept in a constant. */
export const more: MoreTexts = new Proxy(en, {
  get: (_en, key) => Reflect.get(language() === "zh-CN" ? zh : en, key) as unknown,
});
