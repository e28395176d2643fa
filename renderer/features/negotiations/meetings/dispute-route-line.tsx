// By which agreement a dispute would go and by when its first stage is to end; or that no agreement says so, and the number of days
// that is asked then.

import { NumberInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DisputeRoute } from '../../../../shared/contract/negotiations/meetings.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './talks.module.css';

export function DisputeRouteLine({ route: { agreement, stages } }: { route: DisputeRoute }) {
  const [first] = stages;
  if (agreement === null || first === undefined) {
    return <p>No agreement in force says how a dispute goes here, so its first stage needs a number of days.</p>;
  }
  return (
    <p className={classes.inText}>
      It goes by{' '}
      <Link to="/partnership/agreements/$id" params={{ id: agreement.id }}>
        {agreement.title}
      </Link>
      , beginning with “{first.name}”,{' '}
      {first.due === null ? (
        'which names no time.'
      ) : (
        <>
          which is to end by <DayText day={first.due} />.
        </>
      )}
    </p>
  );
}

/** Neither an agreement nor its first stage says how long it takes. */
export const needsDays = (route: DisputeRoute | undefined): boolean =>
  route !== undefined && (route.stages[0]?.limit ?? null) === null;

interface StageDaysProps {
  days: number | null;
  onChange: (days: number | null) => void;
  problem: ReactNode;
}

export const StageDays = ({ days, onChange, problem }: StageDaysProps) => (
  <NumberInput
    label="Days until its first stage is to end"
    min={1}
    max={365}
    allowDecimal={false}
    w={260}
    value={days ?? ''}
    onChange={(typed) => onChange(Number(typed) || null)}
    error={problem}
  />
);
