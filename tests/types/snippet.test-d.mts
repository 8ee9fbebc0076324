// What a user may and may not write with the texts to copy.

import { curlCommand, serviceOrigin, type SnippetPlace } from "drs-batch-jobs/snippet";
import { type Equal, holds } from "./equal.mjs";

const place: SnippetPlace = { region: "cn-north-4", projectId: "p", language: "zh-cn" };
holds<Equal<ReturnType<typeof curlCommand>, Promise<string>>>();
void curlCommand(place, "batch");
void curlCommand({ endpoint: new URL("https://a.example"), projectId: "p" }, "batch", { offset: 0, limit: 20 });
void serviceOrigin(place);
// @ts-expect-error: a token has no place in a text that is copied
void curlCommand({ ...place, token: "t" }, "batch");
