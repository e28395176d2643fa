// Two records of one person as one: what is picked holds, and nothing of the other is lost.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyJob, emptyMember, type Member } from '../../shared/domain/members.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { mergeMembers } from '../../shared/rules/merge/merge-members.ts';
import { rowsOfBoth } from '../../shared/rules/merge/rows-of-both.ts';
import { replaceId } from '../../shared/rules/replace-id.ts';
import { type DatedRow, holdsOn, rowAt } from '../../shared/rules/rows-at.ts';
import { impossibleRows } from '../../shared/rules/rows-in-order.ts';

const A = '01900000-0000-7000-8000-00000000000a';
const B = '01900000-0000-7000-8000-00000000000b';
const DEPOT = '01900000-0000-7000-8000-0000000000d1';
const LIBRARY = '01900000-0000-7000-8000-0000000000d2';
const TODAY = '2026-11-24';

const member = (id: string, rest: Partial<Member>): Member => ({ ...emptyMember(id), revision: 1, ...rest });

test('what is there is proposed rather than nothing, and what was not picked stays as a former value', () => {
  const keep = member(A, { number: '12', firstName: 'Ann', lastName: 'Lee', email: 'ann@a.example', phone: '' });
  const other = member(B, {
    number: '7',
    firstName: 'Ann',
    lastName: 'Lee-Park',
    email: 'ann@b.example',
    phone: '07700',
  });
  const merged = mergeMembers(keep, other, { email: 'other' }, TODAY);
  expect(merged).toMatchObject({ id: A, number: '12', lastName: 'Lee', email: 'ann@b.example', phone: '07700' });
  expect(merged.otherNumbers).toEqual(['7']);
  expect(merged.mergedFrom).toEqual([{ id: B, number: '7', name: 'Ann Lee-Park', on: TODAY }]);
  expect(merged.earlier).toEqual([
    { field: 'number', value: '7', to: '2026-11-23' },
    { field: 'lastName', value: 'Lee-Park', to: '2026-11-23' },
    { field: 'email', value: 'ann@a.example', to: '2026-11-23' },
  ]);
});

test('a record without a number takes the other’s', () => {
  const merged = mergeMembers(member(A, { number: null }), member(B, { number: '7' }), {}, TODAY);
  expect(merged).toMatchObject({ number: '7', otherNumbers: [] });
});

test('standings of both: the picked record’s where both say something, the other’s in between', () => {
  const keep = member(A, {
    standings: [{ from: '2024-05-01', to: null, standing: 'inBenefit' }],
    joinedOn: '2024-05-01',
  });
  const other = member(B, {
    joinedOn: '2015-02-01',
    standings: [
      { from: '2015-02-01', to: '2023-12-31', standing: 'inBenefit' },
      { from: '2024-01-01', to: null, standing: 'left' },
    ],
  });
  const merged = mergeMembers(keep, other, {}, TODAY);
  expect(merged.joinedOn).toBe('2015-02-01');
  expect(merged.standings).toEqual([
    { from: '2015-02-01', to: '2023-12-31', standing: 'inBenefit' },
    { from: '2024-01-01', to: '2024-04-30', standing: 'left' },
    { from: '2024-05-01', to: null, standing: 'inBenefit' },
  ]);
});

test('somebody who left and joined again is a member still, whichever record is kept', () => {
  const left = member(A, { standings: [{ from: '2020-03-31', to: null, standing: 'left' }] });
  const back = member(B, { standings: [{ from: '2022-09-01', to: null, standing: 'inBenefit' }] });
  for (const [keep, other] of [
    [left, back],
    [back, left],
  ] as const) {
    expect(mergeMembers(keep, other, {}, TODAY).standings).toEqual([
      { from: '2020-03-31', to: '2022-08-31', standing: 'left' },
      { from: '2022-09-01', to: null, standing: 'inBenefit' },
    ]);
  }
});

test('a death holds over the membership that the other record still shows', () => {
  const living = member(A, { standings: [{ from: '2015-01-01', to: null, standing: 'inBenefit' }] });
  const dead = member(B, { standings: [{ from: '2026-02-01', to: null, standing: 'deceased' }] });
  expect(mergeMembers(living, dead, {}, TODAY).standings.at(-1)).toMatchObject({ standing: 'deceased' });
  expect(mergeMembers(dead, living, {}, TODAY).standings.at(-1)).toMatchObject({ standing: 'deceased' });
});

