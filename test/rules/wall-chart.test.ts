// A wall chart: everybody in their place, one row for a department however it is written, everybody counted once.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job, Member } from '../../shared/domain/members.ts';
import type { NonMember, Workplace } from '../../shared/domain/workplaces.ts';
import { wallChartOf } from '../../shared/rules/wall-chart.ts';
import { at, job, person, personId } from '../support/placed-people.ts';
import { makeWorkplace } from '../support/store-folder.ts';

const day = '2026-11-24';
const depot: Workplace = { ...makeWorkplace('Depot', at.council, at.depot), revision: 1 };

const chart = (
  people: readonly Omit<Member, 'revision'>[],
  change: Partial<Omit<Parameters<typeof wallChartOf>[0], 'members'>> = {},
) =>
  wallChartOf({
    workplace: depot,
    members: people.map((each) => ({ ...each, revision: 1 })),
    nonMembers: [],
    repIds: new Set(),
    day,
    mayNameEverybody: false,
    ...change,
  });

const inTouch = (change: Partial<NonMember> = {}): NonMember => ({
  id: at.nowhere,
  revision: 1,
  firstName: 'Ada',
  lastName: 'Byron',
  email: '',
  phone: '',
  workplaceId: at.depot,
  department: 'Stores',
  shift: '',
  title: '',
  inTouchSince: '2026-01-01',
  notes: '',
  memberId: null,
  ...change,
});

describe('departments and shifts', () => {
  it('are one where they mean one, by the commonest spelling', () => {
    const { departments, shifts } = chart([
      person(1, [job({ department: 'A&E', shift: 'nights' })]),
      person(2, [job({ department: 'a & e', shift: 'Nights' })]),
      person(3, [job({ department: 'A&E ', shift: 'Nights' })]),
      person(4, [job({ department: 'A & E', shift: '' })]),
      person(5, [job({ department: 'A&E' })]),
    ]);
    expect(departments.map(({ name, members }) => [name, members])).toEqual([['A&E', 5]]);
    expect(shifts).toEqual(['Nights', '']);
  });

  it('stand as the workplace has them, then by name; shifts in the order of a day', () => {
    const workplace = {
      ...depot,
      departments: [
        { name: 'Zebra', headcounts: [] },
        { name: 'Empty', headcounts: [] },
      ],
    };
    const shift = (number: number, department: string, name: string) =>
      person(number, [job({ department, shift: name })]);
    const found = chart(
      [
        shift(1, 'zebra', 'Night'),
        shift(2, 'Bay 10', 'Late shift'),
        shift(3, 'Bay 9', 'Earlies'),
        shift(4, '', 'Weekend'),
        shift(5, 'Bay 9', 'C rota'),
        shift(6, 'Bay 9', 'Days'),
      ],
      { workplace },
    );
    expect(found.departments.map(({ name }) => name)).toEqual(['Zebra', 'Empty', 'Bay 9', 'Bay 10', '']);
    expect(found.departments[1]).toMatchObject({ members: 0 });
    expect(found.shifts).toEqual(['Earlies', 'Days', 'Late shift', 'Night', 'Weekend', 'C rota']);
  });

  it('beyond those that can be drawn are one', () => {
    const many = Array.from({ length: 40 }, (_, each) => person(each, [job({ shift: `Rota ${each}` })]));
    const found = chart([...many, ...many.slice(0, 3).map((each, index) => ({ ...each, id: personId(100 + index) }))]);
    expect(found.shifts).toHaveLength(25);
    expect(found.shifts).toContain('Rota 2');
    expect(found.members).toBe(43);
    expect(found.cells.reduce((sum, cell) => sum + cell.members.length, 0)).toBe(43);
  });
});

