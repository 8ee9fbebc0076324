import type { Language } from "../models.js";
import { type Refusal, refusal } from "./refusal.js";

/** What a request asks for, in checked parts: nothing else of it goes on. */
export interface Asked {
  asyncJobId: string;
  offset?: number;
  limit?: number;
  language?: Language;
}

const ID = "[0-9A-Za-z_-]{1,64}";
const ROUTE = new RegExp(`^/v5/(${ID})/batch-async-jobs/(${ID})$`);
const NUMBER = /^(?:0|[1-9][0-9]{0,9})$/;
const LARGEST = 2 ** 32 - 1;

/** Reads the path below the gateway's own, the query and the language. Nothing is unescaped: no part needs an escape. */
export function asked(path: string, search: string, language: string | null, projectId: string): Asked | Refusal {
  const [, project, asyncJobId] = ROUTE.exec(path) ?? [];
  if (project === undefined || asyncJobId === undefined) return refusal(404, "PATH", "There is nothing at this path.");
  if (project !== projectId && project !== "-") {
    return refusal(400, "PROJECT", "The gateway serves another project: write its id, or `-`.");
  }
  const found: Asked = { asyncJobId };
  for (const pair of search.replace(/^\?/, "").split("&")) {
    if (pair === "") continue;
    const [name = "", value = "", more] = pair.split("=");
    const number = Number(value);
    const known = name === "offset" || name === "limit";
    const fits = more === undefined && NUMBER.test(value) && number <= LARGEST;
    if (!known || !fits || (name === "limit" && number === 0) || found[name] !== undefined) {
      return refusal(400, "QUERY", "The query may have one `offset` from 0 and one `limit` from 1, and nothing else.");
    }
    found[name] = number;
  }
  if (language !== null) {
    if (language !== "en-us" && language !== "zh-cn") {
      return refusal(400, "LANGUAGE", "`X-Language` must be `en-us` or `zh-cn`.");
    }
    found.language = language;
  }
  return found;
}
