// The annual report of a forum: which year, whether the unions agree to it, what it will say; then it is made. Without their
// agreement, or a statement of why not, there is no button to make it.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnnualReportPage as PageData } from '../../../../shared/contract/partnership/annual-reports.ts';
import type { ForumType } from '../../../../shared/domain/partnership/forums.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { useForums } from '../use-forums.ts';
import { FigureGroups } from '../working/figure-groups.tsx';
import { ofFigure } from '../working/opened-figure.ts';
import { type Opened, RecordsPanel } from '../working/records-panel.tsx';
import { AgreementGate } from './agreement-gate.tsx';
import classes from './annual-report.module.css';
import { YearChoice } from './year-choice.tsx';

const TRAIL = [{ label: 'Partnership', to: '/partnership' as const }];

export function AnnualReportPage() {
  const desk = useDesk();
  const search = useSearch({ from: '/partnership/annual-report' });
  const [days, setDays] = useState<{ from: string; to: string } | null>(null);
  const forums = useForums();
  const rows = forums.data?.rows ?? [];
  const forumId = search.forumId ?? mainForum(rows);
  const state = useQuery({
    ...desk.partnership.annualReportState.queryOptions({ input: { forumId, ...days } }),
    enabled: forumId !== undefined,
    placeholderData: (before) => (before?.forumId === forumId ? before : undefined),
  });
  if (forums.data && forumId === undefined) {
    return (
      <>
        <PageHeader title="Annual report" trail={TRAIL} />
        <EmptyState
          title="There is no forum yet"
          action={<LinkButton to="/partnership/forums/new">Open a forum</LinkButton>}
        >
          Once a forum has met for a while, its year is told from what was written down.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Annual report"
        windowTitle="Partnership"
        trail={state.data ? [...TRAIL, { label: state.data.forum }] : TRAIL}
        sentence={state.data ? <Sentence data={state.data} /> : ' '}
      />
      <ErrorBanner error={forums.error ?? state.error} onTryAgain={() => void state.refetch()} />
      {state.data && <Loaded data={state.data} forums={rows} onDays={setDays} />}
    </>
  );
}

/** The forum itself before its committees. */
const mainForum = (forums: readonly { id: string; type: ForumType }[]): string | undefined =>
  (forums.find(({ type }) => type === 'partnershipForum') ?? forums[0])?.id;

function Sentence({ data: { lacks, report } }: { data: PageData }) {
  if (lacks.length > 0) return 'Say whether the unions agree to it, or why not: then it can be made.';
  return report?.isAgreed
    ? 'Agreed with the unions, and ready to be made.'
    : 'Not agreed: it leaves with the statement on page 1.';
}

interface LoadedProps {
  data: PageData;
  forums: readonly { id: string; name: string }[];
  onDays: (days: { from: string; to: string } | null) => void;
}

function Loaded({ data, forums, onDays }: LoadedProps) {
  const navigate = useNavigate();
  const { forumId, from, to } = data;
  return (
    <>
      <YearChoice
        data={data}
        forums={forums}
        onForum={(id) => {
          onDays(null);
          void navigate({ to: '/partnership/annual-report', search: { forumId: id }, replace: true });
        }}
        onDays={onDays}
      />
      <TwoColumns next={<Contents data={data} onDays={onDays} />} nextLabel="What it will say">
        <AgreementGate key={JSON.stringify([forumId, from, to, data.report])} data={data} />
        <Figures data={data} />
      </TwoColumns>
    </>
  );
}

function Contents({ data, onDays }: Pick<LoadedProps, 'data' | 'onDays'>) {
  const { branch } = useSession();
  return (
    <>
      <SideList title="What it will say">
        {data.sections.map(({ title, sentence }) => (
          <SideItem key={title} title={title}>
            {sentence}
          </SideItem>
        ))}
      </SideList>
      <SideList title="Years so far">
        {data.years.length === 0 && <SideHint>Nothing was said of any year yet.</SideHint>}
        {data.years.map(({ from, to, isAgreed, isReady }) => (
          <SideItem
            key={`${from} ${to}`}
            title={isAgreed ? 'Agreed' : isReady ? 'Not agreed, with a statement' : 'Begun'}
            onOpen={() => onDays({ from, to })}
          >
            {dayInWords(from, branch?.dateOrder)} to {dayInWords(to, branch?.dateOrder)}
          </SideItem>
        ))}
      </SideList>
    </>
  );
}

function Figures({ data: { forumId, from, to } }: { data: PageData }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data, error, refetch } = useQuery({
    ...useDesk().partnership.indicators.queryOptions({ input: { forumId, from, to, level: 'joint' } }),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="section-title">
        Its figures
      </h2>
      <p className={classes.hint}>From joint records alone. Each opens the records behind it.</p>
      <FigureGroups figures={data.indicators} onOpen={(figure) => setOpened(ofFigure(figure))} />
      {opened && <RecordsPanel opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
