// What stands at the front of a long paper: its contents with their pages, and the figures that are read first.

import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PaperBlock } from './paper-parts.ts';
import { typeset } from './paper-typeset.ts';

const GREY = '#555555';
const HAIRLINE = '#bbbbbb';
const GAP = 14;
/** Points of room that a letter of the largest value takes, at most. */
const LETTER = 0.62;
const LARGEST = 19;
const SMALLEST = 11;

type Part<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

export const contents = ({ title }: Part<'contents'>, missing: Set<string>): Content => ({
  toc: {
    title: typeset(title, missing, { fontSize: 11, bold: true, margin: [0, 10, 0, 4] }) as never,
    textStyle: { fontSize: 10 },
    textMargin: [0, -1.5, 0, -1.5],
  },
  margin: [0, 0, 0, 10],
});

/** As large as fits on one line in its share of `width`. */
export function keyFigures({ figures }: Part<'keyFigures'>, missing: Set<string>, width: number): Content {
  if (figures.length === 0) return { text: '' };
  const each = (width - GAP * (figures.length - 1)) / figures.length;
  const longest = Math.max(...figures.map(({ value }) => value.length), 1);
  const fontSize = Math.max(SMALLEST, Math.min(LARGEST, each / (longest * LETTER)));
  const cells = figures.map(
    ({ label, value, note }): TableCell => ({
      stack: [
        typeset(label, missing, { fontSize: 9, color: GREY, margin: [0, 0, 0, 1] }),
        typeset(value, missing, { fontSize, bold: true, lineHeight: 1.1 }),
        typeset(note, missing, { fontSize: 9, color: GREY, margin: [0, 1, 0, 0] }),
      ],
    }),
  );
  return {
    margin: [0, 4, 0, 12],
    table: { widths: figures.map(() => each), body: [cells], dontBreakRows: true },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 0.9 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (line: number) => (line === 0 ? '#000000' : HAIRLINE),
      paddingLeft: (column: number) => (column === 0 ? 0 : GAP),
      paddingRight: () => 0,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
  };
}
