import type { ComponentChildren, JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon";
import type { IconName } from "./icon";

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  /** Shows the drawing alone. */
  readonly bare?: boolean;
  /** At which edge of the button the panel begins. */
  readonly side?: "start" | "end";
  readonly children: ComponentChildren;
}

/** A button with a panel under it, closed by Escape, by a click elsewhere and by the focus leaving it. */
export function Menu({ label, icon, bare = false, side = "end", children }: MenuProps): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const open = useSignal(false);
  const close = (): void => {
    if (details.current) details.current.open = false;
  };
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (details.current && !event.composedPath().includes(details.current)) close();
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);
  return (
    <details
      ref={details}
      class={`menu menu-${side}`}
      onToggle={(event) => (open.value = event.currentTarget.open)}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        event.stopPropagation();
        close();
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary class={`button ${bare ? "square" : ""}`} {...(bare ? { "aria-label": label, title: label } : {})}>
        <Icon name={icon} />
        {!bare && <span>{label}</span>}
      </summary>
      <div class="menu-panel">{open.value && children}</div>
    </details>
  );
}