test('how somebody came to pay since is proposed before how they once did', () => {
  const keep = member(A, { payments: [{ from: '2015-01-01', to: null, method: 'checkOff' }] });
  const other = member(B, { payments: [{ from: '2024-04-01', to: null, method: 'directDebit' }] });
  expect(mergeMembers(keep, other, {}, TODAY).payments).toEqual([
    { from: '2015-01-01', to: '2024-03-31', method: 'checkOff' },
    { from: '2024-04-01', to: null, method: 'directDebit' },
  ]);
});

test('a job that only the other record knows stays beside the main one', () => {
  const keep = member(A, { jobs: [{ ...emptyJob, from: '2024-01-01', workplaceId: DEPOT, title: 'Driver' }] });
  const other = member(B, { jobs: [{ ...emptyJob, from: '2020-01-01', workplaceId: LIBRARY, title: 'Porter' }] });
  expect(mergeMembers(keep, other, {}, TODAY).jobs).toMatchObject([
    { from: '2020-01-01', to: '2023-12-31', workplaceId: LIBRARY, isMain: true },
    { from: '2024-01-01', to: null, workplaceId: DEPOT, isMain: true },
    { from: '2024-01-01', to: null, workplaceId: LIBRARY, isMain: false },
  ]);
  const twice = mergeMembers(keep, member(B, { jobs: keep.jobs }), {}, TODAY);
  expect(twice.jobs).toEqual(keep.jobs);
});

test('access needs that are too long beside each other go under the notes', () => {
  const [mine, theirs] = ['Large print. '.repeat(100), 'Hearing loop. '.repeat(100)];
  const merged = mergeMembers(member(A, { accessNeeds: mine }), member(B, { accessNeeds: theirs }), {}, TODAY);
  expect(merged).toMatchObject({ accessNeeds: mine, notes: theirs });
});

test('notes of both are kept under one another unless one is picked', () => {
  const [keep, other] = [member(A, { notes: 'Rings after six.' }), member(B, { notes: 'Prefers letters.' })];
  expect(mergeMembers(keep, other, {}, TODAY).notes).toBe('Rings after six.\n\nPrefers letters.');
  expect(mergeMembers(keep, other, { notes: 'other' }, TODAY).notes).toBe('Prefers letters.');
});

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
/** One after the other, some of them with days between; the last may be open. */
const rows = fc
  .tuple(fc.uniqueArray(day, { maxLength: 6 }), fc.boolean(), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([days, isOpen, gaps]) =>
    days.sort().map((from, at, all) => {
      const next = all[at + 1];
      const to = next === undefined ? (isOpen ? null : from) : gaps[at] ? from : addDays(next, -1);
      return { from, to, name: `${from} ${at}` };
    }),
  );

test('rows of both never hold twice on a day, and every day that either knew is known', () => {
  fc.assert(
    fc.property(rows, rows, day, (first, second, on) => {
      const both = rowsOfBoth(first, second);
      expect(impossibleRows(both)).toBeUndefined();
      const [one, two] = [rowAt(first, on), rowAt(second, on)];
      expect(rowAt(both, on)?.name).toBe((one ?? two)?.name);
      expect(both.filter((row) => holdsOn(row, on)).length).toBe(one || two ? 1 : 0);
    }),
  );
});

test('rows that reach to the first and the last day that there is leave none beyond them', () => {
  const all: DatedRow & { name: string } = { from: null, to: null, name: 'always' };
  const edge: typeof all = { from: '1800-01-01', to: '2200-12-31', name: 'to the edges' };
  expect(rowsOfBoth([edge], [all])).toEqual([edge]);
  expect(rowsOfBoth([{ ...edge, to: '1900-01-01' }], [all])).toEqual([
    { ...edge, to: '1900-01-01' },
    { from: '1900-01-02', to: null, name: 'always' },
  ]);
});

test('an id is replaced wherever it stands, and a list holds it once', () => {
  const record = { memberIds: [B, A, 'x'], deep: [{ memberId: B, note: 'B' }], other: null };
  expect(replaceId(record, B, A)).toEqual({ memberIds: [A, 'x'], deep: [{ memberId: A, note: 'B' }], other: null });
  expect(replaceId(record, 'nowhere', A)).toBe(record);
});
