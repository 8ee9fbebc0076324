/** The batches that were opened in this browser: where they are, never what opens them. */
import { signal } from "@preact/signals";
import { readStored, writeStored } from "./preference";
import { sameBatch } from "./route";
import type { Target } from "./route";

export interface Recent extends Target {
  /** When it was last open, in ms since 1970. */
  readonly at: number;
  readonly jobs: number;
}

const NAME = "recent";
const MOST = 20;

/** The latest first. */
export const recents = signal<readonly Recent[]>(read());

function read(): readonly Recent[] {
  try {
    const found: unknown = JSON.parse(readStored(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter(isRecent) : [];
  } catch {
    return [];
  }
}

function isRecent(found: unknown): found is Recent {
  if (typeof found !== "object" || found === null) return false;
  const { endpoint, project, batch, at, jobs } = found as Record<keyof Recent, unknown>;
  const texts = [endpoint, project, batch].every((text) => typeof text === "string" && text !== "");
  return texts && typeof at === "number" && typeof jobs === "number";
}

function write(next: readonly Recent[]): void {
  recents.value = next;
  writeStored(NAME, next.length === 0 ? undefined : JSON.stringify(next));
}

export function remember({ endpoint, project, batch }: Target, jobs: number): void {
  const others = recents.peek().filter((known) => !sameBatch(known, { endpoint, project, batch }));
  write([{ endpoint, project, batch, at: Date.now(), jobs }, ...others].slice(0, MOST));
}

/** Forgets this batch, or all of them. */
export function forget(target?: Target): void {
  write(target ? recents.peek().filter((known) => !sameBatch(known, target)) : []);
}
