// A costing for a spreadsheet: every figure as a number, so that it can be added up again, and all of the working.

import type { CostInput, CostResult } from '../../../../../shared/contract/negotiations/cost.ts';
import { spreadYears } from '../../../../../shared/rules/negotiations/cost/spread-years.ts';
import { measuresInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import type { Sheet, SheetCell } from '../../../formats/xlsx.ts';
import { moneyCell } from '../pay-data/money-cell.ts';
import type { PaperWords } from './cost-blocks.ts';

const PERCENT = '0.00';
const figure = (header: string, width = 17): Sheet['columns'][number] => ({ header, width });
const percentColumn = (header: string): Sheet['columns'][number] => ({ header, width: 10, format: PERCENT });
/** Percent as people say it, for a column that is formatted as such. */
const percent = (text: string | null): SheetCell => (text === null ? 'n/a' : Number(text));

export function costSheets(result: CostResult, input: CostInput, title: string, words: PaperWords): Sheet[] {
  const money = (amount: string | null) => moneyCell(amount, words.currency);
  const sheets = [yearSheet(result, input, title, words), pointSheet(result, money), rowSheet(result, money)];
  return [...sheets.filter((sheet) => (sheet.rows as SheetCell[][]).length > 0), workingSheet(result)];
}

type Money = (amount: string | null) => SheetCell;

function yearSheet(result: CostResult, input: CostInput, title: string, { currency }: PaperWords): Sheet {
  const money: Money = (amount) => moneyCell(amount, currency);
  const measures = spreadYears(input).map((entry) => measuresInWords(entry.measures, currency));
  const { totals } = result;
  return {
    name: title,
    columns: [
      { header: 'Year', width: 12 },
      { header: 'From', width: 12 },
      { header: 'What', width: 44 },
      figure('Months', 9),
      figure('Pay bill before'),
      figure('Pay bill after'),
      figure('Rise, full year'),
      percentColumn('% of bill'),
      figure('Above the base'),
      figure('So far'),
      figure('On-costs'),
      figure('Roll-up'),
      figure('One-offs'),
      figure('All that is paid'),
      figure('Leave value'),
      figure('Hours value'),
      figure('Increments'),
      figure('Back pay'),
    ],
    rows: [
      ...result.years.map((year, at): SheetCell[] => [
        year.label,
        year.from === null ? '' : { day: year.from },
        measures[at] ?? '',
        Number(year.months),
        ...[year.payBillBefore, year.payBillAfter, year.increase].map(money),
        percent(year.percentOfPayBill),
        ...[year.overBase, year.cumulative, year.onCosts, year.rollUp, year.oneOffs, year.all].map(money),
        ...[year.leaveValue, year.hoursValue, year.increments, year.backPay?.amount ?? null].map(money),
      ]),
      [
        'All',
        '',
        '',
        null,
        money(result.base.payBill),
        money(result.years.at(-1)?.payBillAfter ?? null),
        null,
        percent(result.effectivePercent),
        money(result.total),
        null,
        ...[totals.onCosts, totals.rollUp, totals.oneOffs, totals.all].map(money),
        ...[totals.leaveValue, totals.hoursValue, totals.increments].map(money),
        null,
      ],
    ],
    totals: 1,
  };
}

function pointSheet({ years }: CostResult, money: Money): Sheet {
  return {
    name: 'Points',
    columns: [
      { header: 'Point', width: 10 },
      { header: 'Year', width: 12 },
      figure('A year before'),
      figure('A year'),
      figure('An hour', 12),
      figure('Rise'),
      percentColumn('Rise %'),
      figure('Above the base'),
      { header: 'Goes to', width: 10 },
      figure('People', 10),
      figure('Cost, full year'),
      figure('Cost above the base'),
    ],
    rows: years.flatMap(({ label, points }) =>
      points.map((point): SheetCell[] => [
        point.point,
        label,
        ...[point.annualBefore, point.annual, point.hourly, point.rise].map(money),
        point.percent === null ? null : percent(point.percent),
        money(point.riseOverBase),
        point.movedTo ?? '',
        point.headcount,
        ...[point.increase, point.overBase].map(money),
      ]),
    ),
    filters: true,
  };
}

function rowSheet({ rows, years }: CostResult, money: Money): Sheet {
  return {
    name: 'Who gains what',
    columns: [
      { header: 'Grade', width: 20 },
      { header: 'Point', width: 10 },
      figure('People', 10),
      { header: 'Hours', width: 9, format: '0.##' },
      { header: 'Full-time equivalents', width: 12, format: '0.00' },
      figure('Each before'),
      figure('All before'),
      ...years.flatMap(({ label }) => [figure(`Each, ${label}`), figure(`All, ${label}`)]),
      figure('Each gains'),
      figure('All gain'),
      percentColumn('Gain %'),
    ],
    rows: rows.map((row): SheetCell[] => [
      row.grade,
      row.point,
      row.headcount,
      Number(row.hours),
      Number(row.fullTimeEquivalents),
      ...[row.eachBefore, row.allBefore].map(money),
      ...row.years.flatMap(({ each, all }) => [money(each), money(all)]),
      ...[row.gainEach, row.gainAll].map(money),
      percent(row.gainPercent),
    ]),
    filters: true,
  };
}

function workingSheet({ working }: CostResult): Sheet {
  return {
    name: 'Working',
    columns: [
      { header: 'What', width: 56 },
      { header: 'Working', width: 70 },
      { header: 'Figure', width: 18, format: '#,##0.00##' },
      { header: 'Where', width: 30 },
    ],
    rows: working.map(({ key, text, formula, value }): SheetCell[] => [text, formula, Number(value), key]),
    filters: true,
  };
}
