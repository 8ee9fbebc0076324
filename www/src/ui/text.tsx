/** Text of the service, as text: what would hide, reorder or break what stands around it is made visible. */
import type { JSX } from "preact";
import { detail } from "../i18n/panels";

/**
 * Control characters but for line feed and tab, invisible formatting such as the bidirectional overrides, and halves of
 * surrogate pairs. Soft hyphens and joiners stay: they belong to ordinary text.
 */
const ODD = /(?![\n\t\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const EACH_ODD = new RegExp(ODD, "gu");

export function isPlain(text: string): boolean {
  return !ODD.test(text);
}

/** The text with each odd character as its number, such as `U+202E`. Text nodes and spans, nothing else. */
export function Visible({ text }: { text: string }): JSX.Element {
  return <>{isPlain(text) ? text : pieces(text)}</>;
}

function pieces(text: string): (string | JSX.Element)[] {
  const found: (string | JSX.Element)[] = [];
  let from = 0;
  for (const match of text.matchAll(EACH_ODD)) {
    found.push(text.slice(from, match.index));
    found.push(<Odd key={match.index} character={match[0]} />);
    from = match.index + match[0].length;
  }
  found.push(text.slice(from));
  return found;
}

function Odd({ character }: { character: string }): JSX.Element {
  const code = codeOf(character);
  return (
    <span class="odd" dir="ltr" title={detail.control(code)}>
      {code}
    </span>
  );
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A name of the service's own, such as that of a table: whatever it holds, it stays one line of text. */
export function Name({ text }: { text: string }): JSX.Element {
  return (
    <bdi>
      <Visible text={text} />
    </bdi>
  );
}
