// Duplicates and merges through the desk: proposed with reasons, merged with everything moved, undone exactly.

import { expect, test } from 'vitest';
import type { CollectionName } from '../../shared/domain/collections.ts';
import { type MembershipDesk, openMembershipDesk } from '../support/membership-desk.ts';
import { contentOf } from '../support/store-folder.ts';

const LIST = [
  'Number,First name,Surname,Date of birth,Postcode,Email,Status,Employer,Workplace',
  '0012,Margaret,Okonkwo,12/06/1975,NF1 2AB,m.okonkwo@work.example,In benefit,Council,Depot',
  '7731,Margret,Okonkwo,12/06/1975,NF1 2AB,maggie@home.example,In benefit,Council,Library',
  '0044,Peter,Sharma,02/03/1980,NF2 9ZZ,p@work.example,In benefit,Council,Depot',
].join('\n');

const code = async (call: Promise<unknown>) => call.then(() => 'done').catch((error: { code: string }) => error.code);

const withoutRevisions = ({ store }: MembershipDesk) =>
  Object.fromEntries(
    Object.entries(contentOf(store)).map(([name, records]) => [
      name,
      records.map((record) => ({ ...(record as object), revision: 0 })),
    ]),
  );

async function furnished() {
  const desk = await openMembershipDesk();
  const { call, store } = desk;
  await call.members.applyImport({ text: LIST });
  const { rows } = await call.members.list({ page: { offset: 0, limit: 10 } });
  const [keep, other, third] = ['0012', '7731', '0044'].map((number) => rows.find((row) => row.number === number)!);
  await call.reps.appoint({ memberId: other!.id });
  await call.cases.open({ who: [{ memberId: other!.id }, { memberId: keep!.id }], type: 'grievance' });
  await call.members.notTheSame({ aId: other!.id, bId: third!.id });
  await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const answers = { religion: 'None' };
    tx.put('monitoring', {
      id: '01900000-0000-7000-8000-0000000000e1',
      memberId: other!.id,
      answeredOn: '2026-01-01',
      answers,
    });
    tx.put('mailings', {
      id: '01900000-0000-7000-8000-0000000000f1',
      kind: 'letters',
      title: 'Welcome',
      day: '2026-01-01',
      at: '2026-01-01T09:00:00Z',
      template: '',
      memberIds: [keep!.id, other!.id],
      leftOut: [],
    });
    tx.put('mailings', {
      id: '01900000-0000-7000-8000-0000000000f2',
      kind: 'emailList',
      title: 'Ballot',
      day: '2026-02-01',
      at: '2026-02-01T09:00:00Z',
      template: '',
      memberIds: [keep!.id],
      leftOut: [{ memberId: other!.id, why: 'noConsent' }],
    });
  });
  const side = async (id: string) => {
    const { member } = await call.members.get({ id });
    return { id, revision: member.revision };
  };
  return { desk, call, keep: keep!.id, other: other!.id, third: third!.id, side };
}

test('a pair is proposed with its numbers and reasons, and never merged by itself', async () => {
  const { call, other, keep } = await furnished();
  const { pairs, members } = await call.members.duplicates();
  expect(members).toBe(3);
  expect(pairs).toHaveLength(1);
  expect([pairs[0]!.a, pairs[0]!.b].sort()).toEqual(['0012', '7731']);
  expect(pairs[0]!.reasons.length).toBeGreaterThan(0);
  expect((await call.members.list()).total).toBe(3);
  expect((await call.members.duplicates({ memberId: keep })).pairs).toHaveLength(1);
  await call.members.notTheSame({ aId: keep, bId: other });
  expect((await call.members.duplicates()).pairs).toEqual([]);
});

test('a merge moves everything that names the other record, and undoing it restores every record', async () => {
  const { desk, call, keep, other, side } = await furnished();
  const before = withoutRevisions(desk);
  const preview = await call.members.previewMerge({ keepId: keep, otherId: other });
  expect(preview.comesAlong).toEqual(['1 case', '1 post', '1 letter or list']);
  const { seq, member } = await call.members.merge({
    keep: await side(keep),
    other: await side(other),
    picks: { email: 'other' },
  });
  expect(member).toMatchObject({ id: keep, number: '0012', email: 'maggie@home.example', otherNumbers: ['7731'] });
  const after = withoutRevisions(desk);
  const naming = Object.entries(after).flatMap(([name, records]) =>
    records.filter((record) => JSON.stringify(record).includes(other)).map(() => name as CollectionName),
  );
  expect(naming).toEqual(['members']);
  const page = await call.members.get({ id: keep });
  expect(page.cases).toHaveLength(1);
  expect(page.posts).toHaveLength(1);
  expect(await code(call.members.get({ id: other }))).toBe('NOT_FOUND');
  await call.branch.revert({ seq });
  expect(withoutRevisions(desk)).toEqual(before);
});

test('a later list finds the merged person by either number', async () => {
  const { call, keep, other, side } = await furnished();
  await call.members.merge({ keep: await side(keep), other: await side(other) });
  const { counts } = await call.members.applyImport({ text: LIST.replace('NF1 2AB,maggie', 'NF1 3AB,maggie') });
  expect(counts.new).toBe(0);
  expect((await call.members.get({ id: keep })).member.number).toBe('0012');
});

test('a merge of what has changed meanwhile, or of one record with itself, is refused', async () => {
  const { desk, call, keep, other, side } = await furnished();
  const [mine, theirs] = [await side(keep), await side(other)];
  await call.members.update({ ...theirs, phone: '07700 900123' });
  const before = withoutRevisions(desk);
  expect(await code(call.members.merge({ keep: mine, other: theirs }))).toBe('STALE_RECORD');
  expect(await code(call.members.merge({ keep: mine, other: mine }))).toBe('INVALID_INPUT');
  expect(withoutRevisions(desk)).toEqual(before);
});
