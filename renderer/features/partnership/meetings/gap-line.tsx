// The longest time that a forum went without a meeting, said where it was too long.

import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { longestGap } from '../../../../shared/rules/partnership/meetings/meeting-days.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './meetings.module.css';

export function GapLine({ meetings, intervalDays }: { meetings: readonly Meeting[]; intervalDays: number }) {
  const today = useToday();
  const held = meetings.flatMap(({ kind, heldOn }) => (kind === 'forum' && heldOn !== null ? [heldOn] : []));
  const gap = longestGap(held, today, intervalDays);
  if (gap === null || !gap.isTooLong) return null;
  return (
    <p className={classes.called}>
      {gap.isOpen ? 'No meeting was held for' : 'At most it went without a meeting for'} {gap.days} days, since{' '}
      <DayText day={gap.from} />
      {gap.isOpen ? '' : ' until '}
      {!gap.isOpen && <DayText day={gap.to} />}: more than twice its usual {intervalDays} days.
    </p>
  );
}
