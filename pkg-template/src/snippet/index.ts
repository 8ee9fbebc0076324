import { DrsClient } from "../index.js";
import type { ClientOptions, PageQuery } from "../options.js";

/** Where a request would go, as in the options of a client. */
export type SnippetPlace = Pick<ClientOptions, "region" | "endpoint" | "projectId" | "language">;

/**
 * The command line of cURL for one page: what the client itself would send, for a shell of POSIX. The token is the shell's
 * variable `HUAWEICLOUD_TOKEN`; its value is never in the text. Sends nothing.
 *
 * @throws {DrsError} by rejection: kind `invalid_argument` for what breaks a rule of the client's, kind `load`
 * @example
 * await curlCommand({ region: "cn-north-4", projectId }, asyncJobId, { offset: 0, limit: 20 });
 * // curl --fail-with-body --compressed 'https://drs.cn-north-4.myhuaweicloud.com/v5/…?offset=0&limit=20' \
 * //   -H 'Content-Type: application/json' \
 * //   -H "X-Auth-Token: $HUAWEICLOUD_TOKEN"
 */
export async function curlCommand(place: SnippetPlace, asyncJobId: string, query: PageQuery = {}): Promise<string> {
  const { url, headers } = await requestOf(place, asyncJobId, query);
  const lines = [`curl --fail-with-body --compressed ${quoted(url)}`];
  for (const [name, value] of headers) lines.push(`-H ${quoted(`${capitals(name)}: ${value}`)}`);
  lines.push(`-H "X-Auth-Token: $HUAWEICLOUD_TOKEN"`);
  return lines.join(" \\\n  ");
}

/**
 * The origin that a client of this place asks, such as `https://drs.cn-north-4.myhuaweicloud.com`.
 *
 * @throws {DrsError} by rejection: kind `invalid_argument` for what breaks a rule of the client's, kind `load`
 * @example
 * await serviceOrigin({ region: "cn-north-4", projectId: "-" });
 */
export async function serviceOrigin(place: SnippetPlace): Promise<string> {
  return new URL((await requestOf(place, "-", {})).url).origin;
}

/** What the client would send: it builds the request, and is kept from sending it. */
async function requestOf(place: SnippetPlace, asyncJobId: string, query: PageQuery): Promise<Request> {
  const { region, endpoint, projectId, language } = place;
  const built: Request[] = [];
  const client = new DrsClient({
    projectId,
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(language !== undefined && { language }),
    retry: false,
    fetch: (input, init) => {
      built.push(new Request(input, init));
      return Promise.reject(new TypeError("nothing is sent"));
    },
  });
  const ended = await client.page(asyncJobId, query).catch((error: unknown) => error);
  const [request] = built;
  if (!request) throw ended;
  return request;
}

/** For a shell: nothing in it has a meaning. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function capitals(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
