// Meetings of a negotiation over the whole desk: what is on the agenda, what was said, who does what, the minutes for each
// audience, and a failure to agree that begins a dispute with its clock.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { emptyNegotiationItem } from '../../../shared/domain/negotiations/items.ts';
import { emptyNegotiationMeeting, type NegotiationMeeting } from '../../../shared/domain/negotiations/meetings.ts';
import { emptyAction } from '../../../shared/domain/partnership/actions.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { jointMinutes } from '../../../shared/rules/negotiations/joint-minutes.ts';
import { refused } from '../../support/casework-desk.ts';
import { forumId, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;

const at = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

async function putItem({ store }: Desk, negotiationId: string, part: object): Promise<string> {
  const id = crypto.randomUUID();
  await store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.item' }, (tx) =>
    tx.put('negotiationItems', {
      ...emptyNegotiationItem,
      ...{ id, negotiationId, kind: 'pay', title: 'Pay', visibility: 'branch', confidentialUntil: null },
      ...part,
    } as never),
  );
  return id;
}

async function bargaining() {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const employer = await call.workplaces.saveEmployer({ name: 'Northfield Council', headcounts: [] });
  const negotiation = await call.negotiations.open({
    title: 'Pay 2027-28',
    team: [
      { name: 'Ana Obi', role: 'Lead' },
      { side: 'management', name: 'Director of people' },
    ],
  });
  return { ...desk, desk, employer, negotiation };
}

test('has what is open on its agenda, unless another is given; keeps what is not said of it', async () => {
  const { desk, call, negotiation } = await bargaining();
  const pay = await putItem(desk, negotiation.id, { place: 0 });
  await putItem(desk, negotiation.id, { place: 1, title: 'Parking', state: 'withdrawn' });
  const leave = await putItem(desk, negotiation.id, { place: 2, title: 'Leave', kind: 'leave' });
  const one = await call.negotiations.keepMeeting({
    negotiationId: negotiation.id,
    day: '2026-12-01',
    startsAt: '10:00',
  });
  expect(one.agenda.map(({ title, itemId }) => [title, itemId])).toEqual([
    ['Pay', pay],
    ['Leave', leave],
  ]);
  const [first, second] = one.agenda;
  const two = await call.negotiations.keepMeeting({
    ...at(one),
    agenda: [{ id: second!.id, outcome: 'noted' }, { id: first!.id, notes: ' They wavered. ' }, 'Any other business'],
    said: [{ side: 'management', who: 'Director', text: 'No money', agendaId: first!.id }],
  });
  expect(two.agenda.map(({ title, outcome, notes }) => [title, outcome, notes])).toEqual([
    ['Leave', 'noted', ''],
    ['Pay', null, ' They wavered. '],
    ['Any other business', null, ''],
  ]);
  expect(two).toMatchObject({ startsAt: '10:00', day: '2026-12-01', heldOn: null });
  const [line] = two.said;
  const three = await call.negotiations.keepMeeting({
    ...at(two),
    said: [
      { id: line!.id, side: 'management', text: 'Some money' },
      { side: 'staff', text: 'How much?', isOurs: true },
    ],
  });
  expect(three.said).toMatchObject([
    { id: line!.id, who: 'Director', text: 'Some money', agendaId: first!.id, isOurs: false },
    { text: 'How much?', isOurs: true, agendaId: null },
  ]);
  expect((await call.negotiations.keepMeeting({ ...at(three), place: '' })).revision).toBe(three.revision);
  expect(await refused(call.negotiations.keepMeeting({ ...at(one), place: 'Hall' }))).toMatchObject({
    code: 'STALE_RECORD',
  });
  const bare = await call.negotiations.keepMeeting({ negotiationId: negotiation.id, agenda: [] });
  expect(bare).toMatchObject({ agenda: [], day: '2026-11-24', visibility: 'branch' });
});

