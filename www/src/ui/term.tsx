/** The name of a field with its meaning: on hover, on focus and on a tap, in one popover for all names of a job. */
import type { ComponentChildren, JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { detail } from "../i18n/panels";
import { label } from "./label";
import { docs, loadMeanings, meaningOf } from "./meaning";

interface TermProps {
  /** From the job: `base_info.name`; `*` stands for the key of a map. */
  readonly path: string;
  readonly name: string;
  /** What the field holds, where that is a word whose meaning is worth telling. */
  readonly value?: unknown;
  /** The name as it was sent, not in words. */
  readonly sent?: boolean;
  /** Instead of its name in words. */
  readonly text?: string;
}

const LONGEST_WORD = 40;

export function Term({ path, name, value, sent = false, text }: TermProps): JSX.Element {
  const word = typeof value === "number" ? String(value) : value;
  const told = typeof word === "string" && word.length <= LONGEST_WORD ? { "data-word": word } : {};
  return (
    <button type="button" class="term" data-path={path} {...told}>
      {sent ? <bdi>{name}</bdi> : (text ?? label(name))}
    </button>
  );
}

export function child(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

const HOVER_MS = 250;
const LEAVE_MS = 200;
const DESCRIPTION = "meaning";
const GAP = 6;

interface Shown {
  readonly path: string;
  readonly word: string | undefined;
}

/** Shows the meanings of the terms inside. It listens for all of them, so that a term costs nothing but itself. */
export function Meanings({ children }: { children: ComponentChildren }): JSX.Element {
  const shown = useSignal<Shown | undefined>(undefined);
  const anchor = useRef<HTMLElement | null>(null);
  const popover = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const hide = (): void => {
    clearTimeout(timer.current);
    anchor.current?.removeAttribute("aria-describedby");
    anchor.current = null;
    shown.value = undefined;
    popover.current?.hidePopover();
  };
  const show = (term: HTMLElement): void => {
    clearTimeout(timer.current);
    if (anchor.current === term) return;
    anchor.current?.removeAttribute("aria-describedby");
    anchor.current = term;
    term.setAttribute("aria-describedby", DESCRIPTION);
    shown.value = { path: term.dataset["path"] ?? "", word: term.dataset["word"] };
    popover.current?.showPopover();
    void loadMeanings();
  };
  const later = (ms: number, act: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  const settle = (): void => {
    if (anchor.current && popover.current) place(popover.current, anchor.current);
  };
  // Its size is known only when it is written; and not for a frame may it lie on the term that it is about.
  useLayoutEffect(settle);
  useEffect(() => {
    document.addEventListener("scroll", settle, { capture: true, passive: true });
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("scroll", settle, { capture: true });
    };
  }, []);
  // Read here, so that the popover is placed anew once they are loaded.
  void docs.value;
  return (
    <div
      class="meanings"
      onFocusIn={(event) => {
        const term = termOf(event.target);
        if (term?.matches(":focus-visible")) show(term);
        else if (shown.value) hide();
      }}
      onFocusOut={hide}
      onPointerOver={(event) => {
        if (event.pointerType === "touch") return;
        const term = termOf(event.target);
        if (term) later(HOVER_MS, () => show(term));
        else if (popover.current?.contains(event.target as Node)) clearTimeout(timer.current);
        else if (shown.value && !isFocused(anchor.current)) later(LEAVE_MS, hide);
        else if (!shown.value) clearTimeout(timer.current);
      }}
      onPointerLeave={() => {
        if (!isFocused(anchor.current)) later(LEAVE_MS, hide);
      }}
      onClick={(event) => {
        const term = termOf(event.target);
        if (term) show(term);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || shown.value === undefined) return;
        // The first Escape is the popover's, the next one closes what is behind it.
        event.stopPropagation();
        hide();
      }}
    >
      {children}
      <div class="meaning" id={DESCRIPTION} popover="manual" role="tooltip" ref={popover}>
        {shown.value && <Meaning {...shown.value} />}
      </div>
    </div>
  );
}

/** In the root that the element is in: of what has the focus in a shadow tree, a document knows the host alone. */
function isFocused(element: HTMLElement | null): boolean {
  const root = element?.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}

function termOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".term") : null;
}

function Meaning({ path, word }: Shown): JSX.Element {
  const known = docs.value;
  const texts = detail.meaning;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const meaning = typeof known === "object" ? meaningOf(known, path, word) : undefined;
  const fallback = known === undefined ? texts.loading : known === "failed" ? texts.failed : texts.unknown;
  return (
    <>
      <p class="meaning-name">
        <code>{name}</code>
      </p>
      {(meaning?.about ?? [fallback]).map((paragraph, index, all) => (
        // The last one says where the field is known from.
        <p key={index} lang={meaning ? "en" : undefined} class={index > 0 && index === all.length - 1 ? "faint" : ""}>
          <Marked text={paragraph} />
        </p>
      ))}
      {meaning?.word !== undefined && (
        <p class="meaning-word" lang="en">
          <code>{word}</code> <Marked text={meaning.word} />
        </p>
      )}
    </>
  );
}

/** The models' documentation marks code by backticks. */
function Marked({ text }: { text: string }): JSX.Element {
  return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}

/** Under the term, above it where there is no room, and always within the window. */
function place(popover: HTMLElement, term: HTMLElement): void {
  const at = term.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  const below = at.bottom + GAP;
  const top = below + height > innerHeight ? Math.max(GAP, at.top - height - GAP) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
