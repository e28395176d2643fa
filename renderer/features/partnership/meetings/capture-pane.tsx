// What is captured about the item that is being talked about: what was said, what came of it, who does what by when.

import { Button, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { AgendaItem, ItemOutcome } from '../../../../shared/domain/partnership/meetings.ts';
import {
  itemOutcomeWords,
  itemPurposeWords,
  itemScopeWords,
} from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { ActionLine } from './action-line.tsx';
import { ActionList } from './action-list.tsx';
import { OUTCOME_KEYS } from './agenda-list.tsx';
import captureClasses from './capture.module.css';
import { ItemAbout } from './item-about.tsx';
import classes from './meetings.module.css';
import type { ItemChange } from './pending-capture.ts';

interface CapturePaneProps {
  page: MeetingPage;
  item: AgendaItem;
  number: number;
  isReadOnly: boolean;
  notes: Ref<HTMLTextAreaElement>;
  line: Ref<HTMLInputElement>;
  onChange: (change: ItemChange) => void;
  /** Escape: back to the agenda. */
  onBack: () => void;
}

export function CapturePane(props: CapturePaneProps) {
  const { page, item, number, isReadOnly, onBack } = props;
  const { branch } = useSession();
  const actions = page.actions.filter(({ itemId }) => itemId === item.id);
  const papers = page.papers.filter(({ id }) => item.paperIds.includes(id));
  return (
    <section className={captureClasses.capture} aria-label={`Item ${number}: ${item.title}`}>
      <h2 className={captureClasses.captureTitle}>
        {number}. {item.title}
      </h2>
      <p className={classes.itemDetail}>
        {sideWords(branch?.words)[item.proposedBy]} · {itemPurposeWords[item.purpose]} · {itemScopeWords[item.scope]}
        {papers.length > 0 && ` · ${papers.map(({ title, file }) => title || file?.name).join(', ')}`}
      </p>
      <ItemAbout page={page} item={item} />
      {isReadOnly ? <Written item={item} /> : <Writing {...props} />}
      {(actions.length > 0 || !isReadOnly) && <h3 className={captureClasses.small}>Who does what</h3>}
      {actions.length > 0 && <ActionList actions={actions} label={`Actions of item ${number}`} canRemove />}
      {!isReadOnly && <ActionLine key={item.id} page={page} itemId={item.id} input={props.line} onEscape={onBack} />}
    </section>
  );
}

function Writing({ item, notes, onChange, onBack }: Pick<CapturePaneProps, 'item' | 'notes' | 'onChange' | 'onBack'>) {
  return (
    <>
      <fieldset className={captureClasses.outcomes}>
        <legend className="visually-hidden">What came of it</legend>
        {OUTCOME_KEYS.map(([key, outcome]) => (
          <Button
            key={outcome}
            size="compact-md"
            variant={item.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={item.outcome === outcome}
            onClick={() => onChange({ outcome: item.outcome === outcome ? null : (outcome satisfies ItemOutcome) })}
          >
            {itemOutcomeWords[outcome]}
            <kbd className={captureClasses.inButton} aria-hidden>
              {key}
            </kbd>
          </Button>
        ))}
      </fieldset>
      {item.outcome === 'referred' && (
        <TextInput
          label="To whom"
          mb="sm"
          value={item.referredTo}
          onChange={(event) => onChange({ referredTo: event.currentTarget.value })}
        />
      )}
      <Textarea
        ref={notes}
        label="What was said, for the minutes"
        autosize
        minRows={5}
        maxRows={16}
        value={item.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onBack();
        }}
      />
    </>
  );
}

/** Once a side has approved the minutes they are read, not written: what came of it and what was said, as prose. */
function Written({ item }: Pick<CapturePaneProps, 'item'>) {
  const { outcome, referredTo, notes } = item;
  return (
    <div className={captureClasses.written}>
      {outcome !== null && (
        <p>
          <strong>{itemOutcomeWords[outcome]}</strong>
          {referredTo !== '' && `, to ${referredTo}`}
        </p>
      )}
      <p className={notes === '' ? classes.hint : captureClasses.prose}>
        {notes || 'What was said is not written down.'}
      </p>
    </div>
  );
}
