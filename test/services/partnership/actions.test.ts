// Actions through the real desk: owed by sides and teams, counted so, and by no person.

import { expect, it } from 'vitest';
import { ActionSchema } from '../../../shared/domain/partnership/actions.ts';
import { sixSeatForum } from '../../support/forum-seats.ts';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const open = () => openPartnershipDesk('2026-11-24', sixSeatForum);

/** Seven of ten in time, and four of five. */
async function owed(call: Awaited<ReturnType<typeof open>>['call']) {
  const keep = async (ownerSide: 'management' | 'staff', team: string, isOnTime: boolean) =>
    call.partnership.keepAction({
      text: 'Something to do',
      ownerSide,
      team,
      dueOn: '2026-11-01',
      doneOn: isOnTime ? '2026-10-30' : null,
      askedOn: '2026-10-01',
    });
  for (let at = 0; at < 10; at += 1) await keep('management', at < 4 ? 'Theatres' : 'Estates', at >= 3);
  for (let at = 0; at < 5; at += 1) await keep('staff', '', at > 0);
}

it('1-14 completion stands side by side: management 7 of 10, staff side 4 of 5', async () => {
  const { call } = await open();
  await owed(call);
  const { sides } = await call.partnership.actionsByTeam({ forumId });
  expect(sides).toEqual([
    { side: 'management', open: 3, overdue: 3, due: 10, onTime: 7 },
    { side: 'staff', open: 1, overdue: 1, due: 5, onTime: 4 },
  ]);
});

it('4-12 what is overdue is counted to the team, and no count is by person', async () => {
  const { call } = await open();
  await owed(call);
  const { teams } = await call.partnership.actionsByTeam({ forumId });
  expect(teams).toEqual([
    { team: 'Theatres', open: 3, overdue: 3, due: 4, onTime: 1 },
    { team: 'Estates', open: 0, overdue: 0, due: 6, onTime: 6 },
  ]);
  expect(Object.keys(ActionSchema.shape).filter((field) => /member|person|blame|owner$/i.test(field))).toEqual([]);
});

it('one is done today unless it is said, opened again, changed and removed', async () => {
  const { call } = await open();
  const made = await call.partnership.keepAction({ text: 'Share the rota', dueOn: '2026-11-20' });
  expect(made).toMatchObject({ forumId, ownerSide: 'joint', askedOn: '2026-11-24', visibility: 'joint' });
  const { rows } = await call.partnership.actions({ state: 'overdue' });
  expect(rows).toMatchObject([{ id: made.id, isOverdue: true, isOnTime: false }]);
  const done = await call.partnership.doneAction({ id: made.id, revision: made.revision, result: 'Shared' });
  expect(done).toMatchObject({ doneOn: '2026-11-24', result: 'Shared' });
  await refusedFor(
    call.partnership.doneAction({ id: done.id, revision: done.revision, on: '2026-11-25' }),
    /still to come/,
  );
  const again = await call.partnership.doneAction({ id: done.id, revision: done.revision, on: null });
  const changed = await call.partnership.keepAction({ id: again.id, revision: again.revision, team: 'Theatres' });
  expect(changed).toMatchObject({ text: 'Share the rota', team: 'Theatres', doneOn: null });
  await call.partnership.removeAction({ id: changed.id, revision: changed.revision });
  expect((await call.partnership.actions()).total).toBe(0);
});

it('what hangs on a staff-side meeting is no wider than it, and a joint secretary does not see it', async () => {
  const { call, as } = await open();
  const meeting = await call.partnership.recordMeeting({ kind: 'preMeeting', plannedOn: '2026-12-01' });
  const source = { collection: 'meetings' as const, id: meeting.id };
  const action = await call.partnership.keepAction({ text: 'Ask members', source });
  expect(action).toMatchObject({ forumId, visibility: 'staffSide' });
  await refusedFor(call.partnership.keepAction({ text: 'Ask', source, visibility: 'joint' }), /What this hangs on/);
  expect((await as(officers.jointSecretary).partnership.actions()).total).toBe(0);
});

it('other kinds are listed by their kind', async () => {
  const { call } = await open();
  await call.partnership.keepAction({ kind: 'helpAsked', text: 'Cover for nights', team: 'Theatres' });
  await call.partnership.keepAction({ kind: 'promise', text: 'No moves before May', ownerSide: 'management' });
  const { rows } = await call.partnership.actions({ kinds: ['promise'] });
  expect(rows.map(({ text }) => text)).toEqual(['No moves before May']);
});
