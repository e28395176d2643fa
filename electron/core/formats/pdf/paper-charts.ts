// Charts on paper, drawn as lines and areas and not as pictures: sharp at any size, and every figure written beside its
// drawing. Dark and light tell the two days apart, after a photocopy too.

import type { CanvasElement, Column, Content, TableCell } from 'pdfmake/interfaces.js';
import type { ChartLegend, PaperBlock } from './paper-parts.ts';
import { typeset } from './paper-typeset.ts';

const DARK = '#0e5a55';
const LIGHT = '#9db9e2';
const GREY = '#555555';
const HAIRLINE = '#cccccc';

type Part<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

const LABEL_WIDTH = 150;
const TEXT_WIDTH = 62;
const GAP = 8;

/** `width` is what lies between the margins, in points. */
export function bars({ rows, legend, mark }: Part<'bars'>, missing: Set<string>, width: number): Content {
  if (rows.length === 0) return { text: '' };
  const room = width - LABEL_WIDTH - TEXT_WIDTH - 2 * GAP;
  const most = Math.max(...rows.flatMap(({ value, earlier }) => [value ?? 0, earlier ?? 0]), mark ?? 0);
  const lengthOf = (value: number) => (most === 0 ? 0 : Math.max(value > 0 ? 0.8 : 0, (value / most) * room));
  const hasThen = rows.some(({ earlier }) => earlier !== undefined);
  const body = rows.map(({ label, value, text, earlier }): TableCell[] => {
    const drawn: CanvasElement[] = [];
    if (value !== null) drawn.push({ type: 'rect', x: 0, y: 2, w: lengthOf(value), h: 8, color: DARK });
    if (earlier !== undefined && earlier !== null) {
      drawn.push({ type: 'rect', x: 0, y: 11, w: lengthOf(earlier), h: 5, color: LIGHT });
    }
    // What has no bar still takes its place.
    drawn.push({ type: 'line', x1: 0, y1: 1, x2: 0, y2: hasThen ? 17 : 11, lineWidth: 0.5, lineColor: GREY });
    if (mark !== undefined) {
      const x = lengthOf(mark);
      const y2 = hasThen ? 19 : 13;
      drawn.push({ type: 'line', x1: x, y1: -1, x2: x, y2, lineWidth: 0.9, lineColor: GREY, dash: { length: 2 } });
    }
    return [
      typeset(label, missing, { fontSize: 9.5, alignment: 'right' }),
      { canvas: drawn },
      typeset(text, missing, { fontSize: 9.5 }),
    ];
  });
  return {
    margin: [0, 4, 0, 12],
    stack: [
      ...legendOf(legend, missing),
      {
        table: { widths: [LABEL_WIDTH, room, TEXT_WIDTH], body, dontBreakRows: true },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: (column: number) => (column === 0 ? 0 : GAP),
          paddingRight: () => 0,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
      },
    ],
  };
}

/** A chart is one piece: by this its heading knows how much room it needs under it. */
export const CHART = 'chart';
export const CHART_ROOM = 220;

const HEIGHT = 130;
const AXIS_WIDTH = 44;
const LABEL_ROOM = 56;
/** What a label such as "Nov 2026" takes at this size, with a gap. */
const LEAST_STEP = 41;

