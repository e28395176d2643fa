// Real terms as a file: a paper to take into the room, a workbook or a plain table to go on reckoning with.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import { wholeMonthInWords } from '../../../../../shared/rules/negotiations/prices/months.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { csvCell } from '../../../formats/sheet-cell.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../../partnership/paper-file.ts';
import { realTermsBlocks } from './real-terms-paper.ts';
import { realTerms } from './work-out.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @throws NotThere; InvalidInput; AbortError. */
export async function realTermsFile(
  { format = 'pdf', path, ...asked }: Inputs['negotiations']['realTermsFile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['realTermsFile']> {
  const profile = branchProfile(context);
  const terms = realTerms(asked, context);
  const ofBranch = paperOf(profile, context);
  const span = `${wholeMonthInWords(terms.fromMonth)} to ${wholeMonthInWords(terms.toMonth)}`;
  const bytes =
    format === 'pdf'
      ? (
          await writePaper({
            ...ofBranch,
            title: 'Pay in real terms',
            subtitle: [profile.branch?.name, span].filter(Boolean).join(' · '),
            blocks: realTermsBlocks(terms, currencyOf(profile.nation), true),
            footer: `Worked out on ${dayInWords(profile.today, profile.dateOrder)}.`,
          })
        ).bytes
      : format === 'xlsx'
        ? await writeWorkbook(sheets(terms), ofBranch.createdAt, signal)
        : csv(terms);
  const name = safeFileName(`real-terms-${terms.fromMonth}-to-${terms.toMonth}.${format}`);
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}

/** A spreadsheet holds figures as numbers: these have at most two decimals, which survive it. */
const figure = (text: string | null): SheetCell => (text === null ? null : Number(text));
const share = (text: string | null): SheetCell => (text === null ? null : { percent: Number(text) });

function table({
  lines,
  prices,
  fromMonth,
  toMonth,
}: RealTerms): Pick<Sheet, 'columns' | 'rows'> & { rows: SheetCell[][] } {
  const money = (header: string) => ({ header, width: 18, format: '#,##0.00' });
  const columns = [
    { header: 'Pay of', width: 24 },
    { header: 'Index', width: 8 },
    { header: `Index ${fromMonth}`, width: 14, format: '0.0' },
    { header: `Index ${toMonth}`, width: 14, format: '0.0' },
    { header: 'Prices, change', width: 14 },
    money(`Pay ${fromMonth}`),
    money(`Pay ${toMonth}`),
    { header: 'Pay, change', width: 14 },
    money('Would have kept pace'),
    money('The same, rounded'),
    money('Gap'),
    { header: 'Gap, share', width: 12 },
    { header: 'Rise to restore it', width: 16 },
    money(`Pay in prices of ${fromMonth}`),
    { header: 'Note', width: 40 },
  ];
  const rows = lines.flatMap((line): SheetCell[][] =>
    prices.map(({ series, short, indexThen, indexNow, changePercent, problem }): SheetCell[] => {
      const against = line.against.find((each) => each.series === series);
      return [
        line.label,
        short,
        figure(indexThen?.value ?? null),
        figure(indexNow?.value ?? null),
        share(changePercent),
        figure(line.payThen),
        figure(line.payNow),
        share(line.risePercent),
        figure(against?.keepPace ?? null),
        figure(against?.keepPaceRounded ?? null),
        figure(against?.gap ?? null),
        share(against?.gapPercent ?? null),
        share(against?.restorePercent ?? null),
        figure(against?.inThenPrices ?? null),
        line.problem ?? problem ?? '',
      ];
    }),
  );
  return { columns, rows };
}

function csv(terms: RealTerms): Uint8Array {
  const { columns, rows } = table(terms);
  return writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))]);
}

function sheets(terms: RealTerms): Sheet[] {
  const { columns, rows } = table(terms);
  return [
    { name: 'Real terms', columns, rows },
    {
      name: 'Month by month',
      columns: [
        { header: 'Month', width: 12 },
        { header: 'Pay', width: 14, format: '#,##0.00' },
        { header: 'Kept pace with the CPI', width: 22, format: '#,##0.00' },
        { header: 'Kept pace with the RPI', width: 22, format: '#,##0.00' },
      ],
      rows: terms.chart.map(({ month, pay, cpi, rpi }) => [month, figure(pay), figure(cpi), figure(rpi)]),
    },
    {
      name: 'Working',
      columns: [
        { header: 'Pay of', width: 24 },
        { header: 'What', width: 44 },
        { header: 'How', width: 60 },
        { header: 'So', width: 16 },
      ],
      rows: terms.lines.flatMap(({ label, working }) =>
        working.map((step) => [label, step.text, step.formula, step.value]),
      ),
    },
    {
      name: 'About',
      columns: [{ header: 'About', width: 120 }],
      hasHeader: false,
      rows: terms.notes.map((note) => [note]),
    },
  ];
}
