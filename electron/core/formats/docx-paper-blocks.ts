// Each part of a paper as Word has it.

import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { BAR, EARLIER_BAR, firmLine, HAIRLINE, hairline, noLine, RULE, SHADE } from './docx-paper-styles.ts';
import { columnWidths } from './docx-paper-widths.ts';
import type { ChartLegend, ChartPoint, PaperBlock, PaperColumn, PaperText } from './pdf/paper-parts.ts';

const LABEL_WIDTH = 2_600;
/** What a bar as long as the page's room is made of. */
const BAR_SPACES = 56;
const NO_BREAK_SPACE = '\u00a0';

type Part<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

const plainOf = (text: PaperText): string => (typeof text === 'string' ? text : text.text);

/** What XML cannot hold is left out: control signs and halves of a character. */
export const withoutControls = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Text as typed: a line feed begins a new line, also within a table. */
export function textRuns(text: PaperText): (TextRun | ExternalHyperlink)[] {
  const isBold = typeof text !== 'string' && text.isStrong === true;
  const runs = withoutControls(plainOf(text))
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line, at) => new TextRun({ text: line, ...(isBold && { bold: true }), ...(at > 0 && { break: 1 }) }));
  const link = typeof text === 'string' ? undefined : text.link;
  return link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })];
}

const styled = (style: string, text: PaperText): Paragraph => new Paragraph({ style, children: textRuns(text) });

/** `width` in twentieths of a point; `list`: the number of the numbered list that this block is. */
export function contentOf(block: PaperBlock, width: number, list: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: block.level === 2 ? 'Heading2' : 'Heading1',
          children: textRuns(block.text),
          ...(block.isOnNewPage && { pageBreakBefore: true }),
        }),
      ];
    case 'paragraph':
      return [styled(block.isSmall ? 'Small' : 'Normal', block.text)];
    case 'facts':
      return facts(block, width);
    case 'table':
      return table(block, width);
    case 'list':
      return block.items.map((item) => {
        const reference = block.isNumbered ? `numbers-${list}` : 'points';
        return new Paragraph({ style: 'Point', numbering: { reference, level: 0 }, children: textRuns(item) });
      });
    case 'callout':
      return callout(block, width);
    case 'ruledLines':
      return Array.from(
        { length: block.count },
        () =>
          new Paragraph({
            style: 'RuledLine',
            border: { bottom: { ...hairline, size: 4 }, between: { ...hairline, size: 4, space: 12 } },
          }),
      );
    case 'plainText':
      return block.text
        .split(/\r\n|[\r\n]/)
        .map((line) => new Paragraph({ style: 'AsTyped', children: textRuns(line) }));
    case 'bars':
      return bars(block, width);
    case 'lines':
      return figures(block, width);
    case 'keyFigures':
      return keyFigures(block, width);
    case 'contents':
      return [];
    case 'pageBreak':
      return [new Paragraph({ style: 'AfterTable', pageBreakBefore: true })];
  }
}

function cellOf(children: Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 60, right: 100 },
    children,
  });
}

const framed = (rows: TableRow[], widths: number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: noLine,
      bottom: firmLine,
      left: noLine,
      right: noLine,
      insideHorizontal: hairline,
      insideVertical: noLine,
    },
    rows,
  });

function facts({ rows }: Part<'facts'>, width: number): FileChild[] {
  if (rows.length === 0) return [];
  const widths = [LABEL_WIDTH, width - LABEL_WIDTH];
  const body = rows.map(
    ({ label, value }) =>
      new TableRow({
        children: [
          cellOf([styled('CellLabel', label)], widths[0]!),
          cellOf([styled('Cell', plainOf(value).trim() === '' ? '–' : value)], widths[1]!),
        ],
      }),
  );
  return [framed(body, widths), styled('AfterTable', '')];
}

function table({ columns, rows, whenEmpty, isDense }: Part<'table'>, width: number): FileChild[] {
  if (rows.length === 0 && whenEmpty !== undefined) return [styled('Small', whenEmpty)];
  const widths = columnWidths(columns, rows, width);
  const cell = (text: PaperText, at: number, style: string): TableCell => {
    const alignment = columns[at]!.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return cellOf([new Paragraph({ style, alignment, children: textRuns(text) })], widths[at]!);
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cell(title, at, isDense ? 'DenseHead' : 'CellHead')),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((_, at) => cell(row[at] ?? '', at, isDense ? 'Dense' : 'Cell')),
      }),
  );
  const hasTitles = columns.some(({ title }) => title !== '');
  return [framed(hasTitles ? [head, ...body] : body, widths), styled('AfterTable', '')];
}

