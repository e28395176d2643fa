// A negotiation from its opening to its end over the whole desk: what is taken over from last year's, who may see it, how it
// ends, the dates that wait for somebody.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { emptyNegotiationItem } from '../../../shared/domain/negotiations/items.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { refused } from '../../support/casework-desk.ts';
import { officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;

const at = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

async function employerOf(call: DeskClient, name: string) {
  return call.workplaces.saveEmployer({ name, headcounts: [] });
}

/** An item as ITEMS would have left it. */
async function putItem({ store }: Desk, negotiationId: string, part: object) {
  const id = crypto.randomUUID();
  const { result } = await store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.item' }, (tx) =>
    tx.put('negotiationItems', {
      ...emptyNegotiationItem,
      ...{ id, negotiationId, kind: 'pay', title: 'Pay', visibility: 'branch', confidentialUntil: null },
      ...part,
    } as never),
  );
  return result as { id: string; revision: number; visibility: string };
}

test('needs nothing to be opened: the only employer, the next pay year, a number', async () => {
  const { call } = await openPartnershipDesk();
  const employer = await employerOf(call, 'Northfield Council');
  const first = await call.negotiations.open({});
  expect(first).toMatchObject({
    ...{ number: 'NG-2026-0001', year: '2027-28', title: 'Pay and conditions 2027-28', employerIds: [employer.id] },
    ...{ state: 'preparing', visibility: 'branch', openedOn: '2026-11-24', closedOn: null },
  });
  expect((await call.negotiations.open({ title: '  Rotas ' })).title).toBe('  Rotas ');
  expect((await call.negotiations.get({ id: first.id })).employers).toEqual([
    { id: employer.id, name: 'Northfield Council' },
  ]);
});

test('like last year’s: team, what is costed with and the titles of items, and nothing that was claimed or decided', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const employer = await employerOf(call, 'Northfield Council');
  const last = await call.negotiations.open({
    year: '2026-27',
    team: [
      { name: 'Ana Obi', role: 'Lead' },
      { side: 'management', name: 'Director of people' },
    ],
    costing: { rollUpPercent: 17.15 },
    mandate: { by: 'Branch meeting' },
    plan: 'Hold out',
  });
  const speakerId = last.team[0]!.id;
  await putItem(desk, last.id, {
    ...{ place: 1, title: 'Leave', kind: 'leave', state: 'agreed', agreedText: 'One day', closedOn: '2026-04-01' },
    ours: { ...emptyNegotiationItem.ours, speakerId, redLine: 'Never less', fallback: 'Half a day' },
  });
  await putItem(desk, last.id, { place: 0 });
  const next = await call.negotiations.open({ like: last.id });
  expect(next).toMatchObject({ year: '2027-28', employerIds: [employer.id], team: last.team, plan: '' });
  expect(next.costing.rollUpPercent).toBe(17.15);
  expect(next.mandate.by).toBe('');
  const { items } = await call.negotiations.get({ id: next.id });
  expect(items.map(({ title, kind, state, agreedText }) => [title, kind, state, agreedText])).toEqual([
    ['Pay', 'pay', 'open', ''],
    ['Leave', 'leave', 'open', ''],
  ]);
  expect(items[1]!.ours).toEqual({ ...emptyNegotiationItem.ours, speakerId });
  const bare = await call.negotiations.open({ like: last.id, take: [] });
  expect(bare.team).toEqual([]);
  expect((await call.negotiations.get({ id: bare.id })).items).toEqual([]);
});

