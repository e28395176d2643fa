// Reports by any two dimensions: whatever the records hold, figures add up, open exactly their records, and are what a
// plain count of one day at a time would give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyJob, emptyMember } from '../../shared/domain/members.ts';
import {
  type ReportDimension,
  ReportDimensionSchema,
  type ReportFilter,
  type ReportMeasure,
  ReportMeasureSchema,
} from '../../shared/domain/report-definitions.ts';
import type { Headcount } from '../../shared/domain/workplaces.ts';
import { headcountOn } from '../../shared/rules/headcounts.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { membershipOn } from '../../shared/rules/membership-on.ts';
import type { Places } from '../../shared/rules/report-run/headcount-places.ts';
import { comparedFrom, isTime } from '../../shared/rules/report-run/periods.ts';
import { keyOn, type Person } from '../../shared/rules/report-run/person-on-day.ts';
import { type Asked, questionOf, shownBy } from '../../shared/rules/report-run/question.ts';
import { daysBehind } from '../../shared/rules/report-run/records-behind.ts';
import { tabulate } from '../../shared/rules/report-run/tabulate.ts';
import { Tally } from '../../shared/rules/report-run/tally.ts';
import { anyDay, anyMember } from '../support/any-member.ts';

const counts = (...days: [string, number][]): Headcount[] => days.map(([day, people]) => ({ day, people, source: '' }));
const site = (id: string, employerId: string, headcounts: Headcount[]) => ({
  id,
  revision: 1,
  employerId,
  name: id,
  address: '',
  postcode: '',
  headcounts,
  departments: [{ name: 'Kitchen', headcounts: id === 'w1' ? counts(['2023-06-01', 9]) : [] }],
  goals: [],
});
const employer = (id: string, headcounts: Headcount[]) => ({ id, revision: 1, name: id, headcounts });
const unit = (id: string, employerId: string, headcounts: Headcount[]) => ({
  id,
  revision: 1,
  name: id,
  employerId,
  workplaceIds: [],
  coverage: '',
  headcounts,
});
const places: Places = {
  employers: [employer('e1', counts(['2022-01-01', 50])), employer('e2', [])],
  workplaces: [
    site('w1', 'e1', counts(['2023-01-01', 20], ['2024-01-01', 30])),
    site('w2', 'e1', []),
    site('w3', 'e2', counts(['2022-03-01', 0])),
    site('w4', 'e2', counts(['2022-03-01', 7])),
  ],
  units: [unit('u1', 'e1', counts(['2022-02-01', 12])), unit('u2', 'e2', [])],
};

const run = (members: readonly Person[], asked: Asked) => {
  const question = questionOf(asked, places);
  const tally = new Tally(question);
  for (const member of members) tally.take(member);
  return { question, tally, table: tabulate(tally, null, (_, key) => key ?? 'none') };
};

const anyBy = fc
  .uniqueArray(fc.constantFrom(...ReportDimensionSchema.options), { maxLength: 2 })
  .filter((by) => by.filter(isTime).length < 2);
const anyFilter = fc.constantFrom<ReportFilter>(
  {},
  { workplaceId: ['w1', null] },
  { employerId: ['e1'], category: ['working', null] },
  { unitId: ['u1'], standing: ['inBenefit', 'inArrears'] },
  { paymentMethod: [null], band: ['A', null] },
);
const anyAsked = fc
  .record({
    measure: fc.constantFrom(...ReportMeasureSchema.options),
    by: anyBy,
    asAt: anyDay,
    days: fc.integer({ min: 0, max: 800 }),
    filter: anyFilter,
  })
  .map(({ days, ...asked }): Asked => ({ ...asked, from: addDays(asked.asAt, -days) }));
const anyMembers = fc.array(anyMember, { maxLength: 10 });
const behind = (
  members: readonly Person[],
  { question, tally }: ReturnType<typeof run>,
  row?: string | null,
  column?: string | null,
) => {
  const daysOf = daysBehind(question, { row, column }, question.measure === 'density' ? tally : null);
  return members.reduce((all, member) => all + daysOf(member).length, 0);
};

