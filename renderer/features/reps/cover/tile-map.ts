// Where tiles lie so that each is as large as what it stands for, and as near to a square as that lets it be (squarified:
// Bruls, Huizing and van Wijk, 2000). Pure: sizes in, places in per cent of the whole out.

interface TilePlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `sizes` above 0, the largest first; `ratio` is the width of the whole divided by its height. In their order. */
export function tileMap(sizes: readonly number[], ratio: number): TilePlace[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (whole === 0) return [];
  const areas = sizes.map((size) => (size / whole) * ratio);
  const placed: TilePlace[] = [];
  let box: Box = { x: 0, y: 0, width: ratio, height: 1 };
  let row: number[] = [];
  for (const area of areas) {
    if (row.length > 0 && worst([...row, area], shorter(box)) > worst(row, shorter(box))) {
      box = lay(row, box, placed, ratio);
      row = [];
    }
    row.push(area);
  }
  lay(row, box, placed, ratio);
  return placed;
}

const shorter = ({ width, height }: Box): number => Math.min(width, height);

/** How far the tile that is least like a square is from one. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0);
  const square = side * side;
  return Math.max((square * Math.max(...row)) / (sum * sum), (sum * sum) / (square * Math.min(...row)));
}

/** Lays a row along the shorter side; what is left of the box. */
function lay(row: readonly number[], box: Box, placed: TilePlace[], ratio: number): Box {
  const sum = row.reduce((all, area) => all + area, 0);
  const isUpright = box.width >= box.height;
  const depth = sum / shorter(box);
  let along = 0;
  for (const area of row) {
    const length = area / depth;
    const tile = isUpright
      ? { x: box.x, y: box.y + along, width: depth, height: length }
      : { x: box.x + along, y: box.y, width: length, height: depth };
    placed.push({
      left: (tile.x / ratio) * 100,
      top: tile.y * 100,
      width: (tile.width / ratio) * 100,
      height: tile.height * 100,
    });
    along += length;
  }
  return isUpright
    ? { ...box, x: box.x + depth, width: box.width - depth }
    : { ...box, y: box.y + depth, height: box.height - depth };
}
