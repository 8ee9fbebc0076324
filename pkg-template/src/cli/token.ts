import { readFile } from "node:fs/promises";
import { misuse } from "./exit.js";

/** More is no token, and is not read. */
const MOST_CHARACTERS = 20_000;

/** The token in a file. */
export async function tokenOfFile(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    // Not the name: it may be the token itself.
    misuse(`the file of --token-file cannot be read: ${(error as NodeJS.ErrnoException).code ?? "it failed"}`);
  }
  return tokenIn(text, "the file of --token-file");
}

/** The token that comes by stdin. */
export async function tokenOfStdin(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const part of process.stdin) {
    text += String(part);
    if (text.length > MOST_CHARACTERS) break;
  }
  return tokenIn(text, "stdin");
}

function tokenIn(text: string, where: string): string {
  const token = text.trim();
  if (!/^[\x21-\x7e]{1,16384}$/.test(token)) misuse(`${where} must hold a token: 1 to 16384 visible ASCII characters`);
  return token;
}
