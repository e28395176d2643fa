// One line for an action: who, what, by when. How it is understood stands under it while one types; Enter keeps it.

import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { HASTY_NAMES, type Owner, readActionLine } from '../../../../shared/rules/partnership/meetings/action-line.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { readDay } from '../../../components/read-day.ts';
import classes from './meetings.module.css';

/** Sides by their hasty names, seats by title and holder, departments by their name. */
function ownersOf({ seats, forum }: MeetingPage, sides: ReturnType<typeof sideWords>): Owner[] {
  return [
    ...(['management', 'staff', 'joint', 'independent'] as const).map((side) => ({
      side,
      names: [sides[side], ...HASTY_NAMES[side]],
      team: '',
      contact: '',
    })),
    ...seats.map(({ side, title, holder }) => ({
      side,
      names: [title, holder, holder.split(' ')[0] ?? ''].filter((name) => name !== ''),
      team: '',
      contact: holder || title,
    })),
    ...forum.departments.map((name) => ({ side: 'joint' as const, names: [name], team: name, contact: '' })),
  ];
}

interface ActionLineProps {
  page: MeetingPage;
  itemId: string | null;
  input?: Ref<HTMLInputElement>;
  onKept?: () => void;
  onEscape?: () => void;
}

export function ActionLine({ page, itemId, input, onKept, onEscape }: ActionLineProps) {
  const { branch, today } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const sides = sideWords(branch?.words);
  const [line, setLine] = useState('');
  const { meeting } = page;
  const keep = useAction(
    (client, given: Inputs['partnership']['keepAction'], signal) => client.partnership.keepAction(given, { signal }),
    { undoes: ({ id }) => ({ collection: 'actions', id }) },
  );
  const read = readActionLine(line, ownersOf(page, sides), (text) => readDay(text, { order, today, lean: 'future' }));
  const example = order === 'dmy' ? '12 Dec' : 'Dec 12';
  const submit = async () => {
    if (read.what.trim() === '' || keep.isRunning) return;
    setLine('');
    const made = await keep.run({
      text: read.what,
      ownerSide: read.owner?.side ?? 'joint',
      team: read.owner?.team ?? '',
      contact: read.owner?.contact ?? '',
      dueOn: read.dueOn,
      source: { collection: 'meetings', id: meeting.id },
      forumId: meeting.forumId,
      itemId,
      askedOn: meeting.heldOn ?? today,
    });
    if (made) onKept?.();
    // Refused: it stands in the line again, unless the next one is being typed.
    else setLine((typed) => (typed === '' ? line : typed));
  };
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorBanner error={keep.trouble} onClose={keep.clear} />
      <TextInput
        ref={input}
        label="Action: who, what, by when"
        placeholder={`Management, share the night rota, ${example}`}
        autoComplete="off"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onEscape?.();
        }}
      />
      {line.trim() !== '' && (
        <p className={classes.read} aria-live="polite">
          <span>
            Who <b>{whoInWords(read.owner, sides)}</b>
          </span>
          <span>
            What <b>{read.what || '…'}</b>
          </span>
          <span data-unread={read.unreadDay !== '' || undefined}>
            By when{' '}
            <b>
              {read.dueOn !== null
                ? dayInWords(read.dueOn, order)
                : read.unreadDay !== ''
                  ? `“${read.unreadDay}” is no day`
                  : 'no day'}
            </b>
          </span>
          <span>
            <kbd>Enter</kbd> keeps it
          </span>
        </p>
      )}
    </form>
  );
}

const whoInWords = (owner: ReturnType<typeof readActionLine>['owner'], sides: ReturnType<typeof sideWords>): string =>
  owner === null
    ? `${sides.joint} (nobody named)`
    : [sides[owner.side], owner.team, owner.contact].filter((part) => part !== '').join(', ');
