// Takes a forum away that was opened by mistake: only when nothing hangs on it. Planned meetings in which nobody has written
// anything go with it.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyMeeting, type Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

/** What may hang on a forum, and how it is counted in words. */
const HANGING = [
  ['issues', 'forumId', 'issue', 'issues'],
  ['consultations', 'forumId', 'consultation', 'consultations'],
  ['decisions', 'forumId', 'decision', 'decisions'],
  ['actions', 'forumId', 'action', 'actions'],
  ['initiatives', 'forumId', 'initiative', 'initiatives'],
  ['measures', 'forumId', 'measure', 'measures'],
  ['healthWaves', 'forumId', 'health check', 'health checks'],
  ['agreements', 'forumId', 'agreement', 'agreements'],
  ['entries', 'on', 'note or paper', 'notes or papers'],
  ['forums', 'parentId', 'body that reports to it', 'bodies that report to it'],
] as const;

/** @throws NotThere, StaleRecord, InvalidInput */
export async function removeForum(
  { id, revision }: Inputs['partnership']['removeForum'],
  context: CallContext,
): Promise<Outputs['partnership']['removeForum']> {
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeForum', ids: [id] },
    (tx) => {
      const forum = foundAt(tx, 'forums', { id, revision });
      const meetings = tx.byIndex('meetings', 'forumId', id);
      const used = meetings.filter((meeting) => !isEmpty(tx, meeting)).length;
      const hanging = [
        ...(used > 0 ? [`${used} ${used === 1 ? 'meeting' : 'meetings'}`] : []),
        ...HANGING.flatMap(([collection, index, one, several]) => {
          const count = tx.byIndex(collection, index, id).length;
          return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
        }),
      ];
      if (hanging.length > 0) {
        const message = `“${forum.name}” cannot be taken away: ${hanging.join(', ')} ${hanging.length === 1 && /^1 /.test(hanging[0]!) ? 'hangs' : 'hang'} on it. Close it instead.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      if (isHidden(tx, id, meetings.length)) {
        const message = `“${forum.name}” cannot be taken away: something that is not open to you hangs on it.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      for (const meeting of meetings) tx.remove('meetings', meeting.id, meeting.revision);
      tx.remove('forums', id, revision);
    },
  );
  return { seq };
}

/** Planned, and nothing more was done to it. */
function isEmpty(tx: Transaction, meeting: Meeting): boolean {
  const { heldOn, movedTo, cancelled, items, minutes, points, attendance, offersAndAsks } = meeting;
  const isBare = heldOn === null && movedTo === null && cancelled === null && minutes === emptyMeeting.minutes;
  const lists = [items, points, attendance, offersAndAsks];
  const isNamed =
    tx.byIndex('entries', 'on', meeting.id).length + tx.byIndex('meetings', 'beforeId', meeting.id).length;
  return isBare && lists.every((list) => list.length === 0) && isNamed === 0;
}

/** What whoever asks may not see keeps it too; what it is, they are not told. */
const isHidden = (tx: Transaction, id: string, meetings: number): boolean =>
  tx.whole.byIndex('meetings', 'forumId', id).length > meetings ||
  HANGING.some(([collection, index]) => tx.whole.byIndex(collection, index, id).length > 0);
