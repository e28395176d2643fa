// The line in which one types what is said in the room, what it comes to at once, and keeping it: Enter as theirs, Ctrl+Enter as
// ours.

import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { yearsInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { Keys } from '../../partnership/meetings/keys.tsx';
import { useCurrency } from '../cost/use-currency.ts';
import { OursMark } from './ours-mark.tsx';
import classes from './room.module.css';
import { RoomBeside } from './room-beside.tsx';
import { RoomFigures } from './room-figures.tsx';
import { onItem, undoesItem } from './use-item.ts';
import { useRoomOffer } from './use-room-offer.ts';
import type { CostingBase } from './use-round-base.ts';

/** What is half typed about an item. */
export interface Typed {
  line: string;
  note: string;
}

interface RoomTalkingProps {
  page: NegotiationPage;
  item: NegotiationItem;
  open: readonly NegotiationItem[];
  base: CostingBase;
  typed: Typed;
  state: ReactNode;
  onType: (part: Partial<Typed>) => void;
  onChoose: (item: NegotiationItem | undefined) => void;
  onKept: (itemId: string) => void;
  onBack: () => void;
}

export function RoomTalking({
  page,
  item,
  open,
  base,
  typed,
  state,
  onType,
  onChoose,
  onKept,
  onBack,
}: RoomTalkingProps) {
  const { line, note } = typed;
  const { branch } = useSession();
  const currency = useCurrency();
  const field = useRef<HTMLInputElement>(null);
  const offer = useRoomOffer({ line, item, negotiation: page.negotiation, base });
  const shown = useDeferredValue(offer);
  const keep = useAction(
    (client, input: Inputs['negotiations']['keepRound'], signal) => client.negotiations.keepRound(input, { signal }),
    {
      done: (_, { side }) =>
        side === 'staff' ? 'Kept as our counter: a draft until it is tabled.' : 'Kept as their offer, with its time.',
      undoes: undoesItem,
      onDone: (_, { itemId }) => {
        onKept(itemId);
        field.current?.focus();
      },
    },
  );
  // The page’s title takes the focus when it opens: here one types at once.
  useEffect(() => field.current?.focus(), []);

  const { read, years } = offer;
  const canKeep = (read.kind === 'pay' || read.kind === 'words') && !keep.isRunning;
  const save = (side: TwoSides, isWordsAlone = false) => {
    if (keep.isRunning || read.kind === 'nothing' || (read.kind === 'unclear' && !isWordsAlone)) return;
    void keep.run({ ...onItem(item), side, text: line, years: isWordsAlone ? [] : years, ourNote: note });
  };
  const step = (by: number) => onChoose(open[(open.indexOf(item) + by + open.length) % open.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
    if (digit !== undefined) onChoose(open[Number(digit) - 1]);
    else if (event.altKey && event.key === 'ArrowDown') step(1);
    else if (event.altKey && event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && event.shiftKey) save('management', true);
    else if (event.key === 'Enter') save(event.ctrlKey || event.metaKey ? 'staff' : 'management');
    else if (event.key === 'Escape' && line === '' && note === '') onBack();
    else return;
    event.preventDefault();
  };
  const isInMoney = item.kind === 'pay' || item.kind === 'allowances';
  return (
    <TwoColumns next={<RoomBeside item={item} base={base} />} nextLabel="Where we are on it">
      <ErrorBanner error={keep.trouble} onClose={keep.clear} />
      <fieldset className={classes.items} style={{ padding: 0, border: 0 }}>
        <legend className="visually-hidden">What it is about</legend>
        {open.map((one, at) => (
          <Button
            key={one.id}
            size="compact-md"
            variant={one.id === item.id ? 'filled' : 'default'}
            aria-pressed={one.id === item.id}
            onClick={() => {
              onChoose(one);
              field.current?.focus();
            }}
          >
            {one.title}
            {at < 9 && <kbd aria-hidden>Alt {at + 1}</kbd>}
          </Button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the two fields within */}
      <div onKeyDown={onKeyDown}>
        <TextInput
          ref={field}
          className={classes.line ?? ''}
          label={`What is said on “${item.title}”`}
          placeholder={isInMoney ? `2.5% and ${currency}500 one-off` : 'In their words'}
          autoComplete="off"
          spellCheck={!isInMoney}
          maxLength={600}
          value={line}
          onChange={(event) => onType({ line: event.currentTarget.value })}
        />
        <div role="status" className={classes.said} data-unclear={read.kind === 'unclear' || undefined}>
          {read.kind === 'pay' && yearsInWords(years, currency)}
          {read.kind === 'words' && 'Kept in words.'}
          {read.kind === 'unclear' && (
            <>
              {read.problem}{' '}
              {read.meant.map((meant) => (
                <Button
                  key={meant}
                  size="compact-sm"
                  variant="light"
                  onClick={() => {
                    onType({ line: meant });
                    field.current?.focus();
                  }}
                >
                  {meant}
                </Button>
              ))}
            </>
          )}
        </div>
        {shown.figures && 'problem' in shown.figures && (
          <p className={classes.said} data-unclear>
            It is kept all the same, without its cost: {shown.figures.problem}
          </p>
        )}
        {shown.figures && 'result' in shown.figures && <RoomFigures figures={shown.figures} item={item} />}
        <TextInput
          label={
            <>
              What we think of it <OursMark />
            </>
          }
          autoComplete="off"
          maxLength={2_000}
          value={note}
          onChange={(event) => onType({ note: event.currentTarget.value })}
        />
        <div className={classes.actions}>
          <Button variant="filled" disabled={!canKeep} loading={keep.isRunning} onClick={() => save('management')}>
            Keep as {roundInWords({ side: 'management', kind: 'offer' }, branch?.words).toLowerCase()}
            <kbd aria-hidden>Enter</kbd>
          </Button>
          <Button disabled={!canKeep} onClick={() => save('staff')}>
            Keep as ours
            <kbd aria-hidden>Ctrl Enter</kbd>
          </Button>
          {read.kind === 'unclear' && (
            <Button onClick={() => save('management', true)}>
              Keep the words alone
              <kbd aria-hidden>Shift Enter</kbd>
            </Button>
          )}
          {state}
        </div>
      </div>
      <Keys
        keys={[
          ['Enter', 'their offer'],
          ['Ctrl Enter', 'our counter'],
          ['Alt ↑ ↓', 'another item'],
          ['Esc', 'back, when nothing is typed'],
        ]}
      />
    </TwoColumns>
  );
}
