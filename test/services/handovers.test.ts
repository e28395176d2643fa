import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let desk: CaseworkDesk;
const ada = { member: '01900000-0000-7000-8000-000000000011', post: '01900000-0000-7000-8000-000000000012' };

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('members', makeMember(ada.member, { number: '9', firstName: 'Ada', lastName: 'Mensah' }));
    tx.put('reps', {
      ...emptyRep,
      id: ada.post,
      memberId: ada.member,
      kind: 'rep',
      workplaceIds: [],
      from: null,
      to: null,
    });
  });
});
afterEach(() => desk.close());

const log = (change: object = {}) =>
  desk.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'dismissal',
    keyDates: [{ date: '2026-10-12' }],
    repId: ids.post,
    ...change,
  });
const make = (caseIds: string[], change: object = {}) =>
  desk.call.handovers.make({ fromRepId: ids.post, toRepId: ada.post, why: 'leaving', caseIds, ...change });

describe('before a handover', () => {
  it('every open case is there with its next day, its promises and when the member last heard', async () => {
    const on = await log();
    const closed = await log();
    await desk.call.cases.close({
      id: closed.id,
      revision: closed.revision,
      outcome: 'won',
      reason: 'Agreed',
      dates: { what: 'Settled', memberToldOn: '2026-11-24' },
    });
    await desk.call.cases.addTask({
      caseId: on.id,
      what: 'Send her the minutes',
      dueOn: '2026-12-01',
      isPromise: true,
    });
    await desk.call.cases.addTask({ caseId: on.id, what: 'File the letter' });
    await desk.call.cases.addEvent({
      caseId: on.id,
      kind: 'call',
      text: 'Rang her',
      day: '2026-11-20',
      isContactWithMember: true,
    });
    const seen = await desk.call.handovers.preview({ fromRepId: ids.post });
    expect(seen.cases).toHaveLength(1);
    expect(seen.cases[0]).toMatchObject({
      id: on.id,
      memberName: 'Grace Obi',
      promises: [{ what: 'Send her the minutes', dueOn: '2026-12-01' }],
      lastContactOn: '2026-11-20',
    });
    expect(seen.cases[0]!.nextDay).not.toBeNull();
    expect(seen.uncovered).toEqual([on.id]);
    expect(seen.workplacesWithoutRep).toEqual([{ id: ids.depot, name: 'Depot', members: 1 }]);
    await make([on.id]);
    expect((await desk.call.handovers.preview({ fromRepId: ids.post })).uncovered).toEqual([]);
  });
});

describe('a handover', () => {
  it('moves the cases when it is accepted, not before, as one transaction', async () => {
    const [first, second] = [await log(), await log()];
    const task = await desk.call.cases.addTask({
      caseId: first.id,
      what: 'Ring her',
      repId: ids.post,
      isPromise: true,
    });
    const made = await make([first.id, second.id]);
    expect((await desk.call.cases.get({ id: first.id })).repName).toBe('Sam Adeyemi');
    const seq = desk.store.seq;
    const done = await desk.call.handovers.accept({ id: made.id, revision: made.revision });
    expect(done).toMatchObject({ moved: 2, leftOut: 0, handover: { acceptedOn: '2026-11-24' } });
    expect(desk.store.seq).toBe(seq + 1);
    const page = await desk.call.cases.get({ id: first.id });
    expect(page.repName).toBe('Ada Mensah');
    expect(page.tasks.find(({ id }) => id === task.id)!.repId).toBe(ada.post);
    const { rows } = await desk.call.cases.timeline({ caseId: first.id, page: {} });
    expect(rows[0]!.text).toBe('Handed over to Ada Mensah from Sam Adeyemi, who is leaving.');
    expect((await desk.call.handovers.list()).rows).toMatchObject([{ fromName: 'Sam Adeyemi', toName: 'Ada Mensah' }]);
  });

  it('leaves out what was closed or given to somebody else in between', async () => {
    const [one, closed, elsewhere] = [await log(), await log(), await log()];
    const made = await make([one.id, closed.id, elsewhere.id]);
    await desk.call.cases.close({
      id: closed.id,
      revision: closed.revision,
      outcome: 'won',
      reason: 'Agreed',
      dates: { what: 'Settled', memberToldOn: '2026-11-24' },
    });
    await desk.call.cases.bulk({ ids: [elsewhere.id], repId: null });
    expect(await desk.call.handovers.accept({ id: made.id, revision: made.revision })).toMatchObject({
      moved: 1,
      leftOut: 2,
    });
    expect((await desk.call.cases.get({ id: elsewhere.id })).repName).toBeNull();
  });

  it('is accepted once', async () => {
    const made = await make([(await log()).id]);
    await desk.call.handovers.accept({ id: made.id, revision: made.revision });
    const twice = desk.call.handovers.accept({ id: made.id, revision: made.revision });
    await expect(twice).rejects.toMatchObject({
      message: 'This handover was accepted on Tue 24 November 2026 already.',
    });
  });

  it('is refused in words where it cannot be', async () => {
    const on = await log();
    const own = await log({ who: [{ memberId: ada.member }] });
    const nobodys = await log({ repId: null });
    const says = (message: string) => ({ code: 'INVALID_INPUT', message: expect.stringContaining(message) });
    await expect(make([on.id], { toRepId: ids.post })).rejects.toMatchObject(
      says('Nobody hands cases over to themselves.'),
    );
    await expect(make([own.id])).rejects.toMatchObject(says(`Ada Mensah, ${own.number}: Conflict of interest`));
    await expect(make([nobodys.id])).rejects.toMatchObject(says(`${nobodys.number} is not with Sam Adeyemi.`));
    await expect(make([on.id], { why: 'away', awayUntil: '2026-11-23' })).rejects.toMatchObject(
      says('This day has passed already.'),
    );
    await expect(make([on.id], { awayUntil: '2026-12-23' })).rejects.toMatchObject(
      says('Who leaves does not come back'),
    );
    await make([on.id]);
    await expect(make([on.id])).rejects.toMatchObject(says(`${on.number} is in a handover to Ada Mensah already`));
    expect((await desk.call.handovers.list()).total).toBe(1);
  });

  it('is a paper for both to sign, which another program reads', async () => {
    const on = await log();
    await desk.call.cases.addTask({
      caseId: on.id,
      what: 'Send her the minutes',
      dueOn: '2026-12-01',
      isPromise: true,
    });
    const made = await make([on.id], {
      why: 'away',
      awayUntil: '2027-01-15',
      note: 'She prefers to be rung after six.',
    });
    const path = join(desk.folder, 'handover.pdf');
    await desk.call.handovers.paper({ id: made.id, path });
    const text = (await pdfPages(await readFile(path))).join(' ');
    for (const said of [
      on.number,
      'Grace Obi',
      'Send her the minutes',
      'Tue 1 December 2026',
      'is away until Fri 15 January 2027',
      'She prefers to be rung after six.',
      'Taken on by Ada Mensah',
    ]) {
      expect(text).toContain(said);
    }
  });
});