test('changes what is given and nothing else, on the revision that it was based on', async () => {
  const { call } = await openPartnershipDesk();
  const member = await call.members.add({ firstName: 'Grace', lastName: 'Obi', joinedOn: '2020-01-01' });
  const one = await call.negotiations.open({ title: 'Pay', purpose: 'To be paid' });
  const two = await call.negotiations.change({
    ...at(one),
    mandate: { by: 'Branch meeting', on: '2026-11-02' },
    team: [{ memberId: member.id, role: 'Lead' }],
    timetable: [{ kind: 'claimDue', day: '2027-01-15' }],
  });
  expect(two).toMatchObject({ title: 'Pay', purpose: 'To be paid', state: 'preparing' });
  expect(two.mandate).toEqual({ by: 'Branch meeting', on: '2026-11-02', limits: '', electionId: null });
  expect(two.team[0]).toMatchObject({ side: 'staff', name: 'Grace Obi', memberId: member.id });
  expect(two.timetable[0]).toMatchObject({ title: 'Claim due', doneOn: null, at: null });
  const three = await call.negotiations.change({ ...at(two), mandate: { limits: 'Not below prices' }, state: 'open' });
  expect(three.mandate).toMatchObject({ by: 'Branch meeting', limits: 'Not below prices' });
  expect(three.state).toBe('open');
  expect((await call.negotiations.change({ ...at(three), title: 'Pay' })).revision).toBe(three.revision);
  expect(await refused(call.negotiations.change({ ...at(one), title: 'Other' }))).toMatchObject({
    code: 'STALE_RECORD',
  });
});

test('refuses in words what is not there, a unit of another employer, and a day that cannot be', async () => {
  const { call } = await openPartnershipDesk();
  const ours = await employerOf(call, 'Northfield Council');
  const theirs = await employerOf(call, 'Southfield Trust');
  const unit = await call.workplaces.saveUnit({
    ...{ name: 'Craft', employerId: theirs.id, workplaceIds: [], coverage: '', headcounts: [] },
  });
  const gone = crypto.randomUUID();
  const open = call.negotiations.open;
  await refusedFor(open({ employerIds: [gone] }), /employer is not there/);
  await refusedFor(open({ employerIds: [ours.id], unitId: unit.id }), /unit is of another employer/);
  expect((await open({ unitId: unit.id })).employerIds).toEqual([theirs.id]);
  await refusedFor(open({ team: [{ memberId: gone }] }), /Say who it is/);
  await refusedFor(open({ team: [{ memberId: gone, name: 'Somebody' }] }), /member is not there/);
  await refusedFor(open({ mandate: { electionId: gone } }), /ballot is not there/);
  await refusedFor(open({ costing: { workforceId: gone } }), /workforce is not there/);
  await refusedFor(open({ openedOn: '2026-11-25' }), /still to come/);
  await refusedFor(open({ timetable: [{ day: '2199-01-01' }] }), /ten years ahead/);
  await refusedFor(open({ visibility: 'joint' as never }), /must be one of/);
});

test('lists what is open first, what is late before what is near, and what is over by the day on which it ended', async () => {
  const { call } = await openPartnershipDesk();
  const make = (title: string, day?: string) =>
    call.negotiations.open({ title, ...(day !== undefined && { timetable: [{ day }] }) });
  const [, , closed] = [await make('Near', '2026-12-01'), await make('No day'), await make('Over')];
  await call.negotiations.close({ ...at(closed!), how: 'closed' });
  await make('Late', '2026-11-20');
  const { rows, total } = await call.negotiations.list({});
  expect(rows.map(({ title }) => title)).toEqual(['Late', 'Near', 'No day', 'Over']);
  expect(total).toBe(4);
  expect(rows[0]).toMatchObject({ isOpen: true, next: { code: 'team' }, nextDay: { day: '2026-11-20', isLate: true } });
  expect(rows[3]).toMatchObject({ isOpen: false, next: null, nextDay: null });
  const titles = async (input: object) => (await call.negotiations.list(input)).rows.map(({ title }) => title);
  expect(await titles({ isOpen: false })).toEqual(['Over']);
  expect(await titles({ search: 'NG-2026-0001' })).toEqual(['Near']);
  expect(await titles({ search: 'over' })).toEqual(['Over']);
  expect(await titles({ year: '2001' })).toEqual([]);
});

