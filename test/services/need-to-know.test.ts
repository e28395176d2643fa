// Need-to-know where it is met: change events, history, undo, figures, what a rep logs, and that the matrix finds a leak.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../electron/core/store/definitions.ts';
import type { Change } from '../../electron/core/store/desk-store.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { mark } from '../support/roles/marked-records.ts';
import { openRoleBranch, type RoleBranch } from '../support/roles/role-branch.ts';
import { RoleMatrix } from '../support/roles/role-matrix.ts';

let branch: RoleBranch;
beforeAll(async () => {
  branch = await openRoleBranch();
}, 60_000);
afterAll(() => branch.close());

const asRep = () => branch.as(branch.accounts.rep.id);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error) => error.code,
  );

/** What each account is told of the changes that `work` makes. */
async function toldOf(work: () => Promise<unknown>): Promise<(account: keyof RoleBranch['accounts']) => string[]> {
  const told = new Map<string, string[]>();
  const stop = branch.program.desk.store.subscribe((change: Change) => {
    for (const { id } of Object.values(branch.accounts)) {
      told.set(id, [...(told.get(id) ?? []), ...change.seenBy(id)]);
    }
  });
  await work();
  stop();
  return (account) => [...new Set(told.get(branch.accounts[account].id))].sort();
}

const openTask = async (caseId: string) => {
  const { tasks } = await branch.all.cases.get({ id: caseId });
  const { id, revision } = tasks.find(({ doneOn }) => doneOn === null)!;
  return { id, revision, doneOn: '2026-11-03' };
};

describe('the matrix', () => {
  test('finds what is told to somebody who must not see it', async () => {
    const leaking = new RoleMatrix({ ...branch, as: () => branch.all }, branch.accounts.rep);
    const { id } = branch.cases.elsewhere;
    await leaking.call('cases.get', { id });
    await leaking.call('cases.updateTask', await openTask(id));
    await leaking.call('clocks.sheet', {});
    const found = new Set(leaking.leaks.map(({ name }) => name));
    expect([...found]).toEqual(['cases.get', 'cases.updateTask', 'clocks.sheet']);
    expect(leaking.leaks.some(({ what }) => what.endsWith('of members'))).toBe(true);
  });
});

describe('change events', () => {
  test('say nothing of what is hidden, and what changed of what is not', async () => {
    const told = await toldOf(() =>
      branch.all.cases.addEvent({ caseId: branch.cases.elsewhere.id, kind: 'call', text: 'Rang the member.' }),
    );
    expect(told('secretary')).toEqual(['timeline']);
    for (const account of ['rep', 'membershipOfficer', 'auditor', 'jointSecretary', 'withdrawn'] as const) {
      expect([account, told(account)]).toEqual([account, []]);
    }
    const own = await toldOf(() =>
      branch.all.cases.addEvent({ caseId: branch.cases.mine.id, kind: 'call', text: 'Rang the member.' }),
    );
    expect(own('rep')).toEqual(['timeline']);
  });

  test('name everything where what somebody may see has changed', async () => {
    const { case: on } = await branch.all.cases.get({ id: branch.cases.mine.id });
    const repId = on.repId;
    const told = await toldOf(async () => {
      const given = await branch.all.cases.update({ id: on.id, revision: on.revision, repId: null });
      await branch.all.cases.update({ id: on.id, revision: given.revision, repId });
    });
    expect(told('rep')).toEqual([...collectionNames].sort());
    expect(told('convenor')).toEqual(['cases', 'timeline']);
    expect(told('auditor')).toEqual([]);
  });
});

