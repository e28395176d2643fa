// Beside the form of a new election: how many could vote today, and every day that follows from the first one.

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Constituency } from '../../../../shared/domain/reps/posts.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Lanes } from '../../../components/lanes.tsx';
import { WithWorking } from '../../../components/working.tsx';
import classes from './election.module.css';
import { kindOf, type NewElectionValues, timetableOf } from './new-election-values.ts';
import { timetableLanes } from './timetable-lanes.ts';

const SETTLES_MS = 250;

export function VotersNow({ isOfPost, ...place }: Constituency & { isOfPost: boolean }) {
  const { terms } = useWords();
  const { data } = useQuery({
    ...useDesk().elections.previewVoters.queryOptions({
      input: { workplaceIds: place.workplaceIds, departments: place.departments, shifts: place.shifts },
    }),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const many = data.voters.toLocaleString('en-GB');
  return (
    <p className={classes.hint} aria-live="polite">
      {isOfPost && `Constituency: ${data.constituency}. `}
      {data.voters === 1 ? `1 ${terms.member} could vote today.` : `${many} ${terms.members} could vote today.`}
    </p>
  );
}

export function TimetablePreview({ value }: { value: NewElectionValues }) {
  const { branch } = useSession();
  const today = useToday();
  const order = branch?.dateOrder ?? 'dmy';
  const asked = useMemo(
    () => ({
      ...(value.from !== null && { from: value.from }),
      kind: kindOf(value),
      isByPost: value.isByPost,
      timetable: timetableOf(value),
    }),
    [value],
  );
  const [input] = useDebouncedValue(asked, SETTLES_MS);
  const { data, error, refetch } = useQuery({
    ...useDesk().elections.previewTimetable.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.card} aria-label="The days that follow">
      <p className="section-title">The days that follow</p>
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && (
        <>
          <Lanes lanes={timetableLanes(data.steps, today, order)} today={today} order={order} />
          <dl className={classes.days}>
            {data.steps.map(({ step, label, day }) => (
              <div key={step}>
                <dt>{label}</dt>
                <dd>{day === null ? 'None' : <DayText day={day} />}</dd>
              </div>
            ))}
          </dl>
          <ul className={classes.notes}>
            {[...data.problems, ...data.notes].map((note) => (
              <li key={note}>
                <TriangleAlert size={15} aria-hidden /> <span>{note}</span>
              </li>
            ))}
          </ul>
          <WithWorking
            sentence="A last day is still in time: that day is included."
            sentenceClass={classes.hint}
            working={{
              steps: data.steps.map(({ text, authority }) => ({ text, authority: authority || undefined })),
              isVerified: false,
              unverified:
                'These are clear days by the rules named. Compare them with your rule book before the notice goes out.',
            }}
          >
            {(told) => told}
          </WithWorking>
        </>
      )}
    </section>
  );
}
