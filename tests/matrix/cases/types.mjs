// What the compiler of TypeScript makes of the package, by each way in which it looks for modules.

import { join } from "node:path";
import { ran } from "../program.mjs";

// Each line holds only if the types are there: of a module without any, everything would be allowed.
const PROGRAM = `import { DrsClient, type DrsErrorKind, isDrsError, type Job, phaseOf } from "drs-batch-jobs";
import { signedFetch } from "drs-batch-jobs/auth";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createGateway, type Gateway } from "drs-batch-jobs/gateway";
import { provideModule } from "drs-batch-jobs/slim";
import module from "drs-batch-jobs/core.wasm";
export const client = new DrsClient({ projectId: "p", region: "cn-north-4" });
export const id = async (batch: string): Promise<Job["id"]> => (await client.page(batch, { limit: 1 })).jobs[0]?.id;
export const kind = (error: unknown): DrsErrorKind | undefined => (isDrsError(error) ? error.kind : undefined);
export const gateway: Gateway = createGateway({ region: "cn-north-4", projectId: "p", token: "t", allowedHosts: ["h"] });
export const emulated = createEmulator({ batches: [{ jobs: 3 }] });
provideModule(module);
export const phase: "running" | "waiting" | "failed" | "ended" | "unknown" = phaseOf("CREATING");
// @ts-expect-error the number of jobs is one
void client.page("b", { limit: "1" });
// @ts-expect-error there is no such option
void new DrsClient({ projectId: "p", region: "cn-north-4", regoin: "x" });
// @ts-expect-error a secret key is missing
void signedFetch({ accessKey: "a" }, { projectId: "p" });
`;

const compiled = (file, kind, options) => async (given) => {
  given.install(kind);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    ...options,
  };
  given.write({ [file]: PROGRAM, "tsconfig.json": JSON.stringify({ compilerOptions, files: [file] }) });
  await ran(process.execPath, [join(given.tools, "typescript/bin/tsc"), "-p", "."], given);
  return {};
};

const WAYS = [
  ["node16, ES module", "main.mts", "module", { module: "node16", moduleResolution: "node16" }],
  ["node16, CommonJS", "main.cts", "commonjs", { module: "node16", moduleResolution: "node16", esModuleInterop: true }],
  ["nodenext", "main.mts", "module", { module: "nodenext", moduleResolution: "nodenext" }],
  ["bundler", "main.ts", "module", { module: "esnext", moduleResolution: "bundler" }],
];

/** @type {import("../scene.mjs").Case[]} */
export const cases = WAYS.map(([way, ...how]) => ({
  name: `TypeScript, ${way}`,
  set: "quick",
  tools: ["typescript"],
  expected: {},
  run: compiled(...how),
}));
