import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useConsole } from "../console";
import { more } from "../i18n/more";
import type { BatchRoute } from "../route";
import type { Found } from "../snapshot";
import type { Snippet } from "../snippet";

const TOLD_MS = 3000;

/** The job and the request for it, in the forms in which others take them. */
export function CopyPanel({ route, found }: { route: BatchRoute; found: Found }): JSX.Element {
  const app = useConsole();
  const told = useSignal("");
  /** What the browser would not copy: then the reader does. */
  const manual = useSignal("");
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.select(), [manual.value]);
  const copy = async (what: string, text: string | Promise<string>): Promise<void> => {
    const wanted = await text;
    try {
      await navigator.clipboard.writeText(wanted);
      told.value = more.action.copied(what);
      manual.value = "";
      setTimeout(() => (told.value = ""), TOLD_MS);
    } catch {
      told.value = more.action.failed;
      manual.value = wanted;
    }
  };
  const entry = (what: string, text: () => string | Promise<string>): JSX.Element => (
    <button type="button" class="button plain" onClick={() => void copy(what, text())}>
      {what}
    </button>
  );
  // Who writes requests for others is loaded when one is wanted.
  const snippet = (kind: Snippet) => async (): Promise<string> => {
    const { snippetOf } = await import("../snippet");
    const host = app.host.peek();
    return snippetOf(kind, { route, language: app.language.peek(), place: found.place, host });
  };
  const texts = more.action;
  return (
    <>
      <h2>{texts.job}</h2>
      <div class="menu-acts">
        {entry(texts.id, () => found.summary.id)}
        {entry(texts.link, () => location.href)}
        {entry(texts.json, () => JSON.stringify(found.job, null, 2))}
      </div>
      <h2>{texts.batch}</h2>
      <div class="menu-acts">
        {entry(texts.curl, snippet("curl"))}
        {entry(texts.node, snippet("node"))}
        {entry(texts.cli, snippet("cli"))}
      </div>
      <p class="told" role="status">
        {told.value}
      </p>
      {manual.value && <textarea ref={field} readOnly rows={6} aria-label={texts.failed} value={manual.value} />}
    </>
  );
}
