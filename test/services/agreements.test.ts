import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const both = { parties: ['Riverside NHS Trust', 'UNISON'] };
const signed = { ...both, signedOn: '2024-01-10' };
const refused = (path: string) => ({
  code: 'INVALID_INPUT',
  data: { issues: expect.arrayContaining([expect.objectContaining({ path: [path] })]) },
});

describe('the register of agreements', () => {
  it('1-08: due in 90 days or less stands first as due for review; the superseded one leaves “in force”', async () => {
    const older = await desk.call.agreements.keep({ title: 'Facilities 2020', type: 'facilities', ...signed });
    const newer = await desk.call.agreements.keep({
      title: 'Facilities 2026',
      type: 'facilities',
      ...both,
      signedOn: '2026-03-01',
      supersedesId: older.id,
    });
    await desk.call.agreements.keep({ title: 'Shift pay', ...signed, reviewDue: '2027-02-22' });
    await desk.call.agreements.keep({ title: 'Rest breaks', ...signed, reviewDue: '2027-02-23' });
    const { rows, counts } = await desk.call.agreements.list();
    expect(rows.map(({ title, standing }) => [title, standing])).toEqual([
      ['Shift pay', 'dueForReview'],
      ['Rest breaks', 'inForce'],
      ['Facilities 2026', 'inForce'],
      ['Facilities 2020', 'superseded'],
    ]);
    expect(rows[0]!.daysToReview).toBe(90);
    expect(counts).toEqual({ dueForReview: 1, inForce: 2, superseded: 1 });
    const page = await desk.call.agreements.get({ id: older.id });
    expect(page).toMatchObject({ standing: 'superseded', supersededBy: { id: newer.id, standing: 'inForce' } });
  });

  it('1-01: an agreement with one party is not signed', async () => {
    const draft = await desk.call.agreements.keep({ title: 'Alone', parties: ['UNISON'] });
    expect(draft.state).toBe('draft');
    const sign = { id: draft.id, revision: draft.revision, signedOn: '2026-11-01' };
    await expect(desk.call.agreements.keep(sign)).rejects.toMatchObject(refused('parties'));
    await expect(desk.call.agreements.keep({ ...sign, parties: ['UNISON', 'unison '] })).rejects.toMatchObject(
      refused('parties'),
    );
    expect(await desk.call.agreements.keep({ ...sign, ...both })).toMatchObject({ state: 'signed', revision: 2 });
  });

  it('a side letter ends no later than its main agreement', async () => {
    const main = await desk.call.agreements.keep({ title: 'Main', ...signed, expiresOn: '2026-12-31' });
    const letter = { title: 'Letter', mainId: main.id, ...signed };
    await expect(desk.call.agreements.keep({ ...letter, expiresOn: '2027-01-01' })).rejects.toMatchObject(
      refused('expiresOn'),
    );
    const kept = await desk.call.agreements.keep(letter);
    expect(kept.type).toBe('sideLetter');
    expect(await desk.call.agreements.get({ id: kept.id })).toMatchObject({ endsOn: '2026-12-31' });
    expect((await desk.call.agreements.get({ id: main.id })).sideLetters).toEqual([
      { id: kept.id, title: 'Letter', standing: 'inForce' },
    ]);
    await expect(
      desk.call.agreements.keep({ title: 'Beside a letter', mainId: kept.id, ...signed }),
    ).rejects.toMatchObject(refused('mainId'));
    await expect(desk.call.agreements.remove({ id: main.id, revision: 1 })).rejects.toMatchObject(refused('id'));
  });

  it('refuses what cannot be, each in words at its field', async () => {
    const keep = (change: object) => desk.call.agreements.keep({ title: 'T', ...signed, ...change });
    await expect(keep({ expiresOn: '2023-01-01' })).rejects.toMatchObject(refused('expiresOn'));
    await expect(keep({ reviewDue: '2023-01-01' })).rejects.toMatchObject(refused('reviewDue'));
    await expect(keep({ state: 'signed', signedOn: null })).rejects.toMatchObject(refused('signedOn'));
    const rows = [{ topic: 'Rotas' }, { topic: 'rotas' }];
    await expect(keep({ scope: rows })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const one = await keep({});
    await expect(desk.call.agreements.keep({ id: one.id, revision: 1, supersedesId: one.id })).rejects.toMatchObject(
      refused('supersedesId'),
    );
    await expect(desk.call.agreements.keep({ id: one.id, revision: 1, state: 'draft' })).rejects.toMatchObject(
      refused('state'),
    );
  });

  it('a review that is done sets the next one, a year later unless it is said otherwise', async () => {
    const one = await desk.call.agreements.keep({ title: 'T', ...signed, reviewDue: '2026-11-30' });
    const reviewed = await desk.call.agreements.review({ id: one.id, revision: 1, result: 'Stays as it is' });
    expect(reviewed.reviewDue).toBe('2027-11-24');
    expect(reviewed.reviews).toMatchObject([{ dueOn: '2026-11-30', doneOn: '2026-11-24', result: 'Stays as it is' }]);
    const again = await desk.call.agreements.review({ id: one.id, revision: 2, result: '', nextDue: null });
    expect(again.reviewDue).toBeNull();
    await expect(
      desk.call.agreements.review({ id: one.id, revision: 3, result: '', doneOn: '2026-11-25' }),
    ).rejects.toMatchObject(refused('doneOn'));
  });

  it('says what is due within so many days of a day: overdue first, and what ends', async () => {
    const keep = (title: string, change: object) => desk.call.agreements.keep({ title, ...signed, ...change });
    await keep('Ends', { expiresOn: '2026-12-31' });
    await keep('In 90 days', { reviewDue: '2027-02-22' });
    await keep('In 91 days', { reviewDue: '2027-02-23' });
    await keep('Overdue', { reviewDue: '2026-06-01' });
    const old = await keep('Superseded', { reviewDue: '2026-06-01' });
    await keep('Newer', { signedOn: '2026-02-01', supersedesId: old.id });
    await keep('Over', { reviewDue: '2026-06-01', expiresOn: '2026-07-01' });
    const titles = async (input?: object) => (await desk.call.agreements.due(input)).rows.map(({ title }) => title);
    expect(await titles()).toEqual(['Overdue', 'Ends', 'In 90 days']);
    expect(await titles({ withinDays: 91 })).toEqual(['Overdue', 'Ends', 'In 90 days', 'In 91 days']);
    expect(await titles({ withinDays: 0 })).toEqual(['Overdue']);
    expect(await titles({ withinDays: 30, asAt: '2026-05-20' })).toEqual(['Over', 'Overdue']);
    expect((await desk.call.agreements.due({ page: { offset: 1, limit: 1 } })).rows[0]).toMatchObject({
      title: 'Ends',
      due: { why: 'ends', on: '2026-12-31', days: 37 },
    });
  });

  it('undo takes a change back', async () => {
    const one = await desk.call.agreements.keep({ title: 'Before', ...signed });
    await desk.call.agreements.keep({ id: one.id, revision: 1, title: 'After' });
    await desk.call.branch.revert({ seq: desk.store.seq });
    expect((await desk.call.agreements.get({ id: one.id })).agreement.title).toBe('Before');
  });
});

describe('clauses', () => {
  const clauses = [
    { ref: '4.2', text: 'Rotas are out 28 days before.', tags: ['rotas'] },
    { ref: '9', text: 'Two hours a week for reps.' },
  ];

  it('of agreements in force are offered to a case, which then keeps its agreement', async () => {
    const old = await desk.call.agreements.keep({ title: 'Old', ...signed, expiresOn: '2025-01-01', clauses });
    const now = await desk.call.agreements.keep({ title: 'Now', ...signed, clauses });
    const { rows, total } = await desk.call.agreements.clauses();
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({ agreement: 'Now', ref: '4.2', standing: 'inForce' });
    expect((await desk.call.agreements.clauses({ search: 'reps' })).rows.map(({ ref }) => ref)).toEqual(['9']);
    expect((await desk.call.agreements.clauses({ agreementId: old.id })).total).toBe(2);
    const on = await desk.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
    const clause = rows[0]!;
    const relies = {
      id: clause.id,
      document: clause.agreement,
      clause: clause.ref,
      agreementId: now.id,
      clauseId: clause.id,
    };
    await desk.call.cases.update({ id: on.id, revision: on.revision, reliesOn: [relies] });
    expect((await desk.call.agreements.get({ id: now.id })).casesRelying).toBe(1);
    await expect(desk.call.agreements.remove({ id: now.id, revision: 1 })).rejects.toMatchObject(refused('id'));
    await desk.call.agreements.remove({ id: old.id, revision: 1 });
  });

  it('leads to the items of negotiations that are to change it, and stays while one is', async () => {
    const kept = await desk.call.agreements.keep({ title: 'Hours', ...signed, employerId: ids.employer, clauses });
    const [first, second] = kept.clauses;
    const talks = await desk.call.negotiations.open({ title: 'Pay 2027', employerIds: [ids.employer] });
    const clause = { agreementId: kept.id, clauseId: first!.id };
    const item = await desk.call.negotiations.keepItem({ negotiationId: talks.id, title: 'Rotas', clause });
    const page = await desk.call.agreements.get({ id: kept.id });
    expect(page.pointing).toEqual([
      {
        clauseId: first!.id,
        cases: 0,
        items: [
          {
            id: item.id,
            title: 'Rotas',
            state: 'open',
            negotiationId: talks.id,
            negotiation: `${talks.number} Pay 2027`,
          },
        ],
      },
    ]);
    const { rows } = await desk.call.agreements.list({ negotiationId: talks.id });
    expect(rows.map(({ title, items }) => [title, items])).toEqual([['Hours', 1]]);
    await expect(desk.call.agreements.remove({ id: kept.id, revision: 1 })).rejects.toMatchObject(refused('id'));
    const without = { id: kept.id, revision: 1, clauses: [second!] };
    await expect(desk.call.agreements.keep(without)).rejects.toMatchObject(refused('clauses'));
    await desk.call.agreements.keep({ id: kept.id, revision: 1, clauses: [first!] });
  });

  it('3-03: the scope matrix answers a topic in anybody’s words, the likest row first', async () => {
    const scope = [
      { topic: 'Shift patterns', level: 'negotiate' as const, who: 'Staff side', noticeDays: 28 },
      { topic: 'Parking' },
    ];
    const kept = await desk.call.agreements.keep({ title: 'Partnership', type: 'partnership', ...signed, scope });
    expect(kept.scope[1]).toMatchObject({ level: 'consult', who: '', noticeDays: null });
    expect((await desk.call.agreements.scopeOf({ topic: 'new shift pattern' })).rows).toMatchObject([
      { topic: 'Shift patterns', level: 'negotiate', noticeDays: 28, agreement: 'Partnership' },
    ]);
    expect((await desk.call.agreements.scopeOf({ topic: 'pay' })).total).toBe(0);
  });
});

it('the paper of what is due for review holds what its level may hold, and no more', async () => {
  const due = { ...signed, reviewDue: '2026-11-01' };
  await desk.call.agreements.keep({ title: 'Joint marker', ...due });
  await desk.call.agreements.keep({ title: 'Own marker', ...due, visibility: 'branch' });
  await desk.call.agreements.keep({ title: 'Secret marker', ...due, visibility: 'inConfidence' });
  const text = async (level: 'branch' | 'joint') => {
    const path = join(desk.folder, `${level}.pdf`);
    await desk.call.agreements.duePaper({ level, path });
    return (await pdfPages(await readFile(path))).join(' ');
  };
  const own = await text('branch');
  expect(own).toContain('Own marker');
  expect(own).toContain('2 of 2 agreements');
  expect(own).not.toContain('Secret marker');
  const joint = await text('joint');
  expect(joint).toContain('Joint marker');
  expect(joint).toContain('1 of 1 agreements');
  expect(joint).not.toContain('Own marker');
});
