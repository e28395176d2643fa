// What is captured while a meeting runs is saved as one types; a draft is kept until it is, so that nothing is lost with a
// closed window. Somebody else's changes stay: only what was written here is laid over them.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { useClient, useDesk } from '../../../app/desk.tsx';
import { type Trouble, troubleOf } from '../../../app/sentences.ts';
import { type SaveStateValue, useDraft } from '../../../app/use-draft.ts';
import { attendanceWith, isNothing, NOTHING, type Pending, withoutSent, withPending } from './pending-capture.ts';

const WAIT_MS = 900;
const AGAIN_MS = 4_000;

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
  const draft = useDraft<Pending>(`meeting:${id}`, NOTHING);
  const [state, setState] = useState<SaveStateValue>({ kind: 'none' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const saved = useRef(page.meeting);
  if (page.meeting.revision > saved.current.revision) saved.current = page.meeting;
  const pending = useRef(draft.value);
  pending.current = draft.value;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<Meeting | undefined> | null>(null);
  const { set, forget } = draft;

  const save = useCallback(async (): Promise<Meeting | undefined> => {
    const sent = pending.current;
    const input = inputOf(saved.current, sent);
    if (input === null) return saved.current;
    setState({ kind: 'saving' });
    try {
      const after = await withNewest(client.partnership.changeMeeting, saved, sent, input);
      saved.current = after;
      queries.setQueryData(
        desk.partnership.meeting.queryKey({ input: { id } }),
        (before: MeetingPage | undefined) => before && { ...before, meeting: after },
      );
      const left = withoutSent(pending.current, sent);
      pending.current = left;
      if (isNothing(left) && !left.isRunning) await forget();
      else set(left);
      setTrouble(null);
      setState({ kind: 'saved', at: new Date().toISOString() });
      return after;
    } catch (error) {
      setTrouble(troubleOf(error));
      setState({ kind: 'waiting' });
      return undefined;
    }
  }, [client, desk, queries, id, set, forget]);

  const settle = useCallback(async (): Promise<Meeting | undefined> => {
    clearTimeout(timer.current);
    await running.current;
    running.current = save();
    const after = await running.current;
    running.current = null;
    return after;
  }, [save]);

  const isWaiting = draft.isLoaded && inputOf(page.meeting, draft.value) !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins to wait anew.
  useEffect(() => {
    if (!isWaiting) return;
    timer.current = setTimeout(() => void settle(), trouble === null ? WAIT_MS : AGAIN_MS);
    return () => clearTimeout(timer.current);
  }, [isWaiting, draft.value, settle, trouble]);

  if (!draft.isLoaded) return null;
  return {
    meeting: withPending(page.meeting, draft.value),
    isRunning: draft.value.isRunning,
    change: (next) => set(next),
    state,
    trouble,
    clearTrouble: () => setTrouble(null),
    settle,
  };
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

/** Somebody changed it meanwhile (the agenda, a paper's item): what was written here is laid over how it stands now. */
async function withNewest(
  call: (input: Change) => Promise<Meeting>,
  saved: { current: Meeting },
  sent: Pending,
  input: Change,
): Promise<Meeting> {
  try {
    return await call(input);
  } catch (error) {
    const current = (error as { code?: string; data?: { current?: unknown } }).data?.current as Meeting | undefined;
    if ((error as { code?: string }).code !== 'STALE_RECORD' || current === undefined) throw error;
    saved.current = current;
    const again = inputOf(current, sent);
    return again === null ? current : call(again);
  }
}
