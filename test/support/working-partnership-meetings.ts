// Inputs that work for meetings, their papers, minutes and actions.

import type { DeskClient } from '../../shared/contract/contract.ts';

type Working = Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>>;

const SEATS = [
  { side: 'management' as const, title: 'M1', isSenior: true, holder: 'Ruth Kell' },
  { side: 'staff' as const, title: 'S1', holder: 'Sam Adeyemi' },
];

const forum = async (call: DeskClient): Promise<string> =>
  (await call.partnership.openForum({ name: 'Northfield Partnership Forum', seats: SEATS })).forumId;

const planned = async (call: DeskClient) =>
  call.partnership.recordMeeting({ forumId: await forum(call), plannedOn: '2030-03-05' });

const held = async (call: DeskClient) =>
  call.partnership.recordMeeting({
    forumId: await forum(call),
    heldOn: '2026-01-15',
    attendance: [{ seat: 'S1', value: 'present' }],
    items: [{ title: 'Night rota', outcome: 'noted' }],
  });

const based = async (made: Promise<{ id: string; revision: number }>) => {
  const { id, revision } = await made;
  return { id, revision };
};

const paper = async (call: DeskClient) => {
  const { id } = await planned(call);
  return call.partnership.addEntry({ on: { collection: 'meetings', id }, kind: 'paper', title: 'The plan' });
};

const action = async (call: DeskClient) =>
  call.partnership.keepAction({ forumId: await forum(call), text: 'Share the rota' });

export const workingMeetings: Working = {
  'partnership.meeting': async (call) => ({ id: (await planned(call)).id }),
  'partnership.recordMeeting': async (call) => ({ forumId: await forum(call), plannedOn: '2030-03-05' }),
  'partnership.changeMeeting': async (call) => ({ ...(await based(planned(call))), place: 'Board room' }),
  'partnership.moveMeeting': async (call) => ({ ...(await based(planned(call))), to: '2030-03-12' }),
  'partnership.cancelMeeting': async (call) => ({
    ...(await based(planned(call))),
    bySide: 'management',
    reason: 'The director is away',
  }),
  'partnership.removeMeeting': async (call) => based(planned(call)),
  'partnership.draftAgenda': async (call) => ({ meetingId: (await planned(call)).id }),
  'partnership.takeOntoAgenda': async (call) => based(planned(call)),
  'partnership.issuePapers': async (call) => ({ meetingId: (await paper(call)).on.id }),
  'partnership.readPaper': async (call) => ({ paperId: (await paper(call)).id, seats: ['S1'] }),
  'partnership.issueMinutes': async (call) => based(held(call)),
  'partnership.approveMinutes': async (call) => {
    const out = await call.partnership.issueMinutes(await based(held(call)));
    return { id: out.id, revision: out.revision, side: 'staff', name: 'Sam Adeyemi' };
  },
  'partnership.pointToIssue': async (call) => {
    const meeting = await call.partnership.recordMeeting({
      forumId: await forum(call),
      kind: 'walkRound',
      heldOn: '2026-01-15',
      points: ['The lift is out'],
    });
    return { meetingId: meeting.id, pointId: meeting.points[0]!.id };
  },
  'partnership.minutesPaper': async (call) => ({ id: (await held(call)).id }),
  'partnership.pack': async (call) => ({ forumId: await forum(call) }),
  'partnership.keepAction': async (call) => ({ forumId: await forum(call), text: 'Share the rota' }),
  'partnership.doneAction': async (call) => based(action(call)),
  'partnership.removeAction': async (call) => based(action(call)),
};
