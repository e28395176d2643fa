// What is captured while a meeting runs, saved as one types.

import { useQueryClient } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { useClient, useDesk } from '../../../app/desk.tsx';
import type { Trouble } from '../../../app/sentences.ts';
import type { SaveStateValue } from '../../../app/use-draft.ts';
import { useSavedAsTyped } from '../../../app/use-saved-as-typed.ts';
import { attendanceWith, isNothing, NOTHING, type Pending, withoutSent, withPending } from './pending-capture.ts';

export interface Capture {
  /** As it will be once everything is saved. */
  meeting: Meeting;
  isRunning: boolean;
  change: (next: (before: Pending) => Pending) => void;
  state: SaveStateValue;
  trouble: Trouble | null;
  clearTrouble: () => void;
  /** Saves what is waiting, and answers the revision on which the next step can be based; undefined: it was refused. */
  settle: () => Promise<Meeting | undefined>;
}

/** null until the draft was read. */
export function useCapture(page: MeetingPage): Capture | null {
  const { id } = page.meeting;
  const client = useClient();
  const desk = useDesk();
  const queries = useQueryClient();
  const typed = useSavedAsTyped<Meeting, Pending, Change>({
    draftKey: `meeting:${id}`,
    saved: page.meeting,
    nothing: NOTHING,
    inputOf,
    withPending,
    withoutSent,
    isForgotten: (left) => isNothing(left) && !left.isRunning,
    save: (input) => client.partnership.changeMeeting(input),
    onSaved: (after) =>
      queries.setQueryData(
        desk.partnership.meeting.queryKey({ input: { id } }),
        (before: MeetingPage | undefined) => before && { ...before, meeting: after },
      ),
  });
  if (typed === null) return null;
  const { record, pending, ...rest } = typed;
  return { ...rest, meeting: record, isRunning: pending.isRunning };
}

type Change = Inputs['partnership']['changeMeeting'];

/** null: there is nothing that could be saved. A day held is saved with the first who came. */
function inputOf(meeting: Meeting, pending: Pending): Change | null {
  const { attendance, items, offersAndAsks, points, minutes, heldOn } = pending;
  const merged = withPending(meeting, pending);
  const hasMarks = Object.keys(attendance).length > 0;
  const canBeHeld = heldOn !== null && (meeting.kind !== 'forum' || merged.attendance.length > 0);
  const change: Omit<Change, 'id' | 'revision'> = {
    ...(hasMarks &&
      (meeting.heldOn === null || merged.attendance.length > 0) && {
        attendance: attendanceWith(meeting.attendance, attendance),
      }),
    ...(canBeHeld && heldOn !== meeting.heldOn && { heldOn }),
    ...(Object.keys(items).length > 0 && { items: merged.items }),
    ...(offersAndAsks !== null && { offersAndAsks }),
    ...(points !== null && { points: points.map(({ id, text }) => ({ id, text })) }),
    ...(minutes !== null && { minutes }),
  };
  if (Object.keys(change).length === 0) return null;
  return { id: meeting.id, revision: meeting.revision, ...change };
}
