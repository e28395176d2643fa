// How issues are dealt with over a year: each figure with its fraction, and the days.

import { useQuery } from '@tanstack/react-query';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import classes from './matters.module.css';

interface Share {
  count: number;
  of: number;
}

const percent = ({ count, of }: Share): string => (of === 0 ? 'n/a' : `${Math.round((count / of) * 100)}%`);
const fraction = ({ count, of }: Share): string => `${count} of ${of}`;
const days = (count: number | null): string | null =>
  count === null ? null : `in ${Number.isInteger(count) ? countOfDays(count) : `${count} days`}, as a median`;

export function IssueFigures() {
  const { branch } = useSession();
  const { data, error, refetch } = useQuery(useDesk().partnership.issueFigures.queryOptions({ input: {} }));
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  const hint = (share: Share, count: number | null) => [fraction(share), days(count)].filter(Boolean).join(', ');
  const currency = branch?.words === 'us' ? '$' : '£';
  const cost = data.disputeCost === null ? null : `${currency}${data.disputeCost.toLocaleString('en-GB')} in all`;
  return (
    <section aria-label="How issues are dealt with" style={{ marginBottom: 24 }}>
      <StatRow>
        <StatCard
          figure={percent(data.talkedEarly)}
          label="Talked about early"
          hint={hint(data.talkedEarly, data.daysToTalk)}
        />
        <StatCard
          figure={percent(data.resolvedInformally)}
          label="Resolved informally"
          hint={hint(data.resolvedInformally, data.daysToResolve)}
        />
        <StatCard
          figure={percent(data.told)}
          label="Answered, and staff told"
          hint={hint(data.told, data.daysToTell)}
        />
        <StatCard
          figure={percent(data.disputesAgreed)}
          label="Disputes that ended agreed"
          hint={[hint(data.disputesAgreed, data.disputeDays), cost].filter(Boolean).join(', ')}
        />
      </StatRow>
      <p className={classes.quiet} style={{ marginTop: 8 }}>
        From <DayText day={data.from} /> to <DayText day={data.to} />.
      </p>
    </section>
  );
}