function callout({ title, text, tone, isLarge }: Part<'callout'>, width: number): FileChild[] {
  const isUrgent = tone === 'urgent';
  const edge = isUrgent ? { style: BorderStyle.SINGLE, size: 12, color: RULE } : noLine;
  const left = { style: BorderStyle.SINGLE, size: isUrgent ? 36 : 24, color: isUrgent ? RULE : HAIRLINE };
  const box = new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADE },
    margins: { top: 100, bottom: 100, left: 220, right: 220 },
    children: [
      ...(title === undefined ? [] : [styled('Callout', { text: title, isStrong: true })]),
      styled(isLarge ? 'CalloutLarge' : 'Callout', text),
    ],
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      borders: { top: edge, bottom: edge, left, right: edge, insideHorizontal: noLine, insideVertical: noLine },
      rows: [new TableRow({ cantSplit: true, children: [box] })],
    }),
    styled('AfterTable', ''),
  ];
}

function keyFigures({ figures: all }: Part<'keyFigures'>, width: number): FileChild[] {
  if (all.length === 0) return [];
  const widths = all.map(() => Math.floor(width / all.length));
  const cells = all.map(({ label, value, note }, at) =>
    cellOf([styled('CellLabel', label), styled('KeyFigure', value), styled('CellLabel', note)], widths[at]!),
  );
  return [framed([new TableRow({ cantSplit: true, children: cells })], widths), styled('AfterTable', '')];
}

const legendOf = (legend: ChartLegend | undefined): Paragraph[] =>
  legend === undefined
    ? []
    : [
        new Paragraph({
          style: 'Small',
          children: [
            filled(3, BAR),
            new TextRun(` ${withoutControls(legend[0])}     `),
            filled(3, EARLIER_BAR),
            new TextRun(` ${withoutControls(legend[1])}`),
          ],
        }),
      ];

const filled = (spaces: number, fill: string): TextRun =>
  new TextRun({
    text: NO_BREAK_SPACE.repeat(spaces),
    size: 14,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
  });

/** A bar is shaded room as long as its value: drawn by Word itself, and its figure stands beside it. */
function bars({ rows, legend }: Part<'bars'>, width: number): FileChild[] {
  if (rows.length === 0) return [];
  const most = Math.max(...rows.flatMap(({ value, earlier }) => [value ?? 0, earlier ?? 0]), 0);
  const spacesFor = (value: number | null | undefined): number =>
    most === 0 || value === null || value === undefined || value <= 0
      ? 0
      : Math.max(1, Math.round((value / most) * BAR_SPACES));
  const widths = [LABEL_WIDTH, width - LABEL_WIDTH - 1_500, 1_500];
  const body = rows.map(({ label, value, earlier, text }) => {
    const drawn = [[value, BAR] as const, ...(earlier === undefined ? [] : [[earlier, EARLIER_BAR] as const])];
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf([styled('Cell', label)], widths[0]!),
        cellOf(
          drawn.map(([each, fill]) => new Paragraph({ style: 'Cell', children: [filled(spacesFor(each), fill)] })),
          widths[1]!,
        ),
        cellOf([styled('Cell', text)], widths[2]!),
      ],
    });
  });
  return [...legendOf(legend), framed(body, widths), styled('AfterTable', '')];
}

/** What is a line on paper is a table here: its figures, one under the other. */
function figures({ points, legend }: Part<'lines'>, width: number): FileChild[] {
  if (points.length === 0) return [];
  const hasEarlier = points.some(({ earlier }) => earlier !== undefined);
  const columns: PaperColumn[] = [
    { title: '' },
    { title: legend?.[0] ?? '', align: 'right' },
    ...(hasEarlier ? [{ title: legend?.[1] ?? '', align: 'right' } as const] : []),
  ];
  const textOf = ({ earlier, earlierText }: ChartPoint): string =>
    earlier === null || earlier === undefined ? '–' : (earlierText ?? `${earlier}`);
  const rows = points.map((point) => [point.label, point.text, ...(hasEarlier ? [textOf(point)] : [])]);
  return table({ kind: 'table', columns, rows }, width);
}
