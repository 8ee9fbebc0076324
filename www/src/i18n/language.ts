/** The languages of the console, as BCP 47 names them, each by its own name. */
export const LANGUAGES = { en: "English", "zh-CN": "简体中文" } as const;
export type Language = keyof typeof LANGUAGES;

/** The first of these that the console has, else English. `zh`, `zh-Hans-SG` and the like are read as `zh-CN`. */
export function languageOf(wanted: readonly string[]): Language {
  for (const name of wanted) {
    if (/^zh\b/i.test(name)) return "zh-CN";
    if (/^en\b/i.test(name)) return "en";
  }
  return "en";
}
