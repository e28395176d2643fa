// People in elections: two records become one, somebody is erased, somebody asks what is held of them.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gatherHeld } from '../../../electron/core/services/subject-access/gather.ts';
import { emptyMember } from '../../../shared/domain/members.ts';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';
import { refusedFor } from '../../support/partnership-desk.ts';

/** Ana beat Dee by 7 papers to 3; Ben proposed Ana. */
async function declared() {
  const at = await openElectionDesk();
  const { elections } = at;
  const { id } = await elections.open({ postId: post, seats: 1, returningOfficer: { memberId: people.Jon } });
  at.setDay('2026-11-20');
  await at.stand(id, 'Ana', 'Ben', 'Cay');
  await at.stand(id, 'Dee', 'Eli', 'Gus');
  await at.papers(id, [
    { preferences: [1, 2], count: 7 },
    { preferences: [2], count: 3 },
  ]);
  at.setDay('2026-12-24');
  await elections.declare({ id, revision: await at.revisionOf(id) });
  return { ...at, id };
}

describe('people in an election', () => {
  it('are one where two records become one', async () => {
    const { call, elections, id } = await declared();
    const [keep, gone] = [people.Ida, people.Dee];
    const members = await Promise.all([keep, gone].map((one) => call.members.get({ id: one })));
    await call.members.merge({
      keep: { id: keep, revision: members[0]!.member.revision },
      other: { id: gone, revision: members[1]!.member.revision },
    });
    const { election } = await elections.get({ id });
    expect(election.nominations.map(({ memberId }) => memberId)).toEqual([people.Ana, keep]);
  });

  it('are an erased person afterwards, also in the sentences of the count, and the votes stay', async () => {
    const { call, elections, id, store } = await declared();
    const plan = await call.branch.previewErase({ memberId: people.Dee });
    expect(plan.blockedBy).toEqual([]);
    await call.branch.erase({ memberId: people.Dee, authority: 'Asked', confirm: plan.confirm });
    const { election } = await elections.get({ id });
    expect(election.nominations[1]).toMatchObject({ memberId: null, name: 'Erased person', statement: '' });
    expect(JSON.stringify(election)).not.toContain('Dee Tester');
    expect(election.declaration!.count).toMatchObject({
      valid: 10,
      candidates: [{ name: 'Ana Tester' }, { name: 'Erased person' }],
    });
    expect(store.view('branch').byIndex('elections', 'memberId', people.Dee)).toEqual([]);
  });

  it('are not erased while they stand', async () => {
    const { elections, call, stand, setDay } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    setDay('2026-11-20');
    await stand(id, 'Ana', 'Ben', 'Cay');
    expect((await call.branch.previewErase({ memberId: people.Ana })).blockedBy).toEqual([
      'Ana Tester is nominated in EL-2026-0001, which still goes on.',
    ]);
  });

  it('are not taken away by an undo while an election names them', async () => {
    const { store, elections, call } = await openElectionDesk();
    const memberId = '55555555-0000-4000-8000-000000000099';
    const { seq } = await store.transact({ account: 'branch' }, { code: 'members.add' }, (tx) =>
      tx.put('members', { ...emptyMember(memberId), firstName: 'Kit', lastName: 'Tester' }),
    );
    await elections.open({ postId: post, barred: [{ memberId, why: 'Served three terms' }] });
    await expect(call.branch.revert({ seq })).rejects.toMatchObject({ code: 'CHANGED_SINCE' });
    expect(store.view('branch').get('members', memberId)).toBeDefined();
  });

  it('are told what an election holds of them, and nobody else', async () => {
    const { desk } = await declared();
    const held = gatherHeld(people.Dee, false, { desk, account: 'branch', isInProcess: true });
    const [own] = held.others.filter(({ collection }) => collection === 'elections');
    expect(own!.data).toMatchObject({ number: 'EL-2026-0001', stood: [{ name: 'Dee Tester', isElected: false }] });
    expect(JSON.stringify(own)).not.toContain('Ana');
  });
});

describe('papers of an election', () => {
  it('are a notice, a form, who is nominated, the declaration and the count sheet', async () => {
    const { elections, id, folder } = await declared();
    for (const [paper, format] of [
      ['notice', 'pdf'],
      ['notice', 'docx'],
      ['nominationForm', 'pdf'],
      ['personsNominated', 'pdf'],
      ['declaration', 'pdf'],
      ['declaration', 'docx'],
      ['countSheet', 'xlsx'],
      ['countSheet', 'csv'],
    ] as const) {
      const made = await elections.paper({ id, paper, format, path: folder });
      expect(made.bytes, `${paper} ${format}`).toBeGreaterThan(100);
      expect(await readFile(`${folder}/${made.name}`)).toHaveLength(made.bytes!);
    }
    await refusedFor(elections.paper({ id, paper: 'countSheet', format: 'docx' }), /as PDF, as a workbook or as CSV/);
    await refusedFor(elections.paper({ id, paper: 'notice', format: 'csv' }), /as PDF or as a Word/);
  });
});
