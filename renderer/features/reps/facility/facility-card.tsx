// A rep's hours on the rep's page: the last twelve weeks as a small picture, and this month against what is agreed.

import { useQuery } from '@tanstack/react-query';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { weekdayOf } from '../../../../shared/rules/calendar.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { hoursAndMinutes, hoursInWords } from '../../../../shared/rules/reps/facility-hours.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import classes from './facility.module.css';

const WEEKS = 12;
const ALL = { offset: 0, limit: 500 };

export function FacilityCard({ rep }: { rep: Rep }) {
  const may = useMay();
  const { memberId } = rep;
  if (memberId === null || !may('reps.facilityTime')) return null;
  return <Hours memberId={memberId} />;
}

function Hours({ memberId }: { memberId: string }) {
  const desk = useDesk();
  const today = useToday();
  const { branch } = useSession();
  const { title } = facilityWords(branch?.words);
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * (WEEKS - 1));
  const time = useQuery(desk.reps.facilityTime.queryOptions({ input: { memberId, from, to: today, page: ALL } })).data;
  const sheet = useQuery(desk.reps.facilitySheet.queryOptions({ input: { memberId } })).data;
  const own = sheet?.rows.find((row) => row.memberId === memberId);
  // A rep sees the hours of no other.
  if (time === undefined || sheet === undefined || (!sheet.mayKeepAll && own === undefined)) return null;
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const first = addDays(from, week * 7);
    const last = addDays(first, 6);
    const minutes = time.rows.reduce((sum, row) => (row.on >= first && row.on <= last ? sum + row.minutes : sum), 0);
    return { first, minutes };
  });
  const most = Math.max(60, ...weeks.map(({ minutes }) => minutes));
  const { total } = time.sums;
  return (
    <Block
      title={title}
      action={
        <LinkButton size="compact-md" variant="subtle" to="/reps/facility-time" search={{ memberId }}>
          Open the sheet
        </LinkButton>
      }
    >
      <div
        className={classes.bars}
        role="img"
        aria-label={`Hours in each of the last ${WEEKS} weeks: ${weeks.map(({ minutes }) => hoursAndMinutes(minutes)).join(', ')}`}
      >
        {weeks.map(({ first, minutes }) => (
          <span
            key={first}
            className={classes.week}
            data-empty={minutes === 0 || undefined}
            title={`Week of ${shortDayInWords(first, today, branch?.dateOrder)}: ${hoursAndMinutes(minutes)}`}
            style={{ height: `${Math.round((minutes / most) * 100)}%` }}
          />
        ))}
      </div>
      <p className={classes.quiet}>
        {total === 0
          ? `No hours in the last ${WEEKS} weeks.`
          : `${hoursInWords(total)} in the last ${WEEKS} weeks, ${hoursInWords(time.sums.paid)} of them paid.`}
      </p>
      {own !== undefined && (
        <p>
          This month:{' '}
          {own.agreed.lines.length === 0 ? own.agreed.words : own.agreed.lines.map(({ words }) => words).join(' ')}
        </p>
      )}
    </Block>
  );
}
