// Days such as 03/04/2026 that nothing in the list tells how to read: asked with the list's own, because a guess would move
// people's dates by months.

import { Radio } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import { useSession, useToday } from '../../app/desk.tsx';
import classes from './import-list.module.css';
import { bothReadings } from './import-words.ts';

type Order = 'dmy' | 'mdy';

/** Whether to ask, or to go on showing what was answered. */
export const canAskAboutDates = ({ dates }: ImportPreview, chosen: Order | undefined): boolean =>
  !dates.isCertain || chosen !== undefined;

interface ImportDatesProps {
  dates: ImportPreview['dates'];
  chosen: Order | null;
  onChoose: (order: Order) => void;
}

export function ImportDates({ dates, chosen, onChoose }: ImportDatesProps) {
  const today = useToday();
  const { branch } = useSession();
  const read = dates.examples.flatMap((text) => {
    const both = bothReadings(text, today, branch?.dateOrder ?? 'dmy');
    return both ? [{ text, both }] : [];
  });
  const [first] = read;
  if (!first) return null;
  const others = read.slice(1).map(({ text }) => text);
  return (
    <section className={classes.question} data-answered={chosen !== null || undefined}>
      <Radio.Group
        value={chosen ?? ''}
        onChange={(order) => onChoose(order as Order)}
        label={`Which day is “${first.text}”?`}
        descriptionProps={{ className: classes.why ?? '' }}
        description={`${
          dates.isMixed ? 'This list writes some days one way and some the other' : 'Nothing in this list tells'
        }${others.length > 0 ? `; ${others.join(', ')} could be read both ways too` : ''}.`}
      >
        <div className={classes.answers}>
          <Radio value="dmy" label={`${first.both.dmy} (the day stands first)`} />
          <Radio value="mdy" label={`${first.both.mdy} (the month stands first)`} />
        </div>
      </Radio.Group>
    </section>
  );
}