test('every cell, row total, column total and the whole opens exactly as many records as it counts', () => {
  fc.assert(
    fc.property(anyMembers, anyAsked, (members, asked) => {
      const made = run(members, asked);
      const { rows, columns, parts, by } = made.table;
      const isAlone = by.length === 1 && isTime(by[0]!);
      const open = (row?: string | null, column?: string | null) =>
        isAlone ? behind(members, made, undefined, row) : behind(members, made, row, column);
      const rowKey = (at: number) => (made.question.row === null && !isAlone ? undefined : rows[at]!.key);
      const columnKey = (at: number) => (by.length < 2 ? undefined : columns[at]!.key);
      for (const [r, cells] of parts.figures.entries()) {
        expect(parts.rowTotals[r]!.over).toBe(open(rowKey(r), undefined));
        for (const [c, cell] of cells.entries()) expect(cell.over).toBe(open(rowKey(r), columnKey(c)));
      }
      for (const [c, total] of parts.columnTotals.entries()) expect(total.over).toBe(open(undefined, columnKey(c)));
      expect(parts.total.over).toBe(open());
    }),
    { numRuns: 250 },
  );
});

const COUNTED: ReportMeasure[] = ['members', 'joiners', 'leavers', 'movers', 'arrears'];

test('rows and columns of counts add up to the total, whatever it is counted by', () => {
  fc.assert(
    fc.property(anyMembers, anyAsked, fc.constantFrom(...COUNTED), (members, given, measure) => {
      const asked = { ...given, measure };
      const { table, question } = run(members, asked);
      const { parts, rows } = table;
      const whole = run(members, { ...asked, by: [] }).table.parts.total.over;
      expect(parts.total.over).toBe(whole);
      const isOnDay = measure === 'members' || measure === 'arrears';
      const added = (cells: { over: number }[]) => cells.reduce((all, { over }) => all + over, 0);
      const isTimeDown = question.time !== null && question.row === null;
      if (question.time !== null && isOnDay) {
        expect(isTimeDown ? parts.rowTotals.at(-1)?.over : added(parts.rowTotals)).toBe(whole);
        expect(isTimeDown ? parts.columnTotals[0]?.over : parts.columnTotals.at(-1)?.over).toBe(whole);
      } else {
        expect(added(parts.rowTotals)).toBe(whole);
        expect(added(parts.columnTotals)).toBe(whole);
        for (const at of rows.keys()) expect(added(parts.figures[at]!)).toBe(parts.rowTotals[at]!.over);
      }
      if (question.time !== null) {
        for (const at of table.columns.keys()) {
          expect(added(parts.figures.map((cells) => cells[at]!))).toBe(
            isTimeDown && isOnDay ? added(parts.rowTotals) : parts.columnTotals[at]!.over,
          );
        }
      }
    }),
    { numRuns: 250 },
  );
});

test('members by month are the members of each month’s last day, counted one day at a time', () => {
  const by: ReportDimension[] = ['month', 'workplace'];
  fc.assert(
    fc.property(anyMembers, anyAsked, (members, given) => {
      const { question, tally } = run(members, { ...given, measure: 'members', by, filter: {} });
      for (const { key, to } of question.periods) {
        for (const workplace of ['w1', 'w2', 'w3', null]) {
          const there = members.filter(
            (member) => membershipOn(member, to).isMember && keyOn(member, 'workplace', to) === workplace,
          );
          expect(tally.cell(workplace, key).over).toBe(there.length);
        }
      }
      expect(question.periods.at(-1)?.to).toBe(given.asAt);
      expect(question.periods[0]?.from).toBe(given.from);
    }),
    { numRuns: 100 },
  );
});

test('before + joiners - leavers = members, and rates divide by the day before', () => {
  fc.assert(
    fc.property(anyMembers, anyAsked, (members, given) => {
      const total = (measure: ReportMeasure, day?: string) =>
        run(members, { ...given, measure, by: [], filter: {}, ...(day && { asAt: day, from: day }) }).table.parts.total;
      const before = total('members', addDays(given.from, -1)).over;
      expect(before + total('joiners').over - total('leavers').over).toBe(total('members').over);
      expect(total('joinerRate')).toEqual({ over: total('joiners').over, under: before });
      expect(total('leaverRate')).toEqual({ over: total('leavers').over, under: before });
      expect(total('arrearsRate')).toEqual({ over: total('arrears').over, under: total('members').over });
    }),
    { numRuns: 100 },
  );
});

