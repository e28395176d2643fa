// The rows of an employer's remittance list: who paid what, the total that the list states itself, and what cannot be read.

import type { RemittanceField } from '../../contract/member-reconcile.ts';
import { columnName, type HeaderWords, shown } from '../header-matching.ts';
import { readPence } from './amounts.ts';
import { amountElsewhere, namesNobody, saysCharge, saysTotal, TotalsInList } from './totals-in-list.ts';

const words = (line: string): readonly string[] => line.split('|');

export const remittanceHeaders: HeaderWords<RemittanceField> = {
  phrases: {
    number: words(
      'membership number|membership no|union number|union no|member number|member no|membership ref|union ref|union membership number',
    ),
    payrollNumber: words(
      'payroll number|payroll no|payroll ref|payroll reference|employee number|employee no|employee id|staff number|staff no|staff id|pay number|pay no|personnel number|assignment number|works number|clock number',
    ),
    firstName: words('first name|firstname|forename|forenames|given name|initials|initial'),
    lastName: words('last name|lastname|surname|family name'),
    fullName: words('full name|employee name|member name|name of employee|staff name'),
    workplace: words('workplace|work place|location|department|site|cost centre|establishment|school|depot|base'),
    amount: words(
      'amount deducted|deduction amount|amount|deduction|subscription|contribution|subs|dues|total deducted|value|payment|paid',
    ),
  },
  wholes: {
    number: words('number|no|ref|reference|membership|member'),
    payrollNumber: words('payroll|employee|id|emp no'),
    fullName: words('name|employee|member'),
    amount: words('total|pay|cost|gbp|usd|month|this month'),
  },
  isElse: (field, header) =>
    field === 'amount'
      ? /\b(?:year to date|ytd|cumulative|arrears|previous|last|date|method|type|code|number|gross|net|salary)\b/.test(
          header,
        )
      : /\b(?:union|employer|manager|bank)\b/.test(header) && !/number|no|ref/.test(header),
};

export interface PaidRow {
  row: number;
  number: string;
  payrollNumber: string;
  /** As the list has it: one name, or first and last. */
  name: string;
  workplace: string;
  pence: number;
}

export interface RemittanceRows {
  paid: PaidRow[];
  /** The total at the list's foot; null where it states none. */
  stated: number | null;
  unreadable: { row: number; reason: string }[];
  /** Rows that name somebody and an amount of nothing. */
  nothingPaid: number;
}

type Columns = Partial<Record<RemittanceField, number>>;

/**
 * What the rows say, a row at a step. A row that names nobody and repeats the sum above it, or says so, is a total and no
 * payment; one cell alone under several headers is a heading.
 */
export function* remittanceRows(
  rows: Iterable<{ row: number; cells: readonly string[] }>,
  columns: Columns,
  headers: readonly string[],
): Generator<undefined, RemittanceRows> {
  const found: RemittanceRows = { paid: [], stated: null, unreadable: [], nothingPaid: 0 };
  const totals = new TotalsInList();
  const hasSeveral = headers.filter((header) => header.trim() !== '').length > 2;
  for (const { row, cells } of rows) {
    yield;
    const cell = (field: RemittanceField): string =>
      columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim();
    const text = cell('amount');
    const name = ([cell('fullName'), cell('firstName'), cell('lastName')] as const)
      .filter((part) => part !== '')
      .join(' ');
    const [number, payrollNumber] = [cell('number'), cell('payrollNumber')];
    const who = [number, payrollNumber, name];
    const isTotalOfSomebody = who.some(saysTotal);
    const isNobody = who.every(namesNobody);
    const isTotalRow = cells.some(saysTotal) && (isNobody || isTotalOfSomebody);
    const pence = readPence(text);
    if (isTotalRow && pence === undefined) {
      const elsewhere = amountElsewhere(cells, totals.sums);
      if (elsewhere !== undefined) totals.take(elsewhere, cells);
      continue;
    }
    if (text === '') {
      const isHeading = hasSeveral && cells.filter((each) => each.trim() !== '').length === 1;
      if (!isNobody && !isHeading)
        found.unreadable.push({ row, reason: `${shown(name || number || payrollNumber)} has no amount` });
      continue;
    }
    if (pence === undefined) {
      const column = columns.amount === undefined ? 'The amount' : columnName(headers, columns.amount);
      found.unreadable.push({ row, reason: `${column}: ${shown(text)} is no amount of money` });
      continue;
    }
    // Beside "Total" the number of people may stand where a number of somebody does.
    const isTotal = isNobody ? isTotalRow || totals.repeats(pence) : isTotalOfSomebody && totals.repeats(pence);
    if (isTotal) {
      totals.take(pence, cells);
      continue;
    }
    const charge = number === '' && payrollNumber === '' ? cells.find(saysCharge) : undefined;
    if (charge !== undefined && (name === '' || saysCharge(name))) {
      found.unreadable.push({ row, reason: `${shown(charge.trim())}: nobody’s payment, ${shown(text)}` });
      continue;
    }
    totals.pay(pence);
    if (pence === 0) found.nothingPaid += 1;
    else found.paid.push({ row, number, payrollNumber, name, workplace: cell('workplace'), pence });
  }
  found.stated = totals.stated;
  return found;
}
