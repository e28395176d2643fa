// What a costing cannot be worked out from, in sentences: points that stand twice, rows on points that are not there, measures
// that name what does not exist.

import type { CostInput } from '../../../contract/negotiations/cost.ts';
import type { PayMeasure } from '../../../domain/negotiations/pay-measures.ts';
import type { CostIssue } from './refusal.ts';
import type { Entry } from './spread-years.ts';

const MOST = 50;

function spineIssues({ spine = [] }: CostInput): CostIssue[] {
  const issues: CostIssue[] = [];
  const seen = new Map<string, number>();
  for (const [index, { point }] of spine.entries()) {
    const before = seen.get(point);
    if (point.trim() === '') {
      issues.push({
        path: ['spine', index, 'point'],
        message: `Line ${index + 1} of the spine has no name for its point.`,
      });
    } else if (before !== undefined) {
      issues.push({
        path: ['spine', index, 'point'],
        message: `Point ${point} stands twice in the spine, in lines ${before + 1} and ${index + 1}.`,
      });
    }
    if (before === undefined) seen.set(point, index);
  }
  return issues;
}

function rowIssues({ spine = [], workforce = [], incrementMonth }: CostInput): CostIssue[] {
  const places = new Map(spine.map(({ point, amount }, index) => [point, { index, hasFigure: amount !== null }]));
  return workforce.flatMap((row, index): CostIssue[] => {
    const at = (field: string, message: string): CostIssue[] => [
      { path: ['workforce', index, field], message: `Row ${index + 1}: ${message}` },
    ];
    const point = row.point ?? '';
    const annual = row.annual ?? null;
    if (point === '' && annual === null) return at('point', 'say the point, or the full-time pay of a year.');
    if (point !== '' && annual !== null) return at('annual', 'say the point or the pay of a year, not both.');
    if (point === '') return [];
    const place = places.get(point);
    if (!place) return at('point', `point ${point} is not on the spine.`);
    if (!place.hasFigure) return at('point', `point ${point} has no figure on the spine in this year.`);
    if (!row.topPoint || incrementMonth === null || incrementMonth === undefined) return [];
    const top = places.get(row.topPoint);
    if (!top) return at('topPoint', `the last point of the grade, ${row.topPoint}, is not on the spine.`);
    if (top.index < place.index)
      return at('topPoint', `the last point of the grade, ${row.topPoint}, is below point ${point}.`);
    return [];
  });
}

function measureIssues(measure: PayMeasure, path: (string | number)[], known: ReadonlySet<string>): CostIssue[] {
  if (measure.kind === 'hours' && measure.weekly <= 0) {
    return [{ path: [...path, 'weekly'], message: 'A full-time week has more than 0 hours.' }];
  }
  if (measure.kind === 'byBand') {
    const tops = measure.bands.map(({ upTo }) => (upTo === null ? 'above' : String(Number(upTo))));
    const isTwice = new Set(tops).size < tops.length;
    return isTwice
      ? [{ path: [...path, 'bands'], message: 'Two bands end at the same pay: nobody can tell which is meant.' }]
      : [];
  }
  if (!('points' in measure) || measure.points === undefined) return [];
  return measure.points.flatMap((point, index) =>
    known.has(point)
      ? []
      : [
          {
            path: [...path, 'points', index],
            message: `Point ${point} is not on the spine, so nothing can be done to it.`,
          },
        ],
  );
}

/** Why it cannot be worked out; none: it can. */
export function inputIssues(input: CostInput, entries: readonly Entry[]): CostIssue[] {
  const issues = [...spineIssues(input), ...rowIssues(input)];
  const hasPayBill = (input.payBill ?? input.headcount ?? input.hoursPaid ?? null) !== null;
  if (!hasPayBill && !input.spine?.length && !input.workforce?.length) {
    issues.push({
      path: ['payBill'],
      message: 'There is nothing to cost yet: give a pay bill, a spine, or a workforce.',
    });
  }
  if (input.onCosts && input.rollUpPercent !== null && input.rollUpPercent !== undefined) {
    issues.push({
      path: ['rollUpPercent'],
      message: 'Give the on-costs or a roll-up percentage, not both: they count the same money.',
    });
  }
  const known = new Set((input.spine ?? []).map(({ point }) => point));
  const isPool = hasPayBill && !input.workforce?.length;
  for (const { measures, path } of isPool && known.size === 0 ? [] : entries) {
    for (const [index, measure] of measures.entries()) issues.push(...measureIssues(measure, [...path, index], known));
  }
  return issues.slice(0, MOST);
}
