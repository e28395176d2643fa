// Lists as files: reading a CSV and a workbook of members, and writing a workbook, each by itself in a fresh process, so
// that the memory is its own. `MODE ROWS` with MODE one of read, write and write-peer; tells milliseconds and bytes.

import { randomUUID } from 'node:crypto';
import { createReadStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { writeCsv } from '../../../electron/core/formats/csv.ts';
import { readList } from '../../../electron/core/formats/read-list.ts';
import { csvCell } from '../../../electron/core/formats/sheet-cell.ts';
import { type SheetCell, writeWorkbook } from '../../../electron/core/formats/xlsx.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { median, timed, watchStalls } from '../statistics.ts';

const [mode = 'read', rows = '100000'] = process.argv.slice(2);
const count = Number(rows);
const ROUNDS = 3;
const MADE_AT = '2026-11-24T09:00:00Z';

const names = ['Number', 'First name', 'Last name', 'Joined', 'Employer', 'Workplace', 'Postcode'];
const columns = [...names, 'Email', 'Category', 'Paid by', 'Born', 'Cases'].map((header) => ({ header, width: 20 }));

function* members(): Generator<SheetCell[]> {
  for (let at = 0; at < count; at += 1) {
    const joined = { day: addDays('2004-01-01', at % 8_000) };
    const born = { day: addDays('1955-01-01', at % 16_000) };
    const place = `Depot ${at % 400}, North`;
    const mail = `member${at}@example.org`;
    const name = [`First ${at % 997}`, `O’Last ${at % 3_989}`];
    yield [
      `${1_000_000 + at}`,
      ...name,
      joined,
      'City Council',
      place,
      'LS1 1AB',
      mail,
      'Working',
      'Check-off',
      born,
      at % 9,
    ];
  }
}

async function writtenByPeer(): Promise<Buffer> {
  const out = new PassThrough();
  const written = buffer(out);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Members');
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow(columns.map(({ header }) => header)).commit();
  const value = (cell: SheetCell) =>
    cell !== null && typeof cell === 'object' && 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : csvCell(cell);
  for (const row of members()) sheet.addRow(row.map(value)).commit();
  sheet.commit();
  await workbook.commit();
  return written;
}

const written = (): Promise<Buffer> =>
  writeWorkbook([{ name: 'Members', columns, rows: members(), filters: true }], MADE_AT);

/** The middle of a few rounds, and the longest that anything else had to wait. */
async function measured(work: () => Promise<unknown>) {
  const times: number[] = [];
  let stall = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const stop = watchStalls();
    times.push(await timed(work));
    stall = Math.max(stall, stop());
  }
  return { time: median(times), stall, memory: process.resourceUsage().maxRSS * 1_024 };
}

async function reading() {
  const csv = writeCsv([columns.map(({ header }) => header), ...[...members()].map((row) => row.map(csvCell))]);
  const path = join(tmpdir(), `branchdesk-bench-${randomUUID()}.xlsx`);
  writeFileSync(path, await written());
  try {
    const bytes = readFileSync(path);
    const csvPeer = await measured(async () => Papa.parse(new TextDecoder().decode(csv)));
    const csvRead = await measured(() => readList(csv));
    const workbookRead = await measured(() => readList(bytes));
    const workbookPeer = await measured(async () => {
      let seen = 0;
      const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {
        worksheets: 'emit',
        styles: 'cache',
      });
      for await (const sheet of reader) for await (const row of sheet) seen += row.cellCount;
      return seen;
    });
    return { csv: csvRead, csvPeer, workbook: workbookRead, workbookPeer };
  } finally {
    rmSync(path);
  }
}

const figures = mode === 'read' ? await reading() : await measured(mode === 'write' ? written : writtenByPeer);
console.log(JSON.stringify(figures));
process.exit(0);
