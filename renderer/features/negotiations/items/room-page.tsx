// An offer made in the room: typed in one line, at once costed and compared, kept with its time. From the keyboard alone, and what
// is half typed survives a closed window.

import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { yearsInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { dayOfRound, inOrder } from '../../../../shared/rules/negotiations/standing.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { Keys } from '../../partnership/meetings/keys.tsx';
import { useCurrency } from '../cost/use-currency.ts';
import { WhereItStands } from './gap-words.tsx';
import itemClasses from './items.module.css';
import { OursMark } from './ours-mark.tsx';
import classes from './room.module.css';
import { RoomFigures } from './room-figures.tsx';
import { RoundText } from './round-text.tsx';
import { type CostingBase, useCostBase } from './use-cost-base.ts';
import { onItem, undoesItem } from './use-item.ts';
import { useRoomOffer } from './use-room-offer.ts';

const TRAIL = [{ label: 'Negotiations', to: '/negotiations' as const }];

export function RoomPage() {
  const { id } = useParams({ from: '/negotiations/$id/room' });
  const found = useQuery(useDesk().negotiations.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="negotiation">
      {(page) => <Room key={id} page={page} />}
    </RecordPage>
  );
}

interface Typed {
  itemId: string | null;
  line: string;
  note: string;
}

const NOTHING: Typed = { itemId: null, line: '', note: '' };

function Room({ page }: { page: NegotiationPage }) {
  const { negotiation, items } = page;
  const { id, number, title } = negotiation;
  const { item: asked } = useSearch({ from: '/negotiations/$id/room' });
  const navigate = useNavigate();
  const base = useCostBase(negotiation);
  const draft = useDraft<Typed>(`negotiation:${id}:room`, NOTHING);
  const mayKeep = useMay()('negotiations.keepRound');
  const open = items.filter(({ state }) => state === 'open');
  const wanted = draft.value.itemId ?? asked;
  const item = open.find((one) => one.id === wanted) ?? open.find(({ kind }) => kind === 'pay') ?? open[0] ?? undefined;
  const back = () => void navigate({ to: '/negotiations/$id', params: { id }, search: { tab: 'items' } });
  const choose = (to: NegotiationItem | undefined) => to && draft.set((before) => ({ ...before, itemId: to.id }));
  return (
    <>
      <PageHeader
        title="In the room"
        windowTitle={number}
        trail={[...TRAIL, { label: `${number} ${title}` }]}
        sentence="Type what is said: what it comes to is worked out as you type."
        actions={
          <LinkButton to="/negotiations/$id" params={{ id }} search={{ tab: 'items' }}>
            Back to claim and offers
          </LinkButton>
        }
      />
      {item === undefined || !mayKeep || negotiation.closedOn !== null ? (
        <EmptyState
          title={
            mayKeep ? 'Nothing is open to be talked about' : 'You may read what was offered, and not write it down'
          }
        >
          {mayKeep ? 'Add an item under Claim and offers first.' : 'Ask whoever leads the negotiation to do so.'}
        </EmptyState>
      ) : (
        draft.isLoaded && (
          <Talking
            page={page}
            item={item}
            open={open}
            base={base}
            typed={draft.value}
            state={<SaveState state={draft.state} />}
            onType={(part) => draft.set((before) => ({ ...before, itemId: item.id, ...part }))}
            onChoose={choose}
            onKept={() => draft.set((before) => ({ ...before, line: '', note: '' }))}
            onBack={back}
          />
        )
      )}
    </>
  );
}

interface TalkingProps {
  page: NegotiationPage;
  item: NegotiationItem;
  open: readonly NegotiationItem[];
  base: CostingBase;
  typed: Typed;
  state: ReactNode;
  onType: (part: Partial<Typed>) => void;
  onChoose: (item: NegotiationItem | undefined) => void;
  onKept: () => void;
  onBack: () => void;
}

function Talking({ page, item, open, base, typed, state, onType, onChoose, onKept, onBack }: TalkingProps) {
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
      onDone: () => {
        onKept();
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
    <TwoColumns next={<Beside item={item} base={base} />} nextLabel="Where we are on it">
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

function Beside({ item, base }: { item: NegotiationItem; base: CostingBase }) {
  const { branch } = useSession();
  const rounds = inOrder(item.rounds).toReversed();
  const { fallback, ourAnswer, theirCase } = item.ours;
  return (
    <>
      <SideList title="Where we are">
        <li style={{ listStyle: 'none' }}>
          <WhereItStands item={item} base={base} />
        </li>
      </SideList>
      <SideList title="So far">
        {rounds.length === 0 && <SideHint>Nothing yet.</SideHint>}
        {rounds.slice(0, 6).map((round) => (
          <SideItem
            key={round.id}
            title={
              <>
                {roundInWords(round, branch?.words)}, <DayText day={dayOfRound(round)} isShort />
                {round.at && `, ${round.at}`}
                {round.tabledOn === null && ' (draft)'}
              </>
            }
          >
            <RoundText round={round} />
          </SideItem>
        ))}
      </SideList>
      {[fallback, theirCase, ourAnswer].some((text) => text.trim() !== '') && (
        <section className={itemClasses.ours} aria-label="Ours alone">
          <OursMark />
          {theirCase.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>They are likely to say</h3>
              <p className={itemClasses.prose}>{theirCase}</p>
            </>
          )}
          {ourAnswer.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>We answer</h3>
              <p className={itemClasses.prose}>{ourAnswer}</p>
            </>
          )}
          {fallback.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>Fallback</h3>
              <p className={itemClasses.prose}>{fallback}</p>
            </>
          )}
        </section>
      )}
    </>
  );
}
