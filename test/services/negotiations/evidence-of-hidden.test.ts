// Evidence tells nobody of a case that is closed to them: not in one answer, and not by what two answers, a list or a paper differ.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../support/roles/file-text.ts';
import { openRoleBranch, type RoleBranch } from '../../support/roles/role-branch.ts';

const BY = ['theme', 'clause', 'workplace', 'type', 'outcome'] as const;
let branch: RoleBranch;
let negotiationId: string;
/** The member who is the conflicted secretary. */
let sam: string;

beforeAll(async () => {
  branch = await openRoleBranch();
  const { all, accounts, program } = branch;
  sam = program.desk.store.forCounts().get('officers', accounts.conflictedSecretary.id)!.memberId!;
  const { rows: employers } = await all.workplaces.employers({});
  negotiationId = (await all.negotiations.open({ title: 'Pay', employerIds: [employers[0]!.id] })).id;
  const { workplaceId } = branch.cases.across;
  for (let at = 0; at < 7; at += 1) {
    await all.cases.open({
      who: [{ lastName: `Obi ${at}` }],
      type: 'pay',
      workplaceId,
      themes: at === 0 ? ['Rota', 'What Sam did'] : ['Rota'],
      people: at === 0 ? [{ role: 'manager', name: 'Sam', memberId: sam }] : [],
    });
  }
}, 60_000);
afterAll(() => branch.close());

const asked = (account: string, question: object) => branch.as(account).negotiations.evidence(question);
const countsOf = ({ periods, rows }: Awaited<ReturnType<typeof asked>>) => ({
  periods: periods.map(({ cases }) => cases),
  rows: Object.fromEntries(rows.map(({ label, cells }) => [label, cells.map(({ cases }) => cases)])),
});

test('whoever has a conflict counts the same whichever way they ask: without that case', async () => {
  const { conflictedSecretary, secretary } = branch.accounts;
  for (const scope of [{}, { negotiationId }]) {
    const exact = countsOf(await asked(conflictedSecretary.id, { ...scope, isExact: true }));
    const told = countsOf(await asked(conflictedSecretary.id, scope));
    expect(exact.rows.Rota?.at(-1)).toBe(6);
    expect(told.rows.Rota?.at(-1) ?? 6).toBe(6);
    expect(JSON.stringify(exact)).not.toContain('What Sam did');
    const all = countsOf(await asked(secretary.id, { ...scope, isExact: true }));
    expect(all.rows.Rota?.at(-1)).toBe(7);
    // What is told is of the same cases as the exact count, so that the one says nothing beside the other.
    for (const [at, cases] of told.periods.entries()) if (cases !== null) expect(cases).toBe(exact.periods[at]);
  }
  for (const by of BY) {
    const said = JSON.stringify(await asked(conflictedSecretary.id, { by, isExact: true }));
    expect(said).not.toContain('What Sam did');
  }
});

test('the list, the negotiation’s own scope and the paper agree with it', async () => {
  const { conflictedSecretary } = branch.accounts;
  const call = branch.as(conflictedSecretary.id);
  const listed = await call.cases.list({ where: { theme: 'Rota' }, page: { limit: 100 } });
  const exact = countsOf(await asked(conflictedSecretary.id, { isExact: true }));
  expect(listed.total).toBe(exact.rows.Rota?.reduce((sum, cases) => (sum ?? 0) + (cases ?? 0), 0));
  for (const format of ['pdf', 'xlsx'] as const) {
    const paper = await textOf(await call.negotiations.evidencePaper({ negotiationId, format }), branch.program.desk);
    expect(paper).not.toContain('What Sam did');
  }
});

test('a rep never has exact counts, nor any that tells fewer than five, however it is asked', async () => {
  for (const { id } of [branch.accounts.rep, branch.accounts.membershipOfficer]) {
    for (const by of BY) {
      for (const change of [{}, { isExact: true }, { every: 'month' }, { negotiationId }, { from: '2026-11-01' }]) {
        const answer = await asked(id, { by, ...change });
        expect(answer.isSuppressed).toBe(true);
        const counts = [...answer.periods, ...answer.rows.flatMap(({ cells }) => cells)].map(({ cases }) => cases);
        for (const cases of counts) expect(cases === null || cases === 0 || cases > 4).toBe(true);
        expect(JSON.stringify(answer)).not.toContain('What Sam did');
      }
    }
  }
});
