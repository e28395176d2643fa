// The meetings of a negotiation: what is planned, and what came of each that was held.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useNegotiation } from '../life/use-negotiation.ts';
import { MeetingDialog } from './meeting-dialog.tsx';
import classes from './talks.module.css';

type Row = NegotiationPage['meetings'][number];

export function MeetingsTab({ negotiationId }: { negotiationId: string }) {
  const page = useNegotiation(negotiationId);
  const navigate = useNavigate();
  const today = useToday();
  const [isAdding, setIsAdding] = useState(false);
  if (!page) return null;
  // In the room is what the page is for: a further meeting stands back, the first one does not.
  const add = (
    <IfMay call="negotiations.keepMeeting">
      <Button variant={page.meetings.length === 0 ? 'filled' : 'default'} onClick={() => setIsAdding(true)}>
        Add a meeting
      </Button>
    </IfMay>
  );
  return (
    <>
      {page.meetings.length > 0 && (
        <div className={classes.tabHead} data-no-print>
          <p className={classes.hint}>What is open on the table is on the agenda of a new meeting by itself.</p>
          {add}
        </div>
      )}
      <Table<Row>
        label="Meetings"
        height="content"
        rows={page.meetings}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/negotiations/meetings/$id', params: { id } })}
        columns={columnsAt(today)}
        empty={
          <EmptyState icon={<CalendarDays size={28} />} title="No meeting yet" action={add}>
            Plan one, or write down one that was held: the agenda is what is open, and what is said is kept line by
            line.
          </EmptyState>
        }
      />
      {isAdding && <MeetingDialog negotiation={page.negotiation} meeting={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

const columnsAt = (today: string): Column<Row>[] => [
  {
    key: 'day',
    header: 'Day',
    width: '190px',
    tone: 'strong',
    cell: ({ day, heldOn }) => <DayText day={heldOn ?? day} isShort />,
  },
  { key: 'time', header: 'Time', width: '84px', hideBelow: 760, cell: ({ startsAt }) => startsAt ?? '' },
  { key: 'title', header: 'About', width: 'minmax(0, 1.2fr)', cell: ({ title }) => title },
  {
    key: 'place',
    header: 'Place',
    width: 'minmax(0, 1fr)',
    tone: 'soft',
    hideBelow: 1_060,
    cell: ({ place }) => place,
  },
  {
    key: 'stands',
    header: 'Where it stands',
    width: '190px',
    cell: (row) => standsAt(row, today),
  },
  {
    key: 'owed',
    header: 'To be done',
    width: '112px',
    hideBelow: 860,
    cell: ({ openActions }) => (openActions === 0 ? '' : openActions === 1 ? '1 action' : `${openActions} actions`),
  },
];

function standsAt({ heldOn, cancelledWhy, day, said }: Row, today: string) {
  if (cancelledWhy !== null) return 'Called off';
  if (heldOn !== null) return said === 0 ? 'Held' : `Held, ${said === 1 ? '1 line' : `${said} lines`} written`;
  return <DaysLeft daysLeft={daysBetween(today, day)} />;
}
