// Ballots of industrial action through the desk: readiness, drafts of notices, their dates, and the mandate.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyJob } from '../../../shared/domain/members.ts';
import { furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const VOTERS = {
  standings: ['applied', 'inBenefit', 'inArrears', 'suspended'],
  categories: [],
  memberForDays: 0,
} as const;

async function openBallot({ opens = '2026-12-14', closes = '2027-01-08' } = {}) {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  const { id } = await at.call.elections.open({
    kind: 'industrialAction',
    title: 'Pay 2026',
    question: 'Are you prepared to take part in a strike?',
    from: opens < '2026-11-01' ? '2026-09-01' : '2026-11-01',
    voters: { ...VOTERS, standings: [...VOTERS.standings], categories: [] },
    timetable: { ballotOpensOn: opens, ballotClosesOn: closes },
  });
  return { ...at, id };
}

/** A member at the depot with a title, an address or neither. */
const worker = (title: string, address: string) => ({
  ...{ firstName: 'Vo', lastName: `Ter ${title}`, joinedOn: '2020-01-01', address },
  jobs: [{ ...emptyJob, workplaceId: ids.depot, employerId: ids.employer, title, from: '2020-01-01' }],
});

describe('readiness', () => {
  test('who could not be reached, and who would be missing from a notice, by name', async () => {
    const { call, id } = await openBallot();
    const before = await call.elections.readiness({ id });
    const without = await call.members.add(worker('', ''));
    const reached = await call.members.add(worker('Stoker', '1 High Street'));
    const after = await call.elections.readiness({ id });
    expect(after.voters).toBe(before.voters + 2);
    expect(after.lacking).toEqual({
      address: before.lacking.address + 1,
      workplace: before.lacking.workplace,
      category: before.lacking.category + 1,
    });
    const named = after.rows.find(({ memberId }) => memberId === without.id);
    expect(named?.lacks).toEqual(['address', 'category']);
    expect(after.rows.some(({ memberId }) => memberId === reached.id)).toBe(false);
    expect(after.matrix.find(({ category }) => category === 'Stoker')).toMatchObject({
      ...{ workplace: 'Depot', people: 1, employerId: ids.employer },
    });
    const only = await call.elections.readiness({ id, lacks: 'category', page: { offset: 0, limit: 1 } });
    expect(only.rows).toHaveLength(1);
    expect(only.total).toBe(after.lacking.category);
  });

  test('what is to be done stands in its order, and is done one by one', async () => {
    const { call, id } = await openBallot();
    const open = (await call.elections.readiness({ id })).checks;
    expect(open.map(({ check }) => check)).toEqual([
      ...['question', 'days', 'scrutineer', 'roll', 'addresses', 'workplaces', 'categories', 'notice'],
    ]);
    expect(open.find(({ check }) => check === 'notice')?.sentence).toContain('Mon 7 December 2026');
    await call.elections.freezeRoll({ electionId: id });
    await call.elections.keepNotice({ id, receivedOn: '2026-11-02' });
    const after = (await call.elections.readiness({ id })).checks;
    expect(after.filter(({ isDone }) => isDone).map(({ check }) => check)).toEqual(
      expect.arrayContaining(['question', 'days', 'roll', 'notice']),
    );
  });
});

describe('a draft', () => {
  test('begins from who may vote at that employer, for the last day on which the employer may have it', async () => {
    const { call, id } = await openBallot();
    await call.members.add(worker('Stoker', '1 High Street'));
    await call.elections.keepNotice({ id, employerId: ids.employer });
    const { notices } = await call.elections.notices({ id });
    const [state] = notices;
    expect(state?.notice.plannedFor).toBe('2026-12-07');
    expect(state?.categories).toContainEqual({ name: 'Stoker', people: 1 });
    expect(state?.problems).toEqual([
      '1 of them has no job title on record: say which category they belong to.',
      '1 of them has no workplace on record: say where they work.',
    ]);
    expect(state?.latestReceipt).toBe('2026-12-07');
  });

  test('changes what is given, is taken away, and comes back by undo', async () => {
    const { call, id } = await openBallot();
    const { notices: kept = [] } = await call.elections.keepNotice({ id, to: 'The Chief Executive' });
    const noticeId = kept[0]!.id;
    await call.elections.keepNotice({ id, noticeId, plannedFor: '2026-12-01' });
    const { revision, notices } = (await call.elections.notices({ id })).election;
    expect(notices?.[0]).toMatchObject({ to: 'The Chief Executive', plannedFor: '2026-12-01' });
    await call.elections.removeNotice({ id, revision, noticeId });
    expect((await call.elections.notices({ id })).notices).toEqual([]);
    const [last] = (await call.branch.history({ page: { offset: 0, limit: 1 } })).rows;
    await call.branch.revert({ seq: last!.seq });
    expect((await call.elections.notices({ id })).notices).toHaveLength(1);
  });

  test.each([
    [
      { kind: 'ballot', action: { kind: 'strike', what: '', days: { how: 'continuous', from: '2027-02-01' } } },
      'names no days',
    ],
    [{ receivedOn: '2027-01-01' }, 'still to come'],
    [
      {
        rows: [
          { category: 'Porter', workplaceId: null, workplace: 'Depot', people: 1 },
          { category: 'Porter', workplaceId: null, workplace: 'Depot', people: 2 },
        ],
      },
      'twice',
    ],
    [
      {
        kind: 'action',
        action: { kind: 'strike', what: '', days: { how: 'discontinuous', days: ['2027-02-01', '2027-02-01'] } },
      },
      'twice',
    ],
  ] as const)('%j is refused in a sentence', async (given, sentence) => {
    const { call, id } = await openBallot();
    const { issues } = await refused(call.elections.keepNotice({ id, ...(given as object) }));
    expect(issues.map(({ message }: { message: string }) => message).join(' ')).toContain(sentence);
  });

  test('none for a consultative ballot, nor where the law is another', async () => {
    const { call, id } = await openBallot();
    const other = await call.elections.open({ kind: 'consultative', title: 'Accept?', question: 'Do you accept?' });
    expect((await refused(call.elections.keepNotice({ id: other.id }))).issues[0]?.message).toContain('no ballot of');
    await call.branch.setUp({ name: 'Harbour branch', nation: 'northern-ireland' });
    expect((await refused(call.elections.notices({ id }))).issues[0]?.message).toContain('Great Britain alone');
    expect((await call.elections.readiness({ id })).checks.map(({ check }) => check)).not.toContain('notice');
  });

  test.each(['pdf', 'docx'] as const)(
    'as a paper (%s) it is marked as a draft, and no number per category stands in it',
    async (format) => {
      const { call, id, folder } = await openBallot();
      const { notices = [] } = await call.elections.keepNotice({
        id,
        to: 'The Chief Executive',
        rows: [
          { category: 'Porter', workplaceId: null, workplace: 'Depot', people: 17 },
          { category: 'Nurse', workplaceId: null, workplace: 'Hospital', people: 26 },
        ],
      });
      const path = join(folder, `notice.${format}`);
      await call.elections.noticePaper({ id, noticeId: notices[0]!.id, format, path });
      const bytes = await readFile(path);
      expect(bytes.length).toBeGreaterThan(1_000);
      if (format === 'docx') return;
      const pages = await pdfPages(bytes);
      for (const page of pages) expect(page).toContain('DRAFT: only the union can give this notice');
      const text = pages.join(' ');
      expect(text).toContain('Mon 14 December 2026');
      expect(text).toContain('Total number 43');
      expect(text).not.toMatch(/\b17\b|\b26\b/);
    },
  );
});

test('a workplace that became another is named as that one, and none is removed while a notice names it', async () => {
  const { call, id } = await openBallot();
  const { id: annexe, employerId } = await call.workplaces.save({
    name: 'Annexe',
    employerId: null,
    employer: 'Trust',
  });
  await call.elections.keepNotice({
    ...{ id, employerId },
    rows: [{ category: 'Porter', workplaceId: annexe, workplace: 'Annexe', people: 3 }],
  });
  const based = async (of: string) => {
    const { revision } = await call.workplaces.get({ id: of });
    return { id: of, revision };
  };
  await expect(call.workplaces.remove(await based(annexe))).rejects.toThrow(/notice/);
  await call.workplaces.merge({ keep: await based(ids.depot), other: await based(annexe) });
  const [state] = (await call.elections.notices({ id })).notices;
  expect(state?.notice.rows[0]?.workplaceId).toBe(ids.depot);
});

describe('action and the mandate', () => {
  test('a carried ballot gives a mandate of twelve months; notice of action is held against it', async () => {
    const { call, id } = await openBallot({ opens: '2026-10-01', closes: '2026-10-20' });
    expect((await call.elections.notices({ id })).mandate).toBeNull();
    await call.elections.keepReturns({ id, text: 'Workplace\tEntitled\tYes\tNo\tSpoilt\nDepot\t120\t70\t10\t1' });
    const days = { how: 'discontinuous', days: ['2026-12-03', '2027-11-01'] } as const;
    await call.elections.keepNotice({
      ...{ id, kind: 'action', plannedFor: '2026-11-20', employerId: ids.employer },
      rows: [{ category: 'Porter', workplaceId: ids.depot, workplace: 'Depot', people: 120 }],
      action: { kind: 'strike', what: '', days: { ...days, days: [...days.days] } },
    });
    const { mandate, notices } = await call.elections.notices({ id });
    expect(mandate?.lastDay).toBe('2027-10-19');
    expect(notices[0]?.earliestAction).toBe('2026-11-30');
    expect(notices[0]?.problems).toEqual([
      'The mandate ends on Tue 19 October 2027: no action after that day stands on this ballot.',
    ]);
  });

  test('the dates stand among those that wait', async () => {
    const { call, id } = await openBallot();
    const kinds = async () =>
      (await call.clocks.due({ from: '2026-01-01', to: '2028-01-01' })).rows
        .filter(({ reps }) => reps?.id === id)
        .map(({ kind, day }) => [kind, day]);
    expect(await kinds()).toEqual(
      expect.arrayContaining([
        ['ballotNotice', '2026-12-07'],
        ['ballotNotice', '2026-12-11'],
      ]),
    );
    await call.elections.keepNotice({ id, receivedOn: '2026-11-02' });
    expect(await kinds()).not.toContainEqual(['ballotNotice', '2026-12-07']);
  });
});
