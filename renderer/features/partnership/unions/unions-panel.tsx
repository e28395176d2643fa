// The unions as cards: how each is led, how long it needs for an answer, whom to ask.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useState } from 'react';
import type { UnionRow } from '../../../../shared/contract/partnership/people-rows.ts';
import { leadModelWords } from '../../../../shared/domain/partnership/words-people.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { UnionDialog } from './union-dialog.tsx';
import classes from './unions.module.css';

export function UnionsPanel() {
  const may = useMay();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const { data, error, refetch } = useQuery(
    useDesk().partnership.unions.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
  );
  const add = may('partnership.keepUnion') && <Button onClick={() => setIsAdding(true)}>Add a union</Button>;
  return (
    <>
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data?.total === 0 && (
        <EmptyState icon={<Users size={28} />} title="No union is written down yet" action={add || undefined}>
          Not all unions are the same: write down how each decides and how long that takes, so that no window for an
          answer is too short, and hand a new manager one page about it.
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <>
          <div className={classes.cards}>
            {data.rows.map((row) => (
              <UnionCard key={row.id} row={row} />
            ))}
          </div>
          <p style={{ marginTop: 18 }} data-no-print>
            {add}
          </p>
        </>
      )}
      {isAdding && (
        <UnionDialog
          onClose={() => setIsAdding(false)}
          onSaved={({ id }) => void navigate({ to: '/partnership/unions/$id', params: { id } })}
        />
      )}
    </>
  );
}

function UnionCard({ row }: { row: UnionRow }) {
  const { leadModel, mandateDays, contact, nextDate, seats, positions } = row;
  return (
    <Link to="/partnership/unions/$id" params={{ id: row.id }} className={classes.card}>
      <span className={classes.name}>
        {row.name}
        {row.isOwn && <Badge urgency="brand">ours</Badge>}
        {!row.isRecognised && <Badge urgency="soon">observer</Badge>}
        {row.visibility !== 'joint' && <VisibilityMark visibility={row.visibility} />}
      </span>
      <span>{leadModel === null ? 'How it is led is not written down' : leadModelWords[leadModel]}</span>
      <span>
        {mandateDays === null
          ? 'Not known how long it needs to answer'
          : `Needs ${countOfDays(mandateDays)} to ask its members`}
      </span>
      {contact !== null && (
        <span className={classes.small}>
          Ask {[contact.name, contact.role, contact.reach].filter((part) => part.trim() !== '').join(', ')}
        </span>
      )}
      <span className={classes.small}>
        {seats} {seats === 1 ? 'seat' : 'seats'} · {positions} {positions === 1 ? 'position' : 'positions'}
        {nextDate !== null && (
          <>
            {' '}
            · {nextDate.what} <DayText day={nextDate.on} isShort />
          </>
        )}
      </span>
    </Link>
  );
}
