// How each part of a paper looks: sober, black on white, legible after a poor photocopy.

import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { fontRuns } from './paper-fonts.ts';
import type { PaperBlock, PaperColumn, PaperText } from './paper-parts.ts';

const GREY = '#555555';
const HAIRLINE = '#bbbbbb';
const SHADE = '#f3f3f3';
/** A row that is longer than this may not fit on one page, so its table's rows may be split. */
const LONG_CELL = 1_200;

type TextLook = Partial<{
  fontSize: number;
  bold: boolean;
  color: string;
  alignment: 'left' | 'right' | 'center';
  margin: [number, number, number, number];
  headlineLevel: number;
  lineHeight: number;
  preserveLeadingSpaces: boolean;
  noWrap: boolean;
}>;

/** Text in the fonts that have its letters. */
export function typeset(text: PaperText, missing: Set<string>, look: TextLook = {}): Content & object {
  const plain = typeof text === 'string' ? text : text.text;
  const isBold = look.bold || (typeof text !== 'string' && text.isStrong === true);
  const link = typeof text === 'string' || text.link === undefined ? {} : { link: text.link };
  return { ...look, bold: isBold, text: fontRuns(plain, missing).map((run) => ({ ...run, ...link })) };
}

const isBlank = (text: PaperText): boolean => (typeof text === 'string' ? text : text.text).trim() === '';

type Part<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

/** `width` is what lies between the margins, in points. */
export function contentOf(block: PaperBlock, missing: Set<string>, width: number): Content {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? typeset(block.text, missing, { fontSize: 11, bold: true, margin: [0, 10, 0, 3], headlineLevel: 2 })
        : typeset(block.text, missing, { fontSize: 13.5, bold: true, margin: [0, 16, 0, 5], headlineLevel: 1 });
    case 'paragraph':
      return typeset(block.text, missing, { margin: [0, 0, 0, 7], ...(block.isSmall && { fontSize: 9, color: GREY }) });
    case 'facts':
      return facts(block, missing);
    case 'table':
      return table(block, missing);
    case 'list':
      return list(block, missing);
    case 'callout':
      return callout(block, missing);
    case 'ruledLines':
      return ruledLines(block.count, width);
    case 'plainText':
      return typeset(block.text, missing, { fontSize: 10, preserveLeadingSpaces: true, lineHeight: 1.2 });
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

function facts({ rows }: Part<'facts'>, missing: Set<string>): Content {
  if (rows.length === 0) return { text: '' };
  const body = rows.map(({ label, value }): TableCell[] => [
    typeset(label, missing, { color: GREY, fontSize: 9.5, margin: [0, 0.8, 0, 0] }),
    typeset(isBlank(value) ? '–' : value, missing),
  ]);
  return {
    margin: [0, 2, 0, 10],
    table: { widths: [130, '*'], body, dontBreakRows: !isLong(rows.map(({ value }) => value)) },
    layout: {
      hLineWidth: (line: number) => (line === 0 || line === rows.length ? 0 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => HAIRLINE,
      paddingLeft: (column: number) => (column === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => 3.5,
      paddingBottom: () => 3.5,
    },
  };
}

const widthOf = ({ width }: PaperColumn): number | 'auto' | '*' =>
  typeof width === 'number' ? width : width === 'fit' ? 'auto' : '*';

const isLong = (texts: readonly PaperText[]): boolean =>
  texts.some((text) => (typeof text === 'string' ? text : text.text).length > LONG_CELL);

function table({ columns, rows, whenEmpty }: Part<'table'>, missing: Set<string>): Content {
  if (rows.length === 0 && whenEmpty !== undefined) {
    return typeset(whenEmpty, missing, { margin: [0, 0, 0, 7], color: GREY });
  }
  const cell = (text: PaperText, column: PaperColumn, look: TextLook): TableCell =>
    typeset(text, missing, { alignment: column.align ?? 'left', ...look });
  const head = columns.map((column) =>
    cell(column.title, column, { bold: true, fontSize: 9.5, noWrap: column.width === 'fit' }),
  );
  const body = rows.map((row) => columns.map((column, at) => cell(row[at] ?? '', column, { fontSize: 10 })));
  return {
    margin: [0, 3, 0, 11],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: !rows.some(isLong),
      widths: columns.map(widthOf),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 0 : line === 1 || line === body.length + 1 ? 0.9 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (line: number) => (line === 1 || line === body.length + 1 ? '#000000' : HAIRLINE),
      paddingLeft: (column: number) => (column === 0 ? 0 : 6),
      paddingRight: (column: number) => (column === columns.length - 1 ? 0 : 6),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function list({ items, isNumbered }: Part<'list'>, missing: Set<string>): Content {
  if (items.length === 0) return { text: '' };
  const lines = items.map((item) => typeset(item, missing, { margin: [0, 0, 0, 4] }));
  return { margin: [2, 1, 0, 7], ...(isNumbered ? { ol: lines } : { ul: lines }) };
}

function callout({ title, text, tone }: Part<'callout'>, missing: Set<string>): Content {
  const isUrgent = tone === 'urgent';
  const heading = title === undefined ? [] : [typeset(title, missing, { bold: true, margin: [0, 0, 0, 3] })];
  return {
    margin: [0, 6, 0, 12],
    table: { widths: ['*'], body: [[{ stack: [...heading, typeset(text, missing)], fillColor: SHADE }]] },
    layout: {
      hLineWidth: () => (isUrgent ? 1.2 : 0),
      vLineWidth: (line: number) => (line === 0 ? (isUrgent ? 5 : 3) : isUrgent ? 1.2 : 0),
      hLineColor: () => '#000000',
      vLineColor: () => (isUrgent ? '#000000' : GREY),
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 9,
      paddingBottom: () => 9,
    },
  };
}

function ruledLines(count: number, width: number): Content {
  const line = { x1: 0, y1: 24, x2: width, y2: 24, type: 'line' as const, lineWidth: 0.5, lineColor: HAIRLINE };
  return { margin: [0, 0, 0, 10], stack: Array.from({ length: count }, () => ({ canvas: [{ ...line }] })) };
}
