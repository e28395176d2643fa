// The sample's partnership: a year of a forum that lives, with something of every kind and every end, and nobody in what both sides
// see who is not a holder of a seat or a post.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSample } from '../../electron/core/sample/make-sample.ts';
import { ConclusionSchema } from '../../shared/domain/partnership/consultations.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
});
afterEach(() => at.close());

const view = () => at.store.forCounts();
const kinds = <T>(of: Iterable<T>, kindOf: (each: T) => string | null) =>
  [...new Set([...of].map(kindOf).filter((kind) => kind !== null))].sort();

test('a forum of four and four seats of two unions, and a small committee that reports to it', () => {
  const forums = [...view().all('forums')].sort((a, b) => b.seats.length - a.seats.length);
  expect(forums.map(({ type }) => type)).toEqual(['partnershipForum', 'healthSafetyCommittee']);
  const [forum, committee] = forums;
  expect(committee?.parentId).toBe(forum?.id);
  const of = (side: string) => forum!.seats.filter((seat) => seat.side === side);
  expect([of('management').length, of('staff').length]).toEqual([4, 4]);
  expect(kinds(of('staff'), ({ union }) => union)).toHaveLength(2);
  expect(view().count('unionProfiles')).toBe(2);
});

test('something of every kind, with every kind of end', () => {
  expect(kinds(view().all('issues'), ({ kind }) => kind)).toEqual(['coming', 'dispute', 'issue']);
  expect(view().count('issues')).toBeGreaterThanOrEqual(8);
  expect(kinds(view().all('issues'), ({ state }) => state)).toEqual(
    expect.arrayContaining([
      'escalatedToCase',
      'parkedForBargaining',
      'resolvedByAgreement',
      'resolvedInformally',
      'withdrawn',
    ]),
  );
  expect(view().count('consultations')).toBe(3);
  for (const { concluded } of view().all('consultations')) {
    if (concluded) expect(ConclusionSchema.options).toContain(concluded.how);
  }
  expect(view().count('decisions')).toBe(4);
  expect([...view().all('agreements')].filter(({ forumId }) => forumId !== null)).toHaveLength(5);
  expect(view().count('healthWaves')).toBe(2);
  expect(kinds(view().all('entries'), ({ visibility }) => visibility)).toEqual([
    'branch',
    'inConfidence',
    'joint',
    'staffSide',
  ]);
  const abandoned = [...view().all('initiatives')].flatMap(({ tests }) =>
    tests.filter(({ result }) => result === 'abandon'),
  );
  expect(abandoned).toHaveLength(1);
  expect(abandoned[0]!.learning).not.toBe('');
});

test('its figures are those of a forum that works and does not hide what went wrong', async () => {
  const forum = [...view().all('forums')].find(({ type }) => type === 'partnershipForum')!;
  const working = await at.call.partnership.indicators({ forumId: forum.id });
  expect(working.values).toMatchObject({ meetings_held: 6, senior_attendance_pct: expect.any(Number) });
  expect(working.structureOnly).toBe(false);
  expect(working.flags.map(({ key }) => key)).toEqual([
    'lateInvolvement',
    'noReasons',
    'papersOnTheDay',
    'informationUnanswered',
    'representativeOnly',
  ]);
  expect(working.ladder.level).toBeGreaterThanOrEqual(1);
  expect(working.ladder.level).toBeLessThan(5);
});

test('issues and what both sides see name nobody of the members’ list', () => {
  const seated = new Set([...view().all('reps')].map(({ memberId }) => memberId));
  const names = [...view().all('members')]
    .filter(({ id }) => !seated.has(id))
    .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  const told = JSON.stringify([[...view().all('issues')], [...view().all('entries')], [...view().all('decisions')]]);
  expect(names.filter((name) => told.includes(name))).toEqual([]);
});

test('nothing has happened that is still to come', () => {
  const today = '2026-11-24';
  for (const { heldOn } of view().all('meetings')) if (heldOn !== null) expect(heldOn <= today).toBe(true);
  for (const { doneOn } of view().all('actions')) if (doneOn !== null) expect(doneOn <= today).toBe(true);
  for (const { on } of view().all('decisions')) expect(on <= today).toBe(true);
  for (const { day } of view().all('entries')) expect(day <= today).toBe(true);
});
