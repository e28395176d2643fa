// Today: what needs somebody, nearest first; beside it who has nobody, who waits for word, and what changed.

import { useQuery } from '@tanstack/react-query';
import { Sun } from 'lucide-react';
import { Temporal } from 'temporal-polyfill';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { BackupNotices } from '../../components/backup-notices.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { BesideToday } from './beside-today.tsx';
import { DueList } from './due-list.tsx';
import { GettingStarted } from './getting-started.tsx';
import { todaySentence } from './today-sentence.ts';
import { useSinceLooked } from './use-since-looked.ts';

/** "Tuesday 24 November 2026": the one place where the weekday is written out. */
function wholeDay(day: string, order: 'dmy' | 'mdy'): string {
  return Temporal.PlainDate.from(day)
    .toLocaleString(order === 'mdy' ? 'en-US' : 'en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(/^(\p{L}+), (?=\d)/u, '$1 ');
}

export function TodayPage() {
  const { branch, today: day } = useSession();
  const today = useQuery(useDesk().branch.today.queryOptions({ input: {} }));
  const since = useSinceLooked(today.data);
  const may = useMay();
  const title = wholeDay(day, branch?.dateOrder ?? 'dmy');
  if (!may('clocks.due')) return <WithoutCases title={title} />;
  return (
    <>
      <PageHeader title={title} windowTitle="Today" sentence={today.data ? todaySentence(today.data) : ' '} />
      <ErrorBanner error={today.error} onTryAgain={() => void today.refetch()} />
      {today.data && <BackupNotices notices={today.data.backups} />}
      {may('members.applyImport') && <GettingStarted />}
      {today.data && since && (
        <TwoColumns next={<BesideToday today={today.data} since={since} />}>
          {today.data.dueTotal > 0 ? (
            <DueList items={today.data.due} total={today.data.dueTotal} />
          ) : (
            <EmptyState
              icon={<Sun size={24} />}
              title="No date needs you"
              action={may('cases.open') && <LinkButton to="/cases/new">Log a case</LinkButton>}
            >
              {today.data.openCases > 0
                ? 'Deadlines, hearings and tasks of open cases appear here by date, with the days that are left.'
                : 'Log a case, and its deadline appears here by date with the days that are left. Hearings and tasks too.'}
            </EmptyState>
          )}
        </TwoColumns>
      )}
    </>
  );
}

/** For whoever sees no case: the auditor, and the joint secretary, of whose records there are none yet. */
function WithoutCases({ title }: { title: string }) {
  const may = useMay();
  const { terms } = useWords();
  const isJoint = !may('members.list');
  return (
    <>
      <PageHeader title={title} windowTitle="Today" />
      {isJoint ? (
        <EmptyState icon={<Sun size={24} />} title="Joint records will appear here">
          What the branch and the employer hold together is open to you as soon as there is some. Everything else stays
          with the branch.
        </EmptyState>
      ) : (
        <EmptyState icon={<Sun size={24} />} title="No date needs you">
          {capital(terms.cases)} are not open to you. The list, the places, the money, the reports and who did what are.
        </EmptyState>
      )}
    </>
  );
}
