// Undo: whatever one step of casework did, taking it back leaves every record of every collection as it was before, and
// nothing that was not there. Only a record's revision has gone on: it counts what happened, also the undoing.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../shared/domain/cases.ts';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';
import { contentOf } from '../support/store-folder.ts';
import { grievanceProcedure, saveGrievanceProcedure } from '../support/whole-desk.ts';

const other = {
  member: '01900000-0000-7000-8000-000000000011',
  post: '01900000-0000-7000-8000-000000000012',
} as const;

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
  await desk.call.branch.setUp({ name: 'Northfield Branch', nation: 'england-and-wales' });
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('members', makeMember(other.member, { number: '9', firstName: 'Ada', lastName: 'Mensah' }));
    tx.put('reps', {
      ...emptyRep,
      id: other.post,
      memberId: other.member,
      kind: 'rep',
      workplaceIds: [],
      from: null,
      to: null,
    });
  });
});
afterEach(() => desk.close());

const log = (change: object = {}): Promise<Case> =>
  desk.call.cases.open({
    who: [{ memberId: ids.grace }, { memberId: ids.jose }],
    type: 'grievance',
    keyDates: [{ date: '2026-10-12' }, { claim: 'unlawful-deductions', date: '2026-10-30' }],
    repId: ids.post,
    themes: ['Rotas', 'Pay'],
    nextStep: 'Ask for the rota',
    nextStepBy: '2026-12-04',
    ...change,
  });

const withoutRevisions = (at: CaseworkDesk) =>
  Object.fromEntries(
    Object.entries(contentOf(at.store)).map(([name, records]) => [
      name,
      records.map((record) => ({ ...(record as object), revision: 0 })),
    ]),
  );

/** Each makes what it needs, and gives the one step that is then taken back. */
const steps: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  'cases.applyImport': async () => {
    await log();
    const text = [
      'Member,First name,Surname,Type,Date of incident,Employer,Workplace,Next step,Tags',
      '1003318,Grace,Obi,Grievance,12/11/2026,Northfield Council,Depot,Ring her,Rotas',
      ',Nobody,Known,Pay,,Another Council,Their depot,,',
    ].join('\n');
    return async () => expect((await desk.call.cases.applyImport({ text })).imported).toBe(2);
  },
  'cases.bulk': async () => {
    const all = [await log(), await log({ repId: null }), await log({ themes: [] })];
    const change = { repId: other.post, addThemes: ['Winter'], removeThemes: ['Pay'] };
    return async () =>
      expect((await desk.call.cases.bulk({ ids: all.map(({ id }) => id), ...change })).changed).toBe(3);
  },
  'cases.close': async () => {
    const { id, revision } = await log();
    return () =>
      desk.call.cases.close({
        id,
        revision,
        outcome: 'settled',
        reason: 'Agreed',
        dates: { what: 'Settled', memberToldOn: '2026-11-24' },
      });
  },
  'cases.moveStage': async () => {
    const { id: procedureId } = await saveGrievanceProcedure(desk.call);
    const [formal, appeal] = grievanceProcedure.version.stages;
    const { id, revision } = await log();
    const on = await desk.call.cases.moveStage({ id, revision, procedureId, stageId: formal!.id, on: '2026-11-10' });
    return () => desk.call.cases.moveStage({ id, revision: on.revision, stageId: appeal!.id, on: '2026-11-23' });
  },
  'handovers.accept': async () => {
    const all = [await log(), await log()];
    const made = await desk.call.handovers.make({
      fromRepId: ids.post,
      toRepId: other.post,
      why: 'leaving',
      caseIds: all.map(({ id }) => id),
    });
    return async () =>
      expect((await desk.call.handovers.accept({ id: made.id, revision: made.revision })).moved).toBe(2);
  },
  'cases.applyExchange of a case that is here': async () => {
    const { id } = await log();
    await desk.call.cases.addEvent({ caseId: id, kind: 'call', text: 'Rang Grace.' });
    const path = join(desk.folder, 'case.json');
    await desk.call.cases.exchange({ id, path });
    const file = JSON.parse(await readFile(path, 'utf8'));
    file.case.whatHappened = 'As the rep has it.';
    const [call] = file.timeline;
    file.timeline.push({ ...call, id: ids.nobody, text: 'The rep rang too.', revision: 1 });
    await writeFile(path, JSON.stringify(file));
    const { rows } = await desk.call.cases.previewExchange({ path });
    const choices = rows
      .filter(({ state }) => state === 'conflict')
      .map((row) => ({ id: row.id, keep: 'theirs' as const }));
    return async () => {
      const { added, changed } = await desk.call.cases.applyExchange({ path, choices });
      expect([added, changed]).toEqual([1, 1]);
    };
  },
  'cases.applyExchange of a case that is not': async () => {
    const { id } = await log();
    const path = join(desk.folder, 'case.json');
    await desk.call.cases.addDocument({ caseId: id, file: new File(['Dear Grace'], 'letter.txt') });
    await desk.call.cases.exchange({ id, path });
    const file = new File([await readFile(path)], 'case.json');
    await desk.close();
    desk = await openCaseworkDesk();
    return () => desk.call.cases.applyExchange({ file });
  },
};

test.each(Object.keys(steps))('%s', async (name) => {
  const step = await steps[name]!();
  const before = withoutRevisions(desk);
  const { seq } = desk.store;
  await step();
  expect(desk.store.seq).toBe(seq + 1);
  const after = withoutRevisions(desk);
  expect(after).not.toEqual(before);
  await desk.call.branch.revert({ seq: seq + 1 });
  expect(withoutRevisions(desk)).toEqual(before);
  expect((await desk.call.branch.verify({})).problems).toEqual([]);
  // Undone is a step like another: it can be taken back too, and then all is as the step left it.
  const undone = desk.store.seq;
  await desk.call.branch.revert({ seq: undone });
  expect(withoutRevisions(desk)).toEqual(after);
});
