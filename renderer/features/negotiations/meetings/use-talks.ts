// What is written at a meeting of a negotiation, saved as one types. The first word of it says that the meeting is held.

import { useQueryClient } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import type { NegotiationMeeting } from '../../../../shared/domain/negotiations/meetings.ts';
import { useClient, useDesk, useToday } from '../../../app/desk.tsx';
import { type SavedAsTyped, useSavedAsTyped } from '../../../app/use-saved-as-typed.ts';
import {
  type AgendaChange,
  inputOf,
  isNothing,
  NOTHING,
  type PendingTalks,
  type Said,
  withoutSent,
  withPending,
} from './pending-talks.ts';

type Saved = SavedAsTyped<NegotiationMeeting, PendingTalks>;

export interface Talks extends Pick<Saved, 'state' | 'trouble' | 'clearTrouble' | 'settle'> {
  meeting: NegotiationMeeting;
  changeItem: (id: string, part: AgendaChange) => void;
  /** Answers the new item's id. */
  addItem: (title: string) => string;
  say: (line: Omit<Said, 'id'>) => void;
  rewrite: (line: Said) => void;
  takeOut: (lineId: string) => void;
  mark: (presentIds: string[]) => void;
  writeNotes: (notes: string) => void;
}

/** null until the draft was read. */
export function useTalks(page: NegotiationMeetingPage): Talks | null {
  const { id, day } = page.meeting;
  const client = useClient();
  const desk = useDesk();
  const queries = useQueryClient();
  const today = useToday();
  const typed = useSavedAsTyped<NegotiationMeeting, PendingTalks, Inputs['negotiations']['keepMeeting']>({
    draftKey: `talks:${id}`,
    saved: page.meeting,
    nothing: NOTHING,
    ...{ inputOf, withPending, withoutSent },
    isForgotten: isNothing,
    save: (input) => client.negotiations.keepMeeting(input),
    onSaved: (after) =>
      queries.setQueryData(
        desk.negotiations.meeting.queryKey({ input: { id } }),
        (before: NegotiationMeetingPage | undefined) => before && { ...before, meeting: after },
      ),
  });
  if (typed === null) return null;
  const { record: meeting, change, state, trouble, clearTrouble, settle } = typed;
  /** Held on the day for which it is planned, or today where that is still to come. */
  const held = (before: PendingTalks): PendingTalks => ({
    ...before,
    heldOn: before.heldOn ?? (meeting.heldOn === null ? (day <= today ? day : today) : null),
  });
  return {
    ...{ meeting, state, trouble, clearTrouble, settle },
    changeItem: (itemId, part) =>
      change((before) => ({
        ...(part.outcome == null ? before : held(before)),
        agenda: { ...before.agenda, [itemId]: { ...before.agenda[itemId], ...part } },
      })),
    addItem: (title) => {
      const item = { id: crypto.randomUUID(), title, itemId: null, notes: '', outcome: null };
      change((before) => ({ ...before, added: [...before.added, item] }));
      return item.id;
    },
    say: (line) => {
      const lineId = crypto.randomUUID();
      change((before) => ({ ...held(before), said: { ...before.said, [lineId]: { ...line, id: lineId } } }));
    },
    rewrite: (line) => change((before) => ({ ...before, said: { ...before.said, [line.id]: line } })),
    takeOut: (lineId) => change((before) => ({ ...before, said: { ...before.said, [lineId]: null } })),
    mark: (presentIds) => change((before) => ({ ...held(before), presentIds })),
    writeNotes: (notes) => change((before) => ({ ...before, notes })),
  };
}
