// The rows of one sheet of a workbook as text, taken from its XML as it goes by. What the sheet says of its own size is
// not believed: rows and columns are where their cells say that they are.

import { CellText, lengthWith, ownText } from './cell-text.ts';
import type { Merge } from './list-header.ts';
import { type ListRow, MOST_ROWS, TooManyRows } from './list-table.ts';
import { numberText, timeText, withZeros } from './number-formats.ts';
import type { OpenWorkbook, SheetPart } from './open-workbook.ts';
import { attributesOf, type XmlHandler } from './xml-scanner.ts';

export const MOST_COLUMNS = 16_384;
/** Bytes that a row takes, and each of its cells, beside their texts. */
const ROW_BYTES = 96;
export const CELL_BYTES = 8;
const MOST_ERRORS = 20;
const MOST_MERGES = 50_000;

export interface SheetContent {
  /** Every row in which there is something, in order; a row's cells end with its last text. */
  rows: ListRow[];
  merges: Merge[];
  /** Columns in which there are days that the workbook knows to be days. */
  dayColumns: ReadonlySet<number>;
  hiddenRows: number;
  rowsWithNul: number;
  /** Cells that hold what a spreadsheet shows when it cannot work something out, by what it shows. */
  errors: ReadonlyMap<string, number>;
  /** Formulas that were saved without what they come to. */
  unsavedFormulas: number;
}

/** How many rows of the sheet have something in them. @throws NotAList, AbortError. */
export async function countRows(workbook: OpenWorkbook, { part }: SheetPart): Promise<number> {
  const counter = new RowCounter();
  await workbook.scan(part, counter);
  return counter.rows;
}

/** @throws TooManyRows, NotAList, AbortError. */
export async function readSheet(
  workbook: OpenWorkbook,
  { part }: SheetPart,
  onProgress?: (done: number, total: number) => void,
): Promise<SheetContent> {
  const reader = new SheetReader(workbook);
  await workbook.scan(part, reader, onProgress);
  return reader.content();
}

class RowCounter implements XmlHandler {
  rows = 0;
  private isValue = false;
  private isCounted = true;

  open(name: string): void {
    if (name === 'row') this.isCounted = false;
    else if (name === 'v' || name === 't') this.isValue = true;
  }

  text(): void {
    if (!this.isValue || this.isCounted) return;
    this.rows += 1;
    this.isCounted = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
  }
}

type CellType = 'b' | 'd' | 'e' | 'inlineStr' | 'n' | 's' | 'str';

class SheetReader implements XmlHandler {
  private readonly rows: ListRow[] = [];
  private readonly merges: Merge[] = [];
  private readonly dayColumns = new Set<number>();
  private readonly errors = new Map<string, number>();
  private hiddenRows = 0;
  private rowsWithNul = 0;
  private unsavedFormulas = 0;
  private isInOrder = true;

  private row = 0;
  private isHidden = false;
  private hasNul = false;
  /** The cells of the row at hand, as many as `width`; what lies beyond is left from rows before. */
  private readonly cells: string[] = [];
  private width = 0;

  private column = -1;
  private type: CellType = 'n';
  private style = 0;
  private hasFormula = false;
  private value = '';
  private isValue = false;
  private isInline = false;
  private readonly inline = new CellText();

  private readonly workbook: OpenWorkbook;

