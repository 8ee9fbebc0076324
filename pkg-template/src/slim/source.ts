import { DrsError } from "../error.js";

type Found = BufferSource | Response | URL | string;
type Given = WebAssembly.Module | Found;
type Getter = () => Given | Promise<Given>;

/**
 * The module, or the way to it: the module compiled, its bytes, the response that brings it, the address to fetch it
 * from, a promise of one of these, or a function that gives one.
 */
export type ModuleSource = Given | Promise<Given> | Getter;

let provided: ModuleSource | undefined;
let compiling: Promise<WebAssembly.Module> | undefined;

/**
 * Says where the module is: the file `drs-batch-jobs/core.wasm` of the same version. Call it once, before the first call of a
 * client. It sends nothing itself: an address is fetched, and a function asked, when the module is first needed, and once
 * more if that failed; the module is compiled once.
 *
 * What is wrong with the module shows as a `DrsError` of kind `load` of the call that needs it.
 *
 * @throws {DrsError} kind `invalid_argument` for nothing at all
 * @example
 * import { provideModule } from "drs-batch-jobs/slim";
 * provideModule(new URL("/assets/core.wasm", location.href)); // in a page
 * provideModule(readFile(fileURLToPath(import.meta.resolve("drs-batch-jobs/core.wasm")))); // in Node
 */
export function provideModule(source: ModuleSource): void {
  if ((source as unknown) === undefined || (source as unknown) === null || source === "") {
    throw new DrsError("invalid_argument", "`source` must be a module, its bytes, a response, an address or a promise");
  }
  provided = source;
  compiling = undefined;
  // Whoever needs the module is told: until then nobody has asked.
  if (source instanceof Promise) source.catch(() => undefined);
}

/**
 * The module that was given, compiled once.
 *
 * @internal
 */
export function compiledOnce(mark: string): Promise<WebAssembly.Module> {
  if (provided === undefined) {
    throw new DrsError("load", "there is no wasm module: `provideModule` of drs-batch-jobs/slim must be called first");
  }
  compiling ??= compiled(provided, mark).catch((error: unknown) => {
    compiling = undefined;
    throw error;
  });
  return compiling;
}

async function compiled(source: ModuleSource, mark: string): Promise<WebAssembly.Module> {
  // To the compiler, anything at all is a module.
  const asked: unknown = typeof source === "function" ? (source as Getter)() : source;
  const given = (await asked) as Given;
  const module: WebAssembly.Module = isModule(given) ? given : await WebAssembly.compile(await bytesOf(given as Found));
  // The glue would link with many another module, and then do anything.
  const [found = new ArrayBuffer(0)] = WebAssembly.Module.customSections(module, "drs-batch-jobs");
  if (new TextDecoder().decode(found) === mark) return module;
  throw new DrsError("load", "the wasm module is not the `drs-batch-jobs/core.wasm` of this version of the package");
}

/** By its name, since a module of another realm is no instance of this one's class. */
function isModule(given: Given): boolean {
  return Object.prototype.toString.call(given) === "[object WebAssembly.Module]";
}

async function bytesOf(given: Found): Promise<BufferSource> {
  const found = typeof given === "string" || given instanceof URL ? await fetch(given) : given;
  const bytes = "status" in found ? await bodyOf(found) : found;
  const head = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4))
    : new Uint8Array(bytes).subarray(0, 4);
  if (String.fromCharCode(...head) === "\0asm") return bytes;
  // A server that gives its index page for every address is a common mistake.
  throw new DrsError("load", "what was given as the wasm module is none: look at what its address answers");
}

async function bodyOf(reply: Response): Promise<ArrayBuffer> {
  if (reply.ok) return reply.arrayBuffer();
  throw new DrsError("load", `the wasm module is not there: the reply has status ${String(reply.status)}`);
}
