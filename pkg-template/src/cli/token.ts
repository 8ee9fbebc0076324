import { constants, createReadStream, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { misuse } from "./exit.js";

/** More is no token, and is not read. */
const MOST_CHARACTERS = 20_000;

/** The token in a file. */
export async function tokenOfFile(file: string): Promise<string> {
  let text: string;
  try {
    text = await textOf(await opened(file));
  } catch (error) {
    // Not the name: it may be the token itself.
    misuse(`the file of --token-file cannot be read: ${(error as NodeJS.ErrnoException).code ?? "it failed"}`);
  }
  return tokenIn(text, "the file of --token-file");
}

/** The token that comes by stdin. */
export async function tokenOfStdin(): Promise<string> {
  return tokenIn(await textOf(process.stdin), "stdin");
}

/** A pipe that nobody writes to would keep the whole process from ending if it was opened as a file is. */
async function opened(file: string): Promise<NodeJS.ReadableStream> {
  if (!(await stat(file)).isFIFO()) return createReadStream(file);
  const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  stream.setEncoding("utf8");
  let text = "";
  for await (const part of stream) {
    text += String(part);
    if (text.length > MOST_CHARACTERS) break;
  }
  return text;
}

function tokenIn(text: string, where: string): string {
  const token = text.trim();
  if (!/^[\x21-\x7e]{1,16384}$/.test(token)) misuse(`${where} must hold a token: 1 to 16384 visible ASCII characters`);
  return token;
}