  constructor(workbook: OpenWorkbook) {
    this.workbook = workbook;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.isValue = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'is') this.isInline = true;
    else if (this.isInline) this.inline.open(name);
    else if (name === 'mergeCell') this.takeMerge(attributes);
  }

  text(text: string): void {
    if (this.isValue) {
      lengthWith(this.value.length, text);
      this.value = this.value === '' ? text : this.value + text;
    } else if (this.isInline) this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'is') this.isInline = false;
    else if (this.isInline) this.inline.close(name);
  }

  private openRow(text: string): void {
    const attributes = text.length < 12 && text.startsWith(' r="') ? undefined : attributesOf(text);
    const number = Number(attributes === undefined ? text.slice(4, -1) : attributes.get('r'));
    const row = Number.isInteger(number) && number > 0 ? number : this.row + 1;
    if (row > MOST_ROWS) throw new TooManyRows();
    if (row <= this.row) this.isInOrder = false;
    this.row = row;
    this.isHidden = /^(1|true)$/i.test(attributes?.get('hidden') ?? '');
    this.column = -1;
    this.width = 0;
    this.hasNul = false;
  }

  private openCell(text: string): void {
    let column = -1;
    this.type = 'n';
    this.style = 0;
    this.value = '';
    this.hasFormula = false;
    // Names of attributes are one letter long here; whatever is written otherwise is taken the long way.
    for (let at = 0; at < text.length; ) {
      while (text.charCodeAt(at) <= 32) at += 1;
      if (at >= text.length) break;
      const end = text.charCodeAt(at + 1) === 61 && text.charCodeAt(at + 2) === 34 ? text.indexOf('"', at + 3) : -1;
      if (end === -1) {
        column = this.takeAttributes(attributesOf(text));
        break;
      }
      const code = text.charCodeAt(at);
      if (code === 114) column = columnOf(text, at + 3, end);
      else if (code === 115) this.style = Number(text.slice(at + 3, end));
      else if (code === 116) this.type = text.slice(at + 3, end) as CellType;
      at = end + 1;
    }
    this.column = column === -1 ? this.column + 1 : column;
  }

  private takeAttributes(attributes: Map<string, string>): number {
    const place = attributes.get('r') ?? '';
    this.style = Number(attributes.get('s') ?? 0);
    this.type = (attributes.get('t') ?? 'n') as CellType;
    return columnOf(place, 0, place.length);
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '' || this.column >= MOST_COLUMNS) return;
    const { cells, column } = this;
    for (let at = this.width; at < column; at += 1) cells[at] = '';
    cells[column] = text.includes('\0') ? this.withoutNul(text) : text;
    if (column >= this.width) this.width = column + 1;
  }

  private withoutNul(text: string): string {
    this.hasNul = true;
    return text.replaceAll('\0', '');
  }

  private cellText(): string {
    const { type, value } = this;
    if (type === 'inlineStr') return this.workbook.memory.keepText(this.inline.take());
    if (value === '') {
      if (this.hasFormula && type !== 'str') this.unsavedFormulas += 1;
      return '';
    }
    if (type === 'n') return this.numberText(value);
    if (type === 's') return this.workbook.sharedTexts[Number(value)] ?? '';
    if (type === 'b') return value === '1' || value === 'true' ? 'Yes' : 'No';
    if (type === 'd') return this.dayOf(value);
    if (type === 'e') {
      const shown = this.errors.size < MOST_ERRORS ? value.slice(0, 20) : '#';
      this.errors.set(shown, (this.errors.get(shown) ?? 0) + 1);
      return '';
    }
    return this.workbook.memory.keepText(ownText(value));
  }

  private numberText(raw: string): string {
    const format = this.workbook.formats[this.style];
    if (format === undefined || format.kind === 'number') {
      const text = numberText(raw);
      return this.workbook.memory.keepText(text === raw ? ownText(raw) : text);
    }
    if (format.kind === 'zeros') return this.workbook.memory.keepText(withZeros(raw, format.pattern));
    if (format.kind === 'time') return Number(raw) >= 0 ? timeText(Number(raw)) : numberText(raw);
    this.dayColumns.add(this.column);
    return this.workbook.days.dayText(raw, format.hasTime);
  }

  /** A day that is written out: `2026-02-28T00:00:00`. */
  private dayOf(value: string): string {
    this.dayColumns.add(this.column);
    return ownText(value.replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
  }

  private closeRow(): void {
    const { cells } = this;
    const { width } = this;
    let hasText = false;
    for (let at = 0; at < width && !hasText; at += 1) hasText = (cells[at] as string).trim() !== '';
    if (this.hasNul) this.rowsWithNul += 1;
    if (!hasText) return;
    if (this.isHidden) this.hiddenRows += 1;
    this.workbook.memory.keepBytes(ROW_BYTES + width * CELL_BYTES);
    this.rows.push({ row: this.row, cells: cells.slice(0, width) });
  }

  private takeMerge(text: string): void {
    if (this.merges.length >= MOST_MERGES) return;
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(attributesOf(text).get('ref') ?? '');
    if (!found) return;
    const [, left, top, right, bottom] = found as unknown as [string, string, string, string, string];
    const merge = {
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left, 0, left.length),
      right: columnOf(right, 0, right.length),
    };
    if (merge.top <= merge.bottom && merge.left <= merge.right) this.merges.push(merge);
  }

  content(): SheetContent {
    const { rows, merges, dayColumns, hiddenRows, rowsWithNul, errors, unsavedFormulas } = this;
    if (!this.isInOrder) rows.sort((a, b) => a.row - b.row);
    return { rows, merges, dayColumns, hiddenRows, rowsWithNul, errors, unsavedFormulas };
  }
}

/** The column of a place such as `AB12`, from 0; -1 when no letters name it. */
function columnOf(text: string, from: number, end: number): number {
  let column = 0;
  for (let at = from; at < end && column <= MOST_COLUMNS; at += 1) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
