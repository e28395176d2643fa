// One line for an action at a meeting of a forum: seats and departments can be named in it.

import type { Ref } from 'react';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Owner } from '../../../../shared/rules/partnership/meetings/action-line.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type TypedAction, TypedActionLine } from './typed-action-line.tsx';

/** Seats by title and holder, departments by their name. */
const ownersOf = ({ seats, forum }: MeetingPage): Owner[] => [
  ...seats.map(({ side, title, holder }) => ({
    side,
    names: [title, holder, holder.split(' ')[0] ?? ''].filter((name) => name !== ''),
    team: '',
    contact: holder || title,
  })),
  ...forum.departments.map((name) => ({ side: 'joint' as const, names: [name], team: name, contact: '' })),
];

interface ActionLineProps {
  page: MeetingPage;
  itemId: string | null;
  input?: Ref<HTMLInputElement>;
  onKept?: () => void;
  onEscape?: () => void;
}

export function ActionLine({ page, itemId, input, onKept, onEscape }: ActionLineProps) {
  const { today } = useSession();
  const { meeting } = page;
  const keep = useAction(
    (client, { what, owner, dueOn }: TypedAction, signal) =>
      client.partnership.keepAction(
        {
          ...{ text: what, dueOn, itemId, forumId: meeting.forumId, askedOn: meeting.heldOn ?? today },
          ownerSide: owner?.side ?? 'joint',
          team: owner?.team ?? '',
          contact: owner?.contact ?? '',
          source: { collection: 'meetings', id: meeting.id },
        },
        { signal },
      ),
    { undoes: ({ id }) => ({ collection: 'actions', id }) },
  );
  return (
    <TypedActionLine
      owners={ownersOf(page)}
      usualSide="joint"
      trouble={keep.trouble}
      onClear={keep.clear}
      isRunning={keep.isRunning}
      input={input}
      onEscape={onEscape}
      onKeep={async (typed) => {
        const made = await keep.run(typed);
        if (made) onKept?.();
        return made !== undefined;
      }}
    />
  );
}
