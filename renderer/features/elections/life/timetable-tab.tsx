// The days of an election: drawn, in a table with how each was found, and what to know of them.

import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { Lanes } from '../../../components/lanes.tsx';
import classes from './election.module.css';
import { timetableLanes } from './timetable-lanes.ts';
import type { ElectionQuestion } from './use-election-change.ts';

interface TimetableTabProps {
  page: ElectionPage;
  onAsk: (question: ElectionQuestion) => void;
}

const WHEN = { past: 'past', today: 'today', ahead: 'ahead' } as const;

export function TimetableTab({ page: { election, steps, notes, conflict }, onAsk }: TimetableTabProps) {
  const { branch } = useSession();
  const today = useToday();
  const order = branch?.dateOrder ?? 'dmy';
  const isRun = conflict === null && election.declaration === null && election.cancelled === null;
  return (
    <>
      <section className={classes.card} aria-label="The days, drawn">
        <Lanes lanes={timetableLanes(steps, today, order, election.declaration)} today={today} order={order} />
      </section>
      <Block
        title="How each day was found"
        action={
          isRun && (
            <IfMay call="elections.change">
              <Button size="compact-md" variant="subtle" onClick={() => onAsk({ of: 'change' })}>
                Change the days
              </Button>
            </IfMay>
          )
        }
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Day</th>
              <th scope="col">How it was found</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, label, day, when, text, authority }) => (
              <tr key={step}>
                <th scope="row">{label}</th>
                <td>
                  {day === null ? 'None' : <DayText day={day} />}
                  {when !== null && <div className={classes.quiet}>{WHEN[when]}</div>}
                </td>
                <td>
                  {text}
                  {authority !== '' && <div className={classes.quiet}>{authority}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>
              <TriangleAlert size={15} aria-hidden /> <span>{note}</span>
            </li>
          ))}
        </ul>
        <p className={classes.hint}>A last day is still in time: that day is included.</p>
      </Block>
    </>
  );
}
