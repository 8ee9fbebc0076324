import { en } from "./en";

/** The texts of the console in the language of the reader. English is the only catalogue yet. */
export const t = en;
export type Catalogue = typeof en;
