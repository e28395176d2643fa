// The dates that need somebody, nearest first: on the left the day and how far off it is, beside it what is due then.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { useSession } from '../../app/desk.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { keyOfDue } from '../cases/due-place.ts';
import { DueCard } from './due-card.tsx';
import classes from './due-list.module.css';
import { foldDue } from './fold-due.ts';

/** The day is always written with its year here: no day is "this year's". */
const NO_YEAR = '0000-01-01';

interface Group {
  key: string;
  day: string | null;
  daysLeft: number | null;
  items: DueItem[];
}

function byDay(items: readonly DueItem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = item.day ?? 'none';
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, day: item.day, daysLeft: item.daysLeft, items: [item] });
  }
  return [...groups.values()];
}

function farOff(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  return daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
}

export function DueList(props: { items: readonly DueItem[]; total: number }) {
  const [isWhole, setIsWhole] = useState(false);
  const [showsOverdueTasks, setShowsOverdueTasks] = useState(false);
  const isPrinting = useIsPrinting();
  const { pressing, overdueTasks, ahead, waiting } = foldDue(props.items, isWhole || isPrinting);
  // One line can as well be the task itself.
  const areTasksOpen = showsOverdueTasks || isPrinting || overdueTasks.length === 1;
  const notHere = props.total - props.items.length;
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title" className="section-title">
        Dates, nearest first
      </h2>
      <Days items={pressing} />
      {overdueTasks.length > 1 && (
        <Button
          className={classes.tasks}
          variant="default"
          aria-expanded={areTasksOpen}
          data-no-print
          onClick={() => setShowsOverdueTasks((before) => !before)}
        >
          {overdueTasks.length.toLocaleString('en-GB')} tasks overdue, {areTasksOpen ? 'hide' : 'show'} them
        </Button>
      )}
      {areTasksOpen && <Days items={overdueTasks} />}
      <Days items={ahead} />
      {waiting > 0 && (
        <Button className={classes.more} data-no-print onClick={() => setIsWhole(true)}>
          Show the other {waiting.toLocaleString('en-GB')}
        </Button>
      )}
      {waiting === 0 && notHere > 0 && (
        <p className={classes.rest}>
          {props.items.length} are shown of {props.total.toLocaleString('en-GB')}.
        </p>
      )}
    </section>
  );
}

function Days({ items }: { items: readonly DueItem[] }) {
  if (items.length === 0) return null;
  return (
    <ol className={classes.days}>
      {byDay(items).map((group) => (
        <li key={group.key} className={classes.day}>
          <GroupDay group={group} />
          <ul className={classes.items}>
            {group.items.map((item) => (
              <DueCard key={keyOfDue(item)} item={item} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function GroupDay({ group }: { group: Group }) {
  const { branch } = useSession();
  if (group.day === null || group.daysLeft === null) {
    return (
      <h3 className={classes.when}>
        <span>No date yet</span>
        <small>somebody must find it out</small>
      </h3>
    );
  }
  const day = shortDayInWords(group.day, NO_YEAR, branch?.dateOrder);
  return (
    <h3 className={classes.when}>
      {group.daysLeft < 0 ? (
        <>
          <span>Overdue</span>
          <small>{day}</small>
        </>
      ) : (
        <>
          <span>{day}</span>
          <small>{farOff(group.daysLeft)}</small>
        </>
      )}
    </h3>
  );
}
