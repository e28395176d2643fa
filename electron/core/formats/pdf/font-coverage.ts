// Which characters a TrueType font can draw, from its `cmap` table: so that text can be given to a font that has it,
// and what none has can be shown and named instead of vanishing.

/** True for every code point that the font maps to a glyph. */
export type Coverage = (codePoint: number) => boolean;

interface Range {
  first: number;
  last: number;
}

/** Reads the table. Formats 4 (16 bits) and 12 (32 bits) are read, which every font since 2000 has one of. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const cmap = tableAt(view, 'cmap');
  const ranges: Range[] = [];
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...rangesOfFormat4(view, subtable));
    if (format === 12) ranges.push(...rangesOfFormat12(view, subtable));
  }
  return lookupIn(ranges);
}

function tableAt(view: DataView, wanted: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (name === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table "${wanted}".`);
}

/** A character may be in a segment and still have no glyph: it maps to glyph 0. */
function rangesOfFormat4(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  const ranges: Range[] = [];
  for (let segment = 0; segment < count; segment += 1) {
    const last = view.getUint16(ends + segment * 2);
    const first = view.getUint16(starts + segment * 2);
    const delta = view.getUint16(starts + count * 2 + segment * 2);
    const offsetAt = starts + count * 4 + segment * 2;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const stored = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
      const glyph = stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) extend(ranges, code);
    }
  }
  return ranges;
}

function rangesOfFormat12(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: view.getUint32(group), last: view.getUint32(group + 4) };
  });
}

function extend(ranges: Range[], code: number): void {
  const latest = ranges.at(-1);
  if (latest?.last === code - 1) latest.last = code;
  else ranges.push({ first: code, last: code });
}

function lookupIn(ranges: Range[]): Coverage {
  const sorted = ranges.toSorted((a, b) => a.first - b.first);
  const merged: Range[] = [];
  for (const range of sorted) {
    const latest = merged.at(-1);
    if (latest && range.first <= latest.last + 1) latest.last = Math.max(latest.last, range.last);
    else merged.push({ ...range });
  }
  return (codePoint) => {
    let low = 0;
    let high = merged.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = merged[middle] as Range;
      if (codePoint < range.first) high = middle - 1;
      else if (codePoint > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
