// What a user may and may not read from a job.

import type { Job, JobBaseInfo, JobStatus, Language, Long, Region } from "drs-batch-jobs";
import { type Equal, holds } from "./equal.mjs";

declare const job: Job;

// Every field may be absent; the vocabularies are open and still complete the words that are known.
holds<Equal<typeof job.id, string | undefined>>();
const known: JobStatus = "FULL_TRANSFER_STARTED";
const unknownYet: JobStatus = "A_STATUS_OF_TOMORROW";
const region: Region = "eu-west-101";
void [known, unknownYet, region];
holds<Equal<Language, "en-us" | "zh-cn">>();
holds<Equal<Long, number | string>>();
const empty: Job = {};
const nested: JobBaseInfo = { expired_days: "14" };
void [empty, nested, job.base_info?.expired_days?.length];

// @ts-expect-error: may be absent
void job.base_info.expired_days;
// @ts-expect-error: text, even where it holds a number
const days: JobBaseInfo = { expired_days: 14 };
void days;
// @ts-expect-error: never null
const nothing: Job = { id: null };
void nothing;
// @ts-expect-error: no such field
void job.batchId;
// @ts-expect-error: the wire's names are kept
void job.createTime;