test('is never open to both sides, neither told so nor let out of a confidence', async () => {
  const { call, as } = await openPartnershipDesk();
  const one = await call.negotiations.open({ title: 'Pay' });
  const on = { collection: 'negotiations' as const, ...at(one) };
  await refusedFor(call.partnership.setVisibility({ ...on, visibility: 'joint' }), /never open to both sides/);
  const secret = await call.negotiations.change({ ...at(one), visibility: 'inConfidence' });
  await refusedFor(call.partnership.release({ id: one.id, to: 'joint', reason: 'They know' }), /joint brief/);
  expect(secret.visibility).toBe('inConfidence');
  expect(await refused(as(officers.jointSecretary).negotiations.get({ id: one.id }))).toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('items and meetings go with it, narrower and wider, also out of a confidence', async () => {
  const desk = await openPartnershipDesk();
  const { call, as, store } = desk;
  const one = await call.negotiations.open({ title: 'Pay' });
  const item = await putItem(desk, one.id, {});
  const meeting = await call.negotiations.keepMeeting({ negotiationId: one.id, day: '2026-12-01' });
  const note = await call.partnership.addEntry({ on: { collection: 'negotiations', id: one.id }, text: 'A note' });
  const levels = () => {
    const view = store.view(BRANCH_ACCOUNT);
    const hanging = [view.get('negotiationItems', item.id), view.get('negotiationMeetings', meeting.id)];
    return [view.get('negotiations', one.id), ...hanging].map((each) => each?.visibility);
  };
  const rep = as(officers.rep).negotiations;
  expect((await rep.meeting({ id: meeting.id })).meeting.id).toBe(meeting.id);
  const wider = await call.negotiations.change({ ...at(one), visibility: 'staffSide' });
  expect(levels()).toEqual(['staffSide', 'staffSide', 'staffSide']);
  const { revision } = await call.partnership.setVisibility({
    ...{ collection: 'negotiations', ...at(wider), visibility: 'inConfidence', confidentialUntil: '2026-12-24' },
  });
  expect(levels()).toEqual(['inConfidence', 'inConfidence', 'inConfidence']);
  expect(store.view(BRANCH_ACCOUNT).get('entries', note.id)?.visibility).toBe('inConfidence');
  expect(await refused(rep.meeting({ id: meeting.id }))).toMatchObject({ code: 'NOT_FOUND' });
  await refusedFor(call.negotiations.change({ id: one.id, revision, visibility: 'branch' }), /Release it/);
  await call.partnership.release({ id: one.id, to: 'staffSide', reason: 'Members were told' });
  expect(levels()).toEqual(['staffSide', 'staffSide', 'staffSide']);
  const kept = store.view(BRANCH_ACCOUNT).get('negotiationMeetings', meeting.id);
  expect(kept?.confidentialUntil).toBeNull();
  expect((await rep.meeting({ id: meeting.id })).meeting.id).toBe(meeting.id);
});

test('what was agreed becomes a draft of an agreement, a clause for each item; nothing is agreed while an item is open', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const employer = await employerOf(call, 'Northfield Council');
  const older = await call.agreements.keep({
    title: 'Pay 2026-27',
    type: 'substantive',
    signedOn: '2026-05-01',
    parties: ['A', 'B'],
  });
  const one = await call.negotiations.open({ purpose: 'Fair pay' });
  const item = await putItem(desk, one.id, { title: 'Pay' });
  await refusedFor(call.negotiations.close({ ...at(one), how: 'agreed' }), /“Pay” is still open/);
  const set = (part: object) =>
    desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.item' }, (tx) => {
      const before = tx.get('negotiationItems', item.id)!;
      tx.put('negotiationItems', { ...before, ...part }, before.revision);
    });
  await set({ state: 'agreed', closedOn: '2026-11-20' });
  const agreement = { title: 'Pay 2027-28', effectiveFrom: '2027-04-01', supersedesId: older.id };
  await refusedFor(call.negotiations.close({ ...at(one), how: 'agreed', agreement }), /Nothing is written/);
  await set({ agreedText: 'All points rise by 3.2%.' });
  await putItem(desk, one.id, { place: 1, title: 'Parking', state: 'withdrawn', agreedText: '' });
  const closed = await call.negotiations.close({ ...at(one), how: 'agreed', on: '2026-11-24', agreement });
  expect(closed.negotiation).toMatchObject({
    state: 'agreed',
    closedOn: '2026-11-24',
    agreementId: closed.agreementId,
  });
  const made = (await call.agreements.get({ id: closed.agreementId! })).agreement;
  expect(made).toMatchObject({
    ...{ title: 'Pay 2027-28', type: 'substantive', state: 'draft', employerId: employer.id, purpose: 'Fair pay' },
    ...{ effectiveFrom: '2027-04-01', supersedesId: older.id, visibility: 'branch', signedOn: null },
  });
  expect(made.clauses).toMatchObject([{ ref: '1', text: 'All points rise by 3.2%.', tags: ['Pay'] }]);
  await refusedFor(call.negotiations.close({ ...at(closed.negotiation), how: 'closed' }), /over already/);
  const again = await call.negotiations.change({ ...at(closed.negotiation), state: 'open' });
  expect(again).toMatchObject({ state: 'open', closedOn: null });
});

