// Density as at a day by employer, workplace, unit or department, and how it went over the quarters.

import type * as z from 'zod';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { DensityRowSchema } from '../../../../shared/contract/workplace-places.ts';
import type { Headcount } from '../../../../shared/domain/workplaces.ts';
import { DENSITY_DEFINITION, densityOf, MembersByPlace, nonMembersOf } from '../../../../shared/rules/density.ts';
import { headcountOfEmployer, headcountOn, sumOfHeadcounts } from '../../../../shared/rules/headcounts.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import { compareKeys, sortKey } from '../../store/conditions.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { membersOn, peopleAt, repsOn } from './place-figures.ts';
import { chartOf } from './wall-chart.ts';

type DensityRow = z.infer<typeof DensityRowSchema>;
/** `people`: the reps behind the number, so that a total counts each of them once. */
type Counted = { row: DensityRow; people: ReadonlySet<string> };
type Asked = NonNullable<Inputs['workplaces']['density']> & { by: 'employer' | 'workplace' | 'unit' | 'department' };

const MOST_ROWS = 10_000;

/** @throws NotThere for a place that is named and gone; InvalidInput for departments of no workplace. */
export function densityBy(input: Asked | undefined, context: CallContext): Outputs['workplaces']['density'] {
  const profile = branchProfile(context);
  const asked: Asked = input ?? { by: 'workplace' };
  const asAt = asked.asAt ?? profile.today;
  const view = context.desk.store.view(context.account);
  if (asked.employerId) found(view, 'employers', asked.employerId);
  if (asked.workplaceId) found(view, 'workplaces', asked.workplaceId);
  const counted = rowsBy(view, asked, asAt, profile);
  const keyed = counted.map(({ row }) => ({ row, keys: [sortKey(row.name), sortKey(row.employer)] as const }));
  keyed.sort((a, b) => compareKeys(a.keys[0], b.keys[0]) || compareKeys(a.keys[1], b.keys[1]));
  return {
    asAt,
    knownAt: context.desk.store.seq,
    definition: DENSITY_DEFINITION,
    rows: keyed.slice(0, MOST_ROWS).map(({ row }) => row),
    total: totalOf(counted),
  };
}

function rowsBy(view: View, asked: Asked, asAt: string, profile: BranchProfile): Counted[] {
  if (asked.by === 'department') return byDepartment(view, asked.workplaceId, asAt, profile);
  const members = membersOn(view, asAt);
  const reps = repsOn(view, asAt);
  const { employerId } = asked;
  const nameOf = (id: string | null) => (id === null ? null : (view.get('employers', id)?.name ?? null));
  switch (asked.by) {
    case 'employer': {
      const all = employerId ? [found(view, 'employers', employerId)] : [...view.all('employers')];
      return all.map((employer) => {
        const places = view.byIndex('workplaces', 'employerId', employer.id);
        const ids = places.map(({ id }) => id);
        const headcount = headcountOfEmployer(employer, places, asAt, profile.words.terms);
        return rowOf(employer, null, members.byEmployer, peopleAt(reps, ids), headcount);
      });
    }
    case 'unit': {
      const all = employerId ? view.byIndex('units', 'employerId', employerId) : [...view.all('units')];
      return all.map((unit) => {
        const own = view.byIndex('workplaces', 'employerId', unit.employerId).map(({ id }) => id);
        const places = unit.workplaceIds.length > 0 ? unit.workplaceIds : own;
        const headcount = headcountOn(unit.headcounts, asAt);
        return rowOf(unit, nameOf(unit.employerId), members.byUnit, peopleAt(reps, places), headcount);
      });
    }
    default: {
      const all = employerId ? view.byIndex('workplaces', 'employerId', employerId) : [...view.all('workplaces')];
      return all
        .filter(({ id }) => asked.workplaceId === undefined || asked.workplaceId === id)
        .map((place) => {
          const headcount = headcountOn(place.headcounts, asAt);
          return rowOf(place, nameOf(place.employerId), members.byWorkplace, peopleAt(reps, [place.id]), headcount);
        });
    }
  }
}

