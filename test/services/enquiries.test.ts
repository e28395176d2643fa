import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

it('is answered in one step, and knows the member’s workplace', async () => {
  const asked = await desk.call.enquiries.add({
    memberId: ids.grace,
    question: 'How long is my notice?',
    answer: 'Four weeks.',
    repId: ids.post,
  });
  expect(asked).toMatchObject({
    askedOn: '2026-11-24',
    answeredOn: '2026-11-24',
    workplaceId: ids.hospital,
    caseId: null,
  });
  const { rows, total } = await desk.call.enquiries.list();
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    who: 'Grace Obi',
    repName: 'Sam Adeyemi',
    workplace: 'St Anne’s Hospital',
    caseNumber: null,
  });
});

it('waits where it has no answer yet, and is answered on the day it is written', async () => {
  const asked = await desk.call.enquiries.add({ name: ' Somebody at the gate ', question: 'Is there a rep here?' });
  expect(asked).toMatchObject({ name: ' Somebody at the gate ', answeredOn: null });
  expect((await desk.call.enquiries.list({ where: { isAnswered: false }, page: {} })).total).toBe(1);
  desk.setNow('2026-11-26T09:00:00Z');
  const { id, revision } = asked;
  const answered = await desk.call.enquiries.update({ id, revision, answer: 'Yes: Sam.' });
  expect(answered).toMatchObject({ answeredOn: '2026-11-26', question: 'Is there a rep here?' });
  await expect(desk.call.enquiries.update({ id, revision, answer: 'No.' })).rejects.toMatchObject({
    code: 'STALE_RECORD',
    data: { current: { answer: 'Yes: Sam.' } },
  });
  const again = await desk.call.enquiries.update({ id, revision: answered.revision, answer: 'Yes: Sam, on Mondays.' });
  expect(again.answeredOn).toBe('2026-11-26');
});

it('is found by its words, by rep and by day, newest first', async () => {
  await desk.call.enquiries.add({ question: 'Overtime at the depot', answer: 'See clause 4', repId: ids.post });
  desk.setNow('2026-11-25T09:00:00Z');
  await desk.call.enquiries.add({ memberId: ids.jose, question: 'Holiday pay' });
  const found = async (input: object) =>
    (await desk.call.enquiries.list({ page: {}, ...input })).rows.map(({ question }) => question);
  expect(await found({})).toEqual(['Holiday pay', 'Overtime at the depot']);
  expect(await found({ search: 'oneill' })).toEqual(['Holiday pay']);
  expect(await found({ search: 'claus dep' })).toEqual(['Overtime at the depot']);
  expect(await found({ where: { repId: ids.post } })).toEqual(['Overtime at the depot']);
  expect(await found({ where: { askedOn: { gte: '2026-11-25' } } })).toEqual(['Holiday pay']);
});

it.each([
  [{ memberId: ids.nobody }, 'This person is not on the list any more.'],
  [{ repId: ids.nobody }, 'This rep is not there any more. Choose another.'],
  [{ workplaceId: ids.nobody }, 'This workplace is not there any more. Choose another.'],
  [{ answeredOn: '2026-11-30' }, 'This day is still to come.'],
  [{ answeredOn: '2026-11-01' }, 'This is before the day on which it was asked.'],
  [{ question: '  ' }, 'Write something here.'],
])('is refused in words: %j', async (change, message) => {
  const refused = desk.call.enquiries.add({ question: 'What now?', ...change });
  await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', message });
  expect((await desk.call.enquiries.list()).total).toBe(0);
});

it('is fetched by its id, and says when it is not there', async () => {
  const asked = await desk.call.enquiries.add({ name: 'Somebody at the gate', question: 'Is there a rep here?' });
  expect(await desk.call.enquiries.get({ id: asked.id })).toEqual(asked);
  await expect(desk.call.enquiries.get({ id: ids.grace })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
