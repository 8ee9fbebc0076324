/** Of some words the one that a name is most likely meant to be; undefined if it is like none of them. */
export function nearest(name: string, words: readonly string[]): string | undefined {
  const most = 1 + Math.floor(name.length / 4);
  const found = words.map((word) => ({ word, far: distance(name, word) })).filter(({ far }) => far <= most);
  return found.sort((one, other) => one.far - other.far)[0]?.word;
}

/** Letters to change, add or leave out, from one word to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [place, letter] of from.split("").entries()) {
    const next = [place + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
