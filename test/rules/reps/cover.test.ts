// Who is covered: counted once each, by any of their jobs, as at the day.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emptyJob, emptyMember, type Job, type Member } from '../../../shared/domain/members.ts';
import { type Constituency, wholeBranch } from '../../../shared/domain/reps/posts.ts';
import {
  type Coverage,
  type CoverBy,
  CoverCount,
  constituenciesIn,
  countsAs,
  membersPerRep,
} from '../../../shared/rules/reps/cover.ts';
import { perRepInWords, whatIfInWords } from '../../../shared/rules/reps/cover-what-if.ts';
import { isInConstituency } from '../../../shared/rules/reps/covers.ts';

const DAY = '2026-11-24';
const [MILL, YARD, SHOP] = ['mill', 'yard', 'shop'] as const;

let made = 0;
const member = (...jobs: Partial<Job>[]): Member => {
  made += 1;
  return {
    ...emptyMember(`m${made}`),
    revision: 1,
    standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
    jobs: jobs.map((job) => ({ ...emptyJob, ...job })),
  };
};
const rep = (personId: string, constituency: Partial<Constituency>, as: Coverage['as'] = 'rep'): Coverage => ({
  id: `${personId} ${JSON.stringify(constituency)}`,
  personId,
  constituency: { ...wholeBranch, ...constituency },
  as,
});
function counted(members: Member[], coverages: Coverage[], by: CoverBy = 'workplace', day = DAY, employerId?: string) {
  const employerOf = (workplaceId: string) => (workplaceId === SHOP ? 'grocer' : 'council');
  const count = new CoverCount({ day, by, coverages, employerOf, employerId });
  for (const each of members) count.take(each);
  const at = (workplaceId: string | null, part?: string) =>
    count
      .places()
      .find(
        (place) =>
          place.workplaceId === workplaceId && (part === undefined || [place.department, place.shift].includes(part)),
      );
  return { count, at };
}

describe('a workplace', () => {
  it('is covered where a constituency fits a job there; whoever holds two posts is one rep', () => {
    const { at, count } = counted(
      [member({ workplaceId: MILL }), member({ workplaceId: MILL }), member({ workplaceId: YARD })],
      [rep('Ann', { workplaceIds: [MILL] }), rep('Ann', { workplaceIds: [MILL, SHOP] })],
    );
    expect(at(MILL)).toMatchObject({ members: 2, withoutRep: 0, withSeveral: 0, people: new Set(['Ann']) });
    expect(at(YARD)).toMatchObject({ members: 1, withoutRep: 1, people: new Set() });
    expect(count).toMatchObject({ members: 3, withoutRep: 1, withoutWorkplace: 0 });
    expect(count.coveredBy).toEqual(new Map([['Ann', 2]]));
  });

  it('is covered in part where a rep is for one shift of it', () => {
    const nights = member({ workplaceId: MILL, shift: 'NIGHTS ' });
    const { at } = counted(
      [nights, member({ workplaceId: MILL, shift: 'Days' }), member({ workplaceId: MILL })],
      [rep('Ann', { workplaceIds: [MILL], shifts: ['nights'] })],
    );
    expect(at(MILL)).toMatchObject({ members: 3, withoutRep: 2, people: new Set(['Ann']) });
  });

  it('tells departments and shifts apart, however they are written, as most write them', () => {
    const people = ['Dye house', 'dye  house', 'Dye house', 'Stores', ''].map((department) =>
      member({ workplaceId: MILL, department }),
    );
    const { count, at } = counted(people, [rep('Ann', { departments: ['DYE HOUSE'] })], 'department');
    expect(
      count
        .places()
        .map(({ department }) => department)
        .sort(),
    ).toEqual(['', 'Dye house', 'Stores']);
    expect(at(MILL, 'Dye house')).toMatchObject({ members: 3, withoutRep: 0, shift: null });
    expect(at(MILL, 'Stores')).toMatchObject({ members: 1, withoutRep: 1 });
  });

  it('of one employer counts who has their main job there', () => {
    const { count } = counted(
      [member({ workplaceId: MILL }), member({ workplaceId: SHOP }), member({ employerId: 'grocer' })],
      [rep('Ann', { workplaceIds: [SHOP] })],
      'workplace',
      DAY,
      'grocer',
    );
    expect(count).toMatchObject({ members: 2, withoutRep: 1, withoutWorkplace: 1 });
    expect(count.places()).toHaveLength(2);
  });
});