describe('history', () => {
  test('tells only of what somebody may see, and undoes nothing else', async () => {
    const { seq } = await branch.all.members.saveBand({ name: mark('band'), rates: [] }).then(async () => {
      const { rows } = await branch.all.branch.history({ page: { limit: 1 } });
      return rows[0]!;
    });
    await branch.all.cases.addEvent({ caseId: branch.cases.elsewhere.id, kind: 'call', text: 'Rang.' });
    const { rows: newest } = await branch.all.branch.history({ page: { limit: 1 } });
    const mine = await asRep().branch.history({ page: { limit: 500 } });
    const seen = new Set(mine.rows.map((row) => row.seq));
    expect(mine.total).toBe(mine.rows.length);
    expect(seen.has(newest[0]!.seq)).toBe(false);
    expect(seen.has(seq)).toBe(false);
    expect(mine.rows.some(({ about }) => about?.caseId === branch.cases.mine.id)).toBe(true);
    expect(mine.rows.every(({ about }) => about?.caseId !== branch.cases.elsewhere.id)).toBe(true);
    for (const row of [newest[0]!.seq, seq, 1_000_000]) {
      expect([row, await codeOf(asRep().branch.revert({ seq: row }))]).toEqual([row, 'NOT_FOUND']);
    }
    const { rows: all } = await branch.all.branch.history({ page: { limit: 500 } });
    const { seq: officers } = all.find(({ reason }) => reason === 'test.officers')!;
    expect(seen.has(officers)).toBe(true);
    expect(await codeOf(asRep().branch.revert({ seq: officers }))).toBe('FORBIDDEN');
    const event = await asRep().cases.addEvent({ caseId: branch.cases.mine.id, kind: 'call', text: 'Rang.' });
    const own = (await asRep().branch.history({ page: { limit: 1 } })).rows[0]!;
    expect(own.reason).toBe('cases.addEvent');
    await asRep().branch.revert({ seq: own.seq });
    expect(branch.program.desk.store.forCounts().get('timeline', event.id)).toBeUndefined();
  });
});

describe('a membership officer', () => {
  test('merges nobody’s record with an officer’s, whose cases would come along', async () => {
    const { membershipOfficer: account, rep } = branch.accounts;
    const asThem = branch.as(account.id);
    const [mine, ritas] = await Promise.all(
      [account.id, rep.id].map(async (id) => {
        const { memberId } = branch.program.desk.store.forCounts().get('officers', id)!;
        const { member } = await asThem.members.get({ id: memberId! });
        return { id: member.id, revision: member.revision };
      }),
    );
    for (const [keep, other] of [
      [mine!, ritas!],
      [ritas!, mine!],
    ] as const) {
      expect(await codeOf(asThem.members.merge({ keep, other }))).toBe('INVALID_INPUT');
    }
  });
});

