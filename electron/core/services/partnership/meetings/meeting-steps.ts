// A meeting that is moved, called off or taken away. The first planned day stays through all of it.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { forumMeetings, saveMeeting } from './save-meeting.ts';

function notHeldYet(tx: Transaction, based: { id: string; revision: number }): Meeting {
  const meeting = foundAt(tx, 'meetings', based);
  if (meeting.heldOn !== null) {
    throw new InvalidInput({ path: ['id'], message: 'This meeting was held: its day can be changed, nothing else.' });
  }
  return meeting;
}

/** @throws NotThere, StaleRecord, InvalidInput: it was held or called off, or another is planned for that day. */
export async function moveMeeting(
  { to, ...based }: Inputs['partnership']['moveMeeting'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.moveMeeting', ids: [based.id] },
    (tx) => {
      const before = notHeldYet(tx, based);
      if (before.cancelled !== null) {
        throw new InvalidInput({ path: ['id'], message: 'This meeting was called off. Plan a new one.' });
      }
      const isTaken = forumMeetings(tx, before.forumId).some(
        (other) =>
          before.kind === 'forum' &&
          other.id !== before.id &&
          (other.heldOn ?? other.movedTo ?? other.plannedOn) === to,
      );
      if (isTaken) {
        const message = `This forum meets on ${dayInWords(to, profile.dateOrder)} already. Choose another day.`;
        throw new InvalidInput({ path: ['to'], message });
      }
      return saveMeeting(tx, { ...before, movedTo: to === before.plannedOn ? null : to }, before, profile);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput: it was held. */
export async function cancelMeeting(
  { bySide, reason, on, ...based }: Inputs['partnership']['cancelMeeting'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.cancelMeeting', ids: [based.id] },
    (tx) => {
      const before = notHeldYet(tx, based);
      const day = on ?? profile.today;
      const problem = pastDayProblem(day, profile.today);
      if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
      return saveMeeting(tx, { ...before, cancelled: { on: day, bySide, reason } }, before, profile);
    },
  );
  return result;
}

/** Only what was planned and never filled: else it is called off. @throws NotThere, StaleRecord, InvalidInput */
export async function removeMeeting(
  based: Inputs['partnership']['removeMeeting'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeMeeting', ids: [based.id] },
    (tx) => {
      const meeting = foundAt(tx, 'meetings', based);
      const hangsOnIt =
        tx.whole.byIndex('entries', 'on', meeting.id).length +
        tx.whole.byIndex('actions', 'source', meeting.id).length +
        tx.whole.byIndex('decisions', 'meetingId', meeting.id).length +
        tx.whole.byIndex('meetings', 'beforeId', meeting.id).length;
      const { heldOn, items, points, attendance, offersAndAsks, minutes } = meeting;
      const isEmpty =
        heldOn === null &&
        minutes === '' &&
        items.length + points.length + attendance.length + offersAndAsks.length === 0;
      if (!isEmpty || hangsOnIt > 0) {
        const message = 'There is something on this meeting already. Call it off instead, so that it stays on record.';
        throw new InvalidInput({ path: ['id'], message });
      }
      tx.remove('meetings', meeting.id, based.revision);
    },
  );
  return { id: based.id };
}
