import { signal } from "@preact/signals";
import { en } from "./en";
import type { Language } from "./language";

export { LANGUAGES, languageOf } from "./language";
export type { Language } from "./language";

/** What every catalogue has. English is the one that decides which texts there are. */
export type Catalogue = typeof en;

const chosen = signal<Catalogue>(en);

/**
 * The texts in the language of the reader. Whoever reads one while it renders is rendered again when the language
 * changes; so a text must not be kept in a constant.
 */
export const t: Catalogue = new Proxy(en, { get: (_en, key) => Reflect.get(chosen.value, key) as unknown });

/** The language of `t`. */
export function language(): Language {
  return chosen.value.locale;
}

/** Loads the catalogue of the language and shows it. English is always there. */
export async function speak(wanted: Language): Promise<void> {
  chosen.value = wanted === "en" ? en : (await import("./zh")).zh;
}
