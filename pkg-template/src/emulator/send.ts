import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { markOf } from "./wire.js";

const MEBIBYTE = 1 << 20;

/** Sends a reply of the emulator over HTTP, with what is to become of it on its way. */
export async function send(response: Response, outgoing: ServerResponse, packed: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (!response.body) {
    outgoing.end();
    return;
  }
  const { missingBytes, gzipPercent, bombMebibytes, closePercent } = markOf(response);
  if (missingBytes !== undefined) {
    const bytes = await bytesOf(response);
    // What is promised can't come on this connection any more.
    outgoing.setHeader("Connection", "close").setHeader("Content-Length", bytes.length + missingBytes);
    outgoing.end(bytes);
    return;
  }
  if (gzipPercent !== undefined) {
    const bytes = gzipSync(await bytesOf(response));
    const cut = bytes.subarray(0, Math.floor((bytes.length * gzipPercent) / 100));
    outgoing.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", cut.length);
    outgoing.end(cut);
    return;
  }
  // Else a body that breaks off at once would take them along.
  if (closePercent !== undefined) outgoing.flushHeaders();
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  if (bombMebibytes !== undefined) {
    outgoing.setHeader("Content-Encoding", "gzip");
    await pipeline(bomb(body, bombMebibytes), createGzip({ level: 9 }), outgoing);
    return;
  }
  if (!packed) {
    await pipeline(body, outgoing);
    return;
  }
  outgoing.setHeader("Content-Encoding", "gzip");
  await pipeline(body, createGzip(), outgoing);
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

/** The page, and blanks behind it, which JSON allows. */
async function* bomb(body: Readable, mebibytes: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) yield chunk as Uint8Array;
  const blanks = Buffer.alloc(MEBIBYTE, " ");
  for (let count = 0; count < mebibytes; count += 1) yield blanks;
}