function byDepartment(view: View, workplaceId: string | undefined, asAt: string, profile: BranchProfile): Counted[] {
  if (workplaceId === undefined) {
    throw new InvalidInput({
      path: ['workplaceId'],
      message: `Say of which ${profile.words.terms.workplace}: departments are those of one.`,
    });
  }
  const { employer, chart } = chartOf(view, workplaceId, asAt, profile);
  return chart.departments.map(({ name, department, members, repIds }) => {
    const headcount = headcountOn(department?.headcounts ?? [], asAt);
    return { row: { id: null, name, employer, ...figures(members, headcount), reps: repIds.size }, people: repIds };
  });
}

const figures = (members: number, headcount: Headcount | null) => ({
  members,
  headcount,
  density: densityOf(members, headcount),
  nonMembers: nonMembersOf(members, headcount),
});

function rowOf(
  { id, name }: { id: string; name: string },
  employer: string | null,
  counts: ReadonlyMap<string, number>,
  people: ReadonlySet<string>,
  headcount: Headcount | null,
): Counted {
  return { row: { id, name, employer, ...figures(counts.get(id) ?? 0, headcount), reps: people.size }, people };
}

/** Over the rows that have a headcount alone: members of the others would have nobody to be divided by. */
function totalOf(all: readonly Counted[]): DensityRow | null {
  const counted = all.filter(({ row }) => row.headcount !== null);
  const source = `${counted.length.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')} added up`;
  const headcount = sumOfHeadcounts(
    counted.map(({ row }) => row.headcount),
    source,
  );
  if (headcount === null) return null;
  const members = counted.reduce((sum, { row }) => sum + row.members, 0);
  const reps = new Set(counted.flatMap(({ people }) => [...people])).size;
  return { id: null, name: 'All with a headcount', employer: null, ...figures(members, headcount), reps };
}

interface OverTime {
  employerId?: string | undefined;
  workplaceId?: string | undefined;
  unitId?: string | undefined;
  quarters: number;
}

/** Ends of quarters, oldest first, and today at the end. @throws NotThere, InvalidInput, AbortError. */
export async function densityOverTime(
  input: OverTime,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['workplaces']['densityOverTime']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const place = placeOf(view, input, profile);
  const counts = daysUpTo(profile.today, input.quarters).map((day) => ({ day, members: new MembersByPlace(day) }));
  const turns = new Turns(signal);
  let seen = 0;
  for (const member of [...view.all('members')]) {
    for (const { members } of counts) members.take(member);
    seen += 1;
    if ((seen & 127) === 0 && turns.due()) await turns.pass();
  }
  return {
    definition: DENSITY_DEFINITION,
    rows: counts.map(({ day, members }) => {
      const here = place.members(members);
      const headcount = place.headcountOn(day);
      return { day, members: here, headcount, density: densityOf(here, headcount) };
    }),
  };
}

interface Place {
  members: (counts: MembersByPlace) => number;
  headcountOn: (day: string) => Headcount | null;
}

function placeOf(view: View, { employerId, workplaceId, unitId }: OverTime, { words }: BranchProfile): Place {
  if ([employerId, workplaceId, unitId].filter((id) => id !== undefined).length !== 1) {
    throw new InvalidInput({
      path: ['employerId'],
      message: `Say which one it is about: an employer, ${words.terms.workplace} or bargaining unit.`,
    });
  }
  if (employerId !== undefined) {
    const employer = found(view, 'employers', employerId);
    const places = view.byIndex('workplaces', 'employerId', employerId);
    return {
      members: (counts) => counts.byEmployer.get(employerId) ?? 0,
      headcountOn: (day) => headcountOfEmployer(employer, places, day, words.terms),
    };
  }
  if (workplaceId !== undefined) {
    const { headcounts } = found(view, 'workplaces', workplaceId);
    return {
      members: (counts) => counts.byWorkplace.get(workplaceId) ?? 0,
      headcountOn: (day) => headcountOn(headcounts, day),
    };
  }
  const { headcounts } = found(view, 'units', unitId!);
  return {
    members: (counts) => counts.byUnit.get(unitId!) ?? 0,
    headcountOn: (day) => headcountOn(headcounts, day),
  };
}

/** The last days of so many quarters before today's, oldest first, and today. */
function daysUpTo(today: string, quarters: number): string[] {
  const month = Number(today.slice(5, 7));
  const first = `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  const ends = Array.from({ length: quarters }, (_, back) => addDays(monthsAfter(first, -3 * back), -1));
  return [...ends.reverse(), today];
}
