import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSample } from '../../electron/core/sample/make-sample.ts';
import { caseTypesOf } from '../../shared/domain/casework-words.ts';
import { type CollectionName, collectionNames } from '../../shared/domain/collections.ts';
import { factProblems } from '../../shared/rules/case-facts-check.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
});
afterEach(() => at.close());

const recordsOf = ({ store }: CaseworkDesk, collection: CollectionName) =>
  [...store.view('branch').all(collection)].sort((a, b) => (a.id < b.id ? -1 : 1));

test('a branch of 1,200 members, 8 employers, 25 workplaces, 15 terms of reps and 160 cases with what belongs to them', async () => {
  const view = at.store.view('branch');
  const counts = Object.fromEntries(collectionNames.map((name) => [name, view.count(name)]));
  expect(counts).toMatchObject({ branch: 1, members: 1_200, employers: 8, workplaces: 25, reps: 15, cases: 160 });
  expect(counts).toMatchObject({ procedures: 24, enquiries: 10, handovers: 1 });
  expect(counts.documents).toBeGreaterThan(10);
  expect(await at.call.branch.get()).toMatchObject({ name: 'Northfield Branch', isSample: true });
  expect(await at.call.branch.verify()).toMatchObject({ isSound: true });
});

test('the same day gives the same branch, at whatever hour it is made; another day another one', async () => {
  const same = await openCaseworkDesk('2026-11-24T17:45:12Z');
  const other = await openCaseworkDesk('2026-11-25T09:00:00Z');
  try {
    await makeSample(same.store, same.desk.now);
    await makeSample(other.store, other.desk.now);
    for (const name of collectionNames) expect(recordsOf(same, name), name).toEqual(recordsOf(at, name));
    expect(recordsOf(other, 'cases')).not.toEqual(recordsOf(at, 'cases'));
  } finally {
    await same.close();
    await other.close();
  }
});

test('no two cases tell the same story, and no text is left unfilled', () => {
  const view = at.store.view('branch');
  const cases = [...view.all('cases')];
  expect(new Set(cases.map(({ whatHappened }) => whatHappened)).size).toBe(160);
  expect(new Set(cases.map(({ number }) => number)).size).toBe(160);
  const texts = [
    ...cases.map(({ whatHappened }) => whatHappened),
    ...[...view.all('timeline')].map(({ text }) => text),
  ];
  expect(texts.filter((text) => /[{}]|undefined|null|NaN/.test(text))).toEqual([]);
  for (const entry of view.all('timeline')) {
    const on = view.get('cases', entry.caseId)!;
    expect(entry.day >= on.openedOn, `${on.number} ${entry.text}`).toBe(true);
    if (on.closed !== null) expect(entry.day <= on.closed.on, `${on.number} ${entry.text}`).toBe(true);
  }
});

test('every stage and type is there, and Today has something of everything', async () => {
  const cases = [...at.store.view('branch').all('cases')];
  const stages = new Set(cases.map(({ stage }) => stage));
  expect([...stages].sort()).toEqual(['appeal', 'closed', 'conciliation', 'formal', 'informal', 'intake', 'tribunal']);
  expect(new Set(cases.map(({ type }) => type)).size).toBe(13);
  expect(cases.some(({ memberIds }) => memberIds.length > 2)).toBe(true);
  expect(new Set(cases.map(({ membershipCheck }) => membershipCheck.answer)).size).toBe(3);

  const today = await at.call.branch.today();
  expect(today.openCases).toBe(36);
  const kinds = new Set(today.due.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'actionNotice',
    'agreementReview',
    'bargainingMeeting',
    'bargainingStep',
    'certificationReview',
    'electionStep',
    'employerReply',
    'hearing',
    'informationDue',
    'informationRequest',
    'internalStep',
    'minutesDue',
    'noKeyDate',
    'notifyConciliation',
    'offer',
    'papersDue',
    'papersMayGo',
    'partnershipAction',
    'partnershipMeeting',
    'postTermEnds',
    'presentClaim',
    'refer',
    'remedy',
    'talkAgain',
    'talkBy',
    'task',
    'trainingNeeded',
  ]);
  expect(today.dueTotal).toBeLessThan(75);
  const pressing = today.due.filter(({ daysLeft }) => daysLeft === null || daysLeft <= 3);
  expect(pressing.length).toBeGreaterThan(9);
  expect(pressing.length).toBeLessThan(30);
  expect(today.overdueTotal).toBeGreaterThan(2);
  expect(today.overdueTotal).toBeLessThan(20);
  expect(today.due.some(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft < 3)).toBe(true);
  expect(today.unallocatedTotal).toBeGreaterThan(4);
  expect(today.silentTotal).toBeGreaterThan(4);
  expect(today.silentTotal).toBeLessThan(16);
  expect(today.changes.rows).toHaveLength(5);
});