describe('a member', () => {
  it('with several jobs is counted where the main one is, and has the reps of all of them', () => {
    const both = member({ workplaceId: MILL }, { workplaceId: YARD, isMain: false });
    const { at, count } = counted([both], [rep('Ann', { workplaceIds: [YARD] })]);
    expect(at(MILL)).toMatchObject({ members: 1, alsoHere: 0, withoutRep: 0, people: new Set() });
    expect(at(YARD)).toMatchObject({ members: 0, alsoHere: 1, people: new Set(['Ann']) });
    expect(count.withoutRep).toBe(0);
  });

  it('without a workplace has nobody but a rep of their department, or of the whole branch where that is asked', () => {
    const none = [member(), member({ department: 'Home care' })];
    expect(counted(none, [rep('Ann', { workplaceIds: [MILL] })]).count).toMatchObject({
      members: 2,
      withoutRep: 2,
      withoutWorkplace: 2,
    });
    expect(counted(none, [rep('Ann', { departments: ['Home care'] })]).count.withoutRep).toBe(1);
    expect(counted(none, [rep('Ann', {})]).count.withoutRep).toBe(0);
  });

  it('counts on the days on which they are one, and is covered by the job of that day', () => {
    const moved = member({ workplaceId: MILL, to: '2026-06-30' }, { workplaceId: YARD, from: '2026-07-01' });
    const ofMill = [rep('Ann', { workplaceIds: [MILL] })];
    expect(counted([moved], ofMill, 'workplace', '2026-06-30').count.withoutRep).toBe(0);
    expect(counted([moved], ofMill, 'workplace', '2026-07-01').count.withoutRep).toBe(1);
    const left = { ...moved, standings: [{ from: '2026-08-01', to: null, standing: 'left' as const }] };
    expect(counted([left], ofMill).count.members).toBe(0);
  });

  it('with two reps has a second one to go to; a deputy and a vacancy are nobody', () => {
    const { at } = counted(
      [member({ workplaceId: MILL })],
      [
        rep('Ann', { workplaceIds: [MILL] }),
        rep('Bea', { workplaceIds: [MILL] }, 'deputy'),
        rep('seat', { workplaceIds: [MILL] }, 'vacancy'),
      ],
    );
    expect(at(MILL)).toMatchObject({ withSeveral: 0, people: new Set(['Ann']) });
    expect(at(MILL)?.coverages.size).toBe(3);
  });
});

test('a deputy counts while whoever they stand in for is not in post; the whole branch only where it is asked for', () => {
  const deputy = { ...wholeBranch, kind: 'rep' as const, workplaceIds: [MILL], deputyForId: 'term' };
  const inPost = new Set(['term']);
  expect(countsAs(deputy, { inPost, wholeBranch: false })).toBe('deputy');
  expect(countsAs(deputy, { inPost: new Set(), wholeBranch: false })).toBe('rep');
  const secretary = { ...wholeBranch, kind: 'branchSecretary' as const, deputyForId: null };
  expect(countsAs(secretary, { inPost, wholeBranch: false })).toBeNull();
  expect(countsAs(secretary, { inPost, wholeBranch: true })).toBe('rep');
  const employed = { ...secretary, kind: 'employedOfficial' as const };
  expect(countsAs(employed, { inPost, wholeBranch: true })).toBeNull();
  expect(countsAs({ ...employed, workplaceIds: [MILL] }, { inPost, wholeBranch: false })).toBe('rep');
});

