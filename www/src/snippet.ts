/** The request for a job in the forms in which others take it. The token is a variable of the shell, never its value. */
import { curlCommand } from "drs-batch-jobs/snippet";
import type { Host } from "./host";
import type { Language } from "./i18n";
import type { BatchRoute } from "./route";

export const SNIPPETS = ["curl", "node", "cli"] as const;
export type Snippet = (typeof SNIPPETS)[number];

export interface About {
  readonly route: BatchRoute;
  readonly language: Language;
  /** Where the job is in the batch, from 0. */
  readonly place: number;
  /** What the server of the page offers. */
  readonly host?: Host | null | undefined;
}

/** Fails with a `DrsError` where the address breaks a rule of the package; then nothing can be asked for at all. */
export function snippetOf(kind: Snippet, about: About): Promise<string> | string {
  if (kind === "curl") return curlOf(about);
  return kind === "node" ? nodeOf(about) : cliOf(about);
}

/**
 * The endpoint as another program has to name it: what is a path here is not one there. A gateway answers to the session of
 * this browser alone, so others ask the service that is behind it.
 */
function endpointOf({ route, host }: About): string {
  if (host?.service !== undefined && host.endpoint === route.endpoint) return host.service;
  return new URL(route.endpoint, document.baseURI).href.replace(/\/$/, "");
}

function languageOf({ language }: About): "en-us" | "zh-cn" {
  return language === "zh-CN" ? "zh-cn" : "en-us";
}

function curlOf(about: About): Promise<string> {
  const { project: projectId, batch } = about.route;
  const place = { projectId, endpoint: endpointOf(about), language: languageOf(about) };
  return curlCommand(place, batch, { offset: about.place, limit: 1 });
}

function nodeOf(about: About): string {
  const { project, batch } = about.route;
  return `import { DrsClient } from "drs-batch-jobs";

const client = new DrsClient({
  projectId: ${JSON.stringify(project)},
  endpoint: ${JSON.stringify(endpointOf(about))},
  token: process.env.HUAWEICLOUD_TOKEN,
  language: ${JSON.stringify(languageOf(about))},
});
const page = await client.page(${JSON.stringify(batch)}, { offset: ${about.place}, limit: 1 });
console.log(page.job(0));
`;
}

function cliOf(about: About): string {
  const { project, batch } = about.route;
  const words = ["npx drs-batch-jobs page", shell(batch), "--offset", String(about.place), "--limit 1"];
  return [...words, "--project", shell(project), "--endpoint", shell(endpointOf(about))].join(" ");
}

/** A word of a POSIX shell in which nothing has a meaning. */
function shell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
