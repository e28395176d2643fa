// Whose training is whose: a rep sees their own and asks who may go in; nobody's gaps are told by what cannot be seen.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyRuleBook, RULE_BOOK_ID } from '../../../shared/domain/reps/rule-book.ts';
import { openRoleBranch, type RoleBranch } from '../../support/roles/role-branch.ts';

let branch: RoleBranch;
let ownPost: string;
let otherPost: string;
let ownMember: string;
let otherMember: string;

beforeAll(async () => {
  branch = await openRoleBranch();
  const { desk } = branch.program;
  const { rows } = await branch.all.reps.list({});
  const officer = desk.store.forCounts().get('officers', branch.accounts.rep.id)!;
  ownMember = officer.memberId!;
  const own = rows.find(({ memberId }) => memberId === ownMember)!;
  const other = rows.find(({ memberId, kind }) => memberId !== ownMember && kind === 'rep')!;
  [ownPost, otherPost, otherMember] = [own.id, other.id, other.memberId!];
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const rule = { topic: 'Data protection', kinds: [], withinMonths: 0, renewMonths: null, isBeforeCasework: true };
    const book = tx.get('ruleBooks', RULE_BOOK_ID);
    const training = [{ ...rule, id: '01900000-0000-7000-8000-0000000000a1' }];
    tx.put('ruleBooks', { ...emptyRuleBook, ...book, id: RULE_BOOK_ID, training }, book?.revision);
  });
  for (const memberId of [ownMember, otherMember]) {
    await branch.all.reps.keepTraining({ memberId, name: 'Law at work', completedOn: '2026-01-10' });
    await branch.all.reps.certify({ memberId, by: 'Region', certifiedOn: '2026-01-10', reviewOn: '2027-01-10' });
  }
}, 60_000);
afterAll(() => branch.close());

const asRep = () => branch.as(branch.accounts.rep.id);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error) => error.code,
  );

test('a rep sees their own training and no other', async () => {
  const call = asRep();
  const { rows } = await call.reps.trainings({});
  expect(new Set(rows.map(({ training }) => training.memberId))).toEqual(new Set([ownMember]));
  expect((await call.reps.trainings({ memberId: otherMember })).total).toBe(0);
  expect(await call.reps.training({})).toMatchObject({ isWhole: false, total: 1, rows: [{ memberId: ownMember }] });
  expect(await codeOf(call.reps.record({ repId: ownPost }))).toBe('answered');
  expect(await codeOf(call.reps.record({ repId: otherPost }))).toBe('NOT_FOUND');
  expect(await codeOf(call.reps.keepTraining({ memberId: ownMember, name: 'Law' }))).toBe('FORBIDDEN');
  expect((await branch.as(branch.accounts.convenor.id).reps.training({})).isWhole).toBe(true);
});

test('among the dates nobody is told of another’s missing training; certifications are everybody’s who does casework', async () => {
  const kindsOf = async (call: typeof branch.all) =>
    new Set((await call.clocks.due({ to: '2100-01-01' })).rows.map(({ kind }) => kind));
  const rep = await kindsOf(asRep());
  expect(rep.has('trainingNeeded')).toBe(false);
  expect(rep.has('certificationReview')).toBe(true);
  const { rows } = await asRep().reps.certifications({});
  expect(rows.map(({ certification }) => certification.memberId)).toEqual(
    expect.arrayContaining([ownMember, otherMember]),
  );
});

test('who may go in is answered by certification; of the others’ training it says that it was not asked', async () => {
  const other = await asRep().reps.mayAccompany({ repId: otherPost, on: '2026-12-01' });
  expect(other).toMatchObject({ may: true, ground: 'certified', branchRuleMet: true });
  expect(other.why).toContain('Their training is not open to you');
  const own = await asRep().reps.mayAccompany({ repId: ownPost, on: '2026-12-01' });
  expect(own).toMatchObject({ may: true, branchRuleMet: false });
  expect(await codeOf(branch.as(branch.accounts.auditor.id).reps.mayAccompany({ repId: ownPost }))).toBe('FORBIDDEN');
});