describe('a rep', () => {
  test('has the case that they log, and the question that they took down', async () => {
    const on = await asRep().cases.open({
      who: [{ lastName: 'Obi' }],
      type: 'pay',
      keyDates: [{ date: '2026-11-02' }],
    });
    expect((await asRep().cases.get({ id: on.id })).repName).not.toBeNull();
    expect((await asRep().cases.list({})).rows.map(({ id }) => id)).toContain(on.id);
    const question = await asRep().enquiries.add({ question: 'May they?' });
    expect((await asRep().enquiries.get({ id: question.id })).question).toBe('May they?');
  });

  test('loses a case with the task, the handover or the post that led to it', async () => {
    const { id, revision } = (await branch.all.cases.get({ id: branch.cases.byTask.id })).tasks.find(
      ({ repId, doneOn }) => repId === branch.cases.mine.repId && doneOn === null,
    )!;
    expect(await codeOf(asRep().cases.get({ id: branch.cases.byTask.id }))).toBe('answered');
    await branch.all.cases.updateTask({ id, revision, doneOn: '2026-11-03' });
    expect(await codeOf(asRep().cases.get({ id: branch.cases.byTask.id }))).toBe('NOT_FOUND');
  });

  test('is told figures of the whole branch only as far as nobody is meant', async () => {
    const figures = await asRep().reports.casework({});
    expect(figures).toMatchObject({ isSuppressed: true });
    const lastYear = await asRep().reports.casework({ from: '2025-03-01', to: '2025-03-02' });
    expect([figures.from.slice(4), lastYear.from, lastYear.to]).toEqual(['-01-01', '2025-01-01', '2025-12-31']);
    for (const { cases } of [...figures.byType, ...figures.byMonth, ...figures.byTheme])
      expect(cases).toBeGreaterThan(4);
    const exact = await branch.as(branch.accounts.secretary.id).reports.casework({});
    expect(exact).toMatchObject({ isSuppressed: false });
    const evidence = await asRep().negotiations.evidence({ by: 'workplace', every: 'month', isExact: true });
    expect(evidence).toMatchObject({ isSuppressed: true, opensRecords: false, every: 'year' });
    for (const { cells } of evidence.rows) {
      for (const { cases } of cells) expect([1, 2, 3, 4]).not.toContain(cases);
    }
    const { rows } = await asRep().workplaces.list({});
    expect(rows.filter(({ isCounted }) => isCounted !== false).map(({ name }) => name)).toEqual(['Depot']);
    expect(await codeOf(asRep().workplaces.wallChart({ id: rows.find(({ name }) => name === 'Library')!.id }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a conflict of interest', () => {
  test('closes a case to the officer who is named, whatever the role, until somebody else opens it', async () => {
    const { id: officerId } = branch.accounts.convenor;
    const asConvenor = branch.as(officerId);
    const { case: on } = await asConvenor.cases.get({ id: branch.cases.beside.id });
    const intake = { conflict: 'found' as const, conflictNote: 'Kin', conflictedOfficerIds: [officerId] };
    const closed = await branch.all.cases.update({ id: on.id, revision: on.revision, intake });
    expect(await codeOf(asConvenor.cases.get({ id: on.id }))).toBe('NOT_FOUND');
    expect((await asConvenor.branch.search({ text: on.number })).total).toBe(0);
    expect(await codeOf(asConvenor.cases.addEvent({ caseId: on.id, kind: 'call', text: 'x' }))).toBe('NOT_FOUND');
    await branch.all.cases.update({ id: on.id, revision: closed.revision, intake: { conflictedOfficerIds: [] } });
    expect(await codeOf(asConvenor.cases.get({ id: on.id }))).toBe('answered');
    const nobody = { conflictedOfficerIds: [crypto.randomUUID()] };
    expect(await codeOf(branch.all.cases.update({ id: on.id, revision: closed.revision + 1, intake: nobody }))).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('the store', () => {
  test('lets no computed field of what somebody sees look at what they do not', () => {
    const { store } = branch.program.desk;
    const all = store.forCounts();
    for (const { id: account } of Object.values(branch.accounts)) {
      const view = store.view(account);
      for (const collection of collectionNames) {
        // Who holds a post is known by name to whoever sees the post.
        if (collection === 'reps') continue;
        for (const record of view.all(collection)) {
          const read = {
            day: '2026-11-20',
            get: (other: never, id: never) => {
              if (all.get(other, id) !== undefined)
                expect(view.get(other, id), `${collection} looks at ${other}`).toBeDefined();
              return all.get(other, id);
            },
          };
          for (const field of Object.values(definitions[collection].fields))
            (field as (...given: unknown[]) => unknown)(record, read);
        }
      }
    }
  });

  test('is gone round only where something must stay whole, or is only counted', async () => {
    const services = join(import.meta.dirname, '../../electron/core/services');
    const names = (await readdir(services, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const sources = await Promise.all(
      names.map(async (name) => [name, await readFile(join(services, name), 'utf8')] as const),
    );
    const using = (text: RegExp) => sources.flatMap(([name, source]) => (text.test(source) ? [name] : [])).sort();
    expect(using(/\.whole\b/u)).toEqual([
      'exchange/free-number.ts',
      'member-duplicates/merge.ts',
      'negotiations/life/remove.ts',
      'partnership/actions/keep-actions.ts',
      'partnership/forums/remove-forum.ts',
      'partnership/measures/keep-measure.ts',
      'partnership/meetings/meeting-steps.ts',
      'workplaces/what-refers.ts',
    ]);
    expect(using(/forCounts\(/u)).toEqual([
      'case-finding/comparators.ts',
      'negotiations/evidence/evidence-answer.ts',
      'partnership/health/health-result.ts',
      'partnership/indicators/facts-of-forum.ts',
      'partnership/undo-within.ts',
      'reports/casework.ts',
      'reps/cover/profile.ts',
    ]);
  });
});
