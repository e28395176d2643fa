// One line for an action: who, what, by when. How it is understood stands under it while one types; Enter keeps it.

import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { Side } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import {
  HASTY_NAMES,
  type Owner,
  type ReadActionLine,
  readActionLine,
} from '../../../../shared/rules/partnership/meetings/action-line.ts';
import { useSession } from '../../../app/desk.tsx';
import type { Trouble } from '../../../app/sentences.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { readDay } from '../../../components/read-day.ts';
import classes from './meetings.module.css';

export type TypedAction = Pick<ReadActionLine, 'what' | 'owner' | 'dueOn'>;

interface TypedActionLineProps {
  /** Besides the sides by their hasty names: seats, departments, people at the table. */
  owners: readonly Owner[];
  /** Whose it is where nobody is named. */
  usualSide: Side;
  trouble: Trouble | null;
  onClear: () => void;
  isRunning: boolean;
  /** Whether it was kept. */
  onKeep: (typed: TypedAction) => Promise<boolean>;
  input?: Ref<HTMLInputElement> | undefined;
  onEscape?: (() => void) | undefined;
}

export function TypedActionLine(props: TypedActionLineProps) {
  const { branch, today } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const sides = sideWords(branch?.words);
  const [line, setLine] = useState('');
  const bySide = (['management', 'staff', 'joint', 'independent'] as const).map((side) => ({
    side,
    names: [sides[side], ...HASTY_NAMES[side]],
    team: '',
    contact: '',
  }));
  const read = readActionLine(line, [...bySide, ...props.owners], (text) =>
    readDay(text, { order, today, lean: 'future' }),
  );
  const example = order === 'dmy' ? '12 Dec' : 'Dec 12';
  const submit = async () => {
    if (read.what.trim() === '' || props.isRunning) return;
    setLine('');
    const { what, owner, dueOn } = read;
    // Refused: it stands in the line again, unless the next one is being typed.
    if (!(await props.onKeep({ what, owner, dueOn }))) setLine((typed) => (typed === '' ? line : typed));
  };
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorBanner error={props.trouble} onClose={props.onClear} />
      <TextInput
        ref={props.input}
        label="Action: who, what, by when"
        placeholder={`Management, share the night rota, ${example}`}
        autoComplete="off"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onEscape?.();
        }}
      />
      {line.trim() !== '' && (
        <p className={classes.read} aria-live="polite">
          <span>
            Who <b>{whoInWords(read.owner, sides, props.usualSide)}</b>
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

const whoInWords = (owner: ReadActionLine['owner'], sides: ReturnType<typeof sideWords>, usual: Side): string =>
  owner === null
    ? `${sides[usual]} (nobody named)`
    : [sides[owner.side], owner.team, owner.contact].filter((part) => part !== '').join(', ');
