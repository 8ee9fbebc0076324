// What a user may and may not write with keys and logins.

import { DrsClient, type TokenProvider } from "drs-batch-jobs";
import { type Credentials, iamToken, signedFetch } from "drs-batch-jobs/auth";
import { type Equal, holds } from "./equal.mjs";

const credentials: Credentials = { accessKey: "a", secretKey: "s", securityToken: "t" };
const send = signedFetch(credentials, { projectId: "p", now: () => new Date(), fetch });
holds<Equal<typeof send, typeof fetch>>();
const login = { endpoint: new URL("https://iam.example"), domain: "d", user: "u", password: "p", project: "r" };
const token = iamToken({ ...login, timeoutMs: 1 });
holds<Equal<typeof token, TokenProvider>>();
new DrsClient({ projectId: "p", region: "cn-north-4", fetch: send });
new DrsClient({ projectId: "p", region: "cn-north-4", token });
// @ts-expect-error: a key without its secret
signedFetch({ accessKey: "a" });
// @ts-expect-error: a text for a time
signedFetch(credentials, { now: () => "2022-11-07" });
// @ts-expect-error: no password
iamToken({ endpoint: "https://iam.example", domain: "d", user: "u", project: "r" });