test('constituencies are told apart by what they name', () => {
  const a = { workplaceIds: [MILL, YARD], departments: ['Stores'], shifts: [] };
  expect(constituenciesIn([a, { ...a, workplaceIds: [YARD, MILL], departments: ['stores '] }, wholeBranch])).toBe(2);
});

test('nobody to divide by is n/a', () => {
  expect(membersPerRep(12, 0)).toBeNull();
  expect(membersPerRep(12, 5)).toBe(2.4);
  expect([null, 2.4, 31.25].map(perRepInWords)).toEqual(['n/a', '2.4', '31']);
});

describe('what would change is said', () => {
  const before = { members: 100, reps: 4, membersPerRep: 25, withoutRep: 10, withSeveral: 30 };
  it.each([
    [
      { ...before, reps: 3, membersPerRep: 100 / 3, withoutRep: 41, withSeveral: 29 },
      '31 more members would have no rep: 41 in all. 1 member fewer would have a second one to go to. There would be 33 instead of 25 members to each rep.',
    ],
    [
      { ...before, reps: 5, membersPerRep: 20, withoutRep: 9 },
      '1 member who has no rep would have one; 9 would still have none. There would be 20 instead of 25 members to each rep.',
    ],
    [before, 'As many members as now would have no rep: 10. There would still be 25 members to each rep.'],
  ])('%o', (after, said) => {
    expect(whatIfInWords(before, after, { member: 'member', members: 'members', rep: 'rep' })).toBe(said);
  });
});

/** Any jobs of a few places, and any constituencies of them. */
const place = fc.constantFrom(MILL, YARD, SHOP);
const name = fc.constantFrom('Stores', 'stores ', 'Dye house', 'Nights');
const anyJob = fc.record({
  workplaceId: fc.option(place, { nil: null }),
  department: fc.oneof(name, fc.constant('')),
  shift: fc.oneof(name, fc.constant('')),
  isMain: fc.constant(true),
});
const anyRep = fc.record({
  personId: fc.constantFrom('Ann', 'Bea', 'Cem'),
  workplaceIds: fc.uniqueArray(place, { maxLength: 2 }),
  departments: fc.uniqueArray(name, { maxLength: 2 }),
  shifts: fc.uniqueArray(name, { maxLength: 1 }),
});

test('whatever the branch: places add up to it, and everybody has who the one rule says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyJob, { maxLength: 3 }), { maxLength: 30 }),
      fc.array(anyRep, { maxLength: 8 }),
      fc.constantFrom<CoverBy>('workplace', 'department', 'shift'),
      (jobs, reps, by) => {
        const people = jobs.map((held) => member(...held.map((job, at) => ({ ...job, isMain: at === 0 }))));
        const coverages = reps.map(({ personId, ...constituency }, at) => ({
          ...rep(personId, constituency),
          id: String(at),
        }));
        const { count } = counted(people, coverages, by);
        const places = count.places();
        const sum = (field: 'members' | 'withoutRep' | 'withSeveral') =>
          places.reduce((all, each) => all + each[field], 0);
        expect([sum('members'), sum('withoutRep'), sum('withSeveral')]).toEqual([
          count.members,
          count.withoutRep,
          count.withSeveral,
        ]);
        const reaching = people.map(
          ({ jobs: held }) =>
            new Set(
              coverages.flatMap(({ constituency, personId }) =>
                isInConstituency(constituency, held, DAY) ? personId : [],
              ),
            ),
        );
        expect(count.members).toBe(people.length);
        expect(count.withoutRep).toBe(reaching.filter(({ size }) => size === 0).length);
        expect(count.withSeveral).toBe(reaching.filter(({ size }) => size > 1).length);
        for (const person of ['Ann', 'Bea', 'Cem']) {
          expect(count.coveredBy.get(person) ?? 0).toBe(reaching.filter((set) => set.has(person)).length);
        }
      },
    ),
  );
});
