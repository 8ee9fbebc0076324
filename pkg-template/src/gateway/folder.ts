import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { GatewayFile } from "./options.js";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * The files of a folder by their path in the address. They are read once, so no address ever becomes a path on the disk;
 * links and what begins with a dot are left out.
 */
export async function filesOf(folder: string): Promise<(pathname: string) => GatewayFile | undefined> {
  const files = new Map<string, GatewayFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const parts = relative(folder, path).split(sep);
    if (!entry.isFile() || parts.some((part) => part.startsWith("."))) continue;
    const type = TYPES[extname(entry.name).toLowerCase()] ?? "application/octet-stream";
    files.set(`/${parts.map(encodeURI).join("/")}`, { body: await readFile(path), type });
  }
  for (const [path, file] of files) {
    if (path.endsWith("/index.html")) files.set(path.slice(0, -"index.html".length), file);
  }
  return (pathname) => files.get(pathname);
}