test('refuses in words what cannot be', async () => {
  const { desk, call, negotiation } = await bargaining();
  const other = await call.negotiations.open({ title: 'Rotas' });
  const elsewhere = await putItem(desk, other.id, {});
  const keep = call.negotiations.keepMeeting;
  const on = { negotiationId: negotiation.id };
  await refusedFor(keep({ day: '2026-12-01' }), /Say of which negotiation/);
  await refusedFor(keep({ ...on, agenda: [{ itemId: elsewhere }] }), /not one of this negotiation/);
  await refusedFor(keep({ ...on, agenda: [{}] }), /Say what this is about/);
  await refusedFor(
    keep({ ...on, agenda: [], said: [{ side: 'staff', text: 'x', agendaId: elsewhere }] }),
    /on the agenda/,
  );
  await refusedFor(keep({ ...on, presentIds: [elsewhere] }), /not on the team/);
  await refusedFor(keep({ ...on, startsAt: '10:00', endsAt: '10:00' }), /does not end before/);
  await refusedFor(keep({ ...on, heldOn: '2026-11-25' }), /still to come/);
  const held = await keep({ ...on, heldOn: '2026-11-23' });
  expect(held.day).toBe('2026-11-23');
  await refusedFor(keep({ ...at(held), cancelledWhy: 'Snow' }), /it cannot be called off/);
  await refusedFor(call.negotiations.removeMeeting(at(held)), /so it stays/);
  await call.negotiations.removeMeeting(at(await keep(on)));
});

test('what is to be done is an action of the negotiation; what our side owes is ours alone unless said', async () => {
  const { call, negotiation, employer } = await bargaining();
  const meeting = await call.negotiations.keepMeeting({
    negotiationId: negotiation.id,
    agenda: ['Pay'],
    heldOn: '2026-11-24',
  });
  const act = (part: object) =>
    call.negotiations.meetingAction({ id: meeting.id, text: 'Do it', ...part } as { id: string; text: string });
  const ours = await act({ text: 'Ask the reps', dueOn: '2026-12-01', agendaId: meeting.agenda[0]!.id });
  const theirs = await act({ text: 'Send the figures', ownerSide: 'management' });
  const told = await act({ text: 'Send our answer', isOurs: false });
  expect(ours.action).toMatchObject({
    ...{ source: { collection: 'negotiations', id: negotiation.id }, ownerSide: 'staff', visibility: 'branch' },
    ...{ forumId: null, itemId: meeting.agenda[0]!.id },
  });
  expect(told.meeting.jointActionIds).toEqual([theirs.action.id, told.action.id]);
  await refusedFor(act({ agendaId: crypto.randomUUID() }), /not on the agenda/);
  const page = await call.negotiations.meeting({ id: meeting.id });
  expect(page.actions.map(({ text }) => text)).toEqual(['Ask the reps', 'Send the figures', 'Send our answer']);
  expect(page.employers).toEqual([employer.name]);
  const next = await call.negotiations.keepMeeting({ negotiationId: negotiation.id, day: '2026-12-09' });
  expect((await call.negotiations.meeting({ id: next.id })).openBefore).toHaveLength(3);
  const { meetings } = await call.negotiations.get({ id: negotiation.id });
  expect(meetings.map(({ id, openActions }) => [id, openActions])).toEqual([
    [next.id, 0],
    [meeting.id, 3],
  ]);
  expect((await call.negotiations.meetings({ when: 'ahead' })).rows.map(({ id }) => id)).toEqual([next.id]);
  expect((await call.partnership.actions({ sourceId: negotiation.id })).rows[0]?.from).toContain('NG-2026-0001');
});

