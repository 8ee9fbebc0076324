/** The names of fields in words, in the language of the reader. */
import { language } from ".";
import { fieldName as en } from "./en-names";
import { fieldName as zh } from "./zh-names";

export function fieldName(name: string): string {
  return language() === "zh-CN" ? zh(name) : en(name);
}
