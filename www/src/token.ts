/** Tokens by endpoint and project. They live here and nowhere else: not in the address, not in storage, not in the page. */
import { signal } from "@preact/signals";
import type { Host } from "./host";
import type { Target } from "./route";

const keyOf = (target: Target): string => JSON.stringify([target.endpoint, target.project]);

/** A token goes to the endpoint that it was entered for and to no other, whatever address is opened next. */
export class Tokens {
  readonly #entered = signal<ReadonlyMap<string, string>>(new Map());

  enter(target: Target, token: string): void {
    const trimmed = token.trim();
    const next = new Map(this.#entered.peek());
    if (trimmed === "") next.delete(keyOf(target));
    else next.set(keyOf(target), trimmed);
    this.#entered.value = next;
  }

  of(target: Target, host: Host | null | undefined): string | undefined {
    const entered = this.#entered.value.get(keyOf(target));
    if (entered !== undefined) return entered;
    return host?.endpoint === target.endpoint && host.projectId === target.project ? host.token : undefined;
  }
}