test('minutes for both sides hold what both heard; ours hold it all, in PDF and in Word', async () => {
  const { call, negotiation, folder } = await bargaining();
  const [ana, director] = negotiation.team;
  const planned = await call.negotiations.keepMeeting({
    negotiationId: negotiation.id,
    agenda: [{ title: 'Pay', notes: 'SECRET-NOTE', outcome: 'offerMade' }],
    presentIds: [ana!.id, director!.id],
    heldOn: '2026-11-24',
    notes: 'SECRET-END',
  });
  const agendaId = planned.agenda[0]!.id;
  const meeting = await call.negotiations.keepMeeting({
    ...at(planned),
    said: [
      { side: 'management', who: 'Director of people', text: 'We can do 3.2%', agendaId },
      { side: 'staff', text: 'SECRET-ADJOURNED', isOurs: true, agendaId },
      { side: 'staff', text: 'We shall ask members' },
    ],
  });
  await call.negotiations.meetingAction({ id: meeting.id, text: 'SECRET-ACTION' });
  await call.negotiations.meetingAction({
    id: meeting.id,
    text: 'Put it in writing',
    ownerSide: 'management',
    agendaId,
  });
  const textOf = async (audience: 'joint' | 'staff-side', format: 'pdf' | 'docx') => {
    const path = join(folder, `${audience}.${format}`);
    await call.negotiations.meetingPaper({ id: meeting.id, audience, format, path });
    const bytes = await readFile(path);
    if (format === 'pdf') return (await pdfPages(bytes)).join('\n');
    return (await mammoth.extractRawText({ buffer: bytes })).value;
  };
  for (const format of ['pdf', 'docx'] as const) {
    const joint = await textOf('joint', format);
    for (const said of [
      'We can do 3.2%',
      'We shall ask members',
      'Put it in writing',
      'Ana Obi',
      'an offer was made',
    ]) {
      expect(joint).toContain(said);
    }
    expect(joint).not.toContain('SECRET');
    expect(joint).not.toContain('not for the employer');
    const ours = await textOf('staff-side', format);
    for (const part of ['NOTE', 'END', 'ADJOURNED', 'ACTION']) expect(ours).toContain(`SECRET-${part}`);
    // In Word it stands in the head of each page, which is not part of its text.
    if (format === 'pdf') expect(ours).toContain('Staff side: not for the employer');
  }
});

test('whatever is ours alone may change: what both sides may have stays the same', () => {
  const id = () => crypto.randomUUID();
  const [agendaId, jointId, ourId, place] = [id(), id(), id(), id()];
  const meeting: NegotiationMeeting = {
    ...emptyNegotiationMeeting,
    ...{ id: id(), revision: 1, negotiationId: id(), day: '2026-11-24', heldOn: '2026-11-24' },
    ...{ visibility: 'branch', confidentialUntil: null, presentIds: [place], title: 'First' },
    agenda: [{ id: agendaId, title: 'Pay', itemId: null, notes: 'a', outcome: 'noted' }],
    said: [{ id: id(), agendaId, side: 'staff', who: 'Ana', text: 'Fair pay', at: null, isOurs: false }],
    actionIds: [jointId, ourId],
    jointActionIds: [jointId],
  };
  const team = [{ id: place, side: 'staff' as const, name: 'Ana', role: '', memberId: null }];
  const action = (of: string, text: string) => ({
    ...emptyAction,
    ...{ id: of, revision: 1, forumId: null, text, ownerSide: 'staff' as const, askedOn: '2026-11-24' },
    ...{ visibility: 'branch' as const, confidentialUntil: null },
  });
  const negotiation = { title: 'Pay', team };
  const actions = [action(jointId, 'Send'), action(ourId, 'Ask')];
  const before = jointMinutes(meeting, negotiation, actions, [], '2026-11-24');
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, words, words, (note, end, whispered, owed) => {
      const changed: NegotiationMeeting = {
        ...meeting,
        notes: end,
        agenda: meeting.agenda.map((item) => ({ ...item, notes: note })),
        said: [
          { id: id(), agendaId, side: 'management', who: whispered, text: whispered, at: '10:00', isOurs: true },
          ...meeting.said,
        ],
      };
      const other = { ...action(jointId, 'Send'), contact: owed, result: owed, questions: owed };
      const others = [other, action(ourId, owed)];
      expect(jointMinutes(changed, negotiation, others, [], '2026-11-24')).toEqual(before);
    }),
  );
});

