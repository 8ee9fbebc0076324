// Where the service is and who asks: flags before the environment before defaults.

import type { Credentials } from "../auth/credentials.js";
import type { IamLogin } from "../auth/iam.js";
import type { DrsClient } from "../client.js";
import type { ClientOptions, TokenProvider } from "../options.js";
import type { Arguments, Flag } from "./arguments.js";
import { misuse } from "./exit.js";
import { tokenOfFile, tokenOfStdin } from "./token.js";

export type Environment = Record<string, string | undefined>;

/** Names of the environment, the first that is set counts. Those of the official SDKs come first, then Terraform's. */
const NAMES = {
  project: ["HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"],
  region: ["HUAWEICLOUD_SDK_REGION", "HW_REGION_NAME"],
  endpoint: ["HUAWEICLOUD_ENDPOINT"],
} as const;

/** Access keys: all three names of one family, never parts of two. */
const KEYS = [
  ["HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"],
  ["HW_ACCESS_KEY", "HW_SECRET_KEY", "HW_SECURITY_TOKEN"],
] as const;

/** Whose values are secrets. */
export const SECRETS = [
  "HUAWEICLOUD_TOKEN",
  "HUAWEICLOUD_SDK_SK",
  "HUAWEICLOUD_SDK_SECURITY_TOKEN",
  "HW_SECRET_KEY",
  "HW_SECURITY_TOKEN",
  "HW_USER_PASSWORD",
];

export const CONNECTION_FLAGS: readonly Flag[] = [
  { name: "project", value: "ID", meaning: "the project (HUAWEICLOUD_SDK_PROJECT_ID, HW_PROJECT_ID)" },
  { name: "region", value: "REGION", meaning: "such as cn-north-4 (HUAWEICLOUD_SDK_REGION, HW_REGION_NAME)" },
  {
    name: "endpoint",
    value: "URL",
    meaning: "in place of a region: https, or http on loopback (HUAWEICLOUD_ENDPOINT)",
  },
  { name: "language", value: "LANG", meaning: "en-us or zh-cn: of the service's error texts" },
  { name: "token-file", value: "FILE", meaning: "a file with the token; read again when the service refuses it" },
  { name: "token-stdin", meaning: "reads the token from stdin" },
];

/** Those of what is served to a page, which says by itself in which language. */
export const SERVED_FLAGS: readonly Flag[] = CONNECTION_FLAGS.filter(({ name }) => name !== "language");

/** How to prove who asks: one of these, or none. */
interface Auth {
  readonly token?: string | TokenProvider;
  readonly credentials?: Credentials;
  readonly login?: Omit<IamLogin, "endpoint"> & { endpoint?: string };
}

/** The place and the project, without what proves who asks. */
export type Place = Pick<ClientOptions, "region" | "endpoint" | "projectId" | "language">;

/** The place that the command line and the environment name. */
export function placeOf(args: Arguments, env: Environment): Place {
  const region = args.text("region");
  const endpoint = args.text("endpoint");
  if (region !== undefined && endpoint !== undefined) misuse("give one of --region and --endpoint");
  const projectId = args.text("project") ?? firstOf(env, NAMES.project);
  if (projectId === undefined) misuse("which project? Give --project, or set HUAWEICLOUD_SDK_PROJECT_ID");
  const language = args.choice("language", ["en-us", "zh-cn"] as const);
  const given = region !== undefined || endpoint !== undefined ? { region, endpoint } : placeInEnvironment(env);
  if (!given) misuse("which region? Give --region (or --endpoint), or set HUAWEICLOUD_SDK_REGION or HW_REGION_NAME");
  return {
    projectId,
    ...(given.region !== undefined && { region: given.region }),
    ...(given.endpoint !== undefined && { endpoint: given.endpoint }),
    ...(language && { language }),
  };
}

function placeInEnvironment(env: Environment): { region?: string; endpoint?: string } | undefined {
  const endpoint = firstOf(env, NAMES.endpoint);
  if (endpoint !== undefined) return { endpoint };
  const region = firstOf(env, NAMES.region);
  return region === undefined ? undefined : { region };
}

function firstOf(env: Environment, names: readonly string[]): string | undefined {
  const name = names.find((known) => env[known]);
  return name === undefined ? undefined : env[name];
}