test('density divides by the headcount of the day or before, and adds up only what has one', () => {
  fc.assert(
    fc.property(anyMembers, anyDay, (members, asAt) => {
      const { tally, table } = run(members, { measure: 'density', by: ['workplace'], from: asAt, asAt });
      let over = 0;
      let under = 0;
      for (const { id, headcounts } of places.workplaces) {
        const people = headcountOn(headcounts, asAt)?.people;
        const there = members.filter(
          (member) => membershipOn(member, asAt).isMember && keyOn(member, 'workplace', asAt) === id,
        ).length;
        expect(tally.cell(id, null)).toEqual({ over: there, under: people ?? null });
        expect(tally.figureOf(tally.cell(id, null))).toBe(people ? there / people : null);
        if (people !== undefined) over += there;
        if (people !== undefined) under += people;
      }
      if (under > 0) expect(table.parts.total).toEqual({ over, under });
      if (members.length === 0 && asAt < '2022-03-01') expect(tally.figureOf(table.parts.total)).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test('what has no headcount by its nature is n/a everywhere', () => {
  const members = fc.sample(anyMember, { numRuns: 30, seed: 5 });
  const { tally, table } = run(members, {
    measure: 'density',
    by: ['category'],
    from: '2024-05-01',
    asAt: '2024-05-01',
  });
  expect(table.rows.length).toBeGreaterThan(1);
  for (const { key } of table.rows) expect(tally.figureOf(tally.cell(key, null))).toBeNull();
  expect(tally.figureOf(table.parts.total)).toBeNull();
});

describe('the period compared with', () => {
  test.each([
    ['2026-01-01', '2026-09-30', '2025-09-30', '2025-01-01'],
    ['2024-01-01', '2024-12-31', '2023-12-31', '2023-01-01'],
    ['2026-04-01', '2026-06-30', '2026-03-31', '2026-01-01'],
    ['2025-11-25', '2026-11-24', '2025-11-24', '2024-11-25'],
    ['2026-11-01', '2026-11-24', '2025-11-24', '2025-11-01'],
    ['2026-11-24', '2026-11-24', '2025-11-24', '2025-11-24'],
  ])('%s to %s, ending on %s, begins on %s', (from, asAt, compareWith, begins) => {
    expect(comparedFrom(from, asAt, compareWith)).toBe(begins);
  });
});

test('periods are columns beside another dimension', () => {
  expect(shownBy(['month', 'workplace'])).toEqual(['workplace', 'month']);
  expect(shownBy(['workplace', 'month'])).toEqual(['workplace', 'month']);
  expect(shownBy(['category', 'workplace'])).toEqual(['category', 'workplace']);
  expect(shownBy(['year'])).toEqual(['year']);
});

describe('movers', () => {
  const job = (workplaceId: string | null, from: string | null, to: string | null, employerId = 'e1') => ({
    ...emptyJob,
    workplaceId,
    employerId,
    from,
    to,
  });
  const member = (jobs: Person['jobs'], left?: string): Person => ({
    ...emptyMember('m'),
    standings: [
      { from: '2020-01-01', to: left ?? null, standing: 'inBenefit' },
      ...(left ? [{ from: '2024-06-01', to: null, standing: 'inBenefit' as const }] : []),
    ],
    jobs,
  });
  test.each([
    ['to another workplace', member([job('w1', null, '2024-02-29'), job('w2', '2024-03-01', null)]), ['w2']],
    ['after a while without one', member([job('w1', null, '2024-02-29'), job('w2', '2024-05-01', null)]), ['w2']],
    ['back where they were', member([job('w1', null, '2024-02-29'), job('w1', '2024-05-01', null)]), []],
    [
      'and back again',
      member([job('w1', null, '2024-02-29'), job('w2', '2024-03-01', '2024-03-31'), job('w1', '2024-04-01', null)]),
      ['w2', 'w1'],
    ],
    ['the first that is recorded', member([job(null, null, '2024-02-29'), job('w2', '2024-03-01', null)]), []],
    [
      'with the whole workplace to another employer',
      member([job('w1', null, '2024-02-29'), job('w1', '2024-03-01', null, 'e2')]),
      ['w1'],
    ],
    [
      'by a second job beside',
      member([job('w1', null, null), { ...job('w2', '2024-03-01', null), isMain: false }]),
      [],
    ],
    ['while not a member', member([job('w1', null, '2024-02-29'), job('w2', '2024-03-01', null)], '2024-01-31'), []],
    ['before the period', member([job('w1', null, '2023-02-28'), job('w2', '2023-03-01', null)]), []],
  ])('%s', (_, person, came) => {
    const { table } = run([person], { measure: 'movers', by: ['workplace'], from: '2024-01-01', asAt: '2024-12-31' });
    const counted = table.rows.flatMap(({ key }, at) => (table.parts.rowTotals[at]!.over > 0 ? [key] : []));
    expect(counted.sort()).toEqual([...came].sort());
  });
});