export function lines({ points, legend }: Part<'lines'>, missing: Set<string>, width: number): Content {
  if (points.length === 0) return { text: '' };
  const top = topOf(Math.max(...points.flatMap(({ value, earlier }) => [value ?? 0, earlier ?? 0]), 0));
  const room = width - AXIS_WIDTH - LABEL_ROOM / 2;
  const step = points.length > 1 ? room / (points.length - 1) : 0;
  const x = (at: number) => AXIS_WIDTH + at * step;
  const y = (value: number) => 14 + HEIGHT - (value / top.most) * HEIGHT;
  const canvas: CanvasElement[] = [];
  const words: Content[] = [];
  for (let value = 0; value <= top.most; value += top.step) {
    canvas.push({
      type: 'line',
      x1: AXIS_WIDTH,
      y1: y(value),
      x2: AXIS_WIDTH + room,
      y2: y(value),
      lineWidth: 0.4,
      lineColor: HAIRLINE,
    });
    words.push(wordAt(tickText(value), 0, y(value) - 6, AXIS_WIDTH - 6, 'right', missing));
  }
  canvas.push(
    ...lineThrough(
      points.map(({ earlier }) => earlier),
      x,
      y,
      LIGHT,
      true,
    ),
  );
  canvas.push(
    ...lineThrough(
      points.map(({ value }) => value),
      x,
      y,
      DARK,
      false,
    ),
  );
  const every = step === 0 ? 1 : Math.ceil(LEAST_STEP / step);
  for (const [at, { label, value, text, earlier }] of points.entries()) {
    // The last one is always named, and those named before it leave it room.
    if ((points.length - 1 - at) % every !== 0) continue;
    words.push(wordAt(label, x(at) - LABEL_ROOM / 2, HEIGHT + 20, LABEL_ROOM, 'center', missing));
    if (value === null) continue;
    // Clear of the other line, and the first one of the grid's figures.
    const height = y(value) + (earlier !== undefined && earlier !== null && earlier > value ? 4 : -14);
    if (at === 0) words.push(wordAt(text, x(at) + 3, height, LABEL_ROOM, 'left', missing));
    else words.push(wordAt(text, x(at) - LABEL_ROOM / 2, height, LABEL_ROOM, 'center', missing));
  }
  return {
    margin: [0, 4, 0, 34],
    unbreakable: true,
    style: CHART,
    stack: [...legendOf(legend, missing), ...words, { canvas }],
  };
}

function wordAt(
  text: string,
  x: number,
  y: number,
  width: number,
  alignment: 'left' | 'right' | 'center',
  missing: Set<string>,
): Content {
  const content = typeset(text, missing, { fontSize: 8, color: GREY, alignment });
  return { relativePosition: { x, y }, columns: [{ ...content, width }] };
}

/** A broken line where `isBroken`, a point for each value, and a gap where there is none. */
function lineThrough(
  values: readonly (number | null | undefined)[],
  x: (at: number) => number,
  y: (value: number) => number,
  colour: string,
  isBroken: boolean,
): CanvasElement[] {
  const drawn: CanvasElement[] = [];
  for (const [at, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    const before = values[at - 1];
    if (before !== null && before !== undefined) {
      drawn.push({
        type: 'line',
        x1: x(at - 1),
        y1: y(before),
        x2: x(at),
        y2: y(value),
        lineWidth: 1.5,
        lineColor: colour,
        ...(isBroken && { dash: { length: 4, space: 3 } }),
      });
    }
    drawn.push({ type: 'ellipse', x: x(at), y: y(value), r1: 2.2, r2: 2.2, color: colour });
  }
  return drawn;
}

/** The highest line of the grid, not below `most`, and how far one is from the next: 1, 2 or 5 times a power of ten. */
function topOf(most: number): { most: number; step: number } {
  if (most <= 0) return { most: 1, step: 1 };
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((times) => times * size).find((each) => most / each <= 5) ?? 10 * size;
  return { most: Math.ceil(most / step - 1e-9) * step, step };
}

const tickText = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

function legendOf(legend: ChartLegend | undefined, missing: Set<string>): Content[] {
  if (!legend) return [];
  const sample = (text: string, color: string): Column[] => [
    { canvas: [{ type: 'rect', x: 0, y: 3, w: 14, h: 7, color }], width: 20 },
    { stack: [typeset(text, missing, { fontSize: 9, color: GREY })], width: 'auto' },
  ];
  return [{ columns: [...sample(legend[0], DARK), ...sample(legend[1], LIGHT)], columnGap: 8, margin: [0, 0, 0, 6] }];
}