/** Whether the command line or the environment says where the service is and who asks. */
export function isConfigured(args: Arguments, env: Environment): boolean {
  const place = ["region", "endpoint", "project", "token-file", "token-stdin"].some((name) => args.is(name));
  return place || [...NAMES.project, ...NAMES.endpoint, ...SECRETS].some((name) => env[name]);
}

/** A token of a flag, then of the environment, then access keys, then a login. */
async function authOf(args: Arguments, env: Environment): Promise<Auth> {
  const file = args.text("token-file");
  if (file !== undefined && args.is("token-stdin")) misuse("give one of --token-file and --token-stdin");
  if (file !== undefined) {
    // Read at the beginning, so that a wrong name is told as what it is. What comes by a pipe comes once.
    let held = await tokenOfFile(file);
    return { token: async ({ reason }) => (reason === "unauthorized" ? (held = await tokenOfFile(file)) : held) };
  }
  if (args.is("token-stdin")) return { token: await tokenOfStdin() };
  if (env["HUAWEICLOUD_TOKEN"]) return { token: env["HUAWEICLOUD_TOKEN"] };
  for (const names of KEYS) {
    const [accessKey, secretKey, securityToken] = names.map((name) => env[name] || undefined);
    if (!accessKey && !secretKey) continue;
    if (!accessKey || !secretKey) misuse(`${names[0]} and ${names[1]} go together: one of them is not set`);
    return { credentials: { accessKey, secretKey, ...(securityToken !== undefined && { securityToken }) } };
  }
  return loginOf(args, env) ?? {};
}

function loginOf(args: Arguments, env: Environment): Auth | undefined {
  const names = ["HW_DOMAIN_NAME", "HW_USER_NAME", "HW_USER_PASSWORD"] as const;
  const [domain, user, password] = names.map((name) => env[name] || undefined);
  if (!password) return undefined;
  if (!domain || !user) misuse(`${names.join(", ")} go together: one of them is not set`);
  const project = env["HW_PROJECT_NAME"] ?? args.text("region") ?? firstOf(env, NAMES.region);
  if (project === undefined) misuse("a login needs the name of the project: set HW_PROJECT_NAME");
  // Terraform's name for it, whose value has the version in it.
  const endpoint = env["HW_AUTH_URL"]?.replace(/\/v3\/?$/, "");
  return { login: { domain, user, password, project, ...(endpoint !== undefined && { endpoint }) } };
}

/** The options of a client that asks there, or of a gateway, as far as both have them. */
export interface Connection {
  readonly place: Place;
  readonly token?: string | TokenProvider;
  readonly credentials?: Credentials;
}

/**
 * Where to ask and with what. A login is one token of IAM's for all. At an endpoint of the caller's own there may be none,
 * unless it must be there.
 */
export async function connectionOf(args: Arguments, env: Environment, must = false): Promise<Connection> {
  const place = placeOf(args, env);
  const { token, credentials, login } = await authOf(args, env);
  if (token !== undefined) return { place, token };
  if (credentials) return { place, credentials };
  if (login) {
    const [{ iamToken }, { serviceOrigin }] = await Promise.all([
      import("../auth/index.js"),
      import("../snippet/index.js"),
    ]);
    const endpoint = login.endpoint ?? (await serviceOrigin(place)).replace("//drs.", "//iam.");
    return { place, token: iamToken({ ...login, endpoint }) };
  }
  if (must || place.region !== undefined) {
    misuse(
      "who asks? Set HUAWEICLOUD_TOKEN, or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or use --token-file or --token-stdin",
    );
  }
  // A gateway adds the token, or the service says that it wants one.
  return { place };
}

/** A client of the service that the command line and the environment name. */
export async function clientOf(args: Arguments, env: Environment): Promise<DrsClient> {
  const { place, token, credentials } = await connectionOf(args, env);
  const { DrsClient: Client } = await import("../index.js");
  if (!credentials) return new Client({ ...place, ...(token !== undefined && { token }) });
  const { signedFetch } = await import("../auth/index.js");
  return new Client({ ...place, fetch: signedFetch(credentials, { projectId: place.projectId }) });
}
