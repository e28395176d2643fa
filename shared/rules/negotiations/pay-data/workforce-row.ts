// One row of a list of staff to what it says, or to the reason why it cannot come in.

import { Big } from 'big.js';
import type { WorkforceField } from '../../../contract/negotiations/pay-workforces.ts';
import type { PaySpine } from '../../../domain/negotiations/spines.ts';
import { fold } from '../../fold.ts';
import { type ColumnOf, columnName, shown } from '../../header-matching.ts';
import { isNothing, type PayPer, readPay, readPeople, readShare, readWeekly, readWeeks } from './read-figures.ts';
import { NATIONAL_DIVISOR } from './spine-figures.ts';
import { pointCalled } from './spine-points.ts';
import { payOfYear } from './typed-workforce-row.ts';

const HIGHEST_HOURLY = 500;
const LONGEST_LINE = 500;
const LONGEST_POINT = 60;

/** What a row says before shares of full time become hours. */
export interface ReadRow {
  row: number;
  grade: string;
  point: string;
  /** Full-time pay a year, where the row says it. */
  annual: string | null;
  people: number;
  hours: number | null;
  share: Big | null;
  isSharePercent: boolean;
  weeksPaid: number | null;
  topPoint: string;
  workplace: string;
  note: string;
}

export interface RejectedRow {
  row: number;
  column: string | null;
  reason: string;
  name: '';
}

interface RowOptions {
  headers: readonly string[];
  mapping: ColumnOf<WorkforceField>;
  isByEmployee: boolean;
  spine: PaySpine | undefined;
  points: readonly string[];
}

/** `cells` with blanks filled as answered. Text is taken exactly as it stands; a point as the spine calls it. */
export function readWorkforceRow(row: number, cells: readonly string[], options: RowOptions): ReadRow | RejectedRow {
  const { headers, mapping, isByEmployee, spine, points } = options;
  const cell = (field: WorkforceField): string => {
    const column = mapping[field];
    const text = column === undefined ? '' : (cells[column] ?? '');
    return isNothing(text) ? '' : text;
  };
  const reject = (field: WorkforceField | null, reason: string): RejectedRow => {
    const column = field === null ? undefined : mapping[field];
    return { row, column: column === undefined ? null : columnName(headers, column), reason, name: '' };
  };
  const long = (['grade', 'workplace', 'note'] as const).find((field) => cell(field).length > LONGEST_LINE);
  if (long !== undefined) return reject(long, `This is too long: ${LONGEST_LINE} characters at most.`);
  const far = (['point', 'topPoint'] as const).find((field) => cell(field).length > LONGEST_POINT);
  if (far !== undefined) return reject(far, `“${shown(cell(far))}” is no point of a spine.`);
  const count = isByEmployee && mapping.headcount === undefined ? { people: 1 } : readPeople(cell('headcount'));
  if ('problem' in count) return reject('headcount', count.problem);
  const people = count.people ?? (isByEmployee ? 1 : undefined);
  if (people === undefined) return reject('headcount', 'There is no number of people.');
  const weekly = readWeekly(cell('hours'));
  if ('problem' in weekly) return reject('hours', weekly.problem);
  const share = weekly.hours === null ? readShare(cell('share')) : { share: null, isPercent: false };
  if ('problem' in share) return reject('share', share.problem);
  const weeks = readWeeks(cell('weeksPaid'));
  if ('problem' in weeks) return reject('weeksPaid', weeks.problem);
  const pay = payOf(cell('annual'), headers[mapping.annual ?? -1] ?? '', spine);
  if (typeof pay === 'object' && pay !== null) return reject('annual', pay.problem);
  const written = cell('point').trim();
  if (written === '' && pay === null) {
    const lacking = mapping.point === undefined ? 'annual' : 'point';
    return reject(lacking, 'Neither a point of the spine nor pay says what they are paid.');
  }
  return {
    row,
    grade: cell('grade').trim(),
    point: pointCalled(points, written) ?? written,
    annual: pay,
    people,
    hours: weekly.hours,
    share: share.share,
    isSharePercent: share.isPercent,
    weeksPaid: weeks.weeksPaid,
    topPoint: pointCalled(points, cell('topPoint').trim()) ?? cell('topPoint').trim(),
    workplace: cell('workplace').trim(),
    note: isByEmployee ? '' : cell('note').trim(),
  };
}

const perOfHeader = (header: string): PayPer => {
  const words = fold(header);
  if (/\b(?:hour|hourly|hr)\b/.test(words)) return 'hour';
  if (/\b(?:month|monthly)\b/.test(words)) return 'month';
  return /\b(?:week|weekly)\b/.test(words) ? 'week' : 'year';
};

/** Full-time pay a year; null where there is none. */
function payOf(text: string, header: string, spine: PaySpine | undefined): string | null | { problem: string } {
  if (text === '') return null;
  const read = readPay(text);
  if ('problem' in read) return read;
  const amount = new Big(read.amount);
  if (amount.eq(0)) return { problem: 'Pay of nothing is no pay. Leave the row out if nobody is paid.' };
  const per = read.per ?? perOfHeader(header);
  if (per === 'year' && amount.lt(HIGHEST_HOURLY)) {
    return {
      problem: `“${shown(text)}” a year is too little. If it is an hour’s pay, write “${shown(text.trim())}/h”.`,
    };
  }
  return payOfYear(read.amount, per, spine ?? NATIONAL_DIVISOR);
}
