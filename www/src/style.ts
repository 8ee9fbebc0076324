/** Styles that come with parts of the console, for the page or for the shadow root that the console is in. */

type Root = Document | ShadowRoot;

const sheets = new Map<string, CSSStyleSheet>();
const roots = new Set<Root>();

/** From now on the rules hold wherever a console is. A policy of style has no say in sheets that a script makes. */
export function addStyle(css: string): void {
  if (sheets.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
}

/** Gives a root all rules, those that come later included. Gives a function that takes them back. */
export function styleRoot(root: Root): () => void {
  roots.add(root);
  root.adoptedStyleSheets.push(...sheets.values());
  return () => {
    roots.delete(root);
    const own = new Set(sheets.values());
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !own.has(sheet));
  };
}
