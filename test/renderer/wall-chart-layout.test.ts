// The wall chart as it is drawn: everybody of the headcount has one place, whoever they are and wherever they stand.

import { describe, expect, it } from 'vitest';
import { layoutOf, type WallChartData } from '../../renderer/features/workplaces/wall-chart-layout.ts';
import { at, personId } from '../support/placed-people.ts';
import { makeWorkplace } from '../support/store-folder.ts';

const member = (number: number, change: object = {}) => ({
  memberId: personId(number),
  name: `Person ${number}`,
  title: 'Porter',
  isRep: false,
  isInArrears: false,
  isMainJob: true,
  ...change,
});
const count = (people: number) => ({ day: '2026-01-01', people, source: '' });
const department = (name: string, members: number, people: number | null) => ({
  name,
  members,
  reps: 0,
  headcount: people === null ? null : count(people),
  nonMembers: people === null ? null : Math.max(0, people - members),
});
const cell = (name: string, shift: string, members: object[], inTouch: object[] = []) =>
  ({ department: name, shift, members, more: 0, inTouch }) as WallChartData['cells'][number];

const chart = (change: Partial<WallChartData>): WallChartData => ({
  workplace: { ...makeWorkplace('Depot', at.council, at.depot), revision: 1 },
  employer: 'Council',
  asAt: '2026-11-24',
  members: 0,
  elsewhere: 0,
  reps: 0,
  headcount: null,
  density: null,
  nonMembers: null,
  departments: [],
  shifts: [],
  cells: [],
  ...change,
});

const touch = { id: at.nowhere, name: 'Ada Byron', title: '' };

describe('the places of a wall chart', () => {
  const stores = chart({
    members: 3,
    elsewhere: 1,
    headcount: count(20),
    nonMembers: 17,
    departments: [department('Stores', 2, 6), department('Office', 1, null)],
    shifts: ['Days', 'Nights'],
    cells: [
      cell('Stores', 'Days', [member(1, { isRep: true }), member(2, { isInArrears: true })], [touch]),
      cell('Office', 'Nights', [member(3), member(4, { isMainJob: false })]),
    ],
  });

  it('are the whole headcount: marks, empty places of departments and those of nobody knows where', () => {
    const { rows, counts } = layoutOf(stores, 'rep');
    expect(rows.map(({ department: name, empty }) => [name, empty])).toEqual([
      ['Stores', 3],
      ['Office', 0],
      [null, 12],
    ]);
    expect(counts).toEqual({ member: 2, rep: 1, second: 1, touch: 1, empty: 15 });
    expect(Object.values(counts).reduce((sum, each) => sum + each)).toBe(20);
  });

  it('say who somebody is and what is known of them', () => {
    const { rows } = layoutOf(stores, 'steward');
    expect(rows[0]?.cells[0]?.marks.map(({ name, kind, about }) => [name, kind, about])).toEqual([
      ['Person 1', 'rep', 'Porter, steward'],
      ['Person 2', 'member', 'Porter, in arrears'],
      ['Ada Byron', 'touch', 'in touch, not a member yet'],
    ]);
    expect(rows[1]?.cells[1]?.marks[1]).toMatchObject({ kind: 'second' });
  });

  it('of one row take everybody who is left', () => {
    const only = chart({
      members: 1,
      headcount: count(4),
      nonMembers: 3,
      departments: [department('', 1, null)],
      shifts: [''],
      cells: [cell('', '', [member(1)])],
    });
    expect(layoutOf(only, 'rep').rows).toMatchObject([{ department: '', empty: 3 }]);
  });

  it('are those of members alone without a headcount, or with one that is too small', () => {
    const some = {
      members: 1,
      departments: [department('', 1, null)],
      shifts: [''],
      cells: [cell('', '', [member(1)])],
    };
    expect(layoutOf(chart(some), 'rep')).toMatchObject({ hasEmpty: false, counts: { member: 1, empty: 0 } });
    expect(layoutOf(chart({ ...some, headcount: count(0), nonMembers: 0 }), 'rep').hasEmpty).toBe(false);
    expect(layoutOf(chart({}), 'rep')).toMatchObject({ shifts: [''], rows: [] });
  });
});