test('a failure to agree begins a dispute by the procedure in force, and its last day waits on Today', async () => {
  const { desk, call, negotiation, employer } = await bargaining();
  const procedure = await call.agreements.keep({
    ...{ title: 'Disputes procedure', type: 'disputesProcedure', signedOn: '2024-01-01', parties: ['A', 'B'] },
    employerId: employer.id,
    clauses: [
      { text: 'Both sides try to agree.' },
      { text: 'Stage 1, the joint committee: meets within ten working days.' },
      { text: 'Stage 2, conciliation: within 28 days.' },
    ],
  });
  await call.agreements.keep({
    ...{ title: 'Partnership', type: 'partnership', signedOn: '2025-01-01', parties: ['A', 'B'] },
    ...{ employerId: employer.id, disputesRoute: 'Talk for 3 days.' },
  });
  const route = await call.negotiations.disputeRoute({ id: negotiation.id });
  expect(route.agreement?.title).toBe('Disputes procedure');
  expect(route.stages.map(({ name, due }) => [name, due])).toEqual([
    ['Stage 1, the joint committee', '2026-12-08'],
    ['Stage 2, conciliation', null],
  ]);
  const itemId = await putItem(desk, negotiation.id, {});
  const meeting = await call.negotiations.keepMeeting({ negotiationId: negotiation.id, heldOn: '2026-11-24' });
  const failed = await call.negotiations.failToAgree({ itemId, meetingId: meeting.id, reason: 'The pay bill' });
  expect(failed).toMatchObject({ due: '2026-12-08', agreementId: procedure.id, number: 'IS-2026-0001' });
  expect(failed.item).toMatchObject({ state: 'failedToAgree', closedOn: '2026-11-24', disputeId: failed.disputeId });
  const page = await call.negotiations.meeting({ id: meeting.id });
  expect(page.meeting.agenda).toMatchObject([{ itemId, outcome: 'failureToAgree' }]);
  expect(page.items).toMatchObject([{ id: itemId, state: 'failedToAgree', disputeId: failed.disputeId }]);
  const { issue } = await call.partnership.issue({ id: failed.disputeId });
  expect(issue).toMatchObject({ kind: 'dispute', forumId: null, visibility: 'branch', what: 'The pay bill' });
  expect(issue.dispute).toMatchObject({
    parties: ['Northfield Branch', 'Northfield Council'],
    stages: [
      { name: 'Stage 1, the joint committee', from: '2026-11-24', due: '2026-12-08', note: 'By Disputes procedure' },
    ],
  });
  const due = (await call.clocks.due({ from: '2026-01-01', to: '2027-12-31' })).rows;
  expect(due.map(({ kind, day }) => [kind, day])).toContainEqual(['disputeStage', '2026-12-08']);
  await refusedFor(call.negotiations.failToAgree({ itemId }), /not open any more/);
});

test('without an agreement that says how, it says so and asks for days; what is in confidence stays so', async () => {
  const { desk, call, negotiation } = await bargaining();
  const itemId = await putItem(desk, negotiation.id, {});
  await refusedFor(call.negotiations.failToAgree({ itemId }), /No agreement in force says/);
  const before = await call.negotiations.change({ ...at(negotiation), visibility: 'inConfidence' });
  expect(before.visibility).toBe('inConfidence');
  const failed = await call.negotiations.failToAgree({ itemId, days: 10 });
  const { issue } = await call.partnership.issue({ id: failed.disputeId });
  expect(issue).toMatchObject({ visibility: 'inConfidence', title: 'Failure to agree: Pay' });
  expect(issue.dispute?.stages).toMatchObject([{ name: 'First stage', due: '2026-12-04', note: '' }]);
});

test('an issue that was parked for bargaining becomes the dispute, with its days and papers', async () => {
  const { desk, call, negotiation } = await bargaining();
  const raised = await call.partnership.raiseIssue({ title: 'Night rates', forumId, raisedOn: '2026-09-01' });
  const parked = await call.partnership.moveIssue({ ...at(raised), to: 'parkedForBargaining' });
  const itemId = await putItem(desk, negotiation.id, { title: 'Night rates', issueId: parked.id });
  const failed = await call.negotiations.failToAgree({ itemId, days: 10 });
  const { issue, related } = await call.partnership.issue({ id: failed.disputeId });
  expect(issue.relatedId).toBe(parked.id);
  expect(related.map(({ id }) => id)).toContain(parked.id);
  expect((await call.partnership.issue({ id: parked.id })).issue.state).toBe('escalatedToDispute');
});
