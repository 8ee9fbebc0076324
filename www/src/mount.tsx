import { render } from "preact";
import type { JSX } from "preact";
import { Console, ConsoleContext } from "./console";
import type { ConsoleParts } from "./console";
import { styleRoot } from "./style";
import { ReadingContext } from "./ui/reading";
import { showTurningMarks } from "./ui/visible";
import { App } from "./views/app";

let marked = false;

export interface Mounted {
  readonly app: Console;
  /** Takes it out again. */
  end(this: void): void;
}

/** Puts a console into the element. */
export function mount(place: Element | ShadowRoot, parts: ConsoleParts): Mounted {
  if (!marked) showTurningMarks();
  marked = true;
  const app = new Console(parts);
  const root = place.getRootNode();
  const ends = [app.start(), root instanceof Document || root instanceof ShadowRoot ? styleRoot(root) : undefined];
  // What a page shows until the program is there.
  place.replaceChildren();
  render(<Root app={app} />, place);
  const end = (): void => {
    render(null, place);
    for (const each of ends) each?.();
  };
  return { app, end };
}

function Root({ app }: { app: Console }): JSX.Element {
  const reading = { timeZone: app.timeZone.value, language: app.language.value };
  return (
    <ConsoleContext.Provider value={app}>
      <ReadingContext.Provider value={reading}>
        <App />
      </ReadingContext.Provider>
    </ConsoleContext.Provider>
  );
}
