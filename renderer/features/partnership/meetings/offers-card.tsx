// What each side offers the other and asks of it: a line for each, and a prompt where a side has offered nothing yet.

import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './meetings.module.css';
import type { Capture } from './use-capture.ts';

const SIDES: readonly TwoSides[] = ['management', 'staff'];

export function OffersCard(props: { page: MeetingPage; capture: Capture; isReadOnly: boolean }) {
  const { capture, isReadOnly } = props;
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { offersAndAsks } = capture.meeting;
  const [side, setSide] = useState<TwoSides>('staff');
  const [kind, setKind] = useState<'offer' | 'ask'>('offer');
  const [text, setText] = useState('');
  const set = (next: typeof offersAndAsks) => capture.change((before) => ({ ...before, offersAndAsks: next }));
  const without = SIDES.filter((one) => !offersAndAsks.some((each) => each.side === one && each.kind === 'offer'));
  if (isReadOnly && offersAndAsks.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2 className="section-title">Offers and asks</h2>
      <ul className={classes.actions} aria-label="Offers and asks">
        {offersAndAsks.map((one) => (
          <li key={one.id} className={classes.action}>
            <span className={classes.itemWords}>
              <span>{one.text}</span>
              <span className={classes.itemDetail}>
                {sides[one.side]} {one.kind === 'offer' ? 'offers' : 'asks'}
              </span>
            </span>
            {!isReadOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove: ${one.text}`}
                onClick={() => set(offersAndAsks.filter(({ id }) => id !== one.id))}
              >
                <X size={15} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p className={classes.hint}>
          {without.length === 2
            ? 'Neither side has offered the other anything yet.'
            : `${sides[without[0]!]} has offered nothing yet.`}
        </p>
      )}
      {!isReadOnly && (
        <form
          className={classes.addLine}
          data-no-print
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            set([...offersAndAsks, { id: crypto.randomUUID(), side, kind, text }]);
            setText('');
          }}
        >
          <SegmentedControl
            size="xs"
            aria-label="Which side"
            value={side}
            onChange={(value) => setSide(value as TwoSides)}
            data={SIDES.map((value) => ({ value, label: sides[value] }))}
          />
          <SegmentedControl
            size="xs"
            aria-label="Offer or ask"
            value={kind}
            onChange={(value) => setKind(value as 'offer' | 'ask')}
            data={[
              { value: 'offer', label: 'Offers' },
              { value: 'ask', label: 'Asks' },
            ]}
          />
          <TextInput
            className={classes.grow}
            aria-label="What is offered or asked"
            placeholder="What, Enter adds it"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {text.trim() !== '' && <Button type="submit">Add it</Button>}
        </form>
      )}
    </section>
  );
}