test('failing to agree as a whole begins a dispute about what is open', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const one = await call.negotiations.open({ title: 'Pay 2027-28' });
  const item = await putItem(desk, one.id, {});
  await putItem(desk, one.id, { place: 1, title: 'Leave', state: 'withdrawn' });
  await refusedFor(call.negotiations.close({ ...at(one), how: 'failedToAgree', dispute: {} }), /No agreement in force/);
  const { disputeId, negotiation } = await call.negotiations.close({
    ...{ ...at(one), how: 'failedToAgree', dispute: { days: 14 } },
  });
  expect(negotiation.state).toBe('failedToAgree');
  const { issue, stage } = await call.partnership.issue({ id: disputeId! });
  expect(issue).toMatchObject({ kind: 'dispute', title: 'Failure to agree: Pay', visibility: 'branch', forumId: null });
  expect(stage).toMatchObject({ due: '2026-12-08', isLate: false });
  const items = (await call.negotiations.get({ id: one.id })).items;
  expect(items.map(({ state, disputeId: on }) => [state, on])).toEqual([
    ['failedToAgree', disputeId],
    ['withdrawn', null],
  ]);
  expect(item.id).toBe(items[0]!.id);
});

test('is taken away only while nothing hangs on it', async () => {
  const desk = await openPartnershipDesk();
  const { call, store } = desk;
  const one = await call.negotiations.open({ title: 'By mistake' });
  await putItem(desk, one.id, {});
  const noted = await call.negotiations.open({ title: 'Noted on' });
  await call.partnership.addEntry({ on: { collection: 'negotiations', id: noted.id }, text: 'A note' });
  await refusedFor(call.negotiations.remove(at(noted)), /notes or papers are on it/);
  const met = await call.negotiations.open({ title: 'Met' });
  await call.negotiations.keepMeeting({ negotiationId: met.id });
  await refusedFor(call.negotiations.remove(at(met)), /a meeting stands on it/);
  await call.negotiations.remove(at(one));
  expect([...store.view(BRANCH_ACCOUNT).all('negotiationItems')]).toEqual([]);
});

