// The ladder of partnership: five levels over seven dimensions, self-scored from the records. All criteria of a level before
// the next one counts, and a level can be lost again. The criteria are the product's own.

import type { Behind, Criterion, Ladder } from '../../domain/partnership/indicators.ts';
import { monthsAfter } from '../limits.ts';
import type { FigurePeriod, ForumFacts } from './indicator-facts.ts';
import { LADDER_CRITERIA } from './ladder-criteria.ts';

export const LEVEL_NAMES = ['Not begun', 'Forming', 'Founded', 'Working', 'Performing', 'Embedded'] as const;
export const HIGHEST_LEVEL = 5;

/** What was found of a criterion on a day. `isMet` null: there was nothing to which it could apply. */
export interface Found {
  isMet: boolean | null;
  detail: string;
  records?: readonly Behind[];
}

function criteriaOn(facts: ForumFacts, period: FigurePeriod): Criterion[] {
  return LADDER_CRITERIA.map(({ find, next, ...said }) => {
    const { isMet, detail, records = [] } = find(facts, period);
    const kept = facts.actions.findLast(({ criterion }) => criterion === said.key);
    return {
      ...said,
      isMet,
      detail,
      next: isMet === false ? next : null,
      plan: kept === undefined ? null : { actionId: kept.id, text: kept.text, dueOn: kept.dueOn, doneOn: kept.doneOn },
      records: records.slice(0, 1_000),
    };
  });
}

/** The highest level of which nothing is missing, nor of any below it. */
export function levelOf(criteria: readonly Pick<Criterion, 'level' | 'isMet'>[]): number {
  for (let level = 1; level <= HIGHEST_LEVEL; level += 1) {
    if (criteria.some((each) => each.level === level && each.isMet === false)) return level - 1;
  }
  return HIGHEST_LEVEL;
}

/** The same period, so many months earlier. */
export const monthsEarlier = ({ from, asOf }: FigurePeriod, months: number): FigurePeriod => {
  const end = monthsAfter(asOf, -months);
  return { from: monthsAfter(from, -months), to: end, asOf: end };
};

const QUARTER = 3;

/** As at the last day of the period, beside a quarter before. */
export function ladder(facts: ForumFacts, period: FigurePeriod): Ladder {
  const criteria = criteriaOn(facts, period);
  const level = levelOf(criteria);
  const earlier = monthsEarlier(period, QUARTER);
  const before = levelOf(criteriaOn(facts, earlier));
  return {
    level,
    name: LEVEL_NAMES[level]!,
    before: { on: earlier.asOf, level: before },
    moved: level > before ? 'up' : level < before ? 'down' : 'same',
    criteria,
  };
}
