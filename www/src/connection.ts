/** The rules of the package for what the form of a connection asks for. */
import { DrsClient, isDrsError } from "drs-batch-jobs";
import type { DrsError } from "drs-batch-jobs";
import type { Target } from "./route";

/** What the form asks for. */
export interface Connection extends Target {
  readonly token: string;
}

/** What the package says against each field. It is asked field by field, so that its rules live in one place only. */
export async function checkConnection(entered: Connection): Promise<Partial<Record<keyof Connection, string>>> {
  const sound = { projectId: "project", endpoint: "https://localhost" };
  const found = {
    endpoint: objection(() => new DrsClient({ ...sound, endpoint: entered.endpoint })),
    project: objection(() => new DrsClient({ ...sound, projectId: entered.project })),
    token: entered.token === "" ? undefined : objection(() => new DrsClient({ ...sound, token: entered.token })),
    batch: await batchObjection(new DrsClient(sound), entered.batch),
  };
  return Object.fromEntries(Object.entries(found).filter(([, message]) => message !== undefined));
}

function objection(construct: () => DrsClient): string | undefined {
  try {
    construct();
    return undefined;
  } catch (error) {
    return invalid(error)?.message;
  }
}

/** An id is checked before anything else, so a call that is aborted from the start is enough to hear of it. */
async function batchObjection(probe: DrsClient, batch: string): Promise<string | undefined> {
  try {
    await probe.page(batch, {}, { signal: AbortSignal.abort() });
    return undefined;
  } catch (error) {
    return invalid(error)?.message;
  }
}

function invalid(error: unknown): DrsError | undefined {
  if (!isDrsError(error)) throw error;
  return error.kind === "invalid_argument" ? error : undefined;
}