test('its steps and meetings wait on Today and stand in calendars, with the same identity in both', async () => {
  const { call, folder } = await openPartnershipDesk();
  const one = await call.negotiations.open({
    title: 'Pay 2027-28',
    timetable: [
      { title: 'Claim due', kind: 'claimDue', day: '2026-11-20' },
      { title: 'Offer due', kind: 'offerDue', day: '2026-12-04', at: '12:00' },
      { title: 'Begun', day: '2026-11-02', doneOn: '2026-11-02' },
    ],
  });
  const meeting = await call.negotiations.keepMeeting({
    ...{ negotiationId: one.id, day: '2026-12-01', startsAt: '10:00', endsAt: '11:30', place: 'Town hall' },
  });
  const waiting = (await call.clocks.due({ from: '2026-01-01', to: '2027-12-31' })).rows
    .filter(({ partnership }) => partnership?.id === one.id)
    .map(({ kind, day, title, caseNumber }) => [kind, day, title, caseNumber]);
  expect(waiting).toEqual([
    ['bargainingStep', '2026-11-20', 'Claim due', one.number],
    ['bargainingMeeting', '2026-12-01', 'Negotiating meeting', one.number],
    ['bargainingStep', '2026-12-04', 'Offer due', one.number],
  ]);
  const path = join(folder, 'timetable.ics');
  await call.negotiations.timetable({ id: one.id, path });
  const everything = join(folder, 'everything.ics');
  await call.cases.calendar({ path: everything });
  const own = await eventsIn(path);
  expect(own.map(({ title, start }) => [start, title])).toEqual([
    ['2026-11-20', 'Claim due: Pay 2027-28'],
    ['2026-12-01T10:00:00Z', 'Negotiation: Pay 2027-28'],
    ['2026-12-04T12:00:00Z', 'Offer due: Pay 2027-28'],
  ]);
  expect(own[1]).toMatchObject({ uid: `${meeting.id}@branchdesk`, end: '2026-12-01T11:30:00Z', place: 'Town hall' });
  const uids = (await eventsIn(everything)).map(({ uid }) => uid);
  expect(uids).toEqual(expect.arrayContaining(own.map(({ uid }) => uid)));
  await call.negotiations.close({ ...at(one), how: 'closed' });
  expect((await call.clocks.due({ from: '2026-01-01', to: '2027-12-31' })).rows).toEqual([]);
});

async function eventsIn(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary: title, startDate, endDate, location: place } = new ICAL.Event(component);
    return { uid, title, start: startDate.toString(), end: endDate.toString(), place };
  });
}

test('is found by its number and by its title, by whoever may see it', async () => {
  const { call, as, store } = await openPartnershipDesk();
  const employer = await employerOf(call, 'Northfield Council');
  const one = await call.negotiations.open({ title: 'Craft rates' });
  await store.searchReady;
  const found = {
    ...{ kind: 'negotiation', id: one.id, title: 'Craft rates', caseId: null },
    detail: `${one.number} · Being prepared · ${employer.name}`,
  };
  for (const text of ['craft', one.number]) {
    expect((await call.branch.search({ text, limit: 5 })).rows).toContainEqual(found);
  }
  // Every hit that is counted is shown: benchmarks have a list of their own, which finds them.
  await call.negotiations.keepBenchmark({ who: 'Quernmore', what: 'Settled', source: 'Circular 9' });
  expect(await call.branch.search({ text: 'Quernmore', limit: 5 })).toMatchObject({ rows: [], total: 0 });
  expect((await as(officers.jointSecretary).branch.search({ text: 'craft', limit: 5 })).rows).toEqual([]);
});

test('history names it, also where a meeting was changed', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const one = await call.negotiations.open({ title: 'Pay 2027-28' });
  await call.negotiations.keepMeeting({ negotiationId: one.id, day: '2026-12-01' });
  const { rows } = await call.branch.history({});
  const about = rows
    .filter(({ reason }) => reason.startsWith('negotiations.'))
    .map((row) => [row.reason, row.about?.label]);
  expect(about).toEqual([
    ['negotiations.addMeeting', 'NG-2026-0001 Pay 2027-28'],
    ['negotiations.open', 'NG-2026-0001 Pay 2027-28'],
  ]);
});
