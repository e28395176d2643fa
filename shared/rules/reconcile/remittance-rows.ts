// The rows of an employer's remittance list: who paid what, the total that the list states itself, and what cannot be read.

import type { RemittanceField } from '../../contract/member-reconcile.ts';
import { fold } from '../fold.ts';
import { columnName, type HeaderWords, shown } from '../header-matching.ts';
import { readPence } from './amounts.ts';

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

const IS_TOTAL = /\btotals?\b/;
/** Nobody's number, payroll number or name: nothing there, or a word for the sum of it all. */
const namesNobody = (text: string): boolean => text === '' || IS_TOTAL.test(fold(text));

/** What the rows say. A row that names nobody and repeats the sum above it, or says so, is a total and no payment. */
export function readRemittanceRows(
  rows: Iterable<{ row: number; cells: readonly string[] }>,
  columns: Columns,
  headers: readonly string[],
): RemittanceRows {
  const found: RemittanceRows = { paid: [], stated: null, unreadable: [], nothingPaid: 0 };
  let sum = 0;
  let sumOfPart = 0;
  for (const { row, cells } of rows) {
    const cell = (field: RemittanceField): string =>
      columns[field] === undefined ? '' : (cells[columns[field]] ?? '');
    const text = cell('amount');
    const name = [cell('fullName'), cell('firstName'), cell('lastName')]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' ');
    const number = cell('number').trim();
    const payrollNumber = cell('payrollNumber').trim();
    const saysTotal = cells.some((each) => each.length < 60 && IS_TOTAL.test(fold(each)));
    const isNobody = [number, payrollNumber, name].every(namesNobody);
    if (text.trim() === '') {
      if (isNobody) continue;
      found.unreadable.push({ row, reason: `${name || number || payrollNumber} has no amount` });
      continue;
    }
    const pence = readPence(text);
    if (pence === undefined) {
      const column = columns.amount === undefined ? 'The amount' : columnName(headers, columns.amount);
      found.unreadable.push({ row, reason: `${column}: ${shown(text)} is no amount of money` });
      continue;
    }
    if (isNobody && (saysTotal || pence === sum || pence === sumOfPart) && (sum !== 0 || saysTotal)) {
      // The last of them is the whole list's; those before it are of its parts.
      found.stated = pence;
      sumOfPart = 0;
      continue;
    }
    sum += pence;
    sumOfPart += pence;
    if (pence === 0) {
      found.nothingPaid += 1;
      continue;
    }
    found.paid.push({ row, number, payrollNumber, name, workplace: cell('workplace').trim(), pence });
  }
  return found;
}
