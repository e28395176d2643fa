// The agenda at the table: up and down through the items, a letter for what came of each.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import type { NegotiationMeeting } from '../../../../shared/domain/negotiations/meetings.ts';
import { negotiationOutcomeWords } from '../../../../shared/domain/negotiations/words-meetings.ts';
import agendaClasses from '../../partnership/meetings/agenda.module.css';
import { Keys } from '../../partnership/meetings/keys.tsx';
import classes from '../../partnership/meetings/meetings.module.css';

export type TalksItem = NegotiationMeeting['agenda'][number];
export type TalksOutcome = NonNullable<TalksItem['outcome']>;

export const TALKS_KEYS: readonly (readonly [key: string, outcome: TalksOutcome])[] = [
  ['C', 'claimMade'],
  ['O', 'offerMade'],
  ['A', 'agreed'],
  ['J', 'adjourned'],
  ['N', 'noted'],
  ['U', 'failureToAgree'],
];

interface TalksAgendaProps {
  items: readonly TalksItem[];
  about: NegotiationMeetingPage['items'];
  selectedId: string | null;
  isReadOnly: boolean;
  /** The list takes the focus whenever this changes. */
  focusAsked: number;
  onSelect: (id: string) => void;
  onOutcome: (item: TalksItem, outcome: TalksOutcome | null) => void;
  /** Enter: to the line for what is said; right: to our notes. */
  onOpen: (where: 'said' | 'notes') => void;
}

export function TalksAgenda(props: TalksAgendaProps) {
  const { items, about, selectedId, isReadOnly, focusAsked } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (focusAsked > 0) list.current?.focus();
  }, [focusAsked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[at];
    const outcome = TALKS_KEYS.find(([key]) => key === event.key.toUpperCase())?.[1];
    if (event.key === 'ArrowDown') props.onSelect((items[at + 1] ?? item ?? items[0])!.id);
    else if (event.key === 'ArrowUp') props.onSelect((items[at - 1] ?? item ?? items[0])!.id);
    else if (event.key === 'Enter' && item) props.onOpen('said');
    else if (event.key === 'ArrowRight' && item) props.onOpen('notes');
    else if (outcome && item && !isReadOnly) props.onOutcome(item, item.outcome === outcome ? null : outcome);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={agendaClasses.agenda}>
      <div
        ref={list}
        role="listbox"
        aria-label="Agenda"
        aria-activedescendant={selectedId === null ? undefined : `item-${selectedId}`}
        tabIndex={0}
        className={agendaClasses.items}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself is walked with the keys.
          <div
            key={item.id}
            id={`item-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.id === selectedId}
            className={agendaClasses.item}
            onClick={() => props.onSelect(item.id)}
          >
            <span className={agendaClasses.number}>{index + 1}</span>
            <span className={classes.itemWords}>
              <span className={agendaClasses.itemTitle}>{item.title}</span>
              <span className={classes.itemDetail}>{standsAt(about.find(({ id }) => id === item.itemId))}</span>
            </span>
            <span className={classes.outcome} data-outcome={item.outcome ?? 'none'}>
              {item.outcome === null ? '' : negotiationOutcomeWords[item.outcome]}
            </span>
          </div>
        ))}
      </div>
      {!isReadOnly && (
        <Keys
          keys={[
            ['↑ ↓', 'item'],
            ['Enter', 'what is said'],
            ['→', 'our notes'],
          ]}
        />
      )}
    </div>
  );
}

const STANDS: Readonly<Record<NegotiationMeetingPage['items'][number]['state'], string>> = {
  open: 'On the table',
  agreed: 'Agreed',
  withdrawn: 'Withdrawn',
  failedToAgree: 'In dispute',
};

const standsAt = (item: NegotiationMeetingPage['items'][number] | undefined): string =>
  item === undefined ? 'Not one of the items' : STANDS[item.state];
