import type { JSX } from "preact";
import { more } from "../i18n/more";

/** What a filter can say, by examples that a click adds. */
export function FilterHelp({ onExample }: { onExample: (example: string) => void }): JSX.Element {
  return (
    <>
      <h2>{more.filterHelp}</h2>
      <ul class="examples">
        {more.examples.map(([example, meaning]) => (
          <li key={example}>
            <button type="button" onClick={() => onExample(example)}>
              <code>{example}</code>
            </button>
            <span class="faint">{meaning}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
