// The agenda while the meeting runs: up and down through the items, a letter for what came of each.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { AgendaItem, ItemOutcome } from '../../../../shared/domain/partnership/meetings.ts';
import { itemOutcomeWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { deferralsInWords, isEscalated } from '../../../../shared/rules/partnership/meetings/deferrals.ts';
import { useSession } from '../../../app/desk.tsx';
import { Badge } from '../../../components/days-left.tsx';
import agendaClasses from './agenda.module.css';
import { Keys } from './keys.tsx';
import classes from './meetings.module.css';

export const OUTCOME_KEYS: readonly (readonly [key: string, outcome: ItemOutcome])[] = [
  ['D', 'decided'],
  ['A', 'action'],
  ['N', 'noted'],
  ['L', 'deferred'],
  ['R', 'referred'],
  ['U', 'failureToAgree'],
];

interface AgendaListProps {
  items: readonly AgendaItem[];
  selectedId: string | null;
  isReadOnly: boolean;
  /** The list takes the focus whenever this changes. */
  focusAsked: number;
  onSelect: (id: string) => void;
  onOutcome: (item: AgendaItem, outcome: ItemOutcome | null) => void;
  /** Enter: to what was said about it; right: to the line for actions. */
  onOpen: (where: 'notes' | 'action') => void;
  onUp: () => void;
}

export function AgendaList(props: AgendaListProps) {
  const { items, selectedId, isReadOnly, focusAsked } = props;
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const list = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (focusAsked > 0) list.current?.focus();
  }, [focusAsked]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[at];
    const outcome = OUTCOME_KEYS.find(([key]) => key === event.key.toUpperCase())?.[1];
    if (event.key === 'ArrowDown') props.onSelect((items[at + 1] ?? item ?? items[0])!.id);
    else if (event.key === 'ArrowUp' && at <= 0) props.onUp();
    else if (event.key === 'ArrowUp') props.onSelect(items[at - 1]!.id);
    else if (event.key === 'Enter' && item) props.onOpen('notes');
    else if (event.key === 'ArrowRight' && item) props.onOpen('action');
    else if (outcome && item && !isReadOnly) {
      props.onOutcome(item, item.outcome === outcome ? null : outcome);
      if (outcome === 'action') props.onOpen('action');
    } else return;
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
              <span className={classes.itemDetail}>
                {sides[item.proposedBy]}
                {item.minutesPlanned !== null && ` · ${item.minutesPlanned} min`}
                {item.deferrals > 0 && !isEscalated(item) && ` · ${deferralsInWords(item)}`}
              </span>
              {isEscalated(item) && <Badge urgency="late">{deferralsInWords(item)}</Badge>}
            </span>
            <span className={classes.outcome} data-outcome={item.outcome ?? 'none'}>
              {item.outcome === null ? '' : itemOutcomeWords[item.outcome]}
            </span>
          </div>
        ))}
      </div>
      {!isReadOnly && items.length > 0 && (
        <Keys
          keys={[
            ['↑ ↓', 'item'],
            ...OUTCOME_KEYS.map(([key, outcome]) => [key, itemOutcomeWords[outcome].toLowerCase()] as const),
            ['Enter', 'what was said'],
            ['→', 'an action'],
          ]}
        />
      )}
    </div>
  );
}
