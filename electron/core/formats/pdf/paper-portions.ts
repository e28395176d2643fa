// A long text in portions that are laid one under the other: the layout's work grows with the square of a paragraph, and a
// hundred pages without an empty line would take it minutes.

/** Characters: about a page. */
const LONGEST_PORTION = 4_000;

/** Divided where a line ends; else at a space; else, in a text with neither, between two characters. */
export function portionsOf(text: string): string[] {
  const portions: string[] = [];
  let at = 0;
  while (text.length - at > LONGEST_PORTION) {
    const end = at + LONGEST_PORTION;
    const lineEnd = text.lastIndexOf('\n', end);
    const space = lineEnd > at ? lineEnd : text.lastIndexOf(' ', end);
    if (space > at) {
      portions.push(text.slice(at, space));
      at = space + 1;
      continue;
    }
    const isInsideCharacter = /^[\udc00-\udfff]/.test(text.charAt(end));
    const cut = isInsideCharacter ? end - 1 : end;
    portions.push(text.slice(at, cut));
    at = cut;
  }
  portions.push(text.slice(at));
  return portions;
}
