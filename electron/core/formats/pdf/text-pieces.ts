// A page's text comes in pieces, each with its place. Two that stand apart must not read as one word, or a name beside a
// page number would be found by nobody.

export interface TextPiece {
  str: string;
  hasEOL: boolean;
  width: number;
  height: number;
  /** Six numbers: the direction of writing in the first two, the place in the last two. */
  transform: number[];
}

/** What to put between two pieces that follow each other: nothing where the second goes on where the first ends. */
export function separatorBetween(previous: TextPiece, next: TextPiece): '' | ' ' | '\n' {
  if (previous.hasEOL || /\s$/.test(previous.str) || /^\s/.test(next.str) || next.str === '') return '';
  const [across = 1, up = 0, , , x = 0, y = 0] = previous.transform;
  const [, , , , nextX = 0, nextY = 0] = next.transform;
  const length = Math.hypot(across, up) || 1;
  const [alongX, alongY] = [across / length, up / length];
  const along = (nextX - x) * alongX + (nextY - y) * alongY - previous.width;
  const beside = Math.abs((nextY - y) * alongX - (nextX - x) * alongY);
  const size = previous.height || length;
  if (beside > size * 0.6) return '\n';
  return Math.abs(along) > size * 0.3 ? ' ' : '';
}
