// What stands in the rows of a workforce that somebody should look at: points that the spine has no figure for, the same group
// twice, the end of a grade below its point. Each may be meant, so each is a question, with its row.

import { Big } from 'big.js';
import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import type { WorkforceRow } from '../../../domain/negotiations/workforces.ts';
import { fold } from '../../fold.ts';
import { pointCalled, pointsOf, rateOf } from './spine-points.ts';
import { groupInWords } from './workforce-figures.ts';

type CheckedRow = Omit<WorkforceRow, 'id'>;

export interface RowQuestion {
  /** From 0. */
  row: number;
  field: 'point' | 'topPoint' | 'headcount' | 'annual';
  /** What stands there, in a sentence; and what is asked of it. */
  what: string;
  asks: string;
}

/** Both in one, for whoever is asked. */
export const asAsked = ({ what, asks }: Pick<RowQuestion, 'what' | 'asks'>): string => `${what} ${asks}`;

const LOWEST_ANNUAL = 500;

/** In the order of the rows, each by the number that `said` gives it. `spine` null: its points cannot be looked at. */
export function questionsOf(
  rows: readonly CheckedRow[],
  spine: PaySpine | null,
  year: SpineYear | null,
  said: (row: number) => number = (row) => row + 1,
): RowQuestion[] {
  const points = spine === null ? [] : pointsOf(spine);
  const first = new Map<string, number>();
  return rows.flatMap((each, row): RowQuestion[] => {
    const questions: RowQuestion[] = [];
    const ask = (field: RowQuestion['field'], what: string, asks: string) => questions.push({ row, field, what, asks });
    if (spine !== null && year !== null && each.point !== '' && rateOf(year, each.point) === null) {
      ask('point', `Row ${said(row)}: ${lacksPoint(each.point, points, spine, year)}`, 'Keep it all the same?');
    }
    if (spine !== null && each.topPoint !== '') {
      const [top, at] = [pointCalled(points, each.topPoint), points.indexOf(each.point)];
      if (top === undefined) {
        ask(
          'topPoint',
          `Row ${said(row)}: “${spine.name}” has no point ${each.topPoint} for the grade to end at.`,
          'Keep it all the same?',
        );
      } else if (at !== -1 && points.indexOf(top) < at) {
        ask(
          'topPoint',
          `Row ${said(row)}: the grade would end at point ${top}, below point ${each.point}.`,
          'Is it meant?',
        );
      }
    }
    if (each.point === '' && each.annual !== null && new Big(each.annual).lt(LOWEST_ANNUAL)) {
      ask(
        'annual',
        `Row ${said(row)}: ${each.annual} a year is very little.`,
        `Was an hour’s pay meant (${each.annual}/h)?`,
      );
    }
    const key = groupKey(each, each.workplaceId);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      ask(
        'headcount',
        `Rows ${said(before)} and ${said(row)} are the same: ${groupInWords(each) || 'no grade'}.`,
        'Are both meant?',
      );
    }
    return questions;
  });
}

function lacksPoint(point: string, points: readonly string[], spine: PaySpine, year: SpineYear): string {
  return points.includes(point)
    ? `point ${point} of “${spine.name}” has no figure in ${year.label}.`
    : `“${spine.name}” has no point ${point}.`;
}

/** Rows of one key are one group: the same in all but how many they are. `workplace`: by whatever it is told from others. */
export const groupKey = (row: Omit<CheckedRow, 'workplaceId' | 'headcount'>, workplace: string | null): string =>
  JSON.stringify([
    fold(row.grade),
    row.point,
    row.annual,
    row.hours,
    row.weeksPaid,
    row.topPoint,
    workplace,
    fold(row.note),
  ]);
