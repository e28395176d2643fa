// One date of the employer's procedure: whose turn it is, by when, what silence means, and what to record about it.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useId } from 'react';
import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession } from '../../app/desk.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import { WithWorking } from '../../components/working.tsx';
import classes from './clock-row.module.css';
import { withoutBy } from './lane-marks.ts';

/** What a step's limit can ask the page to open. */
export type LimitRequest = 'met' | 'extension' | 'starts' | 'notMet';

interface DueRowProps {
  row: CaseClockRow;
  isPrimary: boolean;
  isClosed: boolean;
  onAsk: (request: LimitRequest) => void;
}

export function DueRow({ row, isPrimary, isClosed, onAsk }: DueRowProps) {
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const headline = useId();
  const title =
    row.day === null || row.state === 'done' ? row.title : `${withoutBy(row.title)} by ${dayInWords(row.day, order)}`;
  const isDone = row.state === 'done';
  const needsStart = row.day === null && !isDone;
  return (
    <article className={classes.row} aria-labelledby={headline}>
      <WithWorking
        sentence={row.detail}
        sentenceClass={classes.rest}
        working={{ steps: row.working, isVerified: row.isVerified }}
      >
        {(sentence) => (
          <div className={classes.head}>
            <span className={classes.badge}>
              <DueBadge row={row} />
            </span>
            <div className={classes.words}>
              <h2 id={headline} className={classes.title}>
                {title}
              </h2>
              {sentence}
            </div>
            {!isClosed && (
              <div className={classes.actions} data-no-print>
                {!isDone && (
                  <Button
                    variant={isPrimary ? 'filled' : 'default'}
                    onClick={() => onAsk(needsStart ? 'starts' : 'met')}
                  >
                    {needsStart ? 'Set the day' : row.who === 'employer' ? 'They have done it' : 'It was done'}
                  </Button>
                )}
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon variant="default" size={38} aria-label="More about this date">
                      <Ellipsis size={17} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {!needsStart && <Menu.Item onClick={() => onAsk('starts')}>Change a start date</Menu.Item>}
                    {!isDone && <Menu.Item onClick={() => onAsk('extension')}>An extension was agreed</Menu.Item>}
                    {needsStart && <Menu.Item onClick={() => onAsk('met')}>It was done</Menu.Item>}
                    {isDone && <Menu.Item onClick={() => onAsk('notMet')}>It was not done after all</Menu.Item>}
                  </Menu.Dropdown>
                </Menu>
              </div>
            )}
          </div>
        )}
      </WithWorking>
    </article>
  );
}

function DueBadge({ row }: { row: CaseClockRow }) {
  if (row.state === 'done') return <Badge urgency="brand">Dealt with</Badge>;
  if (row.daysLeft === null) return <Badge urgency="soon">No date yet</Badge>;
  return <DaysLeft daysLeft={row.daysLeft} />;
}
