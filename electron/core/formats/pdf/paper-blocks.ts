// How each part of a paper looks: sober, black on white, legible after a poor photocopy.

import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { bars, lines } from './paper-charts.ts';
import { contents, keyFigures } from './paper-front.ts';
import type { PaperBlock, PaperColumn, PaperText } from './paper-parts.ts';
import { plainOf, type TextLook, typeset } from './paper-typeset.ts';

const GREY = '#555555';
const LABEL_WIDTH = 130;
const HAIRLINE = '#bbbbbb';
const SHADE = '#f3f3f3';
/** A row higher than this (points) may be split over two pages: kept whole it might fit on none, and be lost. */
const HIGH_ROW = 420;
/** Generous, for 10 points: the widest letters, figures and their signs, and a line with its space. */
const LETTER_WIDTH = 9;
const FIGURE_WIDTH = 5.9;
const LINE_HEIGHT = 13;
/** Of a table, and of a dense one. */
const LETTERS = { plain: 10, dense: 8.5 };
const PADDING = { plain: 6, dense: 3 };

const isBlank = (text: PaperText): boolean => plainOf(text).trim() === '';

type Part<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

/** `width` is what lies between the margins, in points. */
export function contentOf(block: PaperBlock, missing: Set<string>, width: number): Content {
  switch (block.kind) {
    case 'heading':
      return heading(block, missing);
    case 'paragraph':
      return typeset(block.text, missing, { margin: [0, 0, 0, 7], ...(block.isSmall && { fontSize: 9, color: GREY }) });
    case 'facts':
      return facts(block, missing, width);
    case 'table':
      return table(block, missing, width);
    case 'list':
      return list(block, missing);
    case 'callout':
      return callout(block, missing, width);
    case 'ruledLines':
      return ruledLines(block.count, width);
    case 'plainText':
      return typeset(block.text, missing, { fontSize: 10, preserveLeadingSpaces: true, lineHeight: 1.2 });
    case 'bars':
      return bars(block, missing, width);
    case 'lines':
      return lines(block, missing, width);
    case 'keyFigures':
      return keyFigures(block, missing, width);
    case 'contents':
      return contents(block, missing);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

function heading({ text, level, isOnNewPage }: Part<'heading'>, missing: Set<string>): Content {
  const look: TextLook =
    level === 2
      ? { fontSize: 11, bold: true, margin: [0, 10, 0, 3], headlineLevel: 2 }
      : { fontSize: 13.5, bold: true, margin: [0, 16, 0, 5], headlineLevel: 1, tocItem: true };
  return typeset(text, missing, isOnNewPage ? { ...look, pageBreak: 'before' } : look);
}

function facts({ rows }: Part<'facts'>, missing: Set<string>, width: number): Content {
  if (rows.length === 0) return { text: '' };
  const isSplit = rows.some(
    ({ label, value }) => isHigh([value], width - LABEL_WIDTH - 8) || isHigh([label], LABEL_WIDTH),
  );
  const body = rows.map(({ label, value }): TableCell[] => [
    typeset(label, missing, { color: GREY, fontSize: 9.5, margin: [0, 0.8, 0, 0] }),
    typeset(isBlank(value) ? '–' : value, missing),
  ]);
  return {
    margin: [0, 2, 0, 10],
    table: { widths: [LABEL_WIDTH, width - LABEL_WIDTH - 8], body, dontBreakRows: !isSplit },
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

/** Whether any of the texts may be higher than a row that is kept whole, in a column of this width. */
function isHigh(texts: readonly PaperText[], width: number): boolean {
  const perLine = Math.max(1, Math.floor(width / LETTER_WIDTH));
  const linesOf = (line: string): number => Math.max(1, Math.ceil(line.length / perLine));
  return texts.some((text) => {
    const lines = plainOf(text).split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
    return lines.reduce((sum, line) => sum + linesOf(line), 0) * LINE_HEIGHT > HIGH_ROW;
  });
}

/** The least that a column will be given: its own width, or its share if all that do not say had the same. */
function leastWidths(columns: readonly PaperColumn[], width: number, padding: number): number[] {
  const stated = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 0), 0);
  const others = columns.filter((column) => typeof column.width !== 'number').length;
  const share = Math.max(0, width - stated - (columns.length - 1) * 2 * padding) / Math.max(1, others);
  return columns.map((column) => (typeof column.width === 'number' ? column.width : share));
}

/** In points, at most. */
const widestOf = (word: string, letters: number): number =>
  Array.from(word).reduce((sum, sign) => sum + (/[\d.,£$%−-]/.test(sign) ? FIGURE_WIDTH : LETTER_WIDTH), 0) *
  (letters / 10);

/**
 * A column that takes what is left grows with its longest word, and pushes those beside it off the page: where a word may be
 * too long (a file's name has no spaces), the columns are given their widths and the word is broken.
 */
const hasWordWiderThan = (text: PaperText, width: number, letters: number): boolean =>
  plainOf(text)
    .split(/\s+/)
    .some((word) => widestOf(word, letters) > width);

function table({ columns, rows, whenEmpty, isDense }: Part<'table'>, missing: Set<string>, width: number): Content {
  if (rows.length === 0 && whenEmpty !== undefined) {
    return typeset(whenEmpty, missing, { margin: [0, 0, 0, 7], color: GREY });
  }
  const [letters, padding] = isDense ? [LETTERS.dense, PADDING.dense] : [LETTERS.plain, PADDING.plain];
  const widths = leastWidths(columns, width, padding);
  const isSplit = rows.some((row) => row.some((text, at) => isHigh([text], widths[at] ?? 0)));
  const isWide = rows.some((row) => row.some((text, at) => hasWordWiderThan(text, widths[at] ?? 0, letters)));
  const cell = (text: PaperText, column: PaperColumn, look: TextLook): TableCell =>
    typeset(text, missing, { alignment: column.align ?? 'left', ...look });
  const head = columns.map((column) =>
    cell(column.title, column, { bold: true, fontSize: isDense ? 8 : 9.5, noWrap: column.width === 'fit' }),
  );
  const body = rows.map((row) => columns.map((column, at) => cell(row[at] ?? '', column, { fontSize: letters })));
  return {
    margin: [0, 3, 0, 11],
    table: {
      headerRows: 1,
      keepWithHeaderRows: isSplit ? 0 : 1,
      dontBreakRows: !isSplit,
      widths: isWide ? widths : columns.map(widthOf),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 0 : line === 1 || line === body.length + 1 ? 0.9 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (line: number) => (line === 1 || line === body.length + 1 ? '#000000' : HAIRLINE),
      paddingLeft: (column: number) => (column === 0 ? 0 : padding),
      paddingRight: (column: number) => (column === columns.length - 1 ? 0 : padding),
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

/** Letters apart, so that nobody takes two for one. */
const LARGE = { fontSize: 22, bold: true, characterSpacing: 2, lineHeight: 1.4 };

function callout({ title, text, tone, isLarge }: Part<'callout'>, missing: Set<string>, width: number): Content {
  const isUrgent = tone === 'urgent';
  // Its border and what lies within end where the text of the page does.
  const inside = width - 24 - (isUrgent ? 6.2 : 3);
  const heading = title === undefined ? [] : [typeset(title, missing, { bold: true, margin: [0, 0, 0, 3] })];
  return {
    margin: [0, 6, 0, 12],
    table: {
      widths: [inside],
      dontBreakRows: !isHigh([text], inside),
      body: [[{ stack: [...heading, typeset(text, missing, isLarge ? LARGE : {})], fillColor: SHADE }]],
    },
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
