import { randomBytes } from "node:crypto";
import { link, lstat, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EXIT, Ended } from "./exit.js";

/** A file that is there whole or not at all. */
export interface NewFile {
  readonly write: (text: string) => Promise<void>;
  /** Puts it in its place. */
  readonly keep: () => Promise<void>;
  /** Takes back what was written. Does nothing once it is in its place. */
  readonly drop: () => Promise<void>;
}

/** Begins a file beside its place, so that a reader never sees half of it. Refuses to take the place of another one. */
export async function newFile(path: string, force: boolean): Promise<NewFile> {
  if (await isFolder(path)) throw new Ended("file", EXIT.failed, "there is a folder of this name");
  if (!force && (await exists(path))) taken();
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
  const file = await open(draft, "wx").catch(failed);
  let over = false;
  return {
    write: async (text) => {
      await file.writeFile(text).catch(failed);
    },
    keep: async () => {
      await file.sync().catch(failed);
      await file.close();
      over = true;
      try {
        await (force ? rename(draft, path) : placed(draft, path));
      } catch (error) {
        await rm(draft, { force: true });
        failed(error);
      }
    },
    drop: async () => {
      if (over) return;
      over = true;
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** A link fails where something is, whatever came there meanwhile; a rename would take its place. */
async function placed(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") taken();
    // A file system without links.
    if (await exists(path)) taken();
    await rename(draft, path);
    return;
  }
  await rm(draft);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    return failed(error);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // What is the matter shows when it is opened.
    return false;
  }
}

/** What the codes mean that a name or a disk may be to blame for. */
const MEANINGS: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is a file",
  EACCES: "it is not allowed here",
  EPERM: "it is not allowed here",
  EROFS: "the disk is for reading only",
  ENOSPC: "the disk is full",
  EDQUOT: "your part of the disk is full",
  ENAMETOOLONG: "its name is too long",
};

function taken(): never {
  throw new Ended("file", EXIT.failed, "there is a file of this name already: --force takes its place");
}

function failed(error: unknown): never {
  if (error instanceof Ended) throw error;
  const { code = "it failed" } = error as NodeJS.ErrnoException;
  const meaning = MEANINGS[code];
  throw new Ended("file", EXIT.failed, `the file can't be written: ${meaning ? `${meaning} (${code})` : code}`);
}