describe('who stands on it', () => {
  it('members with a job there on the day: nobody who left, died, is to be checked or has moved on', () => {
    const ended = (standing: 'left' | 'deceased' | 'lapsed') => [{ from: '2020-01-01', to: null, standing }];
    const found = chart([
      person(1, [job()], { knownAs: 'Bo' }),
      person(2, [job()], { standings: ended('left') }),
      person(3, [job()], { standings: ended('deceased') }),
      person(4, [job()], { isToCheck: true }),
      person(5, [job({ to: '2026-11-23' })]),
      person(6, [job({ workplaceId: at.yard })]),
      person(7, [job()], { standings: [{ from: '2020-01-01', to: null, standing: 'inArrears' }] }),
    ]);
    expect(found.members).toBe(2);
    expect(found.cells[0]?.members).toMatchObject([
      { name: 'Bo Person 1', isInArrears: false },
      { name: 'P Person 7', isInArrears: true },
    ]);
  });

  it('names nobody who has died since, though they were a member on the day', () => {
    const standings: Member['standings'] = [
      { from: '2020-01-01', to: '2026-06-30', standing: 'inBenefit' },
      { from: '2026-07-01', to: null, standing: 'deceased' },
    ];
    const found = chart([person(1, [job()], { standings }), person(2, [job()])], { day: '2026-01-01' });
    expect(found.members).toBe(2);
    expect(found.cells.flatMap((cell) => cell.members.map(({ memberId }) => memberId))).toEqual([personId(2)]);
  });

  it('somebody with several jobs stands at each and is counted once, where the main one is', () => {
    const found = chart(
      [
        person(1, [job({ department: 'Stores' }), job({ department: 'Office', isMain: false })]),
        person(2, [job({ workplaceId: at.yard }), job({ department: 'Office', isMain: false })]),
      ],
      { repIds: new Set([personId(1)]) },
    );
    expect(found).toMatchObject({ members: 1, elsewhere: 2 });
    expect(found.departments.map(({ name, members, repIds }) => [name, members, repIds.size])).toEqual([
      ['Office', 0, 1],
      ['Stores', 1, 1],
    ]);
    const marks = found.cells.map((cell) =>
      cell.members.map(({ memberId, isMainJob, isRep }) => [memberId, isMainJob, isRep]),
    );
    expect(marks).toEqual([
      [[personId(1), true, true]],
      [
        [personId(1), false, true],
        [personId(2), false, false],
      ],
    ]);
  });

  it('of those who are no members, people in touch by the day; everybody where the law allows it', () => {
    const names = (people: NonMember[], change = {}) =>
      chart([], { nonMembers: people, ...change }).cells.flatMap((cell) => cell.inTouch.map(({ name }) => name));
    expect(names([inTouch()])).toEqual(['Ada Byron']);
    expect(names([inTouch()], { day: '2025-12-31' })).toEqual([]);
    expect(names([inTouch({ inTouchSince: null })])).toEqual([]);
    expect(names([inTouch({ inTouchSince: null })], { mayNameEverybody: true })).toEqual(['Ada Byron']);
    expect(names([inTouch({ memberId: personId(1) })])).toEqual([]);
    expect(names([inTouch({ workplaceId: at.yard })])).toEqual([]);
  });
});

it('whatever the texts: marks, departments and members agree, and every cell is in the table', () => {
  const texts = fc.constantFrom('', ' ', 'A&E', 'a & e', 'Stores', 'stores', '!!', 'Other', 'Ward 10', 'Ward 9');
  const jobs: fc.Arbitrary<Job[]> = fc.array(
    fc
      .record({ department: texts, shift: texts, isMain: fc.boolean(), isHere: fc.boolean() })
      .map(({ isHere, ...rest }) => job({ ...rest, workplaceId: isHere ? at.depot : at.yard })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(jobs, { maxLength: 12 }), (all) => {
      const found = chart(all.map((each, index) => person(index, each)));
      const marks = found.cells.flatMap((cell) => cell.members);
      expect(marks).toHaveLength(all.flat().filter(({ workplaceId }) => workplaceId === at.depot).length);
      expect(marks.filter(({ isMainJob }) => isMainJob)).toHaveLength(found.members);
      expect(found.departments.reduce((sum, { members }) => sum + members, 0)).toBe(found.members);
      const counted = marks.filter(({ isMainJob }) => isMainJob).map(({ memberId }) => memberId);
      expect(new Set(counted).size).toBe(counted.length);
      for (const cell of found.cells) {
        expect(found.departments.map(({ name }) => name)).toContain(cell.department);
        expect(found.shifts).toContain(cell.shift);
      }
    }),
  );
});