test('cases have what reps write down: people, clauses, results, a date for each member, advice kept apart', async () => {
  const view = at.store.view('branch');
  const cases = [...view.all('cases')];
  const entries = [...view.all('timeline')];
  const detailsOf = (kind: string) => entries.filter(({ details }) => details?.kind === kind);
  expect(cases.every(({ type }) => caseTypesOf('uk').includes(type))).toBe(true);
  for (const { type, facts, people } of cases) {
    expect(factProblems(type, facts, '2026-11-24'), type).toEqual([]);
    expect(people.some(({ role }) => role === 'manager')).toBe(true);
  }
  const collective = cases.find(({ keyDates }) => keyDates.length > 1)!;
  expect(collective.keyDates.map(({ memberId }) => memberId)).toEqual(collective.memberIds);
  expect(cases.filter(({ remedies }) => remedies.some(({ doneOn }) => doneOn === null)).length).toBe(3);
  expect(cases.some(({ referral }) => referral !== null)).toBe(true);
  expect(cases.some(({ procedure }) => procedure !== null)).toBe(true);
  for (const kind of ['hearing', 'decision', 'offer', 'informationRequest', 'settlement']) {
    expect(detailsOf(kind).length, kind).toBeGreaterThan(0);
  }
  expect(entries.some(({ isPrivileged }) => isPrivileged)).toBe(true);
  const open = cases.find(({ closed, type }) => closed === null && type === 'disciplinary')!;
  const like = await at.call.cases.comparators({ id: open.id, page: {} });
  expect(like.total).toBeGreaterThan(4);
  expect(new Set(like.bySanction.map(({ sanction }) => sanction)).size).toBeGreaterThan(2);
  const [waiting] = (await at.call.handovers.list()).rows;
  expect(waiting).toMatchObject({ acceptedOn: null });
  expect(waiting!.caseIds.length).toBeGreaterThan(1);
  await at.call.handovers.accept({ id: waiting!.id, revision: waiting!.revision });
});

test('members joined, left and changed their standing over more than two years', () => {
  const members = [...at.store.view('branch').all('members')];
  const months = new Set(members.map(({ joinedOn }) => joinedOn?.slice(0, 7)).filter((month) => month! > '2024-11'));
  expect(months.size).toBeGreaterThanOrEqual(24);
  const left = members.filter(({ standings }) =>
    ['left', 'lapsed', 'deceased'].includes(standings.at(-1)?.standing ?? ''),
  );
  expect(left.length).toBeGreaterThan(80);
  expect(members.filter(({ lastName, firstName }) => /[^ -~’]/.test(firstName + lastName)).length).toBeGreaterThan(100);
  for (const { standings, jobs } of members) {
    for (const rows of [standings, jobs.filter(({ isMain }) => isMain)]) {
      rows.forEach((row, index) => {
        if (row.from !== null && row.to !== null) expect(row.from <= row.to).toBe(true);
        const next = rows[index + 1];
        if (next) expect(row.to! < next.from!).toBe(true);
      });
    }
  }
});
